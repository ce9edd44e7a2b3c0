package dev.earshot.reader.readwise;

import dev.earshot.reader.Findings;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.PageLine;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows of comma-separated values below a header. A cell in quotes may go on over several lines, as
/// highlights do. A row that has not as many cells as the header is reported and passed over, its
/// first line alone: a quote too many opens a cell that never ends, and must not swallow the rows
/// below.
final class CsvRows {
  /// A highlight may be long, but a cell that goes on for so many lines was never closed.
  private static final int MOST_LINES = 500;

  private final Lines lines;
  private final Findings findings;
  private final Deque<PageLine> ahead = new ArrayDeque<>();
  private final List<String> header;

  /// @param cells by the names of the header
  record Row(int line, Map<String, String> cells) {
    /// What stands in a column; empty if there is nothing or no such column.
    String cell(String name) {
      return cells.getOrDefault(name, "").strip();
    }
  }

  private CsvRows(Lines lines, Findings findings, List<String> header) {
    this.lines = lines;
    this.findings = findings;
    this.header = header;
  }

  /// Takes the first line for the header.
  static CsvRows of(Lines lines, Findings findings) throws IOException {
    return new CsvRows(lines, findings, lines.advance() ? cells(lines.text()) : List.of());
  }

  Optional<Row> next() throws IOException {
    for (var line = take(); line.isPresent(); line = take()) {
      var row = line.get().text().isBlank() ? Optional.<Row>empty() : row(line.get());
      if (row.isPresent()) return row;
    }
    return Optional.empty();
  }

  private Optional<PageLine> take() throws IOException {
    if (!ahead.isEmpty()) return Optional.of(ahead.pop());
    return lines.advance()
        ? Optional.of(new PageLine(lines.number(), lines.text()))
        : Optional.empty();
  }

  /// Takes lines until all quotes are closed. If that does not give the cells of the header, all
  /// lines but the first are put back.
  private Optional<Row> row(PageLine first) throws IOException {
    var text = new StringBuilder(first.text());
    var others = new ArrayList<PageLine>();
    boolean open = opens(first);
    while (open && others.size() < MOST_LINES) {
      var line = take();
      if (line.isEmpty()) break;
      others.add(line.get());
      text.append('\n').append(line.get().text());
      open ^= opens(line.get());
    }
    var cells = cells(text.toString());
    if (!open && cells.size() == header.size())
      return Optional.of(new Row(first.number(), named(cells)));
    boolean torn = open || !others.isEmpty();
    findings.warn(
        first.number(),
        torn
            ? "the row has a quote too many" + expected()
            : "the row's cells number " + cells.size() + expected());
    others.reversed().forEach(ahead::push);
    return Optional.empty();
  }

  /// Quotes come in pairs, doubled ones as well.
  private static boolean opens(PageLine line) {
    return line.text().chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private String expected() {
    return " and it was left out; expected " + header.size() + " cells as in the header";
  }

  private Map<String, String> named(List<String> cells) {
    var named = new HashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) named.put(header.get(i).strip(), cells.get(i));
    return named;
  }

  /// Splits a row at the commas outside quotes; two quotes within a quoted cell are one.
  static List<String> cells(String row) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (quoted && row.startsWith("\"\"", i)) cell.append(row.charAt(i++));
      else if (c == '"') quoted = !quoted;
      else if (c != ',' || quoted) cell.append(c);
      else {
        cells.add(cell.toString());
        cell.setLength(0);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
