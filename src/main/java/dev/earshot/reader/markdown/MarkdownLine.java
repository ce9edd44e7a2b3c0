package dev.earshot.reader.markdown;

import dev.earshot.reader.Findings;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A line of a markdown page, as it stands there, with what its first characters make of it:
/// heading, list item, quote, rule. Lines keep their numbers, for warnings.
public record MarkdownLine(int number, String text) {
  /// A hundred hours of talk are six million characters.
  private static final long LONGEST_PAGE = 64L << 20;

  private static final Pattern HEADING = Pattern.compile("^\\s{0,3}(#{1,6})\\s+(.*)$");
  private static final Pattern BULLET =
      Pattern.compile("^(\\s*)([-*+•]|\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?(.*)$");
  private static final Pattern QUOTED = Pattern.compile("^\\s*((?:>\\s?)+)(.*)$");
  private static final Pattern RULE = Pattern.compile("^\\s*(?:-{3,}|\\*{3,}|_{3,})\\s*$");

  /// Reads what is left of a file; a huge one must not fill the memory.
  public static List<MarkdownLine> restOf(Lines lines, Findings findings) throws IOException {
    var page = new ArrayList<MarkdownLine>();
    long size = 0;
    while (lines.advance()) {
      page.add(new MarkdownLine(lines.number(), lines.text()));
      size += lines.text().length();
      if (size > LONGEST_PAGE) {
        findings.warn(
            lines.number(), "the page goes on after 64 million characters; the rest was left out");
        break;
      }
    }
    return once(page);
  }

  /// The lines of a page, from its first.
  public static List<MarkdownLine> numbered(List<String> page) {
    return IntStream.range(0, page.size())
        .mapToObj(i -> new MarkdownLine(i + 1, page.get(i)))
        .toList();
  }

  /// A page that was written into one file twice, as some syncs do, counts once. It begins with a
  /// heading or a front matter.
  public static List<MarkdownLine> once(List<MarkdownLine> page) {
    var written = page.stream().filter(line -> !line.isBlank()).toList();
    int half = written.size() / 2;
    boolean twice = half > 1 && 2 * half == written.size() && isBeginning(written.getFirst());
    for (int i = 0; twice && i < half; i++)
      twice = written.get(i).text().equals(written.get(half + i).text());
    return twice ? page.subList(0, page.indexOf(written.get(half))) : page;
  }

  private static boolean isBeginning(MarkdownLine line) {
    return line.headingLevel() > 0 || line.isRule();
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  public boolean isRule() {
    return RULE.matcher(text).matches();
  }

  public boolean isIndented() {
    return text.startsWith(" ") || text.startsWith("\t");
  }

  /// Of a heading, 1 to 6; otherwise 0.
  public int headingLevel() {
    var heading = HEADING.matcher(text);
    return heading.matches() ? heading.group(1).length() : 0;
  }

  /// The words of a heading, still marked up.
  public Optional<String> heading() {
    var heading = HEADING.matcher(text);
    return heading.matches() ? Optional.of(withoutEnd(heading.group(2))) : Optional.empty();
  }

  /// Some write `## Heading ##`.
  private static String withoutEnd(String heading) {
    String words = heading.strip();
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '#') end--;
    boolean closed = end == 0 || Character.isWhitespace(words.charAt(end - 1));
    return closed ? words.substring(0, end).strip() : words;
  }

  /// The words after a list mark, still marked up.
  public Optional<String> bullet() {
    var bullet = BULLET.matcher(text);
    return bullet.matches() && !isRule() ? Optional.of(bullet.group(3)) : Optional.empty();
  }

  /// The words without heading, quote or list mark, still marked up.
  public String words() {
    var open = new MarkdownLine(number, unquoted());
    return heading().or(open::bullet).orElse(open.text());
  }

  public boolean isQuoted() {
    return QUOTED.matcher(text).matches();
  }

  /// The line without marks of a block quote before it.
  public String unquoted() {
    var quoted = QUOTED.matcher(text);
    return quoted.matches() ? quoted.group(2) : text;
  }
}
