package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.earshot.Beside;
import dev.earshot.Seed;
import dev.earshot.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to a file, reading it ends without an exception.
class DamageTest {
  private static final int ROUNDS = 800;
  private static final int BYTES_A_SAMPLE = 500_000;

  @TempDir Path folder;

  @Test
  void aDamagedPageIsReadAsFarAsItGoes() throws IOException {
    survives(Collected.CORPUS_PAGE, ROUNDS);
  }

  @Test
  void damagedJsonLinesAreReadAsFarAsTheyGo() throws IOException {
    survives(Collected.resource("every-key.jsonl"), ROUNDS);
  }

  @Test
  void damagedGzipIsReadAsFarAsItGoes() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(Files.readAllBytes(Collected.resource("every-key.jsonl")));
    }
    survives("gzip", zipped.toByteArray(), ROUNDS / 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snipd-plugin-with-number-sign-in-title.md",
        "snipd-export-of-two-episodes.md",
        "readwise-default.md",
        "readwise-logseq.md",
        "readwise.csv",
        "talk-with-bold-names.md",
        "clips-in-front-matter.md",
        "topics-with-quotes.md"
      })
  void damagedMarkdownIsReadAsFarAsItGoes(String resource) throws IOException {
    survives(Collected.resource(resource), ROUNDS / 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snipd-plugin-with-number-sign-in-title.md",
        "snipd-export-of-two-episodes.md",
        "readwise-exported.md",
        "readwise-logseq.md",
        "talk-with-bold-names.md",
        "clips-in-front-matter.md"
      })
  void marksLineEndsAndNamesOfFilesMakeNoDifference(String resource) throws IOException {
    var whole = Collected.fromResource(resource);
    String text = Files.readString(Collected.resource(resource));
    assertEquals(whole.episodes(), read("f.srt", text.getBytes(UTF_8)).episodes());
    assertEquals(whole.episodes(), read("f", ("\ufeff" + text).getBytes(UTF_8)).episodes());
    assertEquals(
        whole.episodes(), read("f", text.replace("\n", "\r\n").getBytes(UTF_8)).episodes());
    assertEquals(whole.episodes(), read("f", text.stripTrailing().getBytes(UTF_8)).episodes());
  }

  private Collected read(String name, byte[] bytes) throws IOException {
    return Collected.from(folder.resolve(name), bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two-vocabularies.xml",
        "podcasting-2.0-chapters.json",
        "chapters-in-front-matter.md",
        "whisper.json",
        "whisper-cpp.json",
        "unpadded-times-and-voices.vtt",
        "speakers-at-changes-only.srt",
        "arrow.srt",
        "milliseconds.tsv",
        "cite-time-paragraph.html",
        "timed-lines.txt",
        "a-span-a-word.ttml",
        "two-times-on-a-line.sbv",
        "utterances-in-milliseconds.json",
        "video.info.json",
        "ffprobe-chapters.json",
        "comments-with-two-lists.md"
      })
  void everyFormatIsReadAsFarAsItGoes(String name) throws IOException {
    survives(Collected.resource(name), ROUNDS / 10);
  }

  @Test
  void everyExcerptIsReadAsFarAsItGoes() throws IOException {
    try (var files = Files.list(ExcerptsTest.FOLDER)) {
      for (var file : files.sorted().toList()) survives(file, ROUNDS / 40);
    }
  }

  /// Long samples take fewer rounds, so that all together end soon.
  @Slow
  @Test
  void everySampleIsReadAsFarAsItGoes() throws IOException {
    try (var files = Files.walk(Beside.samples())) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] whole = Files.readAllBytes(file);
        survives(
            file.toString(),
            whole,
            Math.clamp(BYTES_A_SAMPLE / Math.max(1, whole.length), 1, ROUNDS / 100));
      }
    }
  }

  private void survives(Path file, int rounds) throws IOException {
    survives(file.toString(), Files.readAllBytes(file), rounds);
  }

  private void survives(String what, byte[] whole, int rounds) {
    long first = Seed.any();
    for (long seed = first; seed < first + rounds; seed++) {
      try {
        Collected.from(folder.resolve("f"), damaged(whole, new Random(seed)));
      } catch (Exception | StackOverflowError e) {
        fail(what + ", seed " + seed, e);
      }
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole;
    for (int wounds = 1 + random.nextInt(8); wounds > 0 && bytes.length > 0; wounds--)
      bytes = wounded(bytes, random);
    return bytes;
  }

  private static byte[] wounded(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1, 2, 3 -> flipped(bytes, at, random);
      case 4, 5 -> spliced(bytes, at, at, random.nextInt(20), random);
      default -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(50)), 0, random);
    };
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    byte[] flipped = bytes.clone();
    flipped[at] = (byte) random.nextInt(256);
    return flipped;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, int inserted, Random random) {
    byte[] extra = new byte[inserted];
    random.nextBytes(extra);
    var spliced = new ByteArrayOutputStream();
    spliced.write(bytes, 0, from);
    spliced.writeBytes(extra);
    spliced.write(bytes, to, bytes.length - to);
    return spliced.toByteArray();
  }
}
