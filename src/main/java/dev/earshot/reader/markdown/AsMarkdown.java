package dev.earshot.reader.markdown;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A page in what other apps and sites make of markdown, or write in its place, as plain markdown,
/// line by line: front matter in TOML, as properties or as fields, the pages of org-mode and of
/// AsciiDoc, the outlines of Logseq, in which all is a list, tables of facts, of moments and of
/// what was said.
public final class AsMarkdown {
  /// The lines of a head as a person sees them, never blank.
  public static final Function<Head, List<String>> LINES =
      head ->
          HtmlPage.is(head.first())
              ? HtmlPage.linesOf(head.text())
              : of(head.lines()).stream().filter(line -> !line.isBlank()).toList();

  private static final String FENCE = "---";

  private static final Pattern PROPERTY =
      Pattern.compile("\\s*(?:[-*+]\\s+)?([\\p{L}][\\p{L}\\d _-]{0,30})::\\s+(.*)");

  /// A property whose items are properties: `- Metadata::`.
  private static final Pattern GROUP =
      Pattern.compile("\\s*[-*+]\\s+\\p{L}[\\p{L}\\d _-]{0,30}::\\s*");

  /// By which other notes link to a line.
  private static final Pattern LINE_ID = Pattern.compile("\\s\\^[\\w-]{1,40}\\s*$");

  /// What an app notes down about a line for itself.
  private static final Pattern OF_APP =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?(?:collapsed|id|heading|background-color|logseq[\\w.-]*|created-at|updated-at|ls-type"
              + "|hl-[\\w-]+)::.*");

  private static final Pattern OF_OUTLINE = Pattern.compile("|\\s.*|[-*+]\\s.*|[^\\s:][^:]*::.*");
  private static final Predicate<String> UNDER_TITLE =
      Pattern.compile("={3,}\\s*").asMatchPredicate();
  private static final Predicate<String> PLAIN =
      Pattern.compile("\\p{L}.{0,120}").asMatchPredicate();

  /// A title may begin with its number or be a link; a moment is none.
  private static final Predicate<String> TITLE =
      Pattern.compile("(?!\\d{1,3}:\\d\\d)(?=.*\\p{L})[\\p{L}\\p{N}#\\[\"“„«¿¡*_].{0,200}")
          .asMatchPredicate();

  private static final Predicate<String> UNDER_HEADING =
      Pattern.compile("-{3,}\\s*").asMatchPredicate();
  private static final Pattern LISTED =
      Pattern.compile("(\\s*)[-*+]\\s+((?:#{1,6}|>)\\s+(?!\\d).*)");

  /// In a list of any page, a heading is one.
  private static final Pattern LISTED_HEADING = Pattern.compile("[-*+]\\s+#{2,6}\\s+(?!\\d)\\S.*");

  private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s.*");
  private static final Pattern TABLE_RULE =
      Pattern.compile("\\s*+\\|?+\\s*+:?+-{2,}+:?+\\s*+(?:\\|\\s*+:?+-{2,}+:?+\\s*+)+\\|?+\\s*+");
  private static final String TIME = "\\d{1,3}(?::\\d{2}){1,2}";
  private static final Pattern TIMED_ROW = Pattern.compile("\\s*+\\|\\s*+" + TIME + "\\s*+\\|");
  private static final Pattern MOMENT =
      Pattern.compile("\\s*+\\|\\s*+(" + TIME + ")\\s*+\\|([^|]*+)\\|\\s*+");

  /// What else than the show such a table tells.
  private static final List<String> OF_EPISODE =
      FactKeys.all(
          FactKeys.TITLE,
          FactKeys.EPISODE,
          FactKeys.NUMBER,
          FactKeys.SEASON,
          FactKeys.GUESTS,
          FactKeys.HOSTS,
          FactKeys.DATE,
          FactKeys.DURATION,
          FactKeys.URL,
          FactKeys.LANGUAGE,
          FactKeys.AUDIO,
          List.of("length", "summary", "description"));

  private static final Pattern BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern OUTER_BORDERS = Pattern.compile("^\\||(?<!\\\\)\\|$");

  private AsMarkdown() {}

  /// The page with as many lines as before, some of them blank, or one more at its beginning.
  public static List<String> of(List<String> page) {
    if (OrgPage.is(page)) return OrgPage.toMarkdown(page);
    if (AsciiDocPage.is(page)) return of(AsciiDocPage.toMarkdown(page));
    if (FieldsPage.is(page)) return of(FieldsPage.toMarkdown(page));
    var lines = new ArrayList<>(MarginComments.removed(PropertiesHead.toYaml(Toml.toYaml(page))));
    BrokenTags.join(lines);
    boolean isOutline = lines.stream().allMatch(OF_OUTLINE.asMatchPredicate());
    readProperties(lines);
    readUnderlined(lines);
    readTables(lines);
    TimeAttributes.write(lines);
    lines.replaceAll(line -> BlockTags.removed(TimeNotation.withPlainTimes(line)));
    Diagrams.remove(lines);
    ScriptHeadings.read(lines);
    MinuteMarks.read(lines);
    TrailingTimes.read(lines);
    CommentMarks.remove(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.contains("::") && OF_APP.matcher(line).matches()) lines.set(i, "");
      else if (line.contains("^")) lines.set(i, LINE_ID.matcher(line).replaceFirst(""));
      if (isOutline || LISTED_HEADING.matcher(lines.get(i)).matches()) unlist(lines, i);
      readMoments(lines, i);
    }
    return lines;
  }

  /// Titles that a line of `===` underlines; where there are such, `---` underlines headings.
  private static void readUnderlined(List<String> lines) {
    boolean underlines = lines.stream().anyMatch(UNDER_TITLE) && !lines.getFirst().equals("---");
    if (!underlines) return;
    for (int i = 1; i < lines.size(); i++) {
      boolean isTitle = UNDER_TITLE.test(lines.get(i));
      if (!isTitle && !UNDER_HEADING.test(lines.get(i))) continue;
      if (!(isTitle ? TITLE : PLAIN).test(lines.get(i - 1))) continue;
      lines.set(i - 1, (isTitle ? "# " : "## ") + lines.get(i - 1));
      lines.set(i, "");
    }
  }

  /// The properties of a page stand above all else but headings and tags, as facts do.
  private static void readProperties(List<String> lines) {
    if (lines.stream().noneMatch(line -> line.contains("::"))) return;
    for (int i = behindFences(lines); i < lines.size(); i++) {
      var property = PROPERTY.matcher(lines.get(i));
      boolean isGroup = GROUP.matcher(lines.get(i)).matches();
      boolean isSkipped = lines.get(i).isBlank() || lines.get(i).startsWith("#");
      if (!property.matches() && !isGroup && !isSkipped) return;
      if (property.matches()) lines.set(i, property.group(1) + ": " + property.group(2));
      if (isGroup) lines.set(i, "");
    }
  }

  /// The first line that is none of a front matter.
  private static int behindFences(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) return 0;
    return lines.subList(1, lines.size()).indexOf(FENCE) + 2;
  }

  /// `- ## Heading` and `- > words`, which go on over lines that are further in.
  private static void unlist(List<String> lines, int at) {
    var listed = LISTED.matcher(lines.get(at));
    if (!listed.matches()) return;
    lines.set(at, listed.group(2));
    if (!listed.group(2).startsWith(">")) return;
    for (int i = at + 1; i < lines.size() && isInside(lines.get(i), listed.group(1)); i++)
      lines.set(i, "> " + lines.get(i).strip().replaceFirst("^>\\s*", ""));
  }

  private static boolean isInside(String line, String indent) {
    return !line.isBlank()
        && line.startsWith(indent)
        && line.length() > indent.length()
        && Character.isWhitespace(line.charAt(indent.length()))
        && !BULLET.matcher(line).matches();
  }

  /// Tables that tell of the episode, or whose header says that they tell who said what when.
  private static void readTables(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (!TABLE_RULE.matcher(lines.get(i)).matches()) continue;
      int end = i + 1;
      while (end < lines.size() && lines.get(end).contains("|")) end++;
      var columns = TalkColumns.in(cells(lines.get(i - 1)));
      if (columns.isEmpty()) {
        readFacts(lines.subList(i - 1, end));
        continue;
      }
      lines.set(i - 1, "");
      lines.set(i, "");
      for (int row = i + 1; row < end; row++)
        lines.set(row, columns.get().line(cells(lines.get(row))));
    }
  }

  /// `| Podcast | Long Walks |`: a table of two columns of which one row names the show. Above a
  /// column of shows, that word is no fact: then no row is one.
  private static void readFacts(List<String> table) {
    var rows = table.stream().map(AsMarkdown::cells).toList();
    var below = rows.subList(2, rows.size());
    boolean ofShow =
        tellsAny(below, FactKeys.SHOW_ALONE)
            || (tellsAny(rows.subList(0, 1), FactKeys.SHOW_ALONE) && tellsAny(below, OF_EPISODE));
    if (!ofShow || rows.stream().anyMatch(row -> row.size() > 2)) return;
    for (int i = 0; i < rows.size(); i++) table.set(i, i == 1 ? "" : fact(rows.get(i)));
  }

  private static boolean tellsAny(List<List<String>> rows, List<String> keys) {
    return rows.stream()
        .filter(row -> row.size() == 2 && !row.getLast().isBlank())
        .anyMatch(row -> keys.contains(FrontMatter.keyName(Markdown.plain(row.getFirst()))));
  }

  private static String fact(List<String> row) {
    if (row.size() < 2 || row.getLast().isBlank()) return "";
    String key = Markdown.plain(row.getFirst());
    return key.isEmpty() ? "" : key + ": " + row.getLast().strip();
  }

  private static List<String> cells(String row) {
    return List.of(BORDER.split(OUTER_BORDERS.matcher(row.strip()).replaceAll("")));
  }

  /// A row of a time and words is a moment; what the columns of moments are called is nobody's
  /// words.
  private static void readMoments(List<String> lines, int at) {
    if (at > 0 && at + 1 < lines.size() && TABLE_RULE.matcher(lines.get(at)).matches()) {
      boolean ofMoments = TIMED_ROW.matcher(lines.get(at + 1)).lookingAt();
      if (ofMoments && lines.get(at - 1).contains("|")) lines.set(at - 1, "");
      if (ofMoments) lines.set(at, "");
    }
    moment(lines.get(at)).ifPresent(item -> lines.set(at, item));
  }

  private static Optional<String> moment(String row) {
    var parts = MOMENT.matcher(row);
    if (!parts.matches()) return Optional.empty();
    String words = parts.group(2).strip();
    return words.codePoints().anyMatch(Character::isLetter)
        ? Optional.of("- " + parts.group(1) + " " + words)
        : Optional.empty();
  }
}
