package dev.earshot.reader.turns;

import dev.earshot.reader.Head;
import dev.earshot.reader.markdown.HtmlPage;
import dev.earshot.reader.markdown.PropertiesHead;
import java.util.regex.Pattern;

/// Pages of talk that have more than turns: headings, facts above all else, quotes. Those who read
/// notes know what to do with them.
public final class MarkedTalk {
  /// What stands in plain text only if it is more than a transcript.
  private static final Pattern MARKDOWN =
      Pattern.compile("#{1,6}\\s.*|---+|>\\s.*|\\*\\*.*|[{].*|\\[\\s*[{\\]].*");

  private static final Pattern UNDER_TITLE = Pattern.compile("={3,}\\s*");

  /// A page with headings is more than a transcript as well.
  private static final Pattern HEADING = Pattern.compile("(?i).*<h[1-6]\\b.*");

  private MarkedTalk() {}

  /// Whether a page has marks of markdown, or headings of HTML.
  public static boolean isMarked(Head head) {
    var mark = isHtml(head.first()) ? HEADING : MARKDOWN;
    return head.lines().stream().anyMatch(line -> mark.matcher(line).matches())
        || PropertiesHead.is(head.lines())
        || (head.lines().size() > 1 && UNDER_TITLE.matcher(head.lines().get(1)).matches());
  }

  /// Whether somebody speaks at a time, or is named before the words, on such a page.
  public static boolean is(Head head) {
    if (!isMarked(head)) return false;
    if (isHtml(head.first())) return !Turns.in(HtmlPage.linesOf(head.text())).all().isEmpty();
    return !Turns.of(head).all().isEmpty() || head.lines().stream().anyMatch(MarkedTalk::isQuoted);
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">") && Quotation.labelled(line.substring(1).strip()).isPresent();
  }

  public static boolean isHtml(String first) {
    return first.startsWith("<") && !first.startsWith("<?xml");
  }
}
