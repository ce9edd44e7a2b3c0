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

class ChaptersJsonReaderTest {
  @TempDir Path folder;

  @Test
  void podcasting20() throws IOException {
    var read = Collected.fromResource("podcasting-2.0-chapters.json");
    var episode = read.only();
    assertEquals(
        List.of("0-60 Intro", "90.5-300 Sleepers", "300-400 Sponsor: Ties & Co", "400-? ?"),
        Told.chapters(episode));
    assertEquals("Night Trains", episode.title());
    assertEquals(Optional.of("12"), episode.number());
    assertEquals(Optional.of("Rails"), episode.show());
    assertEquals(List.of("Ada Moss"), episode.guests());
    assertEquals(Optional.of("https://example.org/s"), episode.topics().get(1).url());
    assertEquals(Map.of("sponsor", "true"), episode.topics().get(2).extra());
    assertEquals(
        List.of(
            "podcasting-2.0-chapters.json:10: the chapter \"Lost\" starts at \"abc\" and was left out; expected \"startTime\" in seconds such as 168",
            "podcasting-2.0-chapters.json:11: the chapter \"No start\" has no start and was left out; expected \"startTime\" in seconds such as 168",
            "podcasting-2.0-chapters.json:12: the chapter ends at 200, before its start 300; the end was left out"),
        read.warnings());
  }

  @Test
  void otherShapes() throws IOException {
    reads(
        "[{\"start\":\"00:00:01.234\",\"title\":\"Intro\",\"href\":\"http://x\",\"image\":\"\"},\n{\"start\":\"01:02:03\",\"title\":\"Later\"}]",
        "1.234-3723 Intro",
        "3723-? Later");
    reads(
        "[\n{\"title\":\"Anfang\",\"start_time\":\"00:00:00\"},{\"title\":\"Ende\",\"start_time\":\"00:01:52\"}]",
        "0-112 Anfang",
        "112-? Ende");
    chapters("apple-stream-chapters.json", "0-500.5 Birth", "500.5-? Life");
    chapters("audible-chapters.json", "0-15.154 Opening", "15.154-16.154 One");
  }

  @Test
  void startsCountedInATimeBase() throws IOException {
    chapters("ffprobe-chapters.json", "0-14 Intro", "14-140.5 Wet brushes");
    reads(
        "{\"chapters\":[{\"time_base\":\"1/90000\",\"start\":0,\"end\":90000,\"tags\":{\"title\":\"Intro\"}},"
            + "{\"time_base\":\"1/90000\",\"start\":135000,\"end\":180000}],"
            + "\"format\":{\"duration\":\"2.0\",\"tags\":{\"title\":\"Eels\",\"album\":\"Weirs\"}}}",
        "0-1 Intro",
        "1.5-2 ?");
  }

  @Test
  void aFileIsCalledByItsStem() throws IOException {
    var read =
        Collected.from(
            folder.resolve("ep-3.chapters.json"),
            "[{\"start\":1,\"title\":\"a\"}]".getBytes(UTF_8));
    assertEquals(List.of("ep-3"), read.titles());
  }

  @Test
  void aPageWithFrontMatter() throws IOException {
    var read = Collected.fromResource("chapters-in-front-matter.md");
    var episode = read.only();
    assertEquals(List.of("0-90 Intro", "90-600 Sleepers"), Told.chapters(episode));
    assertEquals(List.of("Why beds roll again.\nLinks\nA map — of all lines"), Told.notes(episode));
    assertEquals(Optional.of("Rails"), episode.show());
    assertEquals(Optional.of("12"), episode.number());
    assertEquals(Optional.of(LocalDate.of(2023, 11, 17)), episode.published());
    assertEquals(Optional.of(Duration.ofMinutes(10)), episode.duration());
    assertEquals(List.of("ada"), episode.hosts());
    assertEquals(Map.of("guid", "\"rails-12\""), episode.extra());
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void aListWithoutChaptersIsNoEpisodeAndNoDamage() throws IOException {
    for (String list : List.of("[]", "null")) {
      var read = read("{\"version\":\"1.2.0\",\"chapters\":" + list + "}");
      assertEquals(Optional.of("chapters as JSON"), read.format());
      assertEquals(List.of(), read.episodes());
      assertEquals(List.of(), read.warnings());
    }
  }

  /// `"chapters": true` among settings was an episode without chapters.
  @Test
  void whatIsOnlyCalledChaptersIsNoEpisode() throws IOException {
    var read = read("{\"title\":\"My settings\",\"start\":0,\"volume\":0.7,\"chapters\":true}");
    assertEquals(List.of(), read.episodes());
    assertEquals(1, read.warnings().size());
  }

  @Test
  void aProductionOfAuphonic() throws IOException {
    for (String whole : List.of("%s", "{\"status_code\":200,\"data\":%s}")) {
      var episode =
          read(whole.formatted(
                  "{\"uuid\":\"Qx\",\"metadata\":{\"title\":\"Salt from within\",\"album\":\"Salt Talk\",\"year\":\"2023\"},\"length\":910.5,"
                      + "\"chapters\":[{\"start\":\"00:00:00.000\",\"start_sec\":0.0,\"title\":\"Pans\"},"
                      + "{\"start\":\"00:09:12.000\",\"start_sec\":552.0,\"title\":\"Rakes\"}]}"))
              .only();
      assertEquals("Salt from within", episode.title());
      assertEquals(Optional.of("Salt Talk"), episode.show());
      assertEquals(List.of("0-552 Pans", "552-910.5 Rakes"), Told.chapters(episode));
    }
  }

  @Test
  void aBrokenEntryAndACutEndKeepTheOthers() throws IOException {
    var read =
        read(
            "{\"chapters\":[\n{\"startTime\":0,\"title\":\"One\"},\n{\"startTime\":9,\"title\":Two\"},\n\n{\"startTime\":20,\"title\":\"Three\"},\n{\"startTime\":30,\"tit");
    assertEquals(List.of("0-20 One", "20-? Three"), Told.chapters(read.only()));
    assertEquals(
        List.of(
            "f:3: there is no readable JSON here; the entry was left out, the others were kept",
            "f:6: the file ends in the middle of its JSON; what came before was kept"),
        read.warnings());
  }

  @Test
  void theChaptersOfABookAreNotOurs() throws IOException {
    assertEquals(
        Optional.empty(), read("{\"chapters\":[{\"page\":1,\"title\":\"One\"}]}").format());
  }

  private static void chapters(String resource, String... expected) throws IOException {
    var read = Collected.fromResource(resource);
    assertEquals(List.of(expected), Told.chapters(read.only()));
    assertEquals(List.of(), read.warnings());
  }

  private void reads(String json, String... expected) throws IOException {
    assertEquals(List.of(expected), Told.chapters(read(json).only()));
  }

  private Collected read(String json) throws IOException {
    return Collected.from(folder.resolve("f"), json.getBytes(UTF_8));
  }
}
