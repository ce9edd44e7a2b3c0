package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.earshot.reader.evidence.EpisodeEvidence;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each format argues for itself, and the strongest claim wins: over every file that the tests
/// have, and over real ones where they lie beside earshot.
class RecognitionTest {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/earshot/reader");
  private static final Path SAMPLES = Path.of("../shared/samples");

  /// Folders of files that are of several formats.
  private static final Set<String> MIXED = Set.of("excerpts", "excerpts.txt");

  /// Some are there to be refused.
  private static final Set<String> REFUSED =
      Set.of("chapters-are-not-ours.json", "segments-are-not-ours.json");

  @TempDir Path folder;

  @Test
  void noTwoFormatsClaimAFileEqually() throws IOException {
    for (var file : files()) {
      var strongest = Recognition.strongest(file).stream().map(Format::name).toList();
      assertEquals(strongest.stream().limit(1).toList(), strongest, file::toString);
    }
  }

  @Test
  void everyResourceIsReadInTheRoomItLiesIn() throws IOException {
    for (var file : filesUnder(RESOURCES)) {
      var room = RESOURCES.relativize(file).getName(0).toString();
      if (MIXED.contains(room) || REFUSED.contains(file.getFileName().toString())) continue;
      assertEquals(room, Recognition.roomOf(file), file::toString);
    }
  }

  @Test
  void theOrderOfTheFormatsDecidesNothing() throws IOException {
    long seed = System.nanoTime();
    var shuffled = new ArrayList<>(Formats.ALL);
    Collections.shuffle(shuffled, new Random(seed));
    var readers = new Readers(shuffled, EpisodeEvidence::of);
    for (var file : files())
      assertEquals(
          Collected.from(file), Collected.by(readers, file), () -> file + ", seed " + seed);
    assertEquals(Formats.readers().version(SourceHint.NONE), readers.version(SourceHint.NONE));
  }

  @Test
  void aFormatMoreOrRevisedIsAnotherVersion() {
    var fewer = new Readers(Formats.ALL.subList(1, Formats.ALL.size()), EpisodeEvidence::of);
    assertNotEquals(Formats.readers().version(SourceHint.NONE), fewer.version(SourceHint.NONE));
    assertNotEquals(
        new Readers(List.of(new Limericks(1)), EpisodeEvidence::of).version(SourceHint.NONE),
        new Readers(List.of(new Limericks(2)), EpisodeEvidence::of).version(SourceHint.NONE));
  }

  @Test
  void namesOfFormatsDiffer() {
    assertEquals(Formats.ALL.size(), Formats.ALL.stream().map(Format::name).distinct().count());
  }

  @Test
  void aTranscriptIsRecognisedBeyondALongText() throws IOException {
    String text = "word ".repeat(Head.BYTES);
    refuses("{\"text\":\"" + text + "\",\"pages\":[{\"id\":1}]}");
    reads(
        "{\"text\":\""
            + text
            + "\",\"segments\":[{\"id\":0,\"start\":1,\"end\":2,\"text\":\"Hi.\"}]}",
        "transcript as JSON");
  }

  @Test
  void aPageAboutABookIsNobodys() throws IOException {
    String page =
        """
        # Chips
        ## Metadata
        - Author: [[A. Writer]]
        - Full Title: Chips
        - Category: #%s
        ## Highlights
        - **Ann:** One ([Time 0:01](https://example.org))
        - **Bob:** Two
        """;
    refuses(page.formatted("books"));
    reads(page.formatted("podcasts"), "Readwise markdown");
  }

  private void reads(String text, String format) throws IOException {
    var file = Files.writeString(folder.resolve("f"), text);
    assertEquals(format, Collected.from(file).format().orElse("none"));
  }

  private void refuses(String text) throws IOException {
    reads(text, "none");
  }

  private static List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (var root : List.of(RESOURCES, Path.of("corpus"), SAMPLES)) files.addAll(filesUnder(root));
    return files;
  }

  private static List<Path> filesUnder(Path root) throws IOException {
    if (!Files.isDirectory(root)) return List.of();
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// A format of which nothing but name and revision is known.
  private record Limericks(int revision) implements Format {
    @Override
    public String name() {
      return "limericks";
    }

    @Override
    public Claim claim(Head head) {
      return Claim.NONE;
    }

    @Override
    public void read(Lines lines, Findings findings) {}
  }
}
