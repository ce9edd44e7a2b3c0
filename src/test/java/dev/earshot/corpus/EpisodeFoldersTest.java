package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of one episode each, with what programs derive from it: each file was an episode called
/// by its heading.
class EpisodeFoldersTest {
  private static final String SRT =
      """
      1
      00:00:01,000 --> 00:00:04,000
      Guten Abend, hier ist die Mühle am Wehr.

      2
      00:00:05,000 --> 00:00:09,000
      Heute reden wir über den Roggen und die Nacht.
      """;

  @TempDir Path folder;

  @Test
  void allThatIsDerivedIsOfTheEpisode() throws IOException {
    write("from-rss/#12. Der Roggen ruht/transcript.srt", SRT);
    write(
        "from-rss/#12. Der Roggen ruht/metadata.json",
        """
        {
          "title": "#12. Der Roggen ruht",
          "episode_number": 12,
          "pub_date": "2024-05-17",
          "duration": "38:20",
          "hosts": ["Ida", "Bo"],
          "guests": [],
          "topics": ["Roggen", "Nacht"],
          "description": "Ida und Bo reden über den Roggen."
        }
        """);
    write(
        "from-rss/#12. Der Roggen ruht/highlights.md",
        """
        # Highlights & Zitate

        ## Roggen (04:22)

        **Kernaussage**: Er ruht nachts.

        ## Wehr (08:10)

        **Kernaussage**: Es hält.
        """);
    write(
        "from-rss/#12. Der Roggen ruht/timeline.md",
        "# Zeitleiste\n\n00:00 Ida und Bo\n00:55 Der Roggen\n02:15 Das Wehr\n");
    write("manual/s2-#3-Das Wehr/timeline.md", "# Timeline\n\n00:00 Bo\n00:55 Eiche\n02:15 Aale\n");
    assertEquals(
        List.of("muehlenfunk 12 #12. Der Roggen ruht 2024-05-17", "muehlenfunk 3 Das Wehr -"),
        told());
  }

  /// What programs are tried on was an episode, and so was what a model is told of the show.
  @Test
  void whatAProjectKeepsForProgramsIsNone() throws IOException {
    write("README.md", "# Mühlenfunk\n\nAlle Transkripte.\n");
    write("package.json", "{\n  \"name\": \"muehlenfunk\"\n}\n");
    write("transcripts/mf-101.srt", SRT);
    write("tests/fixtures/mf-007.srt", SRT.replace("Abend", "Tag"));
    write("tests/data/mf-008.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nGuten Tag, Ida.\n");
    write(
        "LLM_CONTEXT_SHORT.md",
        """
        # Mühlenfunk Podcast, short context

        ## E.12 Rye

        - Ida speaks of rye.

        ## E.13 Weir

        - Bo speaks of eels.
        """);
    assertEquals(List.of("muehlenfunk 101 mf-101 -"), told());
  }

  /// A catalogue says which episode a file of a random name is.
  @Test
  void aTableOfEpisodesTellsThem() throws IOException {
    write(
        "mf-srt/Folgen.csv",
        """
        Nr;Datum;Titel;Gäste;Moderation;Inhalt;Dateiname
        Folge 7;2024-03-01;Der Roggen ruht;Ida Rau;Bo Lund;Warum er nachts ruht und tags wächst.;qWxVtBnM.mp3.srt
        Folge 8;2024-03-08;Das Wehr;;Bo Lund;Es hält seit hundert Jahren.;pLkJhGfD.mp3.srt
        Bonus 1;2024-03-09;Fragen;;Bo Lund;Ihr habt gefragt.;
        """);
    write("mf-srt/v2/qWxVtBnM.mp3.srt", SRT);
    write(
        "alt/節目一覧.tsv",
        """
        話数\t配信日\tタイトル\tゲスト\tファイル名
        第3回\t2024-04-05\t水車\t伊田、林\tmizu.srt
        第4回\t2024-04-12\t堰\t伊田\tseki.srt
        """);
    write(
        "music/songs.csv",
        "No,Title,Date,Artist,File\n1,Rye,2024-01-01,Ida,rye.mp3\n2,Oak,2024-01-02,Bo,oak.mp3\n");
    write(
        "films.csv",
        "Episode,Title,Air Date,Director,Writers\n1,Pilot,2001-01-01,Bo,Ida\n2,Weir,2001-01-08,Bo,Ida\n");
    write(
        "shows.csv",
        "Title,Podcast,RSS\nTide Talk,yes,https://tide.example/rss\nMud,yes,https://mud.example/rss\n");
    assertEquals(
        List.of(
            "alt 3 水車 2024-04-05",
            "alt 4 堰 2024-04-12",
            "mf - Fragen 2024-03-09",
            "mf 7 Der Roggen ruht 2024-03-01",
            "mf 8 Das Wehr 2024-03-08"),
        told());
  }

  /// Pages that were saved from a site were called as their windows are.
  @Test
  void aShowBehindTheTitleIsNoPartOfIt() throws IOException {
    var talk =
        "\n\n**Ida:** Rye rests.\n\n**Bo:** At night?\n\n**Ida:** Always.\n\n**Bo:** Good.\n";
    write("episodes/one.md", "# Rye rests | Mühlenfunk" + talk);
    write("episodes/two.md", "# Rye rises - Muehlenfunk" + talk.replace("rests", "rises"));
    write(
        "episodes/three.md",
        "# Rye | Muehlenfunk Podcast #12 - Muehlenfunk" + talk.replace("Rye", "Oak"));
    write("episodes/four.md", "# Eels | muehlenfunk.fm" + talk.replace("Rye", "Mud"));
    write("episodes/five.md", "# Eels - Mud and Rye" + talk.replace("Rye", "Salt"));
    assertEquals(
        List.of(
            "muehlenfunk - Eels -",
            "muehlenfunk - Eels - Mud and Rye -",
            "muehlenfunk - Rye rests | Mühlenfunk -",
            "muehlenfunk - Rye rises -",
            "muehlenfunk 12 Rye -"),
        told());
  }

  private List<String> told() throws IOException {
    return sources().told();
  }

  private void write(String name, String text) throws IOException {
    sources().write(name, text);
  }

  private ToldFolder sources() {
    return new ToldFolder(folder.resolve("muehlenfunk"), folder.resolve("index"));
  }
}
