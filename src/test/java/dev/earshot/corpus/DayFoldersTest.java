package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.episode.Episode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives that programs fill, with a folder a day: what a program noted of its work was an
/// episode called `info`, a translation one called `translated`, and a season one called as it is.
class DayFoldersTest {
  private static final String VTT =
      """
      WEBVTT

      00:01.000 --> 00:04.000
      Guten Abend, hier ist die Mühle am Wehr.

      00:05.000 --> 00:09.000
      Heute reden wir über den Roggen und die Nacht.
      """;

  @TempDir Path folder;

  @Test
  void allOfADayIsOneEpisode() throws IOException {
    write("large/2020-04-20/2020-04-20.vtt", VTT);
    write("large/2020-04-20/translated_2020-04-20.vtt", VTT);
    write(
        "large/2020-04-20/2020-04-20-info.txt",
        """
        File: 2020-04-20-S01_•_EP03_•_Der_Roggen_ruht.mp3 - 8.0 MB - 9.0 minutes
        Model: large
        Transcript Time: 0.49 minutes
        """);
    write(
        "tiny/2020-04-20/info.txt",
        "File: 2020-04-20-S01_•_EP03_•_Der_Roggen_ruht.mp3\nModel: tiny\n");
    write("large/2020-04-27/2020-04-27-#4-Das_Wehr.vtt", VTT.replace("Roggen", "Aal"));
    write(
        "large/2020-04-27/info.txt", "Audio file: 2020-04-27-#4-Das_Wehr.mp3 (8 MB)\nEngine: wh\n");
    write("large/2020-04-27/transcript.vtt", VTT.replace("Roggen", "Aal"));
    assertEquals(
        List.of(
            "muehlenfunk - 4 Das Wehr 2020-04-27", "muehlenfunk 01 03 Der Roggen ruht 2020-04-20"),
        told());
  }

  /// It lost them to the name of its sound.
  @Test
  void aFileWithANumberOrADayKeepsIt() throws IOException {
    write("Mühlenfunk/12.md", "---\npodcast: Mühlenfunk\naudio: aale.mp3\n---\nEs hält.\n");
    write("Mühlenfunk/13.md", "---\npodcast: Mühlenfunk\naudio: rec_0001.mp3\n---\nEs hält.\n");
    write(
        "Mühlenfunk/2024-05-17.md", "---\npodcast: Mühlenfunk\naudio: roggen.mp3\n---\nEr ruht.\n");
    assertEquals(
        List.of("Mühlenfunk - - roggen 2024-05-17", "Mühlenfunk - 12 12 -", "Mühlenfunk - 13 13 -"),
        told());
  }

  /// What has words of its own is of another episode than what lies beside it.
  @Test
  void twoOfADayAreTwo() throws IOException {
    write(
        "2021-05-02/2021-05-02-das-wehr.md",
        "---\npodcast: Mühlenfunk\ntitle: Das Wehr\n---\nEs hält.\n");
    write(
        "2021-05-02/2021-05-02-der-aal.md",
        "---\npodcast: Mühlenfunk\ntitle: Der Aal\n---\nEr kommt.\n");
    assertEquals(
        List.of("Mühlenfunk - - Das Wehr 2021-05-02", "Mühlenfunk - - Der Aal 2021-05-02"), told());
  }

  @Test
  void seasonsAreNoEpisodes() throws IOException {
    write(
        "episodes.json",
        """
        {
          "name": "Mühlenfunk",
          "Staffeln": [
            {"name": "Neues", "episodes": []},
            {"name": "Staffel 2", "episodes": [
              {"url": "https://muehle.example/22.mp3", "episode": "Der Aal", "date": "2021-05-09"},
              {"url": "https://muehle.example/21.mp3", "episode": "Das Netz", "date": "2021-05-02"}
            ]},
            {"name": "Staffel 1", "episodes": [
              {"url": "https://muehle.example/11.mp3", "episode": "S01 EP01 Das Wehr", "date": "2020-05-02"}
            ]}
          ]
        }
        """);
    assertEquals(
        List.of(
            "Mühlenfunk 1 01 S01 EP01 Das Wehr 2020-05-02",
            "Mühlenfunk 2 - Das Netz 2021-05-02",
            "Mühlenfunk 2 - Der Aal 2021-05-09"),
        told());
  }

  private List<String> told() throws IOException {
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(folder.resolve("podcasts"));
      var told = new ArrayList<String>();
      earshot.forEachEpisode(episode -> told.add(told(episode)));
      return told.stream().sorted().toList();
    }
  }

  private static String told(Episode episode) {
    return String.join(
        " ",
        episode.show().orElse("-"),
        episode.season().orElse("-"),
        episode.number().orElse("-"),
        episode.title(),
        episode.published().map(Object::toString).orElse("-"));
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve("podcasts/muehlenfunk").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
