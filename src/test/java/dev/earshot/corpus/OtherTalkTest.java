package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.episode.Episode;
import dev.earshot.reader.Warning.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two transcripts that share hardly any text are two episodes, whatever else says that they are
/// one; two that differ as two programs hear one talk are one.
class OtherTalkTest {
  @TempDir Path folder;
  private Path corpus;
  private Earshot earshot;

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    earshot = Earshot.open(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    earshot.close();
  }

  @Test
  void aTranscriptUnderTheNameOfAnotherEpisodeIsKeptApartAndSaidWhy() throws IOException {
    write("sea/a/ep-7.vtt", captions(talk(1)));
    write("sea/b/ep-7.vtt", captions(talk(2)));
    var summary = earshot.index(corpus);
    assertEquals(2, summary.episodes());
    var warning = summary.warnings().getFirst();
    assertEquals(Reason.KEPT_APART, warning.reason());
    assertEquals(
        corpus.resolve("sea/b/ep-7.vtt")
            + ": not put together with "
            + corpus.resolve("sea/a/ep-7.vtt")
            + ", which has the same number, title or id: the transcripts share hardly any text",
        warning.toString());
    assertEquals(0, summary.sources().damaged());
  }

  @Test
  void aTranslationIsNoOtherTalkWhereverItsLanguageStandsInTheName() throws IOException {
    write("sea/eels and ladders/transcript_en.vtt", captions(talk(1)));
    write("sea/eels and ladders/transcript_pt-BR.vtt", captions(talk(2)));
    write("sea/ropes and knots/captions-de.vtt", captions(talk(3)));
    write("sea/ropes and knots/captions-en.vtt", captions(talk(4)));
    var summary = earshot.index(corpus);
    assertEquals(List.of(), summary.warnings());
    assertEquals(2, summary.episodes());
  }

  @Test
  void theWarningGoesWithTheOtherTranscript() throws IOException {
    write("sea/a/ep-7.vtt", captions(talk(1)));
    write("sea/b/ep-7.vtt", captions(talk(2)));
    assertEquals(1, earshot.index(corpus).warnings().size());
    assertEquals(1, earshot.index(corpus).warnings().size());
    Files.delete(corpus.resolve("sea/a/ep-7.vtt"));
    assertEquals(List.of(), earshot.index(corpus).warnings());
  }

  @Test
  void aShortTalkTookTheWordsOfTheSeasonBesideIt() throws IOException {
    write(
        "sea/season 1/ep-01.txt",
        "Ida (0:03): Welcome to the mill.\nSam (0:12): Thanks for having me.\n");
    write(
        "sea/season 2/ep-01.txt",
        "Ida (0:03): Today we speak of rye.\nJo (0:12): It never rises twice.\n");
    write("sea/ep-01.txt", "Ida (0:03): A word on salt.\nAl (0:12): The sea is a mine.\n");
    var summary = earshot.index(corpus);
    assertEquals(3, summary.episodes());
    assertEquals(6, quotes());
  }

  @Test
  void chaptersBesideTwoSeasonsWentToOneOfThem() throws IOException {
    write(
        "sea/season 1/ep-01.txt",
        "Ida (0:03): Welcome to the mill.\nSam (0:12): Thanks for having me.\n");
    write(
        "sea/season 2/ep-01.txt",
        "Ida (0:03): Today we speak of rye.\nJo (0:12): It never rises twice.\n");
    write(
        "sea/ep-01.json",
        "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"Salt\"}]}");
    assertEquals(3, earshot.index(corpus).episodes());
  }

  @Test
  void twoShowsThatWereNamedThemselvesHadHalfEpisodes() throws IOException {
    for (var show : List.of("sea", "mill")) {
      write(
          show + "/ep-01.txt",
          "Ida (0:03): Welcome to the %s.\nSam (0:12): Hello, %s.\n".formatted(show, show));
      write(
          show + "/ep-01.chapters.txt", "00:00 Hello %s\n03:10 Flour\n21:41 Rye\n".formatted(show));
    }
    for (var show : List.of("sea", "mill")) earshot.index(corpus.resolve(show));
    assertEquals(List.of(2, 4), List.of(episodes().size(), quotes()));
    earshot.index(corpus.resolve("sea"), corpus.resolve("mill"));
    assertEquals(List.of(2, 4), List.of(episodes().size(), quotes()));
    assertEquals(List.of("mill", "sea"), shows());
  }

  @Test
  void filesOfTwoShowsThatAreCalledAlikeAreNoReasonToWarn() throws IOException {
    write("sea/ep-7.vtt", captions(talk(1)));
    write("mill/ep-7.vtt", captions(talk(2)));
    assertEquals(List.of(), earshot.index(corpus).warnings());
  }

  @Test
  void turnsUnderTheSameNumberAreNotInterleaved() throws IOException {
    write("sea/one.md", turns("number: 7", talk(1)));
    write("sea/two.md", turns("number: 7", talk(2)));
    assertEquals(2, earshot.index(corpus).episodes());
  }

  @Test
  void turnsUnderTheSameIdAreNotInterleaved() throws IOException {
    var id = "youtube_url: https://youtu.be/AAAAAAAAAAA";
    write("sea/one.md", turns(id, talk(1)));
    write("sea/two.md", turns(id, talk(2)));
    assertEquals(2, earshot.index(corpus).episodes());
  }

  @Test
  void oneTalkHeardByTwoProgramsIsOne() throws IOException {
    var heard = new ArrayList<>(talk(1));
    for (int i = 0; i < heard.size(); i += 6) heard.set(i, "misheard" + i);
    write("sea/a/ep-7.vtt", captions(talk(1)));
    write("sea/b/ep-7.srt.txt", captions(heard));
    var summary = earshot.index(corpus);
    assertEquals(1, summary.episodes());
    assertEquals(List.of(), summary.warnings());
  }

  @Test
  void aTranslationIsOfTheSameEpisode() throws IOException {
    write("sea/ep-7.en.vtt", captions(talk(1)));
    write("sea/ep-7.de.vtt", captions(talk(2)));
    assertEquals(1, earshot.index(corpus).episodes());
  }

  @Test
  void selectedHighlightsOfTwoListenersAreOneEpisode() throws IOException {
    write("sea/one.md", "---\nshow: Sea\nnumber: 7\n---\n> " + String.join(" ", talk(1)) + "\n");
    write("sea/two.md", "---\nshow: Sea\nnumber: 7\n---\n> " + String.join(" ", talk(2)) + "\n");
    assertEquals(1, earshot.index(corpus).episodes());
  }

  @Test
  void twoSeasonsThatCountAnewAreTwoEpisodes() throws IOException {
    write("sea/a.jsonl", "{\"title\":\"Kelp\",\"season\":1,\"number\":1}");
    write("sea/b.jsonl", "{\"title\":\"Tang\",\"season\":2,\"number\":1}");
    assertEquals(2, earshot.index(corpus).episodes());
    write("sea/c.jsonl", "{\"title\":\"Notes\",\"number\":1}");
    assertEquals(3, earshot.index(corpus).episodes());
    Files.delete(corpus.resolve("sea/b.jsonl"));
    assertEquals(1, earshot.index(corpus).episodes());
  }

  private static List<String> talk(int seed) {
    var random = new Random(seed);
    var words = new ArrayList<String>();
    for (int i = 0; i < 300; i++) words.add("w" + random.nextInt(400));
    return words;
  }

  private static String captions(List<String> words) {
    var captions = new StringBuilder("WEBVTT\n\n");
    for (int i = 0; i < words.size(); i += 10)
      captions.append(
          String.format(
              Locale.ROOT,
              "00:%02d.000 --> 00:%02d.900\n%s.\n\n",
              i / 10,
              i / 10,
              String.join(" ", words.subList(i, i + 10))));
    return captions.toString();
  }

  private static String turns(String key, List<String> words) {
    var page = new StringBuilder("---\ntitle: Talk\n" + key + "\n---\n");
    for (int i = 0; i < words.size(); i += 10)
      page.append(
          "\n**%s:** %s.\n"
              .formatted(i % 20 == 0 ? "Anna" : "Ben", String.join(" ", words.subList(i, i + 10))));
    return page.toString();
  }

  private void write(String name, String text) throws IOException {
    var file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Episode> episodes() {
    var episodes = new ArrayList<Episode>();
    earshot.forEachEpisode(episodes::add);
    return episodes;
  }

  private int quotes() {
    return episodes().stream().mapToInt(Episode::quoteCount).sum();
  }

  private List<String> shows() {
    return episodes().stream().flatMap(e -> e.show().stream()).distinct().sorted().toList();
  }
}
