package dev.earshot.reader.markdown;

import dev.earshot.reader.Head;
import dev.earshot.reader.text.HtmlText;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of HTML as lines of markdown: headings, list items, quotes and bold words keep their
/// marks, all else is the text that a person sees, without what surrounds it on a web site.
public final class HtmlPage {
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*(?:<!doctype html|<!--|<(?:html|head|body|h\\d|p|div|ul|ol|article|section|main"
              + "|blockquote|table|dl|b|strong|pre)\\b).*");

  /// The lines of a head as a person sees them, never blank; what is no HTML, as it stands.
  public static final Function<Head, List<String>> LINES =
      head -> is(head.first()) ? linesOf(head.text()) : head.lines();

  private HtmlPage() {}

  /// Whether a text begins as HTML does.
  public static boolean is(String text) {
    return HTML.matcher(text).matches();
  }

  /// The lines of a page, never blank.
  public static List<String> linesOf(String html) {
    var page = Jsoup.parse(html);
    page.select("script, style, nav, header, footer, aside, form").remove();
    page.outputSettings().prettyPrint(false);
    mark(page);
    return HtmlText.of(page.body().outerHtml()).lines().toList();
  }

  private static void mark(Document page) {
    for (Element bold : page.select("b, strong")) bold.prepend("**").append("**");
    for (int level = 1; level <= 6; level++)
      for (Element heading : page.select("h" + level)) heading.prepend("#".repeat(level) + " ");
    for (Element item : page.select("li")) item.prepend("- ");
    for (Element quote : page.select("blockquote"))
      if (quote.children().select("p").isEmpty()) quote.prepend("> ");
      else for (Element paragraph : quote.select("p")) paragraph.prepend("> ");
  }
}
