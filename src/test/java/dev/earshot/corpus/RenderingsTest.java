package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are called alike are renderings of one episode.
class RenderingsTest {
  private static final String SRT = "1\n00:00:01,000 --> 00:00:04,000\nAnna: The moon pulls.\n";
  private static final String VTT =
      "WEBVTT\n\n00:01.000 --> 00:04.000\nThe moon pulls, she says.\n";
  private static final String HTML =
      "<cite>Anna:</cite><time>0:01</time><p>The moon pulls at the sea.</p>";
  private static final String CHAPTERS =
      "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"Tides\"}]}";

  @TempDir Path folder;
  private Earshot earshot;

  @BeforeEach
  void open() {
    earshot = Earshot.open(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    earshot.close();
  }

  @Test
  void allEndingsOfAFileAreEndings() throws IOException {
    write("a/ep-12.mp3.en.vtt", VTT);
    write("a/ep-12.chapters.json", CHAPTERS);
    assertEquals(List.of("ep-12"), titles());
  }

  @Test
  void aNameWithoutANumberCountsInItsFolder() throws IOException {
    write("a/default.vtt", VTT);
    write("a/default.chapters.json", CHAPTERS);
    write("b/default.vtt", VTT.replace("moon", "sun"));
    assertEquals(List.of("default", "default"), titles());
  }

  @Test
  void filesCalledAlikeInTheFoldersOfTwoShowsAreTwoEpisodes() throws IOException {
    write("a/ep-1.vtt", VTT);
    write("b/ep-1.vtt", VTT.replace("moon", "sun"));
    assertEquals(List.of("ep-1", "ep-1"), titles());
  }

  @Test
  void aTranscriptAnywhereBelongsToTheAudioThatIsCalledLikeIt() throws IOException {
    write(
        "feeds/tides.jsonl",
        "{\"show\":\"Tides\",\"title\":\"High Water\",\"audio\":\"https://a.example/tides-1.mp3?a=b.c\"}");
    write("texts/tides-1.vtt", VTT);
    assertEquals(List.of("High Water"), titles());
  }

  @Test
  void namesOfSpeakersCountMoreThanVoicesWithNumbers() throws IOException {
    write("a/tides.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n<v 0>The moon pulls, she says.\n");
    write("a/tides.html", HTML);
    assertEquals(List.of("The moon pulls at the sea."), words());
  }

  @Test
  void ofSeveralRenderingsTheOneThatKnowsMostIsSearched() throws IOException {
    var html = write("a/tides.html", HTML);
    write("a/tides.vtt", VTT);
    var srt = write("a/tides.srt", SRT);
    assertEquals(List.of("The moon pulls."), words());
    assertEquals("\"SRT transcript\"", episodes().getFirst().extra().get("transcript"));
    Files.delete(srt);
    assertEquals(List.of("The moon pulls at the sea."), words());
    Files.delete(html);
    assertEquals(List.of("The moon pulls, she says."), words());
  }

  private List<String> words() {
    index();
    return episodes().stream().flatMap(one -> one.quotes().stream()).map(Quote::text).toList();
  }

  private List<String> titles() {
    index();
    return episodes().stream().map(Episode::title).toList();
  }

  private void index() {
    earshot.index(folder.resolve("corpus"));
  }

  private List<Episode> episodes() {
    var episodes = new ArrayList<Episode>();
    earshot.forEachEpisode(episodes::add);
    return episodes;
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve("corpus").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
