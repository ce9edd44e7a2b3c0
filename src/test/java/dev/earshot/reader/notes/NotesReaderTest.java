package dev.earshot.reader.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.earshot.episode.Episode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesReaderTest {
  @TempDir Path folder;

  @Test
  void boldNamesSpeakUnderHeadings() throws IOException {
    reads(
        "talk-with-bold-names.md",
        """
        # - = Topics we discuss:
        # What light is
          Dr. Ida Ray: Light is slow in glass. See this. / as Snell said
        # Sponsor: Lenses Inc. [sponsor] = Note: the sound is bad here.
          Sam Poe @760: Buy lenses.
        Sam Poe @5: Welcome, Ida. / Really.\
        """);
  }

  @Test
  void frontMatterTellsOfTheEpisode() throws IOException {
    var episode = Collected.fromResource("talk-with-bold-names.md").only();
    assertEquals("Slow Light: an Introduction", episode.title());
    assertEquals(Optional.of("Lamp Post"), episode.show());
    assertEquals(List.of("Dr. Ida Ray"), episode.guests());
    assertEquals(List.of("Sam Poe"), episode.hosts());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 2)), episode.published());
    assertEquals(Optional.of(Duration.ofSeconds(2410)), episode.duration());
    assertEquals(Optional.of("en"), episode.language());
    assertEquals("\"abcdefghijk\"", episode.extra().get("youtube"));
    assertEquals("\"5\"", episode.extra().get("rating"));
  }

  @Test
  void guestsMayLeadToTheirPages() throws IOException {
    invites("Ida Ray, Bo Lind", "  Ida Ray: https://social.example/ida\n  Bo Lind: \"@bo\"\n");
    invites(
        "Ida Ray, Bo Lind", "  - Ida Ray: https://ida.example\n  - name: Bo Lind\n    url: x\n");
    invites("", "  twitter: https://social.example/ida\n  image: https://ida.example/1.png\n");
    invites("", "  Ida Ray: of salt\n");
  }

  private void invites(String guests, String written) throws IOException {
    var page = "---\nepisode: 12\ntitle: Salt\nguests:\n" + written + "---\nOf salt.\n";
    assertEquals(guests, String.join(", ", read(page).only().guests()), written);
  }

  @Test
  void timesBehindNamesStartTurns() throws IOException {
    reads(
        "talk-with-times-behind-names.md",
        """
        Sam Poe @0: We begin.
        Sam Poe @15: And go on.
        Ida Ray @62: At once.\
        """);
  }

  @Test
  void initialsAreThoseWhomThePageIntroduces() throws IOException {
    reads(
        "talk-with-initials.md",
        """
        # - = Transcript completed by: Sam Poe
        # Lime
          Ida Ray: Lime sets slowly.
          Sam Poe: How slowly?
          Ida Ray: Years: ten or more.
          Sam Poe: Ah. / More on https://example.org/lime\
        """);
  }

  @Test
  void aListOfMomentsIsTheTopics() throws IOException {
    var read = Collected.fromResource("topics-with-quotes.md");
    assertEquals(
        """
        # - = If we got it wrong, write. / The Sleeper / We talk every week.
        # Why trains sleep @0 <https://example.org/v?t=99> = an aside
        # Do we need beds? @695 <https://example.org/v?t=695>
          -: Nobody sleeps anyway...
        # A bad time <https://example.org/v>
        # The end @3751 <https://example.org/v?t=3751>
          Ada: We should have walked.\
        """,
        Outline.of(read.only()));
    assertEquals(
        List.of("topics-with-quotes.md:13: the time \"24:99\" is none; expected such as 1:02:03"),
        read.warnings());
  }

  @Test
  void clipsAndTranscriptMayBeAllInTheFrontMatter() throws IOException {
    var read = Collected.fromResource("clips-in-front-matter.md");
    assertEquals(
        """
        # Start: Small @0-70 <https://example.org/v?t=0>
          Sam @3: Hello there. [laughs]
        # Grow-90
        # Goodbye
          Ida @70: Bye.\
        """,
        Outline.of(read.only()));
    assertEquals(Optional.of("8"), read.only().season());
    assertEquals(1, read.warnings().size(), read.warnings()::toString);
  }

  @Test
  void blockQuotesAndQuotationsAreQuotes() throws IOException {
    reads(
        "quotes-under-headings.md",
        """
        # Why stone lasts = It is heavy / It is old
          Ada Stone: Stone remembers
          Bea: And forgets.
          Ada Stone: Dust is young stone\
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          00:00 One              | One
          (00:00) - One          | One
          00:00-One              | One
          00:00:00 - One         | One
          [00:00] One            | One
          * **[00:00](#t=9)** One| One
          00:00:00: - One        | One
          • One [00:00]          | One
          1. One (0:00)          | One
          """)
  void momentsAreWrittenInManyWays(String line, String title) throws IOException {
    var read = read("---\nshow: x\n---\n" + line + "\n05:00 Two\n1:00:00 Three\n");
    assertEquals("# " + title + " @0\n# Two @300\n# Three @3600", Outline.of(read.only()));
    assertEquals("f", read.only().title());
  }

  @Test
  void theLongestOfSeveralListsCountsOnce() throws IOException {
    var read =
        read(
            "---\nshow: x\n---\n00:00 A\n01:00 B\n02:00 C\n\n00:00 E\n01:00 F\n02:00 G\n03:00 H\n");
    assertEquals(
        "# - = 00:00 A 01:00 B 02:00 C\n# E @0\n# F @60\n# G @120\n# H @180",
        Outline.of(read.only()));
  }

  @Test
  void copiedShowNotesBeginWithTheTitle() throws IOException {
    var episode =
        read("12: Mortar — with Ida Ray\n\n• Lime [0:10]\n• Sand [0:20]\n• Wind [0:30]\n").only();
    assertEquals("Mortar", episode.title());
    assertEquals(Optional.of("12"), episode.number());
    assertEquals(List.of("Ida Ray"), episode.guests());
  }

  @Test
  void factsUnderTheUsualKeys() throws IOException {
    var camel =
        read("---\nshowName: Mud Talk\nepisodeTitle: Wet mud\nepisodeNumber: 17\npublishedAt: 2024-05-06T10:00:00Z\nvideoId: abcdefghij2\n---\n- wet\n")
            .only();
    assertEquals("Mud Talk 17 Wet mud 2024-05-06", facts(camel));
    assertEquals(Optional.of("https://www.youtube.com/watch?v=abcdefghij2"), camel.url());
    var others =
        read("---\npodcast_name: Mud Talk\nname: Dry mud\nep: 18\nair_date: 07.05.2024\ninterviewee: Ida Lund\ninterviewer: Bo Kay\nvideo: https://youtu.be/abcdefghij3\n---\n- dry\n")
            .only();
    assertEquals("Mud Talk 18 Dry mud 2024-05-07", facts(others));
    assertEquals(List.of("Ida Lund"), others.guests());
    assertEquals(List.of("Bo Kay"), others.hosts());
    assertEquals(Optional.of("https://youtu.be/abcdefghij3"), others.url());
  }

  @Test
  void titlesTellTheNumber() throws IOException {
    for (var title :
        new String[] {"Episode 16 - Mud", "Ep. 16: Mud", "Mud Talk #16: Mud", "Mud (Ep. 16)"})
      assertEquals(
          Optional.of("16"),
          read("---\npodcast: Mud\ntitle: '" + title + "'\n---\n- mud\n").only().number());
    assertEquals(
        Optional.empty(),
        read("---\npodcast: Mud\ntitle: 'We are #1: mud'\n---\n- mud\n").only().number());
  }

  private static String facts(Episode episode) {
    return String.join(
        " ",
        episode.show().orElse("-"),
        episode.number().orElse("-"),
        episode.title(),
        String.valueOf(episode.published().orElse(null)));
  }

  @Test
  void aMistakeInTheFrontMatterCostsItsKeyOnly() throws IOException {
    var read =
        read(
            "---\ntitle: Light: slow\nguest: \"Ida\nshow: Lamp\ndate: soon\n---\n**Sam:** Hi.\n**Ida:** Ho.\n");
    assertEquals("Light: slow", read.only().title());
    assertEquals(Optional.of("Lamp"), read.only().show());
    assertEquals("Sam: Hi.\nIda: Ho.", Outline.of(read.only()));
    assertEquals(
        List.of(
            "f.md:2: the front matter's \"title\" is no valid YAML and was read as plain text; expected such as title: \"Chips: a history\"",
            "f.md:3: the front matter's \"guest\" is no valid YAML and was read as plain text; expected such as title: \"Chips: a history\"",
            "f.md:5: \"date\" is \"soon\"; expected a day such as 2023-06-27"),
        read.warnings());
  }

  @Test
  void frontMatterWithoutEndIsReadAsFarAsItLooksLikeIt() throws IOException {
    var read = read("---\ntitle: Light\nguest: Ida\n\n**Sam:** Hi.\n**Ida:** Ho.\n");
    assertEquals("Light", read.only().title());
    assertEquals("Sam: Hi.\nIda: Ho.", Outline.of(read.only()));
    assertEquals(
        List.of("f.md:3: the front matter has no end; expected a line --- below its last key"),
        read.warnings());
  }

  @Test
  void emptyValuesAreAbsent() throws IOException {
    var read =
        read("---\ntitle:\nguest: null\nshow: ~\nduration: ''\n---\n**Sam:** Hi.\n**Ida:** Ho.\n");
    assertEquals("f", read.only().title());
    assertEquals(List.of(), read.only().guests());
    assertEquals(Optional.empty(), read.only().show());
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void aBadTimeOfATurnIsToldAndTheTurnKept() throws IOException {
    var read = read("Sam (00:00:75):\nHi.\n\nIda (00:01:00):\nHo.\n");
    assertEquals("Sam: Hi.\nIda @60: Ho.", Outline.of(read.only()));
    assertEquals(
        List.of("f.md:1: the time \"00:00:75\" is none; expected such as 1:02:03"),
        read.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Read me\n\nInstall it: now.\n",
        "{\"podcast_chapters\": null}\n**A:** b\n**C:** d\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n",
        "1\n00:00:01,000 --> 00:00:02,000\nSam: Hi\n",
        "[0.00 → 4.00] All right!\n[4.00 → 5.00] So.\n",
        "<cite>Sam:</cite><time>0:00</time><p>Hi</p>\n",
        "00:00:00 We talk and talk,\n\n00:00:06 and go on\n\n00:00:36 with it.\n"
      })
  void otherFilesAreLeftToOthers(String text) throws IOException {
    assertNotEquals(Optional.of("markdown notes"), read(text).format());
  }

  private static void reads(String resource, String outline) throws IOException {
    var read = Collected.fromResource(resource);
    assertEquals(outline, Outline.of(read.only()));
    assertEquals(List.of(), read.warnings());
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f.md"), text.getBytes(UTF_8));
  }
}
