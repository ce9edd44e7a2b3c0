package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Slow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file may be larger than the memory: a Java of 64 MB reads it, and needs that of one episode.
@Slow
class LargeFilesTest {
  private static final int EPISODES = 1_000;

  @TempDir Path folder;

  @Test
  void aFeedOfTwentyMegabytes() throws IOException, InterruptedException {
    var file = folder.resolve("long.xml");
    String item =
        "<item><title>%s</title><description>" + "word ".repeat(4_000) + "</description></item>\n";
    try (var out = Files.newBufferedWriter(file)) {
      out.write("<rss><channel><title>S</title>\n");
      for (int i = 0; i < EPISODES; i++) out.write(item.formatted(i));
      out.write("</channel></rss>");
    }
    isRead(file);
  }

  @Test
  void jsonLinesOfTwoHundredMegabytesZippedSmall() throws IOException, InterruptedException {
    var file = folder.resolve("long.jsonl.gz");
    String line = "{\"title\":\"%s\",\"quotes\":[{\"text\":\"" + "word ".repeat(40_000) + "\"}]}\n";
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
      for (int i = 0; i < EPISODES; i++) out.write(line.formatted(i));
    }
    isRead(file);
  }

  private static void isRead(Path file) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                ReadInSmallHeap.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(EPISODES + " episodes, 0 warnings", printed.strip());
    assertEquals(0, process.waitFor());
  }
}
