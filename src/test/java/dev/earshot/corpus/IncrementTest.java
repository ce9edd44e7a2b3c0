package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.Seed;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that followed its sources exports what a fresh one exports, whatever of number, date,
/// season, show, title and kind of file has changed, in however many files at once.
class IncrementTest {
  private static final int ROUNDS = Integer.getInteger("earshot.rounds", 4);
  private static final int STEPS = 8;
  private static final int FILES = 7;
  private static final List<String> FOLDERS =
      List.of("s/", "s/", "s/2024/", "s/season 2/", "s/transcripts/", "t/", "transcripts/", "");
  private static final List<String> ENDINGS =
      List.of(".md", ".jsonl", ".vtt", "-7.jsonl", "-7.vtt", ".xml");
  private static final List<String> BEGINNINGS = List.of("", "", "", "1-title-a-", "s2e1-");
  private static final List<String> DAYS =
      List.of("2024-05-01", "2024-05-03", "2024-05-06", "2024-07-01");

  @TempDir Path folder;
  private Path corpus = Path.of("corpus");

  @Test
  void twoFilesThatPartInOneRunLeaveNothingBehind() throws IOException {
    corpus = folder.resolve("corpus");
    var files = List.of("s/a.jsonl", "s/b.jsonl");
    try (var followed = Earshot.open(folder.resolve("followed"))) {
      for (var days : List.of(List.of(0, 0), List.of(2, 3), List.of(0, 3), List.of(0, 1))) {
        for (int i = 0; i < files.size(); i++)
          write(
              files.get(i),
              "{\"title\":\"Tides\",\"number\":\"7\",\"date\":\"%s\",\"topics\":[{\"title\":\"From %s, %s\"}]}"
                  .formatted(DAYS.get(days.get(i)), files.get(i), days.get(i)));
        followed.index(corpus);
        assertFresh(followed, "days " + days);
      }
    }
  }

  /// They were put in the order in which they had been stored.
  @Test
  void linesThatAnotherFileBringsTogetherStayInTheirOrder() throws IOException {
    corpus = folder.resolve("corpus");
    var byNumber =
        "{\"show\":\"s\",\"title\":\"Sea\",\"number\":7,\"topics\":[{\"title\":\"1\"}]}\n";
    var byTitle = "{\"show\":\"s\",\"title\":\"Tide\",\"topics\":[{\"title\":\"2\"}]}\n";
    var both = "{\"show\":\"s\",\"title\":\"Tide\",\"number\":7}\n";
    try (var followed = Earshot.open(folder.resolve("followed"))) {
      for (var lines : List.of(byNumber + byTitle, byTitle + byNumber)) {
        for (var other : List.of("", both)) {
          write("s/a.jsonl", lines);
          write("s/b.jsonl", other);
          followed.index(corpus);
          assertFresh(followed, lines + other);
        }
        var titles = new ArrayList<String>();
        followed.forEachEpisode(
            episode -> episode.topics().forEach(topic -> topic.title().ifPresent(titles::add)));
        assertEquals(lines.startsWith(byNumber) ? List.of("1", "2") : List.of("2", "1"), titles);
      }
    }
  }

  @Test
  void whateverChangesTheIncrementIsTheFreshIndex() throws IOException {
    long seed = Seed.any();
    for (int round = 0; round < ROUNDS; round++) follows(seed + round);
  }

  private void follows(long seed) throws IOException {
    var random = new Random(seed);
    var steps = new ArrayList<String>();
    corpus = Files.createDirectory(folder.resolve("corpus-" + seed));
    try (var followed = Earshot.open(folder.resolve("followed-" + seed))) {
      for (int step = 0; step < STEPS; step++) {
        for (int changes = random.nextInt(FILES); changes >= 0; changes--)
          steps.add(step + ": " + change(random));
        if (random.nextBoolean()) inSteps(folder.resolve("followed-" + seed));
        else followed.index(corpus);
        assertFresh(
            followed,
            "-Dearshot.seed=" + seed + " -Dearshot.rounds=1\n" + String.join("\n", steps) + "\n");
      }
    }
  }

  /// Each few files in a commit of their own.
  private void inSteps(Path index) {
    try (var writer =
        Location.of(index).write(Recipe.standard(), new Writer.Settings(false, 1, 0))) {
      Corpus.update(
          writer,
          Formats.readers(),
          Optional.of(index),
          IndexSettings.of(corpus),
          new Pace(Duration.ZERO),
          2,
          Progress.silent());
    }
  }

  private void assertFresh(Earshot followed, String how) {
    var place = folder.resolve("fresh-" + System.nanoTime());
    try (var fresh = Earshot.open(place)) {
      fresh.index(corpus);
      assertEquals(export(fresh), export(followed), how);
    }
  }

  private static String export(Earshot earshot) {
    var counts = earshot.counts();
    var episodes = new ArrayList<String>();
    episodes.add(
        counts.episodes()
            + " "
            + counts.topics()
            + " "
            + counts.quotes()
            + " "
            + earshot.fingerprint());
    earshot.forEachEpisode(episode -> episodes.add(episode.toString()));
    return String.join("\n", episodes);
  }

  private String change(Random random) throws IOException {
    int number = random.nextInt(FILES);
    var folder = FOLDERS.get(random.nextInt(FOLDERS.size()));
    var ending = ENDINGS.get((number + random.nextInt(2)) % ENDINGS.size());
    var beginning = BEGINNINGS.get((number + random.nextInt(2)) % BEGINNINGS.size());
    var name = folder + beginning + (char) ('a' + number) + ending;
    if (random.nextInt(6) == 0) {
      Files.deleteIfExists(corpus.resolve(name));
      return name + " deleted";
    }
    if (random.nextInt(6) == 0 && Files.exists(corpus.resolve(name))) {
      var other = FOLDERS.get(random.nextInt(FOLDERS.size())) + corpus.resolve(name).getFileName();
      write(other, Files.readString(corpus.resolve(name)));
      if (!other.equals(name)) Files.delete(corpus.resolve(name));
      return name + " moved to " + other;
    }
    var text = text(name, random);
    write(name, text);
    return name + " " + text;
  }

  /// Mostly what the name of the file promises, but what is in it counts.
  private static String text(String name, Random random) {
    int other = random.nextInt(12);
    if (other == 0) return "User-agent: *\nDisallow: /" + name + "\n";
    if (other == 1) return note(random, name);
    if (other == 2) return captions(random);
    if (other == 3) return line(random, name) + "\n" + line(random, name) + "\n";
    if (name.endsWith(".md")) return note(random, name);
    if (name.endsWith(".xml")) return feed(random, name);
    return name.endsWith(".vtt") ? captions(random) : line(random, name);
  }

  /// Two talks that have hardly a word in common, each long enough to be compared, and one that has
  /// half of each.
  private static String captions(Random random) {
    var talks = List.of("tide", "kiln");
    int first = random.nextInt(2);
    int second = random.nextInt(3) == 0 ? 1 - first : first;
    var captions = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < 40; i++) {
      var talk = talks.get(i < 20 ? first : second);
      captions.append(
          String.format(
              Locale.ROOT,
              "\n00:%02d.000 --> 00:%02d.900\nThe %s%s went to the %s%s.\n",
              i,
              i,
              talk,
              i,
              talk,
              i + 50));
    }
    return captions.toString();
  }

  private static String feed(Random random, String name) {
    var feed = new StringBuilder("<rss><channel><title>").append(show(random)).append("</title>");
    for (int i = random.nextInt(3); i >= 0; i--) {
      feed.append("<item><title>").append(title(random)).append("</title>");
      if (random.nextBoolean())
        feed.append("<itunes:episode>").append(random.nextInt(2)).append("</itunes:episode>");
      if (random.nextBoolean())
        feed.append("<itunes:season>").append(1 + random.nextInt(2)).append("</itunes:season>");
      if (random.nextBoolean()) feed.append("<guid>g").append(random.nextInt(2)).append("</guid>");
      feed.append("<enclosure url=\"https://example.org/")
          .append((char) ('a' + random.nextInt(FILES)))
          .append(".mp3\"/><description>From ")
          .append(name)
          .append("</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String line(Random random, String name) {
    var line = new StringBuilder("{\"title\":\"").append(title(random)).append('"');
    if (random.nextInt(3) > 0) line.append(",\"number\":\"").append(random.nextInt(2)).append('"');
    if (random.nextBoolean()) line.append(",\"season\":").append(1 + random.nextInt(2));
    if (random.nextBoolean()) line.append(",\"date\":\"").append(day(random)).append('"');
    if (random.nextInt(4) == 0) line.append(",\"id\":\"i").append(random.nextInt(2)).append('"');
    if (random.nextInt(4) == 0) line.append(",\"guid\":\"g").append(random.nextInt(2)).append('"');
    if (random.nextInt(4) == 0)
      line.append(",\"audio\":\"https://example.org/")
          .append((char) ('a' + random.nextInt(FILES)))
          .append(".mp3\"");
    if (random.nextInt(3) == 0) line.append(",\"show\":\"").append(show(random)).append('"');
    return line.append(",\"topics\":[{\"title\":\"From ")
        .append(name)
        .append(' ')
        .append(random.nextInt(100))
        .append("\"}]}")
        .toString();
  }

  private static String note(Random random, String name) {
    var note = new StringBuilder("---\nhost: Anna\n");
    if (random.nextBoolean()) note.append("title: ").append(title(random)).append('\n');
    if (random.nextInt(3) > 0) note.append("episode: ").append(random.nextInt(2)).append('\n');
    if (random.nextBoolean()) note.append("season: ").append(1 + random.nextInt(2)).append('\n');
    if (random.nextBoolean()) note.append("date: ").append(day(random)).append('\n');
    if (random.nextInt(3) == 0) note.append("show: ").append(show(random)).append('\n');
    return note.append("---\n> Written in ").append(name).append(".\n").toString();
  }

  private static String title(Random random) {
    var title = "Title " + (char) ('A' + random.nextInt(2));
    return random.nextInt(5) == 0 ? random.nextInt(2) + ": " + title : title;
  }

  private static String day(Random random) {
    return DAYS.get(random.nextInt(DAYS.size()));
  }

  private static String show(Random random) {
    return random.nextBoolean() ? "s" : "t";
  }

  private void write(String name, String text) throws IOException {
    var file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
