package dev.earshot.reader.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// The words of a piece of HTML, a line for each of its blocks. Descriptions in feeds come as HTML,
/// as plain text with entities, or as text between a few tags; whether line breaks of the source
/// mean anything depends on which of them it is.
public final class HtmlText {
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");
  private static final Pattern BREAKING =
      Pattern.compile(
          "<(br|p|div|li|ul|ol|h\\d|tr|table|blockquote|pre)\\b", Pattern.CASE_INSENSITIVE);

  private HtmlText() {}

  /// The text without marks, also of text that is no HTML.
  public static String of(String html) {
    if (!TAG.matcher(html).find()) return CleanText.lines(Parser.unescapeEntities(html, false));
    var body = Jsoup.parseBodyFragment(html).body();
    // Where nothing else breaks the lines, those of the source do.
    var words = new Words(!BREAKING.matcher(html).find());
    body.traverse(words);
    return CleanText.lines(words.text.toString());
  }

  private static final class Words implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final boolean keepsLines;

    Words(boolean keepsLines) {
      this.keepsLines = keepsLines;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) append(words);
      else if (node instanceof Element element && breaks(element)) text.append('\n');
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && breaks(element)) text.append('\n');
    }

    private void append(TextNode node) {
      String words = node.getWholeText();
      boolean keeps = keepsLines || isPreformatted(node);
      text.append(keeps ? words : words.replace('\n', ' ').replace('\r', ' '));
    }

    private static boolean isPreformatted(TextNode node) {
      var parent = node.parent();
      return parent != null && parent.closest("pre") != null;
    }

    private static boolean breaks(Element element) {
      return element.isBlock() || element.nameIs("br");
    }
  }

  /// The text of one line, such as a title.
  public static String line(String html) {
    return CleanText.line(of(html));
  }
}
