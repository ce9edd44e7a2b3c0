package dev.earshot.reader.feed;

import dev.earshot.reader.Findings;
import dev.earshot.reader.xml.XmlEvents;
import dev.earshot.reader.xml.XmlTag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The XML of one piece of a feed. What is not well-formed is warned of, and read by the rules of a
/// browser, which makes do with anything.
///
/// A piece was cut out of its feed, so the prefixes that it uses are declared around it once more.
final class FeedXml {
  private static final Set<String> TEXTS =
      Set.of("title", "description", "itunes:summary", "content:encoded", "itunes:subtitle");

  private final Map<String, String> declared;

  /// @param declared the prefixes that the feed's head declares, with their addresses
  FeedXml(Map<String, String> declared) {
    this.declared = declared;
  }

  /// Reads a piece; the element stands around what it holds.
  XmlElement read(FeedItems.Piece piece, String what, Findings findings) {
    String xml = piece.xml();
    String whole = "<x" + FeedNames.declarations(xml, declared) + ">" + xml + "</x>";
    try {
      return strict(whole, piece.line());
    } catch (XMLStreamException e) {
      int line = piece.line() + Math.max(1, e.getLocation().getLineNumber()) - 1;
      findings.warn(
          line,
          what + " is not well-formed here" + reason(piece) + "; what can be made out was kept");
      return lenient(whole, piece.line());
    }
  }

  private static String reason(FeedItems.Piece piece) {
    return piece.closed() ? "" : " or ends too early";
  }

  private static XmlElement strict(String xml, int line) throws XMLStreamException {
    var tree = new Tree(line);
    XmlEvents.read(xml, XmlEvents.Namespaces.KEPT, tree);
    return tree.open.element().element().children().getFirst();
  }

  /// Puts the elements of a piece together.
  private static final class Tree implements XmlEvents.Visitor {
    private final Deque<Open> open = new ArrayDeque<>();
    private final int line;

    Tree(int line) {
      this.line = line;
      open.push(new Open("", Map.of(), line));
    }

    @Override
    public void start(XmlTag tag) {
      open.push(
          new Open(name(tag.namespace(), tag.name()), tag.attributes(), line + tag.line() - 1));
    }

    @Override
    public void text(String text) {
      open.element().text.append(text);
    }

    @Override
    public void end(String name) {
      var done = open.pop();
      var parent = open.element();
      // Some write the HTML of a description as elements.
      if (TEXTS.contains(parent.name)) parent.text.append(done.text).append('\n');
      parent.children.add(done.element());
    }
  }

  private static String name(String address, String local) {
    String prefix = FeedNames.prefix(address);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  /// An element whose end is not reached yet.
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();

    Open(String name, Map<String, String> attributes, int line) {
      this.name = name;
      this.attributes = attributes;
      this.line = line;
    }

    XmlElement element() {
      return new XmlElement(name, attributes, text.toString(), children, line);
    }
  }

  /// What a browser would make of it. All elements get the line of the piece, as nobody knows
  /// theirs.
  private XmlElement lenient(String xml, int line) {
    var root = Jsoup.parse(xml, "", Parser.xmlParser()).child(0);
    return element(root, line, 0);
  }

  private XmlElement element(Element element, int line, int depth) {
    var attributes = new LinkedHashMap<String, String>();
    element.attributes().forEach(a -> attributes.putIfAbsent(a.getKey(), a.getValue()));
    var children =
        depth > 20
            ? List.<XmlElement>of()
            : element.children().stream().map(child -> element(child, line, depth + 1)).toList();
    String tag = element.tagName();
    int colon = tag.indexOf(':');
    String name =
        colon < 0
            ? tag
            : name(FeedNames.address(tag.substring(0, colon), declared), tag.substring(colon + 1));
    return new XmlElement(name, attributes, element.wholeOwnText(), children, line);
  }
}
