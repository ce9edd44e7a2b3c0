package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.query.InvalidInputException;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program brings a format of its own: a line that says so, then a quote a line.
class OwnFormatTest {
  private final Location location = Location.memory();

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("tides.log"), "%LOGBOOK Tides\nThe tide waits.\nIt turns.\n");
    Files.writeString(
        folder.resolve("knots.jsonl"), "{\"title\":\"Knots\",\"quotes\":[{\"text\":\"Rope.\"}]}");
  }

  @Test
  void itsFilesAreReadBesideTheOthers() {
    try (var earshot = Earshot.open(location, List.of(new Logbook(1)))) {
      var summary = earshot.index(folder);
      assertEquals(List.of(), summary.warnings());
      assertEquals(2, summary.sources().read());
      assertEquals("Tides", earshot.search("tide waits").passages().getFirst().episode().title());
      assertEquals(0, earshot.index(folder).sources().read());
    }
  }

  @Test
  void withoutItItsFilesAreUnknown() {
    try (var earshot = Earshot.open(location)) {
      assertEquals(1, earshot.index(folder).warningCount());
    }
    try (var earshot = Earshot.open(location, List.of(new Logbook(1)))) {
      assertEquals(2, earshot.index(folder).sources().read());
      assertEquals(2, earshot.counts().episodes());
    }
    try (var earshot = Earshot.open(location)) {
      earshot.index(folder);
      assertEquals(1, earshot.counts().episodes());
    }
  }

  @Test
  void anotherRevisionReadsThemAnew() {
    try (var earshot = Earshot.open(location, List.of(new Logbook(1)))) {
      earshot.index(folder);
    }
    try (var earshot = Earshot.open(location, List.of(new Logbook(2)))) {
      assertEquals(2, earshot.index(folder).sources().read());
      assertEquals(0, earshot.index(folder).sources().read());
    }
  }

  @Test
  void aRepairReadsThemToo() {
    try (var earshot = Earshot.open(location, List.of(new Logbook(1)))) {
      earshot.index(folder);
      var repaired = folder.resolve(".repaired");
      var silent = dev.earshot.corpus.Progress.silent();
      assertEquals(List.of(), earshot.repair(repaired, List.of(), silent).summary().warnings());
      try (var other = Earshot.open(repaired)) {
        assertEquals(earshot.fingerprint(), other.fingerprint());
      }
    }
  }

  @Test
  void whatItThrowsIsAWarningOfThatFile() throws IOException {
    Files.writeString(folder.resolve("late.log"), "%LOGBOOK Late\nGood.\n!\nLost.\n");
    try (var earshot = Earshot.open(location, List.of(new Logbook(1)))) {
      var warnings = earshot.index(folder).warnings();
      assertEquals(1, warnings.size());
      assertEquals(
          folder.resolve("late.log")
              + ": the format \"logbook\" failed: java.lang.IllegalStateException: an exclamation;"
              + " what came before was kept",
          warnings.getFirst().toString());
      assertEquals(2, earshot.counts().episodes());
    }
  }

  @Test
  void aClaimThatFailsIsAWarningToo() {
    var failing =
        new Logbook(1) {
          @Override
          public Claim claim(Head head) {
            throw new IllegalStateException("no idea");
          }
        };
    try (var earshot = Earshot.open(location, List.of(failing))) {
      var warnings = earshot.index(folder).warnings();
      assertEquals(2, warnings.size());
      assertTrue(warnings.getFirst().message().contains("no idea"), warnings::toString);
    }
  }

  @Test
  void aClaimOfNullEndedTheWholeRun() {
    var nothing =
        new Logbook(1) {
          @Override
          @SuppressWarnings({"NullAway", "DataFlowIssue"})
          public Claim claim(Head head) {
            return null;
          }
        };
    try (var earshot = Earshot.open(location, List.of(nothing))) {
      var warnings = earshot.index(folder).warnings();
      assertTrue(warnings.getFirst().message().contains("it claims null"), warnings::toString);
    }
  }

  /// It is the index that fails, not the format.
  @Test
  void whatTheIndexThrowsIsNoFailureOfTheFormat() throws IOException {
    var thrown = new EngineException("the disk is full");
    var sink =
        new dev.earshot.reader.Sink() {
          @Override
          public void episode(Episode episode, Provenance provenance) {
            throw thrown;
          }

          @Override
          public void warning(dev.earshot.reader.Warning warning) {}
        };
    var readers = Formats.readers(List.of(new Logbook(1)));
    var file = folder.resolve("tides.log");
    assertEquals(thrown, assertThrows(EngineException.class, () -> readers.read(file, sink)));
  }

  @Test
  void itsNameMustBeItsOwn() {
    var twice = List.<Format>of(new Logbook(1), new Logbook(2));
    assertThrows(InvalidInputException.class, () -> Earshot.open(location, twice));
    var taken =
        new Logbook(1) {
          @Override
          public String name() {
            return Formats.ALL.getFirst().name();
          }
        };
    var refused =
        assertThrows(InvalidInputException.class, () -> Earshot.open(location, List.of(taken)));
    assertTrue(String.valueOf(refused.getMessage()).contains(taken.name()), refused::toString);
  }

  private static class Logbook implements Format {
    private static final String MARK = "%LOGBOOK ";
    private final int revision;

    Logbook(int revision) {
      this.revision = revision;
    }

    @Override
    public String name() {
      return "logbook";
    }

    @Override
    public int revision() {
      return revision;
    }

    @Override
    public Claim claim(Head head) {
      return Claim.SIGNATURE.onlyIf(head.first().startsWith(MARK));
    }

    @Override
    public void read(Lines lines, Findings findings) throws IOException {
      lines.advance();
      var episode = Episode.titled(lines.text().substring(MARK.length()));
      var quotes = new ArrayList<Quote>();
      while (lines.advance()) {
        if (lines.text().equals("!")) throw new IllegalStateException("an exclamation");
        quotes.add(Quote.of(lines.text()).build());
      }
      findings.episode(episode.quotes(quotes).build(), Provenance.of(Content.NOTES));
    }
  }
}
