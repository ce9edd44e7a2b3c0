package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Seed;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {
  private final List<String> warnings = new ArrayList<>();

  @Test
  void everyKindOfLineEndCounts() throws IOException {
    splits("", "");
    splits("a", "1 a");
    splits("a\n", "1 a");
    splits("a\nb\r\nc\rd", "1 a", "2 b", "3 c", "4 d");
    splits("\n\r\n\r", "1 ", "2 ", "3 ");
    splits("a\r\rb", "1 a", "2 ", "3 b");
  }

  @Test
  void aLineBeyondTheLimitIsLeftOut() throws IOException {
    assertEquals(List.of("1 a", "3 c"), lines("a\n" + "x".repeat(100) + "\r\nc", 16));
    assertEquals(
        List.of(
            "f:2: the line is longer than 16 bytes and was left out; expected one episode a line"),
        warnings);
    assertEquals(List.of("1 a"), lines("a\n" + "x".repeat(100), 16));
    assertEquals(List.of("1 " + "x".repeat(15), "2 b"), lines("x".repeat(15) + "\nb", 16));
  }

  @Test
  void randomTextSplitsAsTheJdkSplitsIt() throws IOException {
    long seed = Seed.any();
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String text = randomText(random);
      var expected = text.lines().toList();
      var found = lines(text, 64).stream().map(line -> line.replaceFirst("\\d+ ", "")).toList();
      assertEquals(expected, found, () -> "seed " + seed);
    }
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(200);
    for (int i = 0; i < length; i++) text.append("ab\u00fc\r\n".charAt(random.nextInt(5)));
    return text.toString().replaceAll("[ab\u00fc]{20}", "\n");
  }

  private void splits(String text, String... expected) throws IOException {
    List<String> wanted = expected[0].isEmpty() ? List.of() : List.of(expected);
    assertEquals(wanted, lines(text, 1 << 20));
  }

  private List<String> lines(String text, int longest) throws IOException {
    var found = new ArrayList<String>();
    var lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), findings(), longest);
    while (lines.advance()) found.add(lines.number() + " " + lines.text());
    return found;
  }

  private Findings findings() {
    return new Findings(
        "f",
        new Sink() {
          @Override
          public void episode(Episode episode, Provenance provenance) {}

          @Override
          public void warning(Warning warning) {
            warnings.add(warning.toString());
          }
        });
  }
}
