package dev.earshot.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a Word document (`.docx`), as Otter, Teams, Rev and others export transcripts: a
/// line a paragraph, the cells of a row of a table on one line with tabs between them. Only what
/// was typed counts, neither what was deleted nor what fields compute.
final class WordText {
  private static final String CONTENT = "word/document.xml";
  private static final String DAMAGED =
      "the Word document is damaged here; what came before was kept, the rest is lost";

  /// No talk is longer. What is cannot be unzipped without end.
  private static final int MOST_LETTERS = 32 * 1024 * 1024;

  private final StringBuilder text = new StringBuilder();
  private int tables;
  private boolean isTyped;

  private WordText() {}

  /// The text of a document; empty if the file is some other archive.
  static Optional<String> of(Path file, Findings findings) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var content = zip.getEntry(CONTENT);
      if (content == null) return Optional.empty();
      var document = new WordText();
      try (var xml = zip.getInputStream(content)) {
        document.read(xml, findings);
      }
      return Optional.of(document.text.toString());
    } catch (ZipException e) {
      return Optional.empty();
    }
  }

  private void read(InputStream xml, Findings findings) {
    try {
      var factory = HarmlessXml.factory();
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
      var in = factory.createXMLStreamReader(xml);
      while (in.hasNext() && text.length() < MOST_LETTERS) take(in.next(), in);
    } catch (XMLStreamException e) {
      findings.breaksOff(DAMAGED);
    }
  }

  private void take(int event, XMLStreamReader in) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(in.getLocalName());
      case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (isTyped) text.append(in.getText());
      }
      default -> {}
    }
  }

  private void start(String element) {
    switch (element) {
      case "tbl" -> tables++;
      case "t" -> isTyped = true;
      case "br", "cr" -> text.append(tables > 0 ? ' ' : '\n');
      case "tab" -> text.append('\t');
      default -> {}
    }
  }

  private void end(String element) {
    switch (element) {
      case "tbl" -> tables--;
      case "t" -> isTyped = false;
      case "tc" -> endWith('\t');
      case "p" -> text.append(tables > 0 ? ' ' : '\n');
      case "tr" -> endWith('\n');
      default -> {}
    }
  }

  private void endWith(char end) {
    int length = text.length();
    while (length > 0 && (text.charAt(length - 1) == ' ' || text.charAt(length - 1) == '\t'))
      length--;
    text.setLength(length);
    text.append(end);
  }
}
