package dev.earshot.reader.snipd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Outline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnipdReaderTest {
  private static final String EPISODE =
      """
      # Tea
      - Episode link: [open](https://share.snipd.com/episode/e-1)
      ## Snips
      """;
  private static final String SNIP =
      """
      ### [Water](https://share.snipd.com/snip/s-1)
      🎧 00:10 - 00:20 (00:10)
      """;

  @TempDir Path folder;

  @Test
  void theSnipsOfThePluginAreTopics() throws IOException {
    assertEquals(
        """
        # - = Ada Stone explains resonance.
        # Wind Makes the Cables Hum @1337-1366 <https://share.snipd.com/snip/aaaa-1> [bridges, wind] = Wind sheds vortices behind a cable. / The cable answers at its own pitch. => Ada Stone on cables.
          Ada Stone: A bridge is a very slow [...] guitar
          Ada Stone: A bridge is, you know, a very slow guitar. / It just needs a player.
          Bea Holt: And the wind plays?
        # Damping @3720-3790 <https://share.snipd.com/snip/aaaa-2> = My own note about damping.
          -: Nobody is named here.\
        """,
        outline("snipd-plugin-with-number-sign-in-title.md"));
  }

  @Test
  void aTitleThatYamlTakesForACommentIsATitle() throws IOException {
    var read = Collected.fromResource("snipd-plugin-with-number-sign-in-title.md");
    assertEquals("#12 - Ada Stone - Why Bridges Sing", read.only().title());
    assertEquals(Optional.of("12"), read.only().number());
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void theFrontMatterTellsOfTheEpisode() throws IOException {
    var episode = Collected.fromResource("snipd-plugin-with-number-sign-in-title.md").only();
    assertEquals(Optional.of("Quiet Structures"), episode.show());
    assertEquals(List.of("Ada Stone"), episode.guests());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 2)), episode.published());
    assertEquals(Optional.of(Duration.ofSeconds(3659)), episode.duration());
    assertEquals("\"11111111-aaaa-4bbb-8ccc-222222222222\"", episode.extra().get("snipd"));
    assertEquals("\"4\"", episode.extra().get("my_rating"));
    assertEquals("true", episode.topics().get(1).extra().get("favourite"));
  }

  @Test
  void anExportHoldsManyEpisodes() throws IOException {
    var read = Collected.fromResource("snipd-export-of-two-episodes.md");
    assertEquals(List.of("First & Last", "Second"), read.titles());
    assertEquals(List.of(), read.warnings());
    assertEquals(
        """
        # - = All about beginnings. / [03:00] The first end / - Show: not this one
        # - @2520-2599 <https://share.snipd.com/snip/s-1>
        # Ends Are Beginnings @4509-4534 <https://share.snipd.com/snip/s-2> = Ends come first. / Beginnings come later.
          Speaker 1: We end <here>. Truly.
          Speaker 2: We begin.\
        """,
        Outline.of(read.episodes().getFirst()));
  }

  @Test
  void theListOfAnExportTellsOfTheEpisode() throws IOException {
    var episode = Collected.fromResource("snipd-export-of-two-episodes.md").episodes().getFirst();
    assertEquals(Optional.of("The Night Shift"), episode.show());
    assertEquals(Optional.of(LocalDate.of(2023, 6, 29)), episode.published());
    assertEquals(Optional.of("https://example.org/1.mp3"), episode.audio());
    assertEquals("\"e-1\"", episode.extra().get("snipd"));
  }

  @Test
  void aListenersLargeHeadingBeginsNoEpisode() throws IOException {
    var second = Collected.fromResource("snipd-export-of-two-episodes.md").episodes().getLast();
    assertEquals(
        "# Only One @15-40 <https://share.snipd.com/snip/s-3> = A listener's own large heading",
        Outline.of(second));
  }

  @Test
  void calloutsAreTranscripts() throws IOException {
    assertEquals(
        """
        # Water First @105-130 <https://share.snipd.com/snip/s-9>
          Speaker 1: Water comes first.
          Speaker 2: Then leaves.\
        """,
        outline("snipd-callouts.md"));
  }

  @Test
  void aTranscriptWithoutASnipIsKept() throws IOException {
    reads(
        EPISODE
            + "#### 📚 Transcript\n<details>\n<blockquote><b>Ada</b><br/>Hm.</blockquote>\n</details>",
        "# -\n  Ada: Hm.");
  }

  @Test
  void aFullTranscriptBelongsToTheEpisode() throws IOException {
    reads(
        EPISODE + SNIP + "## Full episode transcript\n**Ada:** All of it.\n",
        "# Water @10-20 <https://share.snipd.com/snip/s-1>\nAda: All of it.");
  }

  @Test
  void unknownPartsOfATemplateAreNotes() throws IOException {
    reads(
        EPISODE + SNIP + "#### My idea\nBoil it.\n",
        "# Water @10-20 <https://share.snipd.com/snip/s-1> = My idea / Boil it.");
  }

  @Test
  void aSnipWithoutReadableTimeStays() throws IOException {
    warns(
        EPISODE + SNIP + "### [Leaves](https://share.snipd.com/snip/s-2)\n🎧 00:1x - 00:20\n",
        "f.md:7: the snip's time cannot be read and was left out; expected such as 22:17 - 22:46");
    warns(
        EPISODE + SNIP + "### [Leaves](https://share.snipd.com/snip/s-2)\nGreen.\n",
        "f.md:6: the snip has no time; expected a line such as 🎧 22:17 - 22:46 below its heading");
  }

  @Test
  void anEndBeforeTheStartIsNoEnd() throws IOException {
    var read =
        read(
            EPISODE + "### [Leaves](https://share.snipd.com/snip/s-2)\n🎧 00:30 - 00:20 (00:10)\n");
    assertEquals("# Leaves @30 <https://share.snipd.com/snip/s-2>", Outline.of(read.only()));
    assertEquals(
        List.of(
            "f.md:5: the snip's time cannot be read and was left out; expected such as 22:17 - 22:46"),
        read.warnings());
  }

  @Test
  void aCutTranscriptKeepsWhatItHas() throws IOException {
    var read =
        read(EPISODE + SNIP + "#### 📚 Transcript\n<details>\n<blockquote><b>Ada</b><br/>Boil the");
    assertEquals("Boil the", read.only().topics().getFirst().quotes().getFirst().text());
    assertEquals(
        List.of(
            "f.md:8: the transcript has no end; expected </details>, so the file may be cut off"),
        read.warnings());
  }

  @Test
  void badMetadataCostsItselfOnly() throws IOException {
    warns(
        "# Tea\n## Episode metadata\n- Episode publish date: soon\n- Duration: long\n## Snips\n"
            + SNIP.strip(),
        "f.md:3: the publish date is \"soon\"; expected such as 2023-06-27",
        "f.md:4: the duration is \"long\"; expected such as 01:20:33");
  }

  @Test
  void aTemplateOfOnesOwnMayCallTheFactsOtherwise() throws IOException {
    var read =
        read(
            """
            ---
            title: Tea at noon
            show: "[[Kettles]]"
            date: 2024-03-05
            ---
            # Notes
            ### Boil it
            🎧 01:00 - 01:20 (00:20)
            > Boil the water first.
            > — Ada
            ### [Wait](https://share.snipd.com/snip/1)
            🎧 02:00 - 02:20 (00:20)
            💬 Quote
            > Then wait.
            > — Bo
            📚 Transcript
            <details><summary>Click to expand</summary>
            Ada: And then?
            Bo: Then you wait.
            Ada: How long?
            Bo: Three minutes.
            </details>
            Created with [Snipd](https://www.snipd.com) | Highlight & Take Notes from Podcasts

            ---
            up:: [[Sources]]
            Ask Bo about the cups.
            """);
    assertEquals("Tea at noon", read.only().title());
    assertEquals("Kettles", read.only().show().orElse("-"));
    assertEquals(
        """
        # - = Ask Bo about the cups.
        # Boil it @60-80
          Ada: Boil the water first.
        # Wait @120-140 <https://share.snipd.com/snip/1>
          Bo: Then wait.
          Ada: And then?
          Bo: Then you wait.
          Ada: How long?
          Bo: Three minutes.\
        """,
        Outline.of(read.only()));
    assertEquals(List.of(), read.warnings());
  }

  private void reads(String text, String outline) throws IOException {
    var read = read(text);
    assertEquals(outline, Outline.of(read.only()));
    assertEquals(List.of(), read.warnings());
  }

  private void warns(String text, String... warnings) throws IOException {
    assertEquals(List.of(warnings), read(text).warnings());
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f.md"), text.getBytes(UTF_8));
  }

  private static String outline(String resource) throws IOException {
    return Outline.of(Collected.fromResource(resource).only());
  }
}
