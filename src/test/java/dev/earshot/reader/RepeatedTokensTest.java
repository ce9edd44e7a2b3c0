package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Seed;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines of one mark over and over, by accident or from a broken program, took minutes: the work of
/// reading a file grows as the file does. Only the processor's time of this thread is compared, and
/// by a wide margin: four times as long a line takes four times as long, or sixteen times if each
/// mark costs a look at all others.
class RepeatedTokensTest {
  private static final List<String> TOKENS =
      List.of(
          "<b>",
          "</b>",
          "](",
          "![](",
          "[",
          "[[",
          "(",
          ">",
          "> ",
          "*",
          "**",
          "_",
          "`",
          "~",
          "==",
          "00:01 Ann ",
          "00:01 ",
          "[00:01] ",
          "(0:01) ",
          "Ann: ",
          "\"a\" ",
          "“",
          "- ",
          "— ",
          " ",
          "\t",
          "#",
          "a",
          "A ",
          "1. ",
          "{{",
          "{",
          "|",
          ",",
          ";",
          "\"",
          "&",
          "<",
          "<p>",
          "<!--",
          ">> ",
          "SPEAKER_00: ",
          "http://",
          "?t=1",
          "é",
          ".",
          ": ",
          "::",
          "\\",
          "/",
          "@",
          "$",
          "Episode 1 ",
          "第1",
          "[00:00:15] ",
          "12:30 - ",
          "1m2s ",
          "at 1:02 ",
          "<https://a.b?t=1>",
          "[a](https://b.c?t=1) ",
          "Ray, Ida ",
          "[\"a\",1,2],",
          "{\"a\":",
          "- [ ] ",
          "<SYNC Start=1>",
          "--> ");
  private static final List<String> ENDINGS =
      List.of("txt", "md", "html", "vtt", "srt", "csv", "json", "lrc");
  private static final List<String> BEGINNINGS =
      List.of("", "# Show\n\n> ", "Ann: ", "---\ntitle: A\nshow: B\n---\n## T\n- ");
  private static final int SAMPLES = Integer.getInteger("earshot.rounds", 6);

  /// What is looked at in pieces may cost too much within one.
  private static final List<Integer> SHORT = List.of(2_000, 20_000);

  private static final int TIMES = 4;
  private static final int WORST_RATIO = 10;

  /// Less says nothing.
  private static final long LEAST_NANOS = 200_000_000;

  @TempDir Path folder;

  @Test
  void fourTimesTheLineIsNotSixteenTimesTheWork() throws IOException {
    long seed = Seed.any();
    var random = new Random(seed);
    var slow = new ArrayList<String>();
    for (int i = 0; i < SAMPLES; i++) {
      var ending = any(ENDINGS, random);
      var beginning = any(BEGINNINGS, random);
      var token = any(TOKENS, random) + (random.nextInt(4) == 0 ? "\n" : "");
      int length = any(SHORT, random);
      if (isSlow(ending, beginning, token, length))
        slow.add(ending + " " + beginning + " " + token + " " + length);
    }
    assertEquals(List.of(), slow, "-Dearshot.seed=" + seed);
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean isSlow(String ending, String beginning, String token, int length)
      throws IOException {
    var whole = read(ending, beginning + token.repeat(length * TIMES / token.length()));
    if (whole < LEAST_NANOS) return false;
    var part = read(ending, beginning + token.repeat(length / token.length()));
    return whole > WORST_RATIO * part;
  }

  /// The time of the processor for the better of two readings.
  private long read(String ending, String text) throws IOException {
    var file = Files.writeString(folder.resolve("ep-7." + ending), text);
    var hint = new SourceHint(Optional.of(SourceKind.NOTES), true);
    long first = read(file, hint);
    return Math.min(first, read(file, hint));
  }

  private static long read(Path file, SourceHint hint) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Formats.readers().read(file, hint, new Nothing());
    return threads.getCurrentThreadCpuTime() - before;
  }

  private static final class Nothing implements Sink {
    @Override
    public void episode(Episode episode, Provenance provenance) {}

    @Override
    public void warning(Warning warning) {}

    @Override
    public void passed(long bytes) {}
  }
}
