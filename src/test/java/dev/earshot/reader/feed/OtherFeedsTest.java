package dev.earshot.reader.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Episode;
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

/// Feeds in other words than those of RSS say the same, and lists of shows say nothing of episodes.
class OtherFeedsTest {
  private static final String ATOM =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xml:lang="en">
        <title>Weirs &amp; Mills</title>
        <subtitle>About water.</subtitle>
        <link rel="self" href="https://example.org/feed.atom"/>
        <updated>2024-05-03T10:00:00Z</updated>
        <entry>
          <title type="html">12: Eels &lt;em&gt;at night&lt;/em&gt;</title>
          <id>tag:example.org,2024:12</id>
          <link rel="alternate" type="text/html" href="https://example.org/12"/>
          <link rel="enclosure" type="audio/mpeg" length="1" href="https://example.org/12.mp3"/>
          <published>2024-05-01T10:00:00Z</published>
          <updated>2024-05-02T10:00:00Z</updated>
          <author><name>Ida Lund</name></author>
          <itunes:duration>15:00</itunes:duration>
          <summary>How eels climb.</summary>
          <content type="html">&lt;p&gt;How eels climb.&lt;/p&gt;&lt;p&gt;0:00 Intro&lt;br&gt;0:14 Wet brushes&lt;br&gt;2:20 Moss&lt;/p&gt;</content>
        </entry>
        <entry><title>We have moved</title><id>x</id><link href="https://example.org/moved"/><updated>2024-05-03T10:00:00Z</updated></entry>
      </feed>
      """;

  private static final String JSON =
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Weirs & Mills","language":"en",
      "items":[
      {"id":"tag:example.org,2024:12","url":"https://example.org/12","title":"12: Eels at night","summary":"How eels climb.",
      "content_html":"<p>How eels climb.</p><p>0:00 Intro<br>0:14 Wet brushes<br>2:20 Moss</p>",
      "date_published":"2024-05-01T10:00:00Z","authors":[{"name":"Ida Lund"}],
      "attachments":[{"url":"https://example.org/12.jpg","mime_type":"image/jpeg"},{"url":"https://example.org/12.mp3","mime_type":"audio/mpeg","duration_in_seconds":900}]},
      {"id":"x","url":"https://example.org/moved","title":"We have moved","content_text":"Here."}]}
      """;

  @TempDir Path folder;

  @Test
  void atomSaysWhatRssSays() throws IOException {
    var read = read(ATOM);
    assertEquals(Optional.of("podcast feed"), read.format());
    says(read.only());
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void jsonFeedSaysWhatRssSays() throws IOException {
    var read = read(JSON);
    assertEquals(Optional.of("JSON Feed"), read.format());
    says(read.only());
    assertEquals(List.of(), read.warnings());
  }

  private static void says(Episode episode) {
    assertEquals("Eels at night", episode.title());
    assertEquals(Optional.of("12"), episode.number());
    assertEquals(Optional.of("Weirs & Mills"), episode.show());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 1)), episode.published());
    assertEquals(Optional.of("https://example.org/12"), episode.url());
    assertEquals(Optional.of("https://example.org/12.mp3"), episode.audio());
    assertEquals(Optional.of(Duration.ofMinutes(15)), episode.duration());
    assertEquals(Optional.of("en"), episode.language());
    assertEquals(
        Map.of("guid", "\"tag:example.org,2024:12\"", "author", "\"Ida Lund\""), episode.extra());
    assertEquals(
        List.of("0-14 Intro", "14-140 Wet brushes", "140-900 Moss"), Told.chapters(episode));
    assertEquals(List.of("How eels climb."), Told.notes(episode));
  }

  @Test
  void theFeedOfAChannelNamesItsVideos() throws IOException {
    var read =
        read(
            "<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns=\"http://www.w3.org/2005/Atom\"><title>Weirs</title>"
                + "<entry><id>yt:video:abcdefghijk</id><yt:videoId>abcdefghijk</yt:videoId><title>Eels</title><link rel=\"alternate\" href=\"https://www.youtube.com/watch?v=abcdefghijk\"/>"
                + "<published>2024-05-01T10:00:00+00:00</published><media:group><media:title>Eels</media:title><media:description>How eels climb.</media:description></media:group></entry></feed>");
    var episode = read.only();
    assertEquals(Optional.of("Weirs"), episode.show());
    assertEquals(Optional.of("https://www.youtube.com/watch?v=abcdefghijk"), episode.url());
    assertEquals("\"abcdefghijk\"", episode.extra().get("youtube"));
    assertEquals(List.of("How eels climb."), Told.notes(episode));
  }

  @Test
  void articlesAreNoEpisodes() throws IOException {
    var expected =
        List.of(
            "f: no item of the feed has audio or a video, so it is no podcast's; expected a link to audio with each");
    for (var articles :
        List.of(
            ATOM.replaceAll("<link rel=\"enclosure\".*", ""),
            JSON.replaceAll("\"attachments\":.*", "\"attachments\":[]},"))) {
      assertEquals(List.of(), read(articles).titles());
      assertEquals(expected, read(articles).warnings());
    }
  }

  @Test
  void aCutJsonFeedKeepsWhatCameBefore() throws IOException {
    var read = read(JSON.substring(0, JSON.indexOf("{\"id\":\"x\"") + 20));
    says(read.only());
    assertEquals(
        List.of("f:7: the file ends in the middle of its JSON; what came before was kept"),
        read.warnings());
  }

  @Test
  void aListOfShowsIsKnownAndNoEpisode() throws IOException {
    var read =
        read(
            "<?xml version=\"1.0\"?><opml version=\"1.0\"><head><title>Shows</title></head><body><outline text=\"feeds\">"
                + "<outline type=\"rss\" text=\"Weirs &amp; Mills\" xmlUrl=\"https://example.org/a\"/><outline type=\"rss\" title=\"Moss\" xmlUrl=\"https://example.org/b\"/>"
                + "<outline type=\"rss\" text=\"Eels\" xmlUrl=\"https://example.org/c\"/><outline type=\"rss\" text=\"Owls\" xmlUrl=\"https://example.org/d\"/></outline></body></opml>");
    assertEquals(Optional.of("OPML list of shows"), read.format());
    assertEquals(List.of(), read.titles());
    assertEquals(
        List.of(
            "f: the file lists 4 shows, \"Weirs & Mills\", \"Moss\", \"Eels\" and 1 more, and no episodes; save the feeds that it names beside it to search them"),
        read.warnings());
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f"), text.getBytes(UTF_8));
  }
}
