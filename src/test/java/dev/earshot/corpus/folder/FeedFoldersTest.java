package dev.earshot.corpus.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies beside a podcast's feed was refused as doubtful.
class FeedFoldersTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Salt Talk</title>
      <item><title>Brine</title><enclosure url="https://salt.example/1.mp3" type="audio/mpeg"/></item>
      </channel></rss>
      """;
  private static final String SITE =
      """
      <rss version="2.0"><channel><title>Salt News</title>
      <item><title>Brine</title><link>https://salt.example/1</link></item>
      </channel></rss>
      """;
  private static final String NOTES =
      """
      # Pans and rakes

      - A pan dries in nine days.
      - Rakes are of wood, as iron stains.
      """;

  @TempDir Path folder;
  private Path sources;

  @BeforeEach
  void write() throws IOException {
    sources = Files.createDirectory(folder.resolve("salt"));
    Files.writeString(sources.resolve("pans.md"), NOTES);
    Files.createDirectory(sources.resolve("transcripts"));
    Files.writeString(sources.resolve("transcripts/boilers.md"), NOTES.replace("Pans", "Boilers"));
  }

  @Test
  void notesAloneAreDoubtful() {
    assertEquals(0, episodes("index"));
  }

  @Test
  void notesBesideTheFeedOfAPodcastAreOfThatPodcast() throws IOException {
    Files.writeString(sources.resolve("feed.xml"), FEED);
    assertEquals(3, episodes("index"));
  }

  @Test
  void notesBesideAFeedWereOfAShowThatIsCalledAsTheFolder() throws IOException {
    Files.writeString(sources.resolve("feed.xml"), FEED);
    assertEquals(3, episodes("index"));
    assertEquals(List.of("Salt Talk", "Salt Talk", "Salt Talk"), shows());
    Files.writeString(sources.resolve("feed.xml"), FEED.replace("Salt Talk", "Salt &amp; Brine"));
    assertEquals(3, episodes("index"));
    assertEquals(List.of("Salt & Brine", "Salt & Brine", "Salt & Brine"), shows());
  }

  @Test
  void feedsOfTwoPodcastsCallNothingElse() throws IOException {
    Files.writeString(sources.resolve("feed.xml"), FEED);
    Files.writeString(sources.resolve("pepper.xml"), FEED.replace("Salt Talk", "Pepper Talk"));
    episodes("index");
    assertEquals(List.of("Pepper Talk", "Salt Talk", "salt", "salt"), shows());
  }

  @Test
  void whatLiesBesideAFeedAmongAllDownloadsIsOfAnyShow() throws IOException {
    sources = Files.createDirectories(folder.resolve("Downloads"));
    Files.writeString(sources.resolve("feed.xml"), FEED);
    Files.writeString(sources.resolve("pepper.md"), "---\nguest: Ida Ray\n---\n" + NOTES);
    episodes("index");
    assertEquals(List.of("", "Salt Talk"), shows());
  }

  @Test
  void theFeedOfASiteSaysNothing() throws IOException {
    Files.writeString(sources.resolve("feed.xml"), SITE);
    assertEquals(1, episodes("index"), "what the feed itself lists");
  }

  @Test
  void aFeedThatComesAndGoesLeavesWhatAFreshIndexHas() throws IOException {
    assertEquals(0, episodes("index"));
    Files.writeString(sources.resolve("feed.xml"), FEED);
    assertEquals(3, episodes("index"));
    Files.delete(sources.resolve("feed.xml"));
    assertEquals(0, episodes("index"));
  }

  @Test
  void aReadmeBesideAFeedStaysAReadme() throws IOException {
    Files.writeString(sources.resolve("feed.xml"), FEED);
    Files.writeString(
        sources.resolve("README.md"), "# Salt\n\n## Usage\n\n```\nmake install\n```\n");
    assertEquals(3, episodes("index"));
  }

  private List<String> shows() {
    var shows = new ArrayList<String>();
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.forEachEpisode(episode -> shows.add(episode.show().orElse("")));
    }
    return shows.stream().sorted().toList();
  }

  private long episodes(String index) {
    try (var earshot = Earshot.open(folder.resolve(index))) {
      earshot.index(sources);
      return earshot.counts().episodes();
    }
  }
}
