package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files about one episode become one, whatever they are called and whatever keys their users have
/// put into them; and what one of them says is never lost to another.
class SameEpisodeTest {
  private static final String VTT =
      "WEBVTT\n\n00:01.000 --> 00:04.000\nThe moon pulls at the sea.\n";
  private static final String SRT =
      "1\n00:00:01,000 --> 00:00:04,000\nAnna: The moon pulls at the sea.\n";
  private static final String CHAPTERS =
      "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"Greeting\"},{\"startTime\":60,\"title\":\"Harvest\"}]}";
  private static final String NOTES =
      "## Greeting [0:00]\n\n> We grow kelp.\n\n## Harvest [1:00]\n\n> We cut it in May.\n";
  private static final String LIST = "0:00 Greeting\n1:00 Harvest\n2:00 Goodbye\n";

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
  void filesOfOneFolderAreCalledByTheirKinds() throws IOException {
    write("Чердак/42 Сундук/расшифровка.srt", SRT);
    write("Чердак/42 Сундук/главы.txt", LIST);
    write("Чердак/43 Замок/главы.txt", LIST);
    assertEquals(2, titles().size());
    write("Marées/Marées 7 - transcription.srt", SRT);
    write("Marées/Marées 7 - chapitres.txt", LIST);
    write("Marées/Marées 8 chapitres.txt", LIST);
    assertEquals(4, titles().size());
    write(
        "Tide/content/episodes/ep-3/index.md",
        "---\ntitle: Kelp\npodcast: Tide\nepisode: 3\naudio: ep-3.mp3\n---\n");
    write("Tide/content/episodes/ep-3/ep-3.srt", SRT);
    write("Tide/content/episodes/ep-4/ep-4.srt", SRT.replace("moon", "wind"));
    assertEquals(6, titles().size());
  }

  @Test
  void whatATableOrTheDataOfAPlayerTellsIsOfTheTranscriptElsewhere() throws IOException {
    write(
        "maree-web/public/js/data.json",
        """
        {"episodes": {
        "1": {"num": "1", "title": "Le sel", "mp3": "https://maree.example/a1.mp3",
          "date": "2018-09-05", "desc": "D'où il vient."},
        "2": {"num": "2", "title": "Les anguilles", "mp3": "https://maree.example/a2.mp3",
          "date": "2018-09-12", "desc": "Où elles vont."}}}
        """);
    write("maree-web/public/transcripts/1.vtt", VTT);
    write("maree-web/public/transcripts/2.vtt", VTT.replace("moon", "wind"));
    assertEquals(List.of("Le sel", "Les anguilles"), titles());
    write(
        "tides/srt/episodes.csv",
        """
        number,title,date,hosts,file name
        4,Eels at night,2024-03-05,Ida Ray,kq81.mp3.srt
        5,Salt,2024-03-12,Ida Ray,zz19.mp3.srt
        """);
    write("tides/srt/v2/kq81.mp3.srt", SRT);
    write("tides/srt/zz19.mp3.srt", SRT.replace("moon", "salt"));
    assertEquals(List.of("Eels at night", "Le sel", "Les anguilles", "Salt"), titles());
  }

  @Test
  void whatASiteKeepsAsDataIsTheEpisodeOfItsPostAndItsTranscript() throws IOException {
    write(
        "rye/_data/episodes.yml",
        """
        - title: Rye waits
          number: 12
          date: 2024-03-01
          mp3: https://rye.example/12.mp3
          transcript: /transcripts/waits.srt
        - title: Rye rises
          number: 13
          guid: rye-13
          date: 2024-03-08
          mp3: https://rye.example/13.mp3
        """);
    assertEquals(2, titles().size());
    write(
        "rye/_posts/2024-03-01-rye-waits.md",
        "---\ntitle: Rye waits\nepisode: 12\n---\nNo scale.\n");
    write("rye/transcripts/012.txt", "Ann: The moon pulls.\nTom: At rye?\nAnn: At all of us.\n");
    write(
        "rye/feed.xml",
        "<rss><channel><title>rye</title><item><title>13: Rye rises</title><guid>rye-13</guid>"
            + "<enclosure url=\"https://other.example/a.mp3\" type=\"audio/mpeg\"/></item></channel></rss>");
    assertEquals(List.of("Rye rises", "Rye waits"), titles().stream().sorted().toList());
    write(
        "trio/src/content/episode/00Xnh6Ml47VaOe2dcFSB.json",
        "{\n\"guid\": \"00Xnh6Ml47VaOe2dcFSB\", \"title\": \"172: Corners\", \"number\": 172,"
            + " \"pubDate\": \"2024-07-12\", \"url\": \"https://trio.example/b9c.mp3\"\n}");
    write(
        "trio/src/content/transcription/00Xnh6Ml47VaOe2dcFSB.json",
        "{\"segments\": [{\"speaker\": \"A\", \"text\": \"The moon pulls.\", \"start\": 280, \"end\": 12560},"
            + "{\"speaker\": \"B\", \"text\": \"At what?\", \"start\": 12680, \"end\": 13620}]}");
    assertEquals(List.of("Corners", "Rye rises", "Rye waits"), titles().stream().sorted().toList());
  }

  @Test
  void noKeyOfAUserHidesWhatATranscriptSays() throws IOException {
    write("s/ep12.vtt", VTT);
    for (var key :
        List.of(
            "transcript",
            "guid",
            "snipd",
            "youtube",
            "file",
            "untitled",
            "content",
            "provenance",
            "key",
            "is",
            "own",
            "WEBVTT")) {
      for (var value : List.of("\"mine\"", "{\"a\":1}")) {
        write("s/ep12.jsonl", "{\"title\":\"ep12\",\"" + key + "\":" + value + "}");
        assertEquals(List.of("ep12"), titles(), key + " " + value);
        assertEquals(value, episodes().getFirst().extra().get(key), key);
        assertEquals(1, earshot.search("moon").total(), key + " " + value);
      }
    }
  }

  @Test
  void notesBesideTranscriptsAreOneEpisodeWhereverOneStarts() throws IOException {
    write("sea/101.md", "---\ntitle: Kelp\nguest: Anna Lund\n---\nAnna grows kelp.\n");
    write("sea/102.md", "---\ntitle: Tides\nguest: Bo Lund\n---\nBo has no transcript.\n");
    write("sea/transcripts/101.vtt", VTT);
    for (var start : List.of("", "sea")) {
      try (var one = Earshot.open(folder.resolve("index-" + start))) {
        one.index(corpus.resolve(start));
        var titles = new ArrayList<String>();
        one.forEachEpisode(e -> titles.add(e.show().orElse("-") + ": " + e.title()));
        assertEquals(List.of("sea: Kelp", "sea: Tides"), titles.stream().sorted().toList());
      }
    }
  }

  @Test
  void filesInTheFolderOfAnEpisodeAreOne() throws IOException {
    for (var place : List.of("sea/ep-12", "sea/episodes/13")) {
      write(place + "/transcript.vtt", VTT);
      write(place + "/shownotes.md", "# Kelp of " + place + "\n\n" + LIST);
    }
    write("sea/ep-12.md", "---\nguest: Anna Lund\n---\nAnna grows kelp.\n");
    write("sea/2024/05/index.md", "---\ntitle: May\npodcast: Sea\n---\n> We cut it in May.\n");
    assertEquals(List.of("Kelp of sea/ep-12", "Kelp of sea/episodes/13", "May"), titles());
    assertEquals(
        List.of("-", "12", "13"),
        episodes().stream().map(episode -> episode.number().orElse("-")).sorted().toList());
  }

  @Test
  void anAddressWinsOverTheNameOfASoundFile() throws IOException {
    write(
        "s/a-12.chapters.json",
        CHAPTERS.replace("{\"version", "{\"fileName\":\"a-12.mp3\",\"version"));
    assertEquals("a-12.mp3", audio());
    write(
        "s/b.jsonl",
        "{\"show\":\"s\",\"number\":12,\"title\":\"Kelp\",\"audio\":\"https://example.org/a-12.mp3\"}");
    assertEquals("https://example.org/a-12.mp3", audio());
  }

  private String audio() {
    earshot.index(corpus);
    assertEquals(1, episodes().size());
    return episodes().getFirst().audio().orElse("-");
  }

  @Test
  void aUsersKeyOnATopicDoesNotMakeItNotes() throws IOException {
    write(
        "s/a.jsonl",
        "{\"title\":\"Kelp\",\"topics\":[{\"title\":\"One\",\"episode_notes\":\"mine\"},"
            + "{\"summary\":\"All\",\"episode_notes\":true}]}");
    assertEquals(1, earshot.index(corpus).topics());
    var topics = episodes().getFirst().topics();
    assertEquals(Map.of("episode_notes", "\"mine\""), topics.getFirst().extra());
    assertEquals(List.of(false, true), topics.stream().map(Topic::isNotes).toList());
  }

  @Test
  void aKeyCalledLikeAnotherKindOfRecordHidesNoHighlight() throws IOException {
    for (var key :
        List.of("chapters", "segments", "transcription", "version", "results", "highlights")) {
      for (var value : List.of("\"mine\"", "12", "[\"a\",\"b\"]")) {
        write(
            "s/ep12.jsonl",
            "{\"title\":\"ep12\",\"%s\":%s,\"quotes\":[{\"text\":\"We grow kelp.\"}]}"
                .formatted(key, value));
        assertEquals(List.of("ep12"), titles(), key + " " + value);
        assertEquals(1, earshot.search("\"grow kelp\"").total(), key + " " + value);
        assertEquals(value, episodes().getFirst().extra().get(key), key);
      }
    }
  }

  @Test
  void aKeyOfAUserNeitherJoinsNorPartsWhatItsFrontMatterDescribes() throws IOException {
    write("s/feed.xml", feed("Sea", item("Kelp farming", "g-1")));
    for (var key : List.of("guid", "transcript", "snipd", "file", "untitled", "chapters", "id")) {
      write(
          "s/Kelp farming.md",
          "---\nshow: Sea\ntitle: Kelp farming\n" + key + ": mine\n---\n> We grow kelp.\n");
      assertEquals(List.of("Kelp farming"), titles(), key);
      assertEquals(1, earshot.search("\"grow kelp\"").total(), key);
    }
    write("s/other.md", "---\nshow: Sea\ntitle: Tides\nguid: g-1\n---\n> The moon pulls.\n");
    assertEquals(List.of("Kelp farming", "Tides"), titles());
  }

  @Test
  void aGuidOfALineJoinsAFeedButDoesNotSpeakAgainstIt() throws IOException {
    write("s/feed.xml", feed("Sea", item("Kelp farming", "g-1")));
    write("s/a.jsonl", "{\"title\":\"On kelp\",\"guid\":\"g-1\"}");
    assertEquals(List.of("Kelp farming"), titles());
    write("s/a.jsonl", "{\"title\":\"Kelp farming\",\"show\":\"Sea\",\"guid\":\"mine\"}");
    assertEquals(List.of("Kelp farming"), titles());
    write("s/b.jsonl", "{\"title\":\"Kelp farming\",\"show\":\"Sea\",\"guid\":\"another\"}");
    assertEquals(List.of("Kelp farming", "Kelp farming"), titles());
  }

  @Test
  void aNoteCalledLikeItsTitleBelongsToTheFeedThatHasTheTitle() throws IOException {
    for (var title :
        List.of(
            "Kelp farming",
            "12 ways to farm kelp",
            "Kelp 2.0",
            "GPT-4",
            "2024-05-01",
            "Über Tang",
            "Водоросли",
            "海藻の養殖",
            "الطحالب",
            "Kelp.md")) {
      write("s/feed.xml", feed("Sea", item(title, "g-1")));
      for (var file : List.of(title, "note")) {
        var note =
            write(
                "vault/" + file + ".md",
                "---\nshow: Sea\ntitle: " + title + "\n---\n> We grow it.\n");
        assertEquals(List.of(title), titles(), title + " in " + file);
        Files.delete(note);
      }
      for (var name : List.of(title, "line")) {
        var line =
            write("lines/" + name + ".jsonl", "{\"show\":\"Sea\",\"title\":\"" + title + "\"}");
        assertEquals(List.of(title), titles(), title + " in " + name);
        Files.delete(line);
      }
    }
  }

  @Test
  void aNoteThatIsCalledByItsHeadingAloneHasATitle() throws IOException {
    write("Sea/feed.xml", feed("Sea", item("Kelp farming", "g-1")));
    write("Sea/Kelp farming.md", "# Kelp farming\n\n" + NOTES);
    assertEquals(List.of("Kelp farming"), titles());
  }

  @Test
  void aFileWithoutATitleIsFoundByShowAndNumber() throws IOException {
    write("s/feed.xml", feed("Sea", item("12: Kelp farming", "g-1")));
    write("vault/kelp.md", "---\nshow: Sea\nepisode: 12\n---\n> We grow kelp.\n");
    assertEquals(List.of("Kelp farming"), titles());
  }

  @Test
  void aFileIsNotTakenForAnEpisodeThatHappensToBeCalledSo() throws IOException {
    write("s/feed.xml", feed("s", item("Introduction", "g-1")));
    write("s/2023/introduction.vtt", VTT);
    assertEquals(List.of("Introduction", "introduction"), titles());
  }

  @Test
  void filesCalledAlikeInOneFolderAreOneEpisodeWithEachTopicOnce() throws IOException {
    var files =
        Map.of(
            "x.md", "# Kelp farming\n\n" + NOTES,
            "x.chapters.json", CHAPTERS,
            "x.vtt", VTT,
            "x.srt", SRT,
            "x.txt", LIST);
    for (var one : files.keySet())
      for (var other : files.keySet()) {
        if (one.equals(other)) continue;
        write("s/" + one, files.getOrDefault(one, ""));
        write("s/" + other, files.getOrDefault(other, ""));
        assertEquals(1, titles().size(), one + " and " + other);
        Files.delete(corpus.resolve("s").resolve(one));
        Files.delete(corpus.resolve("s").resolve(other));
      }
    for (var file : files.entrySet()) write("s/" + file.getKey(), file.getValue());
    assertEquals(List.of("Kelp farming"), titles());
    assertEquals(
        List.of("Greeting", "Harvest", "Goodbye"),
        episodes().getFirst().topics().stream().map(topic -> topic.title().orElse("")).toList());
    assertEquals(1, earshot.search("\"moon pulls\"").total());
    assertEquals(1, earshot.search("\"grow kelp\"").total());
  }

  @Test
  void notesAndChaptersThatBothSayTheTitleAreOneEpisode() throws IOException {
    write("s/x.md", "# Kelp farming\n\n" + NOTES);
    write("s/x.chapters.json", CHAPTERS.replaceFirst("\\{", "{\"title\":\"Ep 12: Kelp farming\","));
    assertEquals(1, titles().size());
    assertEquals(2, episodes().getFirst().topics().size());
  }

  @Test
  void filesCalledAlikeAreTwoEpisodesIfTheyNumberThemDifferently() throws IOException {
    write("s/x.md", "---\nepisode: 1\ntitle: Kelp\n---\n> We grow kelp.\n");
    write("s/x.jsonl", "{\"title\":\"x\",\"number\":\"2\"}");
    assertEquals(List.of("Kelp", "x"), titles());
  }

  @Test
  void theEpisodesOfAnExportAreNotOneForLyingInOneFile() throws IOException {
    var snips =
        "# %s\n## Episode metadata\n- Show:: [[Sea]]\n## Snips\n### [1:00] %s\n[🎧 Play snip - 1min️ (0:30 - 1:00)](https://share.snipd.com/snip/%s)\n";
    write(
        "s/export.md", snips.formatted("Kelp", "One", "a") + snips.formatted("Tides", "Two", "b"));
    assertEquals(List.of("Kelp", "Tides"), titles());
    write("s/lines.jsonl", "{\"title\":\"Ebb\"}\n{\"title\":\"Flow\"}");
    assertEquals(List.of("Ebb", "Flow", "Kelp", "Tides"), titles());
  }

  @Test
  void aNoteWithoutATitleIsCalledByItsFile() throws IOException {
    write("Sea/feed.xml", feed("Sea", item("Kelp farming", "g-1")));
    write("Sea/Kelp farming.md", NOTES);
    assertEquals(List.of("Kelp farming"), titles());
    write("Sea/2024/Kelp farming.md", NOTES.replace("kelp", "dulse"));
    assertEquals(List.of("Kelp farming"), titles());
    Files.delete(corpus.resolve("Sea/feed.xml"));
    assertEquals(List.of("Kelp farming", "Kelp farming"), titles());
  }

  @Test
  void namesakesAreNumberedInTheOrderOfTheirFilesWhateverCameFirst() throws IOException {
    write("c.jsonl", "{\"title\":\"Hello\",\"guests\":[\"C\"]}");
    numbered("hello C");
    write("a.jsonl", "{\"title\":\"Hello\",\"guests\":[\"A\"]}");
    numbered("hello A", "hello-2 C");
    write("b.jsonl", "{\"title\":\"Hello\",\"guests\":[\"B\"]}");
    numbered("hello A", "hello-2 B", "hello-3 C");
    write("d.jsonl", "{\"title\":\"Hello 2\",\"guests\":[\"D\"]}");
    numbered("hello A", "hello-2 D", "hello-3 B", "hello-4 C");
    Files.delete(corpus.resolve("a.jsonl"));
    numbered("hello B", "hello-2 D", "hello-3 C");
    Files.delete(corpus.resolve("d.jsonl"));
    numbered("hello B", "hello-2 C");
  }

  @Test
  void aFileOfOneShowIsNotTheAudioOfAnotherForAUsualName() throws IOException {
    write("Sea/feed.xml", feed("Sea", audible("Kelp farming", "https://a.example/ep-01.mp3")));
    write("Mill/ep-01.vtt", VTT);
    assertEquals(List.of("Kelp farming", "ep-01"), titles());
    write("Sea/ep-01.srt", SRT.replace("moon pulls at the sea", "kelp grows in May"));
    assertEquals(List.of("Kelp farming", "ep-01"), titles());
    write(
        "Sea/feed.xml",
        feed("Sea", audible("Kelp farming", "https://a.example/mill-wheels-1.mp3")));
    write("Mill/mill-wheels-1.vtt", VTT);
    Files.delete(corpus.resolve("Mill/ep-01.vtt"));
    assertEquals(List.of("Kelp farming", "ep-01"), titles());
  }

  @Test
  void filesInFoldersOfTwoSeasonsAreTwoEpisodes() throws IOException {
    write("Sea/season 1/ep-03.vtt", VTT);
    write("Sea/season 2/ep-03.vtt", VTT);
    assertEquals(List.of("ep-03", "ep-03"), titles());
  }

  @Test
  void dataAndNotesInTheFolderOfAnEpisodeAreOne() throws IOException {
    write(
        "Sea/episodes/300/index.yml",
        "title: Eels\ndate: 2021-09-21\nhosts: [Ida Moor]\nduration: 1:22:50\n");
    write("Sea/episodes/300/index.md", "## News\n\n- [Nets](https://nets.example)\n");
    write("Sea/episodes/300/index.json", "{\"fileSize\": 39782761, \"duration\": 4970031}");
    write(
        "Sea/episodes/12-kelp/episode.toml",
        "title = \"Kelp\"\ndate = 2021-09-28\nguests = [\"Jon Pell\"]\ndescription = \"It grows.\"\n");
    write("Sea/episodes/12-kelp/notes.md", "## Links\n\n- [Kelp](https://kelp.example)\n");
    write(
        "Sea/episodes/13/info.json",
        "{\n \"title\": \"Tides\",\n \"date\": \"2021-10-05\", \"guests\": [\"Jon Pell\"], \"description\": \"They turn.\"}\n");
    write("Sea/episodes/13/transcript.vtt", VTT);
    assertEquals(List.of("Eels", "Kelp", "Tides"), titles());
    assertEquals(
        List.of("12", "13", "300"),
        episodes().stream().flatMap(one -> one.number().stream()).sorted().toList());
  }

  private static String audible(String title, String audio) {
    return "<item><title>%s</title><guid>g-1</guid><enclosure url=\"%s\" type=\"audio/mpeg\"/></item>"
        .formatted(title, audio);
  }

  private void numbered(String... expected) {
    earshot.index(corpus);
    assertEquals(
        List.of(expected),
        episodes().stream()
            .map(one -> one.id().orElseThrow() + " " + one.guests().getFirst())
            .sorted()
            .toList());
  }

  private static String feed(String show, String... items) {
    return "<rss version=\"2.0\"><channel><title>%s</title>%s</channel></rss>"
        .formatted(show, String.join("", items));
  }

  private static String item(String title, String guid) {
    return "<item><title>%s</title><guid isPermaLink=\"false\">%s</guid></item>"
        .formatted(title, guid);
  }

  /// Sorted, since the order of ids tells nothing here.
  private List<String> titles() {
    earshot.index(corpus);
    return episodes().stream().map(Episode::title).sorted().toList();
  }

  private List<Episode> episodes() {
    var episodes = new ArrayList<Episode>();
    earshot.forEachEpisode(episodes::add);
    return episodes;
  }

  private Path write(String name, String text) throws IOException {
    var file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
