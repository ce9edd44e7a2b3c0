package dev.earshot.corpus;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which sources become one episode, and that only the sources there are decide it.
class MergingTest {
  private static final int ROUNDS = Integer.getInteger("earshot.rounds", 12);
  private static final int STEPS = 8;

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
  void aThirdSourceBringsTwoTogetherAndItsDeletionPartsThem() throws IOException {
    write("a.jsonl", "{\"title\":\"Tides\",\"audio\":\"https://a.example/1.mp3\"}");
    write("b.jsonl", "{\"title\":\"Ebb and flow\",\"number\":\"7\"}");
    holds("7-ebb-and-flow", "tides");
    var bridge =
        write(
            "c.jsonl",
            "{\"title\":\"Ebb and flow\",\"number\":\"7\",\"audio\":\"https://a.example/1.mp3\"}");
    holds("7-tides");
    Files.delete(bridge);
    holds("7-ebb-and-flow", "tides");
  }

  @Test
  void aPageBelongsToTheShowThatNamesItselfInAnotherFolder() throws IOException {
    write("pages/a.jsonl", "{\"number\":\"7\",\"title\":\"Why the tides come late\"}");
    write(
        "feeds/b.jsonl",
        "{\"number\":\"7\",\"title\":\"Why the tides come late\",\"show\":\"Sea\"}");
    holds("pages-7");
    assertEquals("Sea", earshot.episode("pages-7").orElseThrow().episode().show().orElseThrow());
  }

  @Slow
  @Test
  void anEpisodeToldLineByLineIsOne() throws IOException {
    int lines = 30_000;
    write(
        "sea/a.jsonl",
        IntStream.range(0, lines)
            .mapToObj(i -> "{\"title\":\"Tides\",\"quotes\":[{\"text\":\"wave " + i + "\"}]}\n")
            .collect(joining()));
    holds("sea-tides");
    assertEquals(lines, earshot.counts().quotes());
  }

  @Test
  void thousandsOfEpisodesMayHaveOneName() throws IOException {
    int episodes = 3_000;
    write("a.jsonl", "{\"title\":\"Hello\"}\n".repeat(episodes));
    earshot.index(corpus);
    assertEquals(episodes, earshot.counts().episodes());
    assertTrue(earshot.episode("hello-" + episodes).isPresent());
  }

  /// Sources of three episodes, each of which knows some of what tells them apart, come, change and
  /// go in a random order; what is left is as if it had come at once.
  @Slow
  @Test
  void onlyTheSourcesThatAreThereDecide() throws IOException {
    long seed = Long.getLong("earshot.seed", System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      var random = new Random(seed + round);
      var steps = new ArrayList<String>();
      for (int step = 0; step < STEPS; step++) {
        steps.add(change(random));
        earshot.index(corpus);
      }
      var fresh = folder.resolve("fresh-" + round);
      try (var anew = Earshot.open(fresh)) {
        anew.index(corpus);
        assertEquals(
            episodes(anew),
            episodes(earshot),
            "-Dearshot.seed="
                + (seed + round)
                + " -Dearshot.rounds=1\n"
                + String.join("\n", steps));
      }
    }
  }

  private String change(Random random) throws IOException {
    var file = "s/" + (char) ('a' + random.nextInt(6)) + ".jsonl";
    if (random.nextInt(4) == 0) {
      Files.deleteIfExists(corpus.resolve(file));
      return file + " deleted";
    }
    int episode = random.nextInt(3);
    var line = new StringBuilder("{\"title\":\"Title " + (char) ('A' + episode) + "\"");
    if (random.nextBoolean()) line.append(",\"number\":\"").append(episode).append('"');
    if (random.nextBoolean()) line.append(",\"guid\":\"g").append(episode).append('"');
    if (random.nextBoolean())
      line.append(",\"audio\":\"https://a.example/").append(episode).append(".mp3\"");
    line.append(",\"quotes\":[{\"text\":\"").append(file).append("\"}]}");
    write(file, line.toString());
    return file + " " + line;
  }

  private static List<String> episodes(Earshot earshot) {
    var episodes = new ArrayList<String>();
    earshot.forEachEpisode(episode -> episodes.add(episode.toString()));
    return episodes;
  }

  private void holds(String... ids) {
    earshot.index(corpus);
    var found = new ArrayList<String>();
    earshot.forEachEpisode(episode -> found.add(episode.id().orElseThrow()));
    assertEquals(List.of(ids), found);
  }

  private Path write(String name, String text) throws IOException {
    var file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
