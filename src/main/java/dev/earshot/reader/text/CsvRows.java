package dev.earshot.reader.text;

import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Rows of values below a header, with commas between, or whatever separates the names of the
/// header: semicolons, tabs, bars. A cell in quotes may go on over several lines, as highlights do;
/// between tabs it does not, and quotes within words are words. A row that has not as many cells as
/// the header is reported and passed over, its first line alone: a quote too many opens a cell that
/// never ends, and must not swallow the rows below.
public final class CsvRows {
  /// A highlight may be long, but a cell that goes on for so many lines was never closed.
  private static final int MOST_LINES = 500;

  private static final Pattern SEPARATOR = Pattern.compile("\ufeff?\"?(?i:sep)=.?\"?\\s*");

  private static final char[] SEPARATORS = {';', '\t', '|'};

  private static final Function<Head, List<String>> HEADER = CsvRows::headerOf;

  /// What JSON and markup begin with, and no name of a column.
  private static final String DATA = "{[<";

  private final Optional<Lines> lines;
  private final Findings findings;
  private final Deque<PageLine> ahead = new ArrayDeque<>();
  private final char separator;
  private final List<String> header;

  /// A row below the header.
  ///
  /// @param cells by the names of the header
  public record Row(int line, Map<String, String> cells) {
    /// What stands in a column; empty if there is nothing or no such column.
    public String cell(String name) {
      return cells.getOrDefault(name, "").strip();
    }
  }

  private CsvRows(Optional<Lines> lines, Findings findings, char separator, List<String> header) {
    this.lines = lines;
    this.findings = findings;
    this.separator = separator;
    this.header = header;
  }

  /// Takes the first line that is not blank for the header.
  public static CsvRows of(Lines lines, Findings findings) throws IOException {
    return of(lines, findings, cells -> Optional.empty());
  }

  /// The same for a table that may lack its header.
  ///
  /// @param missing what the columns are called if the cells of the first line are no header
  public static CsvRows of(
      Lines lines, Findings findings, Function<List<String>, Optional<List<String>>> missing)
      throws IOException {
    String first = "";
    while ((first.isBlank() || isSeparator(first)) && lines.advance()) first = lines.text();
    var cells = cells(first).stream().map(String::strip).toList();
    var names = missing.apply(cells);
    var rows = new CsvRows(Optional.of(lines), findings, separator(first), names.orElse(cells));
    if (names.isPresent()) rows.ahead.push(new PageLine(lines.number(), first));
    return rows;
  }

  /// The rows that the beginning of a file has, but for one that is cut.
  public static CsvRows of(Head head) {
    var written = head.written().lines().toList();
    int from =
        IntStream.range(0, written.size())
            .filter(i -> written.get(i).strip().equals(headerLine(head)))
            .findFirst()
            .orElse(0);
    // The first of the names may be empty before a tab.
    var first = written.get(from);
    var header = cells(first).stream().map(String::strip).toList();
    var rows =
        new CsvRows(Optional.empty(), Findings.unheard(head.source()), separator(first), header);
    int to = head.isWhole() ? written.size() : written.size() - 1;
    for (int i = from + 1; i < to; i++) rows.ahead.add(new PageLine(i + 1, written.get(i)));
    return rows;
  }

  /// The names of the columns that the beginning of a file has, if it is a table.
  public static List<String> header(Head head) {
    return head.seen(HEADER);
  }

  private static List<String> headerOf(Head head) {
    String line = headerLine(head);
    return DATA.indexOf(line.charAt(0)) >= 0 ? List.of(line) : cells(line);
  }

  private static String headerLine(Head head) {
    boolean told = isSeparator(head.first()) && head.lines().size() > 1;
    return told ? head.lines().get(1) : head.first();
  }

  /// `sep=;` above the header, as spreadsheets want it.
  private static boolean isSeparator(String line) {
    return SEPARATOR.matcher(line).matches();
  }

  /// The names of the columns.
  public List<String> header() {
    return header;
  }

  public Optional<Row> next() throws IOException {
    for (var line = take(); line.isPresent(); line = take()) {
      var row = line.get().text().isBlank() ? Optional.<Row>empty() : row(line.get());
      if (row.isPresent()) return row;
    }
    return Optional.empty();
  }

  private Optional<PageLine> take() throws IOException {
    if (!ahead.isEmpty()) return Optional.of(ahead.pop());
    if (lines.isEmpty() || !lines.get().advance()) return Optional.empty();
    return Optional.of(new PageLine(lines.get().number(), lines.get().text()));
  }

  /// Takes lines until all quotes are closed. If that does not give the cells of the header, all
  /// lines but the first are put back.
  private Optional<Row> row(PageLine first) throws IOException {
    var cells = new Cells(separator).with(first.text());
    var others = new ArrayList<PageLine>();
    while (cells.isOpen() && others.size() < MOST_LINES) {
      var line = take();
      if (line.isEmpty()) break;
      others.add(line.get());
      cells.with(line.get().text());
    }
    var all = cells.all(header.size());
    if (!cells.isOpen() && all.size() == header.size())
      return Optional.of(new Row(first.number(), named(all)));
    boolean torn = cells.isOpen() || !others.isEmpty();
    findings.warn(
        first.number(),
        torn
            ? "the row has a quote too many" + expected()
            : "the row's cells number " + all.size() + expected());
    others.reversed().forEach(ahead::push);
    return Optional.empty();
  }

  private String expected() {
    return " and it was left out; expected " + header.size() + " cells as in the header";
  }

  private Map<String, String> named(List<String> cells) {
    var named = new HashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) named.put(header.get(i), cells.get(i));
    return named;
  }

  /// The cells of a line, whatever separates them.
  public static List<String> cells(String line) {
    return new Cells(separator(line)).with(line).all();
  }

  /// What the line has most of; a comma, if it has none.
  private static char separator(String line) {
    char most = ',';
    int times = count(line, most);
    for (char c : SEPARATORS) {
      int count = count(line, c);
      if (count > times) most = c;
      times = Math.max(times, count);
    }
    return most;
  }

  private static int count(String line, char c) {
    int count = 0;
    for (int at = line.indexOf(c); at >= 0; at = line.indexOf(c, at + 1)) count++;
    return count;
  }

  /// The cells of a row as far as it was read; two quotes within a quoted cell are one.
  private static final class Cells {
    private final char separator;
    private final List<String> whole = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean begun;

    Cells(char separator) {
      this.separator = separator;
    }

    /// Goes on with a line.
    Cells with(String line) {
      if (quoted) cell.append('\n');
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (quoted && line.startsWith("\"\"", i)) cell.append(line.charAt(i++));
        else if (c == '"' && (quoted || !begun) && isClosed(line, i)) quoted = begun = !quoted;
        else if (c == separator && !quoted) end();
        else add(c);
      }
      return this;
    }

    /// Between tabs, a quote opens a cell only if another closes it.
    private boolean isClosed(String line, int at) {
      if (separator != '\t' || quoted) return true;
      int end = line.indexOf(separator, at);
      return line.substring(at + 1, end < 0 ? line.length() : end).endsWith("\"");
    }

    private void add(char c) {
      begun |= c != ' ';
      cell.append(c);
    }

    private void end() {
      whole.add(cell.toString());
      cell.setLength(0);
      begun = false;
    }

    boolean isOpen() {
      return quoted;
    }

    List<String> all() {
      var all = new ArrayList<>(whole);
      all.add(cell.toString());
      return all;
    }

    /// Words with a tab among them are in the last column, where programs don't set them apart.
    List<String> all(int columns) {
      var all = all();
      if (separator != '\t' || all.size() <= columns) return all;
      var most = new ArrayList<>(all.subList(0, columns - 1));
      most.add(String.join("\t", all.subList(columns - 1, all.size())));
      return most;
    }
  }
}
