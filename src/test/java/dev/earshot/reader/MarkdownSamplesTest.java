package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Beside;
import dev.earshot.Slow;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Topic;
import dev.earshot.notation.TimeNotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Real pages, where somebody has them beside the project; they belong to their authors.
class MarkdownSamplesTest {
  private static Path samples = Path.of("");

  @BeforeAll
  static void areThere() {
    samples = Beside.samples();
  }

  @Test
  void theSnipdExportIsWhole() throws IOException {
    var read = read("snipd/classic/snipd_export_2025-01-19_11-14.md");
    assertEquals(List.of(), read.warnings());
    assertEquals(472, read.episodes().size());
    assertEquals(3239, topics(read).count());
    assertEquals(3239, topics(read).map(Topic::url).distinct().count());
    assertTrue(
        topics(read).allMatch(topic -> topic.start().isPresent() && topic.end().isPresent()));
    assertEquals(72, read.episodes().stream().map(Episode::show).distinct().count());
    var days =
        read.episodes().stream().flatMap(episode -> episode.published().stream()).sorted().toList();
    assertEquals(LocalDate.of(2022, 9, 13), days.getFirst());
    assertEquals(LocalDate.of(2025, 1, 17), days.getLast());
  }

  @Test
  void snipsOfThePluginHaveTimesAndSpeakers() throws IOException {
    var mack = only("snipd/plugin/Snipd/Data/Modern Wisdom");
    assertTrue(mack.title().startsWith("#653 - George Mack"), mack::title);
    assertEquals("# 2622-2659", times(topics(mack).getFirst()));
    assertEquals(Map.of("Chris Williamson", 1L, "George Mack", 1L), speakers(mack));
    var danco = only("snipd/plugin/Snipd/Data/Infinite Loops");
    assertEquals(2, topics(danco).size());
    assertEquals(
        List.of(Optional.of("Alex Danco"), Optional.of("Alex Danco")),
        topics(danco).stream().map(topic -> topic.quotes().getFirst().speaker()).toList());
    assertEquals(1, topics(only("snipd/plugin/Snipd/Data/Founder's Journal")).size());
    assertEquals(1, only("snipd/plain").quoteCount());
  }

  @Test
  void readwiseHighlightsAreKeptWithTheirNotes() throws IOException {
    var naval = only("readwise-obsidian/default-template", "#18");
    assertEquals(4, naval.topics().size() + naval.quotes().size());
    assertEquals("2366", TimeNotation.write(naval.topics().getFirst().start().orElseThrow()));
    assertEquals("5675", TimeNotation.write(naval.quotes().getFirst().start().orElseThrow()));
    assertEquals(1, notes(naval));
    var irvine = only("readwise-obsidian/default-template", "#123");
    assertEquals(7, irvine.quotes().size());
    assertEquals(6, notes(irvine));
    assertEquals(2, only("readwise-obsidian/default-template", "The Cues").topics().size());
  }

  @Test
  void bothRenderingsOfAReadwisePageNameTheSameQuotes() throws IOException {
    var one =
        only("readwise-obsidian/obsidian-export", "#88 Derek Sivers Innovation Versus Imitation.");
    var two =
        only("readwise-obsidian/obsidian-export", "#88 Derek Sivers Innovation Versus Imitation-2");
    assertEquals(one.title(), two.title());
    assertEquals(urls(one), urls(two));
    assertEquals(2, urls(one).size());
    assertTrue(one.quotes().stream().noneMatch(quote -> quote.text().equals("AirrQuote")));
    assertEquals(2, notes(one));
  }

  @Test
  void logseqPagesHaveTheirTurns() throws IOException {
    var conan = only("readwise-logseq", "%22Conan");
    assertEquals(1, conan.quotes().size());
    var bernhardt = only("readwise-logseq", "144");
    assertEquals(1, bernhardt.topics().size());
    assertEquals(5, bernhardt.quoteCount());
    var rubin = only("readwise-logseq", "Rick Rubin");
    assertEquals(3, rubin.topics().size());
    assertEquals(6, rubin.quoteCount());
  }

  @Test
  void transcriptsHaveTheTurnsOfEachSpeaker() throws IOException {
    assertEquals(
        Map.of("Jesse Grosjean", 155L, "Adam Stacoviak", 105L, "Jerod Santo", 105L),
        speakers(only("transcripts-markdown/changelog/podcast")));
    assertEquals(
        Map.of("Adam Stacoviak", 95L, "Mireille B. Reece, Psy.D", 97L),
        speakers(only("transcripts-markdown/changelog/brainscience")));
    assertEquals(119 + 195, only("transcripts-markdown/lennys-podcast").quotes().size());
    var axrp = only("transcripts-markdown/axrp");
    assertEquals(Map.of("Daniel Filan", 63L, "Elizabeth Seger", 63L), speakers(axrp));
    assertEquals(23, topics(axrp).size());
    assertEquals(
        Map.of("Stephan Livera", 58L + 1, "Michael Flaxman", 59L + 1),
        speakers(only("transcripts-markdown/bitcointranscripts")));
  }

  @Test
  void clipsOfTheFrontMatterAreTopics() throws IOException {
    var episode = only("transcripts-markdown/datatalksclub");
    assertEquals(25, episode.topics().stream().filter(topic -> topic.start().isPresent()).count());
    assertEquals(Map.of("Marijn", 84L, "Alexey", 63L), speakers(episode));
  }

  @Test
  void listsOfMomentsAreTopics() throws IOException {
    assertEquals(25, only("topic-timestamps").topics().size());
    var oxide = only("shownotes-markdown", "oxide");
    assertEquals(11, topics(oxide).size());
    assertEquals(2, oxide.quoteCount());
    assertEquals(28, topics(only("shownotes-markdown", "syntax")).size());
    var description = only("shownotes-text").topics();
    assertEquals(8, description.stream().filter(topic -> topic.start().isPresent()).count());
    assertEquals(13, only("youtube-descriptions").topics().size());
  }

  @Slow
  @Test
  void noFileOfAnotherFormatIsTakenForOne() throws IOException {
    var ours =
        Set.of("Snipd markdown", "Readwise markdown", "Readwise for Logseq", "markdown notes");
    for (var folder :
        List.of("chapters-json", "chapters-other", "dexa", "rss", "transcripts", "whisper"))
      for (var file : files(folder, ""))
        assertTrue(Collected.from(file).format().filter(ours::contains).isEmpty(), file::toString);
  }

  private static Collected read(String file) throws IOException {
    return Collected.from(samples.resolve(file));
  }

  private static Episode only(String folder) throws IOException {
    return only(folder, "");
  }

  private static Episode only(String folder, String name) throws IOException {
    var files = files(folder, name);
    assertEquals(1, files.size(), files::toString);
    var read = Collected.from(files.getFirst());
    assertEquals(List.of(), read.warnings());
    return read.only();
  }

  private static List<Path> files(String folder, String name) throws IOException {
    try (var files = Files.walk(samples.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().startsWith(name))
          .filter(file -> !file.endsWith("SOURCES.txt"))
          .toList();
    }
  }

  private static Stream<Topic> topics(Collected read) {
    return read.episodes().stream().flatMap(episode -> topics(episode).stream());
  }

  private static Map<String, Long> speakers(Episode episode) {
    return Collected.quotes(episode)
        .collect(
            Collectors.groupingBy(
                quote -> quote.speaker().orElse("-"), TreeMap::new, Collectors.counting()));
  }

  /// Without notes on the episode as a whole.
  private static List<Topic> topics(Episode episode) {
    return episode.topics().stream()
        .filter(topic -> topic.title().isPresent() || topic.start().isPresent())
        .toList();
  }

  private static long notes(Episode episode) {
    return Collected.quotes(episode).filter(quote -> quote.note().isPresent()).count();
  }

  private static Set<String> urls(Episode episode) {
    return Collected.quotes(episode)
        .flatMap(quote -> quote.url().stream())
        .collect(Collectors.toSet());
  }

  private static String times(Topic topic) {
    return "# "
        + TimeNotation.write(topic.start().orElseThrow())
        + "-"
        + TimeNotation.write(topic.end().orElseThrow());
  }
}
