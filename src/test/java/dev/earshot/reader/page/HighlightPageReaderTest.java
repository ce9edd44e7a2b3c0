package dev.earshot.reader.page;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Related;
import dev.earshot.episode.Topic;
import dev.earshot.reader.Collected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightPageReaderTest {
  @TempDir Path folder;

  @Test
  void theCorpusPageIsReadWhole() throws IOException {
    var read = Collected.from(Collected.CORPUS_PAGE);
    var episode = read.only();
    assertEquals(List.of(), read.warnings());
    assertEquals(Optional.of("saved highlight page"), read.format());
    assertEquals(Optional.of("691"), episode.number());
    assertEquals("A.I. Accelerators: Hardware Specialized for Deep Learning", episode.title());
    assertEquals(List.of("Ron Diamant"), episode.guests());
    assertEquals(Optional.empty(), episode.show());
    assertEquals(14, episode.related().size());
    assertEquals(
        """
        AI Chip Evolution | 1 quotes | closed
        Hardware Demand | 1 quotes | closed
        Training at Scale | 1 quotes | closed
        Design Flexibility | 1 quotes | closed\
        """,
        outline(episode));
  }

  @Test
  void theCorpusPageLosesItsCitationDigitsOnly() throws IOException {
    var topic = Collected.from(Collected.CORPUS_PAGE).only().topics().getFirst();
    assertEquals(
        "The future of AI chips is marked by rapid evolution and the challenge of anticipating"
            + " technological needs years in advance. explains that designing a chip involves"
            + " predicting changes over a five to seven-year horizon, which is particularly"
            + " difficult in the fast-paced AI landscape. He emphasizes the importance of breaking"
            + " down workloads into primitives to create flexible chips that can adapt to future"
            + " demands. also highlights the high stakes of chip design, where a single mistake"
            + " can cost millions, underscoring the need for thorough testing and precise"
            + " specifications.",
        topic.summary().orElseThrow());
    assertEquals(
        "When building chips is of decent complexity is a process that takes about two years time."
            + " It's not a quick process.",
        topic.quotes().getFirst().text());
    assertEquals(
        "This approach ensures that chips remain relevant and efficient as AI workloads evolve.",
        topic.closing().orElseThrow());
  }

  @Test
  void relatedEpisodesArePointersWithNumberAndGuest() throws IOException {
    var related = Collected.from(Collected.CORPUS_PAGE).only().related();
    assertEquals(
        new Related(
            "Optimizing Computer Hardware with Deep Learning",
            Optional.of("575"),
            List.of("Magnus Ekman")),
        related.getFirst());
    assertEquals(List.of("investor George Mathew"), related.get(2).guests());
  }

  @Test
  void versionsAndEpisodesSurviveAmongCitations() throws IOException {
    var topics = Collected.fromResource("tab-with-versions-among-citations.txt").only().topics();
    assertEquals(
        "The team rewrote everything for version 2. and then measured it for months with several"
            + " thousand patient users. Nothing was lost in Episode 4. of the series, which was"
            + " also the one that most people remember. Costs fell to a third.",
        topics.get(0).summary().orElseThrow());
    assertEquals("It paid off, as told in Episode 4.", topics.get(0).closing().orElseThrow());
    assertEquals(
        "We went from version 1. to version 2. in a week.",
        topics.get(0).quotes().getFirst().text());
    assertTrue(topics.get(1).summary().orElseThrow().endsWith("the project. Llama 5. came later."));
  }

  @Test
  void versionsAndEpisodesSurviveWithoutCitations() throws IOException {
    var topics = Collected.fromResource("tab-with-versions-and-no-citations.txt").only().topics();
    assertTrue(
        topics.getFirst().summary().orElseThrow().endsWith("see Episode 4. Tier 1. is next."));
  }

  @Test
  void aMissingClosingSentenceDoesNotEatTheNextHeading() throws IOException {
    outlines(
        "tab-without-closing-and-blank-lines-between.txt",
        """
        Why Storage Matters? | 2 quotes | open
        What comes next? | 1 quotes | closed\
        """);
  }

  @Test
  void rulesMayStandBetweenQuotesAndTopics() throws IOException {
    outlines(
        "tab-with-rules-between-topics-and-quotes.txt",
        """
        The Future of A.I. | 2 quotes | closed
        No Quote Here | 0 quotes | closed
        Without a Rule | 0 quotes | open
        Last | 1 quotes | closed\
        """);
  }

  @Test
  void aShortClosingSentenceIsNoHeading() throws IOException {
    outlines(
        "tab-with-short-closing-sentences.txt",
        """
        Batteries | 1 quotes | closed
        AI Law | 1 quotes | closed
        Panels | 1 quotes | closed\
        """);
  }

  @Test
  void aCutTopicKeepsWhatItHas() throws IOException {
    outlines(
        "tab-cut-before-the-rule.txt",
        "Batteries | 1 quotes | open",
        "tab-cut-before-the-rule.txt:7: the topic \"Batteries\" ends before its \"---\"; what it has was kept");
  }

  @Test
  void missingLabelsAreNoMoreThanAWarning() throws IOException {
    outlines(
        "tab-without-labels.txt",
        "Batteries | 1 quotes | closed",
        "tab-without-labels.txt: the page has no line \"Episode Highlights\"; all below the title was read as topics");
    assertEquals(1, Collected.fromResource("tab-without-labels.txt").only().related().size());
  }

  @Test
  void aMissingTitleIsTheFilesName() throws IOException {
    outlines(
        "tab-without-title.txt",
        "Batteries | 1 quotes | closed",
        "tab-without-title.txt: the page has no title and is called by the file's name; expected a line such as 691: AI Chips — with Ron Diamant");
    assertEquals(
        List.of("Tab without title"), Collected.fromResource("tab-without-title.txt").titles());
  }

  @Test
  void aClipPageKnowsItsShow() throws IOException {
    var read = Collected.fromResource("clip-with-label-on-its-own-line.txt");
    var episode = read.only();
    assertEquals(List.of(), read.warnings());
    assertEquals(Optional.of("The Grid"), episode.show());
    assertEquals(Optional.of("16"), episode.number());
    assertEquals(List.of("Ada Quill"), episode.guests());
    assertEquals("Batteries | 1 quotes | open", outline(episode));
    assertFalse(summaryOf(episode).contains("In this clip"));
  }

  @Test
  void aCutClipPageIsCalledByTheFilesName() throws IOException {
    var episode = Collected.fromResource("clip-cut-before-the-title.txt").only();
    assertEquals("Clip cut before the title", episode.title());
    assertEquals(Optional.of("The Grid"), episode.show());
    assertTrue(summaryOf(episode).endsWith("on such a page."));
  }

  @Test
  void theExtensionAndTheLineEndsDoNotMatter() throws IOException {
    String text = Files.readString(Collected.CORPUS_PAGE);
    var expected = Collected.from(Collected.CORPUS_PAGE).only();
    for (String end : List.of("\r\n", "\r")) {
      var file = Files.writeString(folder.resolve("page.srt"), text.replace("\n", end));
      assertEquals(expected, Collected.from(file).only());
    }
  }

  private static void outlines(String resource, String outline, String... warnings)
      throws IOException {
    var read = Collected.fromResource(resource);
    assertEquals(outline, outline(read.only()));
    assertEquals(List.of(warnings), read.warnings());
  }

  private static String outline(Episode episode) {
    return episode.topics().stream().map(HighlightPageReaderTest::outline).collect(joining("\n"));
  }

  private static String outline(Topic topic) {
    List<Quote> quotes = topic.quotes();
    return topic.title().orElse("untitled")
        + (" | " + quotes.size() + " quotes | ")
        + (topic.closing().isPresent() ? "closed" : "open");
  }

  private static String summaryOf(Episode episode) {
    return episode.topics().getFirst().summary().orElseThrow();
  }
}
