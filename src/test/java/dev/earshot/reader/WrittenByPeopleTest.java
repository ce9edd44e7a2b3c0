package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Golden;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write down of episodes in their own ways, and what else lies beside it: files that
/// are told in resources, each after a line with its path.
class WrittenByPeopleTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/earshot/written");
  private static final int FEWEST = 25;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"beside-episodes", "junk", "leading-pages"})
  void nothingElseIsAnEpisode(String name) throws IOException {
    var files = files(FOLDER.resolve(name + ".txt"));
    assertTrue(files.size() >= FEWEST);
    var taken = new StringBuilder();
    for (var file : files.entrySet()) {
      var read = read(file.getKey(), file.getValue());
      if (!read.episodes().isEmpty() || read.warnings().size() != 1)
        taken.append(told(file.getKey(), read));
    }
    assertEquals("", taken.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archives",
        "days",
        "episodedata",
        "sites",
        "episodes",
        "kept",
        "left-out",
        "look-alikes",
        "parts-of-notes",
        "several-a-page",
        "talk",
        "talk-at-times",
        "vaults",
        "whole-repositories",
        "voices"
      })
  void whatTellsOfAnEpisodeIsOne(String name) throws IOException {
    var files = files(FOLDER.resolve(name + ".txt"));
    assertTrue(files.size() >= FEWEST);
    var told = new StringBuilder();
    for (var file : files.entrySet())
      told.append(told(file.getKey(), read(file.getKey(), file.getValue()))).append('\n');
    Golden.check(FOLDER.resolve(name + ".golden"), told.toString());
  }

  /// A site in AsciiDoc was read as plain text, and one whose sound has a key of its own left out.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "asciidoc",
        "fields",
        "heard-again",
        "inline-fields",
        "labels-with-times",
        "seasons-of-a-page",
        "sound-of-sites"
      })
  void aFewOfAKindAreRead(String name) throws IOException {
    var told = new StringBuilder();
    for (var file : files(FOLDER.resolve(name + ".txt")).entrySet())
      told.append(told(file.getKey(), read(file.getKey(), file.getValue()))).append('\n');
    Golden.check(FOLDER.resolve(name + ".golden"), told.toString());
  }

  @Test
  void aPageOrAHeadingTellsTheSeasonOfItsEpisodes() throws IOException {
    var seasons = new ArrayList<String>();
    for (var file : files(FOLDER.resolve("seasons-of-a-page.txt")).entrySet())
      for (var episode : read(file.getKey(), file.getValue()).episodes())
        seasons.add(episode.season().orElse("-") + "x" + episode.number().orElse("-"));
    assertEquals(
        "5x134 5x133 5x126 2x12 2x11 2x3 2x2 1x9 3x31 3x30 3x23 3x22 -x12 -x11",
        String.join(" ", seasons));
  }

  @Test
  void whatIsDoubtfulIsReadAsSaid() throws IOException {
    String page = "They bake without a scale.\n\nRye never rises twice.\n";
    assertEquals(Optional.empty(), said(page, Optional.empty()).format());
    assertEquals(
        "# - = They bake without a scale. / Rye never rises twice.", as(SourceKind.NOTES, page));
    assertEquals(
        "-: They bake without a scale. Rye never rises twice.", as(SourceKind.TRANSCRIPT, page));
    assertEquals(
        "# Doors open @540-630\n# Tour @630-720\n# Lunch @720",
        as(SourceKind.CHAPTERS, "9:00 Doors open\n10:30 Tour\n12:00 Lunch\n"));
    assertEquals("# Doors open @540", as(SourceKind.CHAPTERS, "# Tour\n\n- 9:00 Doors open\n"));
    assertEquals(
        "# - = Tour\n- @540: They open the doors.\n- @630: And then they close.",
        as(
            SourceKind.TRANSCRIPT,
            "# Tour\n\n- 9:00 They open the doors.\n- 10:30 And then they close.\n"));
  }

  @Test
  void aTranscriptWithMarksIsReadAsWithoutSayingSo() throws IOException {
    String page =
        """
        ---
        title: Slow Water
        guest: Ida Ray
        ---
        # Slow Water

        **Sam:** How?

        **Ida:** By bends.
        """;
    var said = said(page, Optional.of(SourceKind.TRANSCRIPT)).only();
    assertEquals("Slow Water", said.title());
    assertEquals(List.of("Ida Ray"), said.guests());
    assertEquals("Sam: How?\nIda: By bends.", Outline.of(said));
  }

  @Test
  void whatTheFileShowsItselfIsNotOverruled() throws IOException {
    var captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n";
    for (var kind : SourceKind.values())
      assertEquals("WebVTT transcript", said(captions, Optional.of(kind)).format().orElse("none"));
    assertEquals(Optional.empty(), said("<settings/>\n", Optional.of(SourceKind.NOTES)).format());
  }

  @Test
  void aHintIsPartOfTheVersion() {
    var readers = Formats.readers();
    assertNotEquals(
        readers.version(SourceHint.NONE),
        readers.version(new SourceHint(Optional.of(SourceKind.NOTES), false)));
  }

  private String as(SourceKind kind, String text) throws IOException {
    return Outline.of(said(text, Optional.of(kind)).only());
  }

  private Collected said(String text, Optional<SourceKind> kind) throws IOException {
    var file = Files.writeString(folder.resolve("bread.txt"), text);
    return Collected.by(Formats.readers(), file, new SourceHint(kind, false));
  }

  private static String told(String path, Collected read) {
    return "== "
        + path
        + ": "
        + read.format().orElse("no format")
        + "\n"
        + read.warnings().stream().map(w -> "warning: " + w + "\n").collect(Collectors.joining())
        + read.episodes().stream()
            .map(episode ->
                "\""
                    + episode.title()
                    + "\""
                    + episode.show().map(show -> " of " + show).orElse("")
                    + episode.number().map(number -> " number " + number).orElse("")
                    + episode.published().map(day -> " on " + day).orElse("")
                    + (episode.guests().isEmpty()
                        ? ""
                        : " with " + String.join(", ", episode.guests()))
                    + "\n"
                    + Outline.of(episode)
                    + "\n")
            .collect(Collectors.joining());
  }

  private Collected read(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Collected.from(file, text.getBytes(UTF_8));
  }

  /// The files that a resource tells, each after a line with its path.
  static Map<String, String> files(Path resource) throws IOException {
    var files = new LinkedHashMap<String, String>();
    for (var part : Files.readString(resource).split("(?m)^== ", -1)) {
      int end = part.indexOf('\n');
      if (end > 0) files.put(part.substring(0, end), part.substring(end + 1));
    }
    return files;
  }
}
