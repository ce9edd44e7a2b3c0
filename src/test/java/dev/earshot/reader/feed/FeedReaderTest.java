package dev.earshot.reader.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {
  @TempDir Path folder;

  @Test
  void allThatAnItemSays() throws IOException {
    var read = Collected.fromResource("two-vocabularies.xml");
    assertEquals(2, read.episodes().size());
    var episode = read.episodes().getFirst();
    assertEquals("Green — the leaf", episode.title());
    assertEquals(Optional.of("7.5"), episode.number());
    assertEquals(Optional.of("Tea & Talk"), episode.show());
    assertEquals(List.of("Ulf Gren"), episode.hosts());
    assertEquals(List.of("Mei Lin"), episode.guests());
    assertEquals(Optional.of(LocalDate.of(2022, 10, 9)), episode.published());
    assertEquals(Optional.of("https://example.org/7"), episode.url());
    assertEquals(Optional.of("https://op3.dev/e/example.org/tea-7.mp3?x=1&y=2"), episode.audio());
    assertEquals(Optional.of("en-us"), episode.language());
    assertEquals(Optional.of(Duration.ofSeconds(8911)), episode.duration());
    assertEquals(
        List.of("33.5-39.5 Water first", "40-42.5 Green — the leaf"), Told.quotes(episode));
    assertEquals(
        Map.of(
            "guid",
            "\"tea-7\"",
            "podcast:season",
            "\"Leaves\"",
            "podcast:chapters",
            "[{\"url\":\"https://example.org/7.json\",\"type\":\"application/json+chapters\"}]",
            "podcast:transcript",
            "[{\"url\":\"https://example.org/7.vtt\",\"type\":\"text/vtt\",\"language\":\"en\",\"rel\":\"captions\"},"
                + "{\"url\":\"https://example.org/7.srt\",\"type\":\"application/srt\"}]"),
        episode.extra());
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void aListInTheNotesIsChapters() throws IOException {
    var episode = Collected.fromResource("two-vocabularies.xml").episodes().getFirst();
    assertEquals(
        List.of("0-190 Start", "190-3720 Steam", "3720-8911 Pan & fire"), Told.chapters(episode));
    assertEquals(List.of("How leaves turn.\nSee you."), Told.notes(episode));
  }

  @Test
  void entitiesAreNeverLookedUp() throws IOException {
    var episode = Collected.fromResource("two-vocabularies.xml").episodes().getLast();
    assertEquals("&show; &file;", episode.title());
    assertEquals(List.of("Rae Lind"), episode.hosts());
  }

  @Test
  void aListThatComesThreeTimesCountsOnce() throws IOException {
    var read = Collected.fromResource("same-list-three-times.xml");
    assertEquals(
        List.of("10-187 Wood", "187-506.25 Steel", "506.25-1800 Glass"),
        Told.chapters(read.only()));
    assertEquals(List.of("29:00 Goodbye\nWrite to us."), Told.notes(read.only()));
    assertEquals(
        List.of(
            "same-list-three-times.xml:10: the chapter \"Lost\" starts at \"soon\" and was left out; expected a time such as 12:34"),
        read.warnings());
  }

  @Test
  void anItemThatIsNotWellFormedHarmsNoOther() throws IOException {
    var read = Collected.fromResource("not-well-formed.xml");
    assertEquals(List.of("One", "Salt & Bone", "Three", "Four", "Five"), read.titles());
    assertEquals(List.of("Cafés"), Told.notes(read.episodes().get(3)));
    assertEquals(
        List.of(
            "not-well-formed.xml:5: the item is not well-formed here; what can be made out was kept",
            "not-well-formed.xml:8: the item is not well-formed here or ends too early; what can be made out was kept",
            "not-well-formed.xml:10: the item is not well-formed here or ends too early; what can be made out was kept"),
        read.warnings());
  }

  @Test
  void aBareItemIsCalledByItsFile() throws IOException {
    var read = Collected.fromResource("bare-item.xml");
    assertEquals(List.of("bare-item"), read.titles());
    assertEquals(
        List.of(
            "bare-item.xml:3: <itunes:duration> is \"xyz\" and was left out; expected a time such as 1:11:42",
            "bare-item.xml:7: the soundbite from \"33.833\" for \"0\" was left out; expected seconds such as startTime=\"33.8\" duration=\"60\"",
            "bare-item.xml:8: the soundbite from \"-1.0\" for \"60.0\" was left out; expected seconds such as startTime=\"33.8\" duration=\"60\"",
            "bare-item.xml:4: <itunes:season> is \"Not an integer\" and was left out; expected a number such as 2",
            "bare-item.xml:6: <itunes:episode> is \"seven\" and was left out; expected a number such as 315",
            "bare-item.xml:5: <pubDate> is \"yesterday\" and was left out; expected a day such as Fri, 09 Oct 2020"),
        read.warnings());
  }

  @Test
  void emptyValuesAreAbsentAndNoDamage() throws IOException {
    var read =
        read(
            "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title/><item><title>A</title><link/><pubDate/>"
                + "<itunes:duration> </itunes:duration><itunes:episode/><enclosure/><description></description></item>"
                + "<item><title>B</title><itunes:duration>0</itunes:duration></item></channel></rss>");
    assertEquals(List.of("A", "B"), read.titles());
    assertEquals(List.of(), read.warnings());
    for (var episode : read.episodes()) {
      assertEquals(Optional.empty(), episode.duration());
      assertEquals(Optional.empty(), episode.show());
      assertEquals(List.of(), episode.topics());
    }
  }

  @Test
  void anItemWithoutATitleIsCalledByItsAudio() throws IOException {
    var read =
        read(
            "<rss><channel><title>S</title><item><enclosure url=\"https://x.org/a/ep-5.mp3?t=1\"/></item>"
                + "<item><guid>g6</guid></item></channel></rss>");
    assertEquals(List.of("ep-5", "g6"), read.titles());
  }

  /// Two seasons begin at 1, and so were one.
  @Test
  void aTitleMayTellTheSeason() throws IOException {
    var read =
        read(
            "<rss><channel><title>S</title><item><title>Season 2, Episode 1: Mud</title></item>"
                + "<item><title>Season 3, Episode 1: Mud</title><itunes:season>4</itunes:season></item></channel></rss>");
    assertEquals(
        List.of("2 1", "4 1"),
        read.episodes().stream()
            .map(one -> one.season().orElseThrow() + " " + one.number().orElseThrow())
            .toList());
  }

  @Test
  void prefixesNobodyDeclaredMeanTheUsual() throws IOException {
    var read =
        read(
            "<rss><channel><title>S</title><item><title>A</title><itunes:episode>4</itunes:episode><odd:tag x:y='1'/></item></channel></rss>");
    assertEquals(Optional.of("4"), read.only().number());
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void aLongPrologueIsRead() throws IOException {
    assertEquals(
        List.of("A"),
        read("<!---->".repeat(8_000)
                + "<rss><channel><item><title>A</title></item></channel></rss>")
            .titles());
  }

  @Test
  void aFeedWithoutItemsIsOneWarning() throws IOException {
    assertEquals(
        List.of("f.txt: the feed has no items; expected an <item> for each episode"),
        read("<rss><channel><title>S</title></channel></rss>").warnings());
  }

  private Collected read(String xml) throws IOException {
    return Collected.from(folder.resolve("f.txt"), xml.getBytes(UTF_8));
  }
}
