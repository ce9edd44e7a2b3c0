package dev.earshot.reader.feed;

import dev.earshot.reader.Findings;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The XML of one piece of a feed. What is not well-formed is warned of, and read by the rules of a
/// browser, which makes do with anything.
///
/// A piece was cut out of its feed, so the prefixes that it uses are declared around it once more.
/// Entities are never looked up, as they could name files or grow without end; those of HTML, which
/// feeds use undeclared, are replaced before.
final class FeedXml {
  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]*);");
  private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Set<String> TEXTS =
      Set.of("title", "description", "itunes:summary", "content:encoded", "itunes:subtitle");

  private final Map<String, String> declared;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  /// @param declared the prefixes that the feed's head declares, with their addresses
  FeedXml(Map<String, String> declared) {
    this.declared = declared;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /// Reads a piece; the element stands around what it holds.
  XmlElement read(FeedItems.Piece piece, String what, Findings findings) {
    String xml =
        ENTITY.matcher(piece.xml()).replaceAll(match -> resolved(match.group(), match.group(1)));
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

  /// The character that an entity of HTML means. One that nobody knows is shown as it was written.
  private static String resolved(String reference, String name) {
    if (KNOWN.contains(name)) return Matcher.quoteReplacement(reference);
    String character = Parser.unescapeEntities(reference, true);
    return Matcher.quoteReplacement(
        character.equals(reference) ? "&amp;" + reference.substring(1) : character);
  }

  private XmlElement strict(String xml, int line) throws XMLStreamException {
    var in = factory.createXMLStreamReader(new StringReader(xml));
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", Map.of(), line));
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamReader.START_ELEMENT -> open.push(started(in, line));
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            open.element().text.append(in.getText());
        case XMLStreamReader.END_ELEMENT -> close(open);
        default -> {}
      }
    }
    return open.element().children.getFirst();
  }

  private static Open started(XMLStreamReader in, int line) {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < in.getAttributeCount(); i++)
      attributes.putIfAbsent(in.getAttributeLocalName(i), in.getAttributeValue(i));
    var address = in.getNamespaceURI();
    return new Open(
        name(address == null ? "" : address, in.getLocalName()),
        attributes,
        line + in.getLocation().getLineNumber() - 1);
  }

  private static String name(String address, String local) {
    String prefix = FeedNames.prefix(address);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static void close(Deque<Open> open) {
    var done = open.pop();
    var parent = open.element();
    // Some write the HTML of a description as elements.
    if (TEXTS.contains(parent.name)) parent.text.append(done.text).append('\n');
    parent.children.add(done.element());
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
