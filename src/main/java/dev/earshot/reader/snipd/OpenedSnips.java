package dev.earshot.reader.snipd;

import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.SpeakerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Snips that a template sets as callouts, as items of a list or as rows of a table, as if each had
/// a heading, with what stands inside or in the other columns below it. Where a script took all
/// headings away, the lines with the times begin the snips.
final class OpenedSnips {
  private static final String LINK = "https://share\\.snipd\\.com/snip/[^)>\\s|]+";
  private static final Pattern URL = Pattern.compile(LINK);
  private static final Pattern LINKED = Pattern.compile("\\[([^\\]]*)\\]\\(" + LINK + "\\)");
  private static final Pattern QUOTED = Pattern.compile("^\\s*>\\s?");
  private static final String CLOCK = "\\d{1,4}(?::\\d{2}){1,2}";
  private static final Pattern TIME =
      Pattern.compile("[🎧⏱🕒(]*\\s*(" + CLOCK + "(?:\\s*[-–—]\\s*" + CLOCK + ")?)\\s*\\)?");

  private static final Pattern ITEM = Pattern.compile("[-*+]\\s+(.*)");
  private static final Pattern INNER = Pattern.compile("^\\s+(?:[-*+]\\s+)?(.*)$");

  private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
  private static final Pattern RULE = Pattern.compile("[\\s|:-]*-{2,}[\\s|:-]*");
  private static final Pattern BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern TITLES = Pattern.compile("(?i)snips?|title|titel|titre|título|name");
  private static final Pattern TIMES = Pattern.compile("(?i)time|timestamp|start|zeit|when");

  private final List<MarkdownLine> page;
  private final boolean isHeaded;
  private final List<MarkdownLine> opened = new ArrayList<>();

  private OpenedSnips(List<MarkdownLine> page) {
    this.page = page;
    this.isHeaded = IntStream.range(0, page.size()).anyMatch(i -> SnipHeading.beginsAt(page, i));
  }

  static List<MarkdownLine> of(List<MarkdownLine> page) {
    return new OpenedSnips(page).open();
  }

  private List<MarkdownLine> open() {
    for (int i = 0; i < page.size(); ) {
      if (isSnip(i)) i = openCallout(i);
      else if (isAboveTable(i)) i = openTable(i);
      else if (!isHeaded && isItem(i)) i = openItem(i);
      else {
        if (!isHeaded && SnipRange.isPlayed(page.get(i).text()))
          add(page.get(i).number(), "### " + SnipHeading.UNTITLED);
        opened.add(page.get(i++));
      }
    }
    return opened;
  }

  /// Whether an item of a list begins with the moment of a snip, as a link.
  private boolean isItem(int at) {
    var item = ITEM.matcher(page.get(at).text());
    return item.matches()
        && URL.matcher(item.group(1)).find()
        && TIME.matcher(LINKED.matcher(item.group(1)).replaceAll("$1")).lookingAt();
  }

  /// @return the line behind it
  private int openItem(int at) {
    var item = ITEM.matcher(page.get(at).text());
    if (item.matches()) head(page.get(at).number(), item.group(1), item.group(1));
    int i = at + 1;
    for (; i < page.size() && page.get(i).isIndented(); i++)
      add(page.get(i).number(), inner(page.get(i).text()));
    return i;
  }

  /// A name directly below a quote is who said it.
  private String inner(String text) {
    String inner = INNER.matcher(text).replaceFirst("$1");
    boolean isSigned = opened.getLast().isQuoted() && SpeakerName.isFull(Markdown.plain(inner));
    return isSigned ? "> — " + inner : inner;
  }

  private boolean isSnip(int at) {
    var parts = Snip.CALLOUT.matcher(page.get(at).text());
    return parts.matches()
        && (parts.group(1).equalsIgnoreCase("snip") || URL.matcher(parts.group(2)).find());
  }

  /// @return the line behind it
  private int openCallout(int at) {
    var parts = Snip.CALLOUT.matcher(page.get(at).text());
    if (parts.matches()) head(page.get(at).number(), parts.group(2), parts.group(2));
    int i = at + 1;
    for (; i < page.size() && page.get(i).isQuoted() && !isSnip(i); i++)
      add(page.get(i).number(), QUOTED.matcher(page.get(i).text()).replaceFirst(""));
    return i;
  }

  /// A heading by which a snip is known, and its times and its link below.
  private void head(int line, String words, String all) {
    var time = TIME.matcher(all);
    Optional<String> when = time.find() ? Optional.of(time.group(1)) : Optional.empty();
    var url = URL.matcher(all);
    String named = LINKED.matcher(words).replaceAll("$1");
    String title = Markdown.plain(TIME.matcher(named).replaceAll("")).strip();
    boolean isRange = when.filter(t -> t.matches(".*[-–—].*")).isPresent();
    boolean isLinked = url.find();
    if (isRange || when.isEmpty())
      add(line, "### " + (isLinked ? "[" + title + "](" + url.group() + ")" : title));
    else add(line, "### " + when.get() + " " + title);
    if (isRange) add(line, when.get());
    if (isLinked) add(line, url.group());
  }

  private void add(int line, String text) {
    opened.add(new MarkdownLine(line, text));
  }

  /// Whether the columns of a table of snips are named there.
  private boolean isAboveTable(int at) {
    return at + 2 < page.size()
        && ROW.matcher(page.get(at).text()).matches()
        && RULE.matcher(page.get(at + 1).text()).matches()
        && URL.matcher(page.get(at + 2).text()).find();
  }

  /// @return the line behind it
  private int openTable(int at) {
    var columns = cells(page.get(at).text());
    int i = at + 2;
    for (; i < page.size() && ROW.matcher(page.get(i).text()).matches(); i++)
      row(page.get(i), columns);
    return i;
  }

  private void row(MarkdownLine line, List<String> columns) {
    var cells = cells(line.text());
    String title = cell(columns, cells, TITLES);
    String url = URL.matcher(line.text()).results().findFirst().map(u -> u.group()).orElse("");
    head(line.number(), title, cell(columns, cells, TIMES) + " " + url);
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      boolean isHead =
          TITLES.matcher(columns.get(i)).matches() || TIMES.matcher(columns.get(i)).matches();
      boolean isLink =
          LINKED.matcher(cells.get(i)).matches() || URL.matcher(cells.get(i)).matches();
      if (!isHead && !isLink && !cells.get(i).isEmpty())
        add(line.number(), columns.get(i) + ": " + cells.get(i));
    }
  }

  private static String cell(List<String> columns, List<String> cells, Pattern named) {
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++)
      if (named.matcher(columns.get(i)).matches()) return cells.get(i);
    return "";
  }

  private static List<String> cells(String row) {
    var inner = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return BORDER.splitAsStream(inner).map(cell -> cell.replace("\\|", "|").strip()).toList();
  }
}
