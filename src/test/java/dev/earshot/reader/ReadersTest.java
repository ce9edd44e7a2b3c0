package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
  private static final String TWO = "{\"title\":\"Büro\"}\n{\"title\":\"Café\"}";
  private static final String CUT =
      "f:2: the file ends in the middle of a character; it looks half-written, so save it again";

  @TempDir Path folder;

  @Test
  void aMissingFileIsAnException() {
    assertThrows(NoSuchFileException.class, () -> Collected.from(folder.resolve("none")));
  }

  @Test
  void unreadableFilesAreOneWarning() throws IOException {
    refuses("", "f: the file is empty");
    refuses("\n \r\n", "f: the file is empty");
    refuses("{\"title\":\0}", "f: the file is binary; expected text, plain or gzipped");
    refuses(
        "Dear diary,\nit rained.",
        "f: unknown format: starts with \"Dear diary,\"; if it tells of an episode, index it with"
            + " --as notes");
  }

  @Test
  void encodingsAreSeenThrough() throws IOException {
    reads(TWO.getBytes(UTF_8), "Büro", "Café");
    reads((TWO + "\n").getBytes(UTF_8), "Büro", "Café");
    reads(("\ufeff" + TWO).getBytes(UTF_8), "Büro", "Café");
    reads(TWO.replace("\n", "\r\n").getBytes(UTF_8), "Büro", "Café");
    reads(TWO.replace("\n", "\r").getBytes(UTF_8), "Büro", "Café");
    reads(TWO.getBytes(UTF_16), "Büro", "Café");
    reads(("\ufeff" + TWO + "\n{\"title\":\"🎧\"}").getBytes(UTF_16LE), "Büro", "Café", "🎧");
    reads(gzipped(TWO.getBytes(UTF_8)), "Büro", "Café");
    reads(gzipped(TWO.getBytes(UTF_16)), "Büro", "Café");
  }

  @Test
  void otherEncodingsAreWindowsWithOneWarning() throws IOException {
    var read = read(("{\"title\":\"plain\"}\n" + TWO).getBytes(ISO_8859_1));
    assertEquals(List.of("plain", "Büro", "Café"), read.titles());
    assertEquals(
        List.of("f:2: bytes that are not UTF-8 were read as windows-1252; expected UTF-8"),
        read.warnings());
    assertEquals(
        List.of("“Büro”"),
        read("{\"title\":\"“Büro”\"}".getBytes(Charset.forName("windows-1252"))).titles());
  }

  @Test
  void oneBadByteDoesNotSpoilTheUmlautsBesideIt() throws IOException {
    byte[] bytes = "{\"title\":\"Büro #\"}\n".getBytes(UTF_8);
    bytes[bytes.length - 4] = (byte) 0xe9;
    assertEquals(List.of("Büro é"), read(bytes).titles());
  }

  @Test
  void aCutCharacterIsAHalfWrittenFile() throws IOException {
    byte[] bytes = "{\"title\":\"a\"}\n{\"title\":\"Café".getBytes(UTF_8);
    keepsFirst(Arrays.copyOf(bytes, bytes.length - 1), CUT);
    byte[] wide = "{\"title\":\"a\"}\n{\"title\":\"Café".getBytes(UTF_16);
    keepsFirst(Arrays.copyOf(wide, wide.length - 1), CUT);
  }

  @Test
  void gzipDamageKeepsWhatCameBefore() throws IOException {
    byte[] whole = gzipped(manyLines(2000).getBytes(UTF_8));
    var cut = read(Arrays.copyOf(whole, whole.length / 2));
    assertTrue(cut.episodes().size() > 500, () -> cut.episodes().size() + " episodes");
    assertEquals(1, cut.warnings().size(), cut.warnings()::toString);
    assertTrue(
        cut.warnings()
            .getFirst()
            .endsWith(
                "the gzip data is damaged or cut off here; what came before was kept, the rest is lost"),
        cut.warnings()::toString);
  }

  @Test
  void gzipWithoutAnythingReadableIsOneWarning() throws IOException {
    byte[] whole = gzipped(TWO.getBytes(UTF_8));
    for (int length : new int[] {2, 5, 11}) {
      var read = read(Arrays.copyOf(whole, length));
      assertEquals(
          List.of(
              "f:1: the gzip data is damaged or cut off here; what came before was kept, the rest is lost"),
          read.warnings());
      assertEquals(Optional.empty(), read.format());
    }
  }

  private static String manyLines(int count) {
    var lines = new StringBuilder();
    IntStream.range(0, count)
        .forEach(i -> lines.append("{\"title\":\"" + (i * 2654435761L) + "\"}\n"));
    return lines.toString();
  }

  private void keepsFirst(byte[] bytes, String warning) throws IOException {
    assertEquals(List.of("a"), read(bytes).titles());
    assertEquals(List.of(warning), read(bytes).warnings());
  }

  private void refuses(String text, String warning) throws IOException {
    var read = read(text.getBytes(UTF_8));
    assertEquals(List.of(warning), read.warnings());
    assertEquals(Optional.empty(), read.format());
  }

  private void reads(byte[] bytes, String... titles) throws IOException {
    var read = read(bytes);
    assertEquals(List.of(titles), read.titles());
    assertEquals(List.of(), read.warnings());
  }

  private Collected read(byte[] bytes) throws IOException {
    return Collected.from(folder.resolve("f"), bytes);
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }
}
