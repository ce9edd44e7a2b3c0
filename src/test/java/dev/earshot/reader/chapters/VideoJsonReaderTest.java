package dev.earshot.reader.chapters;

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

class VideoJsonReaderTest {
  @TempDir Path folder;

  @Test
  void allThatItKnowsOfAnEpisode() throws IOException {
    var episode = Collected.fromResource("video.info.json").only();
    assertEquals("Eels at night | Millers & Weirs 12", episode.title());
    assertEquals(Optional.of("Millers & Weirs"), episode.show());
    assertEquals(Optional.of(LocalDate.of(2025, 1, 2)), episode.published());
    assertEquals(Optional.of(Duration.ofMinutes(15)), episode.duration());
    assertEquals(Optional.of("https://www.youtube.com/watch?v=abc"), episode.url());
    assertEquals(
        List.of("0-14 Intro", "14-140 Wet brushes", "140-900 Moss"), Told.chapters(episode));
    assertEquals(List.of("How eels climb."), Told.notes(episode));
  }

  /// The first 64 KiB of the real ones are addresses.
  @Test
  void chaptersBehindManyAddressesAreSeen() throws IOException {
    var read = Collected.fromResource("chapters-behind-many-addresses.info.json.gz");
    assertEquals(Optional.of("yt-dlp information as JSON"), read.format());
    assertEquals(
        List.of("0-14 Intro", "14-140 Wet brushes", "140-900 Moss"), Told.chapters(read.only()));
    assertEquals(Map.of(), read.only().extra());
  }

  @Test
  void aListInTheDescriptionIsChaptersWhereThereAreNone() throws IOException {
    var episode =
        read("{\"title\":\"Eels\",\"description\":\"How eels climb.\\n0:00 Intro\\n0:14 Wet brushes\\n2:20 Moss\","
                + "\"chapters\":null,\"webpage_url\":\"https://youtu.be/abcdefghijk\",\"duration\":900,\"_type\":\"video\"}")
            .only();
    assertEquals(
        List.of("0-14 Intro", "14-140 Wet brushes", "140-900 Moss"), Told.chapters(episode));
    assertEquals(List.of("How eels climb."), Told.notes(episode));
    assertEquals(Map.of("youtube", "\"abcdefghijk\""), episode.extra());
  }

  /// The list that most viewers like, and only one; one that goes on after the end is of another
  /// video.
  @Test
  void aListOfAViewerIsChaptersWhereThereIsNoOther() throws IOException {
    var episode =
        read("{\"title\":\"Eels\",\"description\":\"How eels climb.\",\"chapters\":null,\"duration\":900,\"_type\":\"video\","
                + "\"webpage_url\":\"https://youtu.be/abcdefghijk\",\"comments\":["
                + "{\"author\":\"@a\",\"like_count\":3,\"text\":\"0:00 start\\n0:15 brushes\\n2:21 moss\"},"
                + "{\"author\":\"@b\",\"like_count\":21,\"text\":\"0:00 Intro\\n0:14 Wet brushes\\n2:20 Moss\"},"
                + "{\"author\":\"@c\",\"like_count\":99,\"text\":\"0:00 Intro\\n9:14 Nets\\n22:20 Rope\"},"
                + "{\"author\":\"@d\",\"text\":\"At 2:20 I laughed.\"}]}")
            .only();
    assertEquals(
        List.of("0-14 Intro", "14-140 Wet brushes", "140-900 Moss"), Told.chapters(episode));
  }

  @Test
  void whatWasSaidInCommentsIsNoTranscript() throws IOException {
    var read =
        read(
            "{\"title\":\"Eels\",\"series\":\"Weirs\",\"season_number\":2,\"episode_number\":7,\"uploader\":\"x\","
                + "\"comments\":[{\"text\":\"first!\",\"author\":\"bo\",\"timestamp\":1700000000}],"
                + "\"heatmap\":[{\"start_time\":0,\"end_time\":9,\"value\":0.4}],"
                + "\"chapters\":[{\"start_time\":0,\"end_time\":5,\"title\":\"<Untitled Chapter 1>\"},{\"start_time\":5,\"end_time\":9,\"title\":\"Moss\"}],"
                + "\"webpage_url\":\"https://example.org/7\",\"extractor\":\"generic\",\"url\":\"https://example.org/7.mp3\"}");
    var episode = read.only();
    assertEquals(Optional.of("yt-dlp information as JSON"), read.format());
    assertEquals(List.of("0-5 ?", "5-9 Moss"), Told.chapters(episode));
    assertEquals(Optional.of("Weirs"), episode.show());
    assertEquals(Optional.of("7"), episode.number());
    assertEquals(Map.of("season", "\"2\""), episode.extra());
    assertEquals(Optional.of("https://example.org/7.mp3"), episode.audio());
  }

  @Test
  void aPlaylistIsNoEpisode() throws IOException {
    var read =
        read(
            "{\"title\":\"Weirs\",\"_type\":\"playlist\",\"webpage_url\":\"https://example.org\",\"entries\":null}");
    assertEquals(List.of(), read.titles());
    assertEquals(
        List.of("f: the file tells of a playlist; expected what yt-dlp writes for each video"),
        read.warnings());
  }

  private Collected read(String json) throws IOException {
    return Collected.from(folder.resolve("f"), json.getBytes(UTF_8));
  }
}
