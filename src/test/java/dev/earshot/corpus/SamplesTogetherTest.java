package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Beside;
import dev.earshot.Earshot;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Topic;
import dev.earshot.reader.Collected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real files that tell of one episode between them, where somebody has them beside the project;
/// they belong to their authors.
class SamplesTogetherTest {
  private static Path samples = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void areThere() {
    samples = Beside.samples();
  }

  @Test
  void aPageItsClipAndItsDescriptionAreOneEpisode() throws IOException {
    var episode =
        only(
            "dexa/superdatascience-691-future-trends.txt",
            "dexa/superdatascience-691-clip-1841470.txt",
            "shownotes-text/superdatascience-691-description.txt");
    assertEquals(Optional.of("691"), episode.number());
    assertEquals(Optional.of("Super Data Science: ML & AI Podcast with Jon Krohn"), episode.show());
    assertEquals(List.of("Ron Diamant"), episode.guests());
    assertEquals(4 + 1 + 8, topics(episode).count());
    var starts = topics(episode).flatMap(topic -> topic.start().stream()).sorted().toList();
    assertEquals(
        List.of(329L, 5200L), List.of(starts.get(0).toSeconds(), starts.get(7).toSeconds()));
    assertEquals(4, episode.quoteCount());
    assertEquals(14, episode.related().size());
  }

  @Test
  void anEpisodeThatWasCutOutOfAnExportAddsNothing() throws IOException {
    var export = "snipd/classic/snipd_export_2025-01-19_11-14.md";
    var alone = indexed("alone", List.of(export));
    var both = indexed("both", List.of(export, "snipd/classic/one-episode-with-transcript.md"));
    assertEquals(472, alone.size());
    assertEquals(count(alone), count(both));
  }

  @Test
  void aPageThatWasExportedTwiceIsOneEpisode() throws IOException {
    var episode =
        only(
            "readwise-obsidian/obsidian-export/#88 Derek Sivers Innovation Versus Imitation.md",
            "readwise-obsidian/obsidian-export/#88 Derek Sivers Innovation Versus Imitation-2.md");
    assertEquals(2, episode.quoteCount());
    assertEquals(2, Collected.quotes(episode).flatMap(quote -> quote.note().stream()).count());
  }

  @Test
  void aTranscriptBelongsToTheFeedsEpisodeWithAudioOfItsName() throws IOException {
    var episodes =
        indexed(
            "brain",
            List.of(
                "rss/changelog-brain-science.xml",
                "transcripts-markdown/changelog/brainscience/brain-science-13.md"));
    assertEquals(34, episodes.size());
    var turbulence =
        episodes.stream().filter(e -> e.title().equals("Brace for turbulence")).toList();
    assertEquals(
        List.of(Map.of("Adam Stacoviak", 95L, "Mireille B. Reece, Psy.D", 97L)),
        turbulence.stream().map(SamplesTogetherTest::speakers).toList());
  }

  @Test
  void chaptersAndThePageThatHasThemAreOneEpisode() throws IOException {
    var episode = only("chapters-json/self-hosted-0110.md", "chapters-json/self-hosted-0110.json");
    assertEquals(6, topics(episode).count());
  }

  /// Text without names and times shows nothing, and is left out.
  @Test
  void renderingsOfOneTranscriptAreOneEpisode() throws IOException {
    only(
        "whisper/whisper-de-short.json",
        "whisper/whisper-de-short.srt",
        "whisper/whisper-de-short.tsv",
        "whisper/whisper-de-short.vtt");
    var buzzcast =
        only("transcripts/buzzcast.json", "transcripts/buzzcast.srt", "transcripts/buzzcast.html");
    assertEquals(
        List.of("Alban", "Dave", "Kevin", "Tom", "Travis"),
        List.copyOf(speakers(buzzcast).keySet()));
  }

  private Episode only(String... files) throws IOException {
    var episodes = indexed("corpus", List.of(files));
    assertEquals(1, episodes.size(), () -> "of " + List.of(files));
    folder = folder.resolve("next");
    return episodes.getFirst();
  }

  private List<Episode> indexed(String name, List<String> files) throws IOException {
    var place = Files.createDirectories(folder.resolve(name));
    for (var file : files) {
      var source = samples.resolve(file);
      Files.copy(source, place.resolve(source.getFileName()));
    }
    var episodes = new ArrayList<Episode>();
    try (var earshot = Earshot.open(folder.resolve(name + "-index"))) {
      assertEquals(List.of(), earshot.index(place).warnings());
      earshot.forEachEpisode(episodes::add);
    }
    return episodes;
  }

  private static List<Long> count(List<Episode> episodes) {
    return List.of(
        (long) episodes.size(),
        episodes.stream().flatMap(SamplesTogetherTest::topics).count(),
        episodes.stream().flatMap(Collected::quotes).count());
  }

  /// Without notes on the episode as a whole.
  private static Stream<Topic> topics(Episode episode) {
    return episode.topics().stream()
        .filter(topic -> topic.title().isPresent() || topic.start().isPresent());
  }

  private static Map<String, Long> speakers(Episode episode) {
    return Collected.quotes(episode)
        .flatMap(quote -> quote.speaker().stream())
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }
}
