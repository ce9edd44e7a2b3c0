package dev.earshot.corpus;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.Readers;
import dev.earshot.reader.Sink;
import dev.earshot.reader.SourceHint;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// However many threads read, what files hold is told as if one had read them one by one.
@Timeout(value = 2, unit = MINUTES)
class ReadAheadTest {
  private static final int MANY = 1_000;
  private static final int LINES = 100_000;

  @TempDir Path folder;

  @Test
  void severalThreadsTellWhatOneTells() throws IOException {
    var files = new ArrayList<Survey.Changed>();
    for (int i = 0; i < 120; i++) files.add(write(i + ".jsonl", episodes(i, i % 40)));
    files.add(write("strange.txt", "Dear diary,\nit rained."));
    files.add(5, write("gone.jsonl", episodes(0, 1)));
    Files.delete(folder.resolve("gone.jsonl"));
    files.add(9, write("broken.jsonl", "{\"title\":\"Half\n{\"title\":\"Whole\"}\n"));
    var one = told(files, 1);
    assertTrue(one.contains("NoSuchFileException " + folder.resolve("gone.jsonl")), one.toString());
    assertEquals(one, told(files, 2));
    assertEquals(one, told(files, 5));
  }

  @Test
  void ofAFileThatNobodyAskedForYetFewEpisodesAreKept() throws Exception {
    var logbook = new Logbook();
    var files = List.of(write("a.log", "wait"), write("b.log", "many"));
    var told = new ArrayList<String>();
    try (var ahead = ahead(files.iterator(), 3, logbook)) {
      ahead.read(hearing(told));
      int read = logbook.read.get();
      assertTrue(read < 30, read + " episodes were read ahead");
      ahead.read(hearing(told));
    }
    assertEquals(MANY, told.size());
    assertEquals("Day 0", told.getFirst());
    assertEquals("Day " + (MANY - 1), told.getLast());
  }

  @Test
  void closingEndsWhatIsReadAhead() throws Exception {
    var logbook = new Logbook();
    var files = List.of(write("a.log", "wait"), write("b.log", "many"));
    try (var ahead = ahead(files.iterator(), 3, logbook)) {
      ahead.read(hearing(new ArrayList<>()));
    }
    assertTrue(logbook.read.get() < 30);
    assertTrue(logbook.ended.await(1, MINUTES), "somebody still reads");
  }

  /// Each takes memory of its own while it is read.
  @Test
  void behindALargeFileNoneIsBegun() throws Exception {
    var logbook = new Logbook();
    var files = List.of(large("a.log"), large("b.log"), large("c.log"));
    var begun = new AtomicInteger();
    var counted = files.stream().peek(file -> begun.incrementAndGet()).iterator();
    var told = new ArrayList<String>();
    try (var ahead = ahead(counted, 3, logbook)) {
      ahead.read(hearing(told));
      assertEquals(1, begun.get());
      ahead.read(hearing(told));
      ahead.read(hearing(told));
    }
    assertEquals(List.of("Day 0", "Day 0", "Day 0"), told);
  }

  @Test
  void closingEndsALongFileOfWhichNothingIsTold() throws Exception {
    var logbook = new Logbook();
    var files = List.of(write("a.log", "wait"), write("b.log", "lines\n" + "rain\n".repeat(LINES)));
    try (var ahead = ahead(files.iterator(), 3, logbook)) {
      ahead.read(hearing(new ArrayList<>()));
    }
    assertTrue(logbook.ended.await(1, MINUTES), "somebody still reads");
    int read = logbook.read.get();
    assertTrue(read < LINES / 2, read + " lines were read");
  }

  @Test
  void whatEndsAnotherThreadIsThrownAtItsFile() throws Exception {
    var logbook = new Logbook();
    var files =
        List.of(write("a.log", "wait"), write("b.log", "fail"), write("c.jsonl", episodes(3, 1)));
    var told = new ArrayList<String>();
    try (var ahead = ahead(files.iterator(), 3, logbook)) {
      ahead.read(hearing(told));
      var thrown = assertThrows(AssertionError.class, () -> ahead.read(hearing(told)));
      assertEquals("the log is wet", thrown.getMessage());
      ahead.read(hearing(told));
    }
    assertEquals(List.of("Tide 3-0"), told);
  }

  @Test
  void anInterruptIsKeptAndEndsNoFile() throws Exception {
    var logbook = new Logbook();
    var files = List.of(write("a.log", "wait"), write("b.log", "many"));
    var told = new ArrayList<String>();
    boolean isKept;
    try (var ahead = ahead(files.iterator(), 3, logbook)) {
      ahead.read(hearing(told));
      Thread.currentThread().interrupt();
      ahead.read(hearing(told));
      isKept = Thread.interrupted();
    }
    assertTrue(isKept);
    assertEquals(MANY, told.size());
  }

  /// A line that says what happens: the first file waits until another thread reads the second.
  private static final class Logbook implements Format {
    private static final int FEW = 10;

    private final CountDownLatch isReading = new CountDownLatch(FEW);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger read = new AtomicInteger();

    @Override
    public String name() {
      return "logbook";
    }

    @Override
    public Claim claim(Head head) {
      return Claim.SIGNATURE.onlyIf(head.source().endsWith(".log"));
    }

    @Override
    public void read(Lines lines, Findings findings) throws IOException {
      lines.advance();
      switch (lines.text()) {
        case "wait" -> await();
        case "many" -> many(findings);
        case "few" -> findings.episode(day(0), Provenance.of(Content.EPISODES));
        case "lines" -> lines(lines);
        default -> fail();
      }
    }

    private void await() {
      try {
        assertTrue(isReading.await(1, MINUTES), "nobody reads ahead");
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    private void many(Findings findings) {
      try {
        for (int i = 0; i < MANY; i++) {
          read.incrementAndGet();
          isReading.countDown();
          findings.episode(day(i), Provenance.of(Content.EPISODES));
        }
      } finally {
        ended.countDown();
      }
    }

    /// Reads a few lines, and the others once nobody wants them any more.
    private void lines(Lines lines) throws IOException {
      try {
        for (int i = 0; i < FEW; i++) next(lines);
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        while (lines.advance()) read.incrementAndGet();
      } finally {
        ended.countDown();
      }
    }

    private void next(Lines lines) throws IOException {
      lines.advance();
      read.incrementAndGet();
      isReading.countDown();
    }

    private static Episode day(int day) {
      return Episode.titled("Day " + day).build();
    }

    private void fail() {
      for (int i = 0; i < FEW; i++) isReading.countDown();
      throw new AssertionError("the log is wet");
    }
  }

  private static ReadAhead ahead(Iterator<Survey.Changed> files, int jobs, Format... own) {
    Readers readers = Formats.readers(List.of(own));
    return new ReadAhead(readers, file -> SourceHint.NONE, files, jobs);
  }

  private static List<String> told(List<Survey.Changed> files, int jobs) {
    var told = new ArrayList<String>();
    try (var ahead = ahead(files.iterator(), jobs)) {
      for (int i = 0; i < files.size(); i++) told.add(format(ahead, told));
    }
    return told;
  }

  private static String format(ReadAhead ahead, List<String> told) {
    try {
      return ahead.read(hearing(told)).orElse("unknown");
    } catch (IOException e) {
      return e.getClass().getSimpleName() + " " + e.getMessage();
    }
  }

  private static Sink hearing(List<String> told) {
    return new Sink() {
      @Override
      public void episode(Episode episode, Provenance provenance) {
        told.add(episode.title());
      }

      @Override
      public void warning(Warning warning) {
        told.add(warning.toString());
      }
    };
  }

  private static String episodes(int file, int count) {
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++)
      lines.append("{\"title\":\"Tide ").append(file).append('-').append(i).append("\"}\n");
    return lines.toString();
  }

  private Survey.Changed large(String name) throws IOException {
    return write(name, "few\n" + "rain\n".repeat(2 << 20));
  }

  private Survey.Changed write(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Survey.Changed(
        SourceFile.onDisk(file, file, Optional.of(""), attributes), "", false, "");
  }
}
