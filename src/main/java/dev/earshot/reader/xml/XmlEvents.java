package dev.earshot.reader.xml;

import dev.earshot.reader.Findings;
import dev.earshot.reader.HarmlessXml;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/// XML as its elements and texts come. Entities are never looked up, as they could name files or
/// grow without end; those of HTML, which people use undeclared, become their characters, and one
/// that nobody knows is shown as it was written.
public final class XmlEvents {
  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]*);");
  private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");

  /// Whether prefixes must be declared, and names are told by their addresses.
  public enum Namespaces {
    KEPT,
    /// For vocabularies whose names are clear without.
    IGNORED
  }

  /// Takes what comes, in the order of the file.
  public interface Visitor {
    void start(XmlTag tag);

    void text(String text);

    /// The end of an element, by its name without a prefix.
    void end(String name);
  }

  private XmlEvents() {}

  /// Goes through the elements of a source up to its end, or to where it is damaged: what came
  /// before is kept, with a warning.
  public static void read(Lines lines, Findings findings, Visitor visitor) throws IOException {
    String xml = WholeText.of(lines, findings);
    try {
      read(xml, Namespaces.IGNORED, visitor);
    } catch (XMLStreamException e) {
      findings.warn(
          Math.clamp(e.getLocation().getLineNumber(), 1, Math.max(1, lines.number())),
          "the XML is not well-formed here or ends too early; what came before was kept");
    }
  }

  /// Goes through the elements of a text.
  ///
  /// @throws XMLStreamException where it is not well-formed
  public static void read(String xml, Namespaces namespaces, Visitor visitor)
      throws XMLStreamException {
    var in = factory(namespaces).createXMLStreamReader(new StringReader(resolved(xml)));
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamReader.START_ELEMENT -> visitor.start(tag(in));
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            visitor.text(in.getText());
        case XMLStreamReader.END_ELEMENT -> visitor.end(local(in.getLocalName()));
        default -> {}
      }
    }
  }

  private static XMLInputFactory factory(Namespaces namespaces) {
    var factory = HarmlessXml.factory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces == Namespaces.KEPT);
    return factory;
  }

  private static XmlTag tag(XMLStreamReader in) {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < in.getAttributeCount(); i++)
      attributes.putIfAbsent(local(in.getAttributeLocalName(i)), in.getAttributeValue(i));
    var address = in.getNamespaceURI();
    return new XmlTag(
        address == null ? "" : address,
        local(in.getLocalName()),
        attributes,
        in.getLocation().getLineNumber());
  }

  private static String local(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  private static String resolved(String xml) {
    return ENTITY.matcher(xml).replaceAll(match -> resolved(match.group(), match.group(1)));
  }

  private static String resolved(String reference, String name) {
    if (KNOWN.contains(name)) return Matcher.quoteReplacement(reference);
    String character = Parser.unescapeEntities(reference, true);
    return Matcher.quoteReplacement(
        character.equals(reference) ? "&amp;" + reference.substring(1) : character);
  }
}
