package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long run that breaks off keeps whole episodes, and the next one makes of them what a fresh run
/// would.
class PaceTest {
  private static final int EPISODES = 12;
  private static final Pace EACH_BATCH = new Pace(Duration.ZERO);

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void write() throws IOException {
    corpus = folder.resolve("corpus");
    for (int i = 1; i <= EPISODES; i++) {
      write(
          String.format(Locale.ROOT, "a/ep-%02d.vtt", i),
          "WEBVTT\n\n00:01.000 --> 00:04.000\nSaid in %s.\n".formatted(i));
      write(
          String.format(Locale.ROOT, "a/notes/ep-%02d.md", i),
          "---\ntitle: Talk %s\nepisode: %s\n---\n> Noted in %s.\n".formatted(i, i, i));
      write(
          String.format(Locale.ROOT, "z/tide-%02d.vtt", i),
          "WEBVTT\n\n00:01.000 --> 00:04.000\nHeard in %s.\n".formatted(i));
    }
    write("z/feed.xml", feed());
  }

  @Test
  void whateverFileARunBreaksOffAtOnlyWholeEpisodesStay() throws IOException {
    var whole = export(indexed("whole", corpus));
    int files = 3 * EPISODES + 1;
    for (int stop = 1; stop <= files; stop += 3) {
      var place = folder.resolve("broken-" + stop);
      int at = stop;
      assertThrows(Stopped.class, () -> run(place, EACH_BATCH, new BreakingOff(at)));
      try (var broken = Earshot.open(place)) {
        if (isCommitted(place))
          for (var episode : export(broken))
            assertTrue(whole.contains(episode), at + ": " + episode);
        broken.index(corpus);
        assertEquals(whole, export(broken), "broken off at file " + stop);
      }
    }
  }

  @Test
  void anUpdateThatIsStoppedCommitsAndSaysHowMuch() throws IOException {
    var place = folder.resolve("stopped");
    var stopping = new BreakingOff(Integer.MAX_VALUE);
    stopping.stopAfter = 5;
    assertThrows(Stopped.class, () -> run(place, Pace.STEADY, stopping));
    assertEquals(6, stopping.kept);
    try (var stopped = Earshot.open(place)) {
      assertEquals(3, stopped.counts().episodes());
      assertEquals(6, stopped.index(corpus).sources().unchanged());
    }
  }

  @Test
  void makingAnIndexAnewCommitsAtTheEndAlone() {
    var place = folder.resolve("once");
    var stopping = new BreakingOff(Integer.MAX_VALUE);
    stopping.stopAfter = 5;
    assertThrows(Stopped.class, () -> run(place, Pace.AT_THE_END, stopping));
    assertEquals(0, stopping.kept);
  }

  private static boolean isCommitted(Path place) throws IOException {
    try (var files = Files.list(place)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
    }
  }

  private void run(Path place, Pace pace, Progress progress) {
    try (var writer =
        Location.of(place).write(Recipe.standard(), new Writer.Settings(false, 1, 0))) {
      Corpus.update(
          writer,
          Formats.readers(),
          Optional.of(place),
          IndexSettings.of(corpus),
          pace,
          2,
          progress);
    }
  }

  private Earshot indexed(String name, Path sources) {
    var earshot = Earshot.open(folder.resolve(name));
    earshot.index(sources);
    return earshot;
  }

  private static List<String> export(Earshot earshot) {
    var episodes = new ArrayList<String>();
    earshot.forEachEpisode(episode -> episodes.add(episode.toString()));
    return episodes;
  }

  private static String feed() {
    var feed = new StringBuilder("<rss><channel><title>z</title>");
    for (int i = 1; i <= EPISODES; i++)
      feed.append(
          String.format(
              Locale.ROOT,
              "<item><title>Feed %s</title><enclosure url=\"https://a.example/tide-%02d.mp3\"/></item>",
              i,
              i));
    return feed.append("</channel></rss>").toString();
  }

  private void write(String name, String text) throws IOException {
    var file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// Breaks off before a file, as a crash does, or asks to stop after one.
  private static final class BreakingOff implements Progress {
    private final int before;
    private int stopAfter = Integer.MAX_VALUE;
    private int read;
    private int kept;

    BreakingOff(int before) {
      this.before = before;
    }

    @Override
    public void found(int files, long bytes) {}

    @Override
    public void reading(Path file, long bytes) {
      if (++read == before) throw new Stopped();
    }

    @Override
    public void passed(long bytes) {}

    @Override
    public void committed(int files) {
      kept = files;
    }

    @Override
    public boolean isStopped() {
      return read >= stopAfter;
    }

    @Override
    public void warning(Warning warning) {}

    @Override
    public void knownWarning(Warning warning) {}

    @Override
    public void trouble(String line) {}

    @Override
    public void finished() {}
  }
}
