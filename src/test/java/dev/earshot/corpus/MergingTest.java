package dev.earshot.corpus;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.Seed;
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
    write("dunes/a.jsonl", "{\"number\":\"7\",\"title\":\"Why the tides come late\"}");
    write(
        "feeds/b.jsonl",
        "{\"number\":\"7\",\"title\":\"Why the tides come late\",\"show\":\"Sea\"}");
    holds("dunes-7");
    assertEquals("Sea", earshot.episode("dunes-7").orElseThrow().episode().show().orElseThrow());
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
  /// go in a random order, several at once; what is left is as if it had come at once.
  @Slow
  @Test
  void onlyTheSourcesThatAreThereDecide() throws IOException {
    long seed = Seed.any();
    for (int round = 0; round < ROUNDS; round++) followsItsSources(seed + round);
  }

  private void followsItsSources(long seed) throws IOException {
    var random = new Random(seed);
    var steps = new ArrayList<String>();
    corpus = folder.resolve("corpus-" + seed);
    try (var followed = Earshot.open(folder.resolve("followed-" + seed));
        var anew = Earshot.open(folder.resolve("anew-" + seed))) {
      for (int step = 0; step < STEPS; step++) {
        for (int changes = random.nextInt(4); changes >= 0; changes--) steps.add(change(random));
        followed.index(corpus);
      }
      anew.index(corpus);
      assertEquals(
          String.join("\n", episodes(anew)),
          String.join("\n", episodes(followed)),
          "-Dearshot.seed=" + seed + " -Dearshot.rounds=1\n" + String.join("\n", steps));
    }
  }

  /// Files called alike, called like a title, and of each kind that tells of episodes in its own
  /// way.
  private static final List<String> FILES =
      List.of(
          "s/a.jsonl",
          "s/b.jsonl",
          "s/c.jsonl",
          "s/Title A.jsonl",
          "s/a.md",
          "s/Title A.md",
          "s/Title B.md",
          "s/b.md",
          "s/a.vtt",
          "s/b.vtt",
          "s/ep-1.vtt",
          "s/a.chapters.json",
          "s/feed.xml",
          "t/Title A.md",
          "t/feed.xml");

  private String change(Random random) throws IOException {
    Files.createDirectories(corpus);
    var file = FILES.get(random.nextInt(FILES.size()));
    if (random.nextInt(4) == 0) {
      Files.deleteIfExists(corpus.resolve(file));
      return file + " deleted";
    }
    var text =
        switch (file.substring(file.lastIndexOf('.'))) {
          case ".md" -> note(random, file);
          case ".vtt" -> "WEBVTT\n\n00:01.000 --> 00:04.000\nSaid in " + file + " today.\n";
          case ".json" -> chapters(random);
          case ".xml" -> feed(random);
          default -> line(random, file);
        };
    write(file, text);
    return file + " " + text;
  }

  private static String line(Random random, String file) {
    int episode = random.nextInt(3);
    var line = new StringBuilder("{\"title\":\"" + title(episode) + "\"");
    if (random.nextBoolean()) line.append(",\"number\":\"").append(episode).append('"');
    if (random.nextBoolean()) line.append(",\"guid\":\"g").append(random.nextInt(4)).append('"');
    if (random.nextBoolean())
      line.append(",\"audio\":\"https://a.example/ep-").append(episode).append(".mp3\"");
    if (random.nextBoolean()) line.append(",\"transcript\":\"mine\"");
    return line.append(",\"quotes\":[{\"text\":\"").append(file).append("\"}]}").toString();
  }

  private static String note(Random random, String file) {
    int episode = random.nextInt(3);
    var note = new StringBuilder("---\nhost: Anna\n");
    if (random.nextBoolean()) note.append("title: ").append(title(episode)).append('\n');
    if (random.nextBoolean()) note.append("show: ").append(random.nextInt(2) == 0 ? "s\n" : "t\n");
    if (random.nextBoolean()) note.append("episode: ").append(episode).append('\n');
    return note.append("---\n> Written in ").append(file).append('\n').toString();
  }

  private static String chapters(Random random) {
    var title = random.nextBoolean() ? "\"title\":\"" + title(random.nextInt(3)) + "\"," : "";
    return "{" + title + "\"chapters\":[{\"startTime\":0,\"title\":\"Greeting\"}]}";
  }

  private static String feed(Random random) {
    var feed = new StringBuilder("<rss><channel><title>s</title>");
    for (int episode = 0; episode < 3; episode++) {
      if (random.nextBoolean()) continue;
      feed.append("<item><title>").append(title(episode)).append("</title>");
      if (random.nextBoolean()) feed.append("<guid>g").append(episode).append("</guid>");
      if (random.nextBoolean())
        feed.append("<enclosure url=\"https://a.example/ep-").append(episode).append(".mp3\"/>");
      feed.append("</item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String title(int episode) {
    return "Title " + (char) ('A' + episode);
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
