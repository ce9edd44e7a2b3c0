package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import dev.earshot.reader.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An index that is watched over follows its sources by itself.
@Timeout(120)
class WatchTest {
  private static final Writer.Settings SETTINGS = new Writer.Settings(false, 2, 0);
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;
  @TempDir Path drafts;
  private final BlockingQueue<Summary> updates = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> warnings = new LinkedBlockingQueue<>();
  private Path corpus;
  private Earshot earshot;
  private Optional<Watch> watch = Optional.empty();
  private Thread follower = new Thread();

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    earshot = Earshot.open(folder.resolve("index"));
  }

  @AfterEach
  void close() throws InterruptedException {
    watch.ifPresent(Watch::stop);
    follower.join();
    earshot.close();
  }

  @Test
  void anEditADeletionARenameAndANewFolderAreFollowed() throws Exception {
    write("s/a.jsonl", "first");
    follow(corpus);
    update("1 read, 0 removed; 1 written, 0 removed");
    write("s/a.jsonl", "second, longer");
    update("1 read, 0 removed; 1 written, 0 removed");
    Files.move(corpus.resolve("s/a.jsonl"), corpus.resolve("s/b.jsonl"));
    update("1 read, 1 removed; 1 written, 0 removed");
    write("new/deep/c.jsonl", "third");
    untilIndexHolds(2);
    write("new/deep/d.jsonl", "fourth");
    untilIndexHolds(3);
    Files.delete(corpus.resolve("s/b.jsonl"));
    untilIndexHolds(2);
  }

  @Test
  void anEditorThatSavesByRenamingIsFollowed() throws Exception {
    var file = write("s/a.jsonl", "first");
    follow(corpus);
    update("1 read, 0 removed; 1 written, 0 removed");
    var draft = Files.writeString(corpus.resolve("s/.a.swp"), line(file, "second, longer"));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    update("1 read, 0 removed; 1 written, 0 removed");
    assertEquals(1, earshot.search("\"second, longer\"").total());
  }

  @Test
  void aBurstIsFewUpdates() throws Exception {
    follow(corpus);
    update("0 read, 0 removed; 0 written, 0 removed");
    for (int i = 0; i < 500; i++) write("s" + i % 7 + "/" + i + ".jsonl", "quote " + i);
    int count = untilIndexHolds(500);
    assertTrue(count < 50, count + " updates");
  }

  @Test
  void aPlaceThatGoesKeepsItsEpisodesAndIsFollowedWhenItComesAgain() throws Exception {
    write("s/a.jsonl", "first");
    follow(corpus);
    update("1 read, 0 removed; 1 written, 0 removed");
    Files.move(corpus, folder.resolve("away"));
    assertTrue(warning().endsWith("corpus: there is no such file or folder"));
    assertEquals(1, earshot.counts().episodes());
    write("s/b.jsonl", "second");
    untilIndexHolds(1);
    assertEquals(1, earshot.search("second").total());
    write("s/sub/c.jsonl", "third");
    untilIndexHolds(2);
  }

  @Test
  void aFolderDeletedAndMadeAgainIsFollowed() throws Exception {
    var file = write("s/a.jsonl", "first");
    follow(corpus);
    update("1 read, 0 removed; 1 written, 0 removed");
    Files.delete(file);
    Files.delete(corpus.resolve("s"));
    untilIndexHolds(0);
    write("s/a.jsonl", "first");
    untilIndexHolds(1);
    write("s/b.jsonl", "second");
    untilIndexHolds(2);
  }

  @Test
  void aSingleFileIsFollowedAndItsNeighboursAreNot() throws Exception {
    var file = write("a.jsonl", "first");
    follow(file);
    update("1 read, 0 removed; 1 written, 0 removed");
    write("b.jsonl", "neighbour");
    var draft = Files.writeString(folder.resolve("draft"), line(file, "second, longer"));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(1, next().sources().read());
    assertEquals(1, earshot.search("\"second, longer\"").total());
    assertEquals(1, earshot.counts().episodes());
  }

  @Test
  void anIndexAmongItsSourcesIsPassedOver() throws Exception {
    write("../a.jsonl", "first");
    follow(folder);
    update("1 read, 0 removed; 1 written, 0 removed");
    write("b.jsonl", "second");
    update("1 read, 0 removed; 1 written, 0 removed");
  }

  @Test
  void whileNothingHappensOthersMayWrite() throws Exception {
    follow(corpus);
    update("0 read, 0 removed; 0 written, 0 removed");
    Location.of(folder.resolve("index")).write(Recipe.standard(), SETTINGS).close();
  }

  @Test
  void anUpdateThatFailsIsTriedAgain() throws Exception {
    follow(corpus);
    update("0 read, 0 removed; 0 written, 0 removed");
    try (var other = Location.of(folder.resolve("index")).write(Recipe.standard(), SETTINGS)) {
      write("s/a.jsonl", "first");
      assertTrue(warning().contains("is being written by process"));
      assertEquals(List.of(), other.sources());
    }
    update("1 read, 0 removed; 1 written, 0 removed");
  }

  @Test
  void anOldWarningIsNotRepeatedWithEveryUpdate() throws Exception {
    Files.writeString(corpus.resolve("note.txt"), "Just a note to myself.");
    follow(corpus);
    assertTrue(warning().contains("note.txt: unknown format"));
    updates.take();
    write("s/a.jsonl", "first");
    assertEquals(1, next().warningCount());
    assertEquals(0, warnings.size());
  }

  @Test
  void aFirstUpdateThatFailsEndsIt() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("photos")).resolve("x.jpg"), "x");
    try (var wrong = Earshot.open(folder.resolve("photos"))) {
      var watch = wrong.watch(IndexSettings.of(corpus), SETTINGS, Progress.silent());
      assertThrows(EngineException.class, () -> watch.follow(updates::add));
    }
  }

  @Test
  void stoppedDuringAnUpdateTheIndexIsAsItWas() throws Exception {
    write("s/a.jsonl", "first");
    earshot.index(corpus);
    write("s/b.jsonl", "second");
    write("s/c.jsonl", "third");
    var reading = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    follow(
        new Told() {
          @Override
          public void reading(Path file, long bytes) {
            reading.countDown();
            await(stopped);
          }
        },
        corpus);
    await(reading);
    watch.orElseThrow().stop();
    stopped.countDown();
    follower.join();
    assertEquals(0, updates.size());
    assertEquals(1, earshot.counts().episodes());
    assertEquals(3, earshot.index(corpus).episodes());
  }

  private void follow(Path place) {
    follow(new Told(), place);
  }

  private void follow(Progress progress, Path place) {
    var started = earshot.watch(IndexSettings.of(place), SETTINGS, progress);
    watch = Optional.of(started);
    follower = Thread.ofPlatform().start(() -> started.follow(updates::add));
  }

  private Summary next() throws InterruptedException {
    var summary = updates.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(summary, "no update came");
    return summary;
  }

  private String warning() throws InterruptedException {
    var warning = warnings.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(warning, "no warning came");
    return warning;
  }

  private void update(String expected) throws InterruptedException {
    var summary = next();
    assertEquals(
        expected,
        "%s read, %s removed; %s written, %s removed"
            .formatted(
                summary.sources().read(),
                summary.sources().removed(),
                summary.changes().written(),
                summary.changes().removed()));
  }

  /// What comes one after the other may be seen in one look or in two.
  private int untilIndexHolds(long episodes) throws InterruptedException {
    int count = 1;
    while (next().episodes() != episodes) count++;
    return count;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// In one step: a file that is being written may be seen empty first, which is an update more.
  private Path write(String name, String text) throws IOException {
    var file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    var draft = Files.writeString(drafts.resolve("draft"), line(file, text));
    return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(Path file, String text) {
    var title = file.getFileName().toString().replaceAll("\\W", "");
    return "{\"title\":\"" + title + "\",\"quotes\":[{\"text\":\"" + text + "\"}]}";
  }

  /// Keeps the warnings.
  private class Told implements Progress {
    @Override
    public void found(int files, long bytes) {}

    @Override
    public void reading(Path file, long bytes) {}

    @Override
    public void passed(long bytes) {}

    @Override
    public void committed(int files) {}

    @Override
    public void warning(Warning warning) {
      warnings.add(warning.toString());
    }

    @Override
    public void knownWarning(Warning warning) {}

    @Override
    public void trouble(String line) {
      warnings.add(line);
    }

    @Override
    public void finished() {}
  }
}
