package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Word documents, a paragraph a text: `|` is a line break in it.
class WordTextTest {
  private static final String TRANSCRIPT = "transcript as text";

  @TempDir Path folder;

  @Test
  void transcriptsOfServices() throws IOException {
    reads(
        TRANSCRIPT,
        document(
            paragraphs(
                "Bread talk",
                "Ida Ray  0:03",
                "We never measured.",
                "Tom Poe  0:09",
                "So you guessed?")),
        "3-? Ida Ray: We never measured.",
        "9-? Tom Poe: So you guessed?");
    reads(
        "SRT transcript",
        document(
            paragraphs(
                "0:0:0.0 --&gt; 0:0:3.470|Ray, Ida|We never measured.",
                "0:0:4.70 --&gt; 0:0:6.430|Poe, Tom|So you guessed?",
                "0:0:7.70 --&gt; 0:0:9.430|Ray, Ida|Every day.")),
        "0-3.47 Ida Ray: We never measured.",
        "4.7-6.43 Tom Poe: So you guessed?",
        "7.7-9.43 Ida Ray: Every day.");
  }

  @Test
  void rowsOfATable() throws IOException {
    reads(
        "transcript as table",
        document(
            "<w:tbl>"
                + row("00:00:03", "Ida Ray", "We never measured.")
                + row("00:00:09", "Tom Poe", "So you guessed?")
                + row("00:00:15", "Ida Ray", "Every day.")
                + "</w:tbl>"),
        "3-? Ida Ray: We never measured.",
        "9-? Tom Poe: So you guessed?",
        "15-? Ida Ray: Every day.");
  }

  @Test
  void whatWasDeletedWasNotSaid() throws IOException {
    reads(
        TRANSCRIPT,
        document(
            paragraphs("Ida Ray  0:03")
                + "<w:p><w:r><w:t>We never </w:t></w:r><w:del><w:r><w:delText>once </w:delText></w:r></w:del>"
                + "<w:r><w:instrText> PAGE </w:instrText><w:t>measured.</w:t></w:r></w:p>"
                + paragraphs("Tom Poe  0:09", "So you guessed?")),
        "3-? Ida Ray: We never measured.",
        "9-? Tom Poe: So you guessed?");
  }

  @Test
  void otherDocumentsAndArchivesAreNone() throws IOException {
    var letter = Collected.from(document(paragraphs("Dear Ida,", "send the flour.")));
    assertEquals(Optional.empty(), letter.format());
    var archive = Collected.from(zip("mimetype", "application/epub+zip"));
    assertEquals(
        List.of("talk.docx: the file is binary; expected text, plain or gzipped"),
        archive.warnings());
  }

  @Test
  void aDamagedDocumentKeepsWhatCameBefore() throws IOException {
    var whole =
        xml(paragraphs("Ida Ray  0:03", "We never measured.", "Tom Poe  0:09", "So you guessed?"));
    var read = Collected.from(zip("word/document.xml", whole.substring(0, whole.length() - 30)));
    assertEquals(2, read.only().quotes().size());
    assertTrue(read.warnings().getFirst().contains("the Word document is damaged here"));
  }

  @Test
  void entitiesAreNotLookedUp() throws IOException {
    var bomb =
        "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + xml(paragraphs("&b;"));
    assertEquals(Optional.empty(), Collected.from(zip("word/document.xml", bomb)).format());
  }

  private void reads(String format, Path document, String... quotes) throws IOException {
    var read = Collected.from(document);
    assertEquals(Optional.of(format), read.format());
    assertEquals(List.of(quotes), Told.quotes(read.only()));
    assertEquals(List.of(), read.warnings());
  }

  private Path document(String body) throws IOException {
    return zip("word/document.xml", xml(body));
  }

  private static String xml(String body) {
    return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
        + body
        + "</w:body></w:document>";
  }

  private static String paragraphs(String... texts) {
    return Arrays.stream(texts)
        .map(text -> text.replace("|", "</w:t><w:br/><w:t>"))
        .map(text -> "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")
        .collect(Collectors.joining());
  }

  private static String row(String... cells) {
    return "<w:tr>"
        + Arrays.stream(cells)
            .map(cell -> "<w:tc>" + paragraphs(cell) + "</w:tc>")
            .collect(Collectors.joining())
        + "</w:tr>";
  }

  private Path zip(String name, String content) throws IOException {
    var file = folder.resolve("talk.docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(UTF_8));
    }
    return file;
  }
}
