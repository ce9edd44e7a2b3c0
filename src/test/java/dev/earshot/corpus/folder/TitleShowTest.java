package dev.earshot.corpus.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which show a title names before its number, and where that counts.
class TitleShowTest {
  private static final String QUOTE = "> \"Rye never rises twice.\" — Ida Ray (12:30)\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Long Walks #40: Rye | Long Walks",
        "Long Walks, episode 40, Rye | Long Walks",
        "Long Walks – Folge 40: Roggen | Long Walks",
        "Le Temps des Marais — n°12 « Les anguilles » | Le Temps des Marais",
        "Cold Frame Chat S04E02: Winter lettuce | Cold Frame Chat",
        "ديوان الحرف – الحلقة ١٦: خطّاط | ديوان الحرف",
        "夜航船 第14期：灯塔 | 夜航船",
        "Weather House 13 - Rain | Weather House",
        "De Kaasplank 102: Kaas | De Kaasplank",
        "Moor and Mire 5 - Peat | Moor and Mire",
        "#40: Rye |",
        "Episode 40: Rye |",
        "Folge 40: Roggen |",
        "Rye, part 2 |",
        "Q&A #12: Your letters |",
        "Long Walks Bonus #3: Letters |",
        "Apollo 13: The way home |",
        "The Second World War 2: Bread |",
        "Blade Runner 2049 |",
        "Top 10: Breads |",
        "The 40 days of rye |",
        "Podcast #12: Rye |",
        "Rye and patience |",
      })
  void aTitleNamesAShow(String title, String show) {
    assertEquals(show == null ? "" : show, TitleShow.in(title).orElse(""), title);
  }

  @Test
  void aTitleCountsWhereNotesOfAnyShowLie() throws IOException {
    write("notes/rye.md", "# Long Walks #40: Rye\n\n" + QUOTE);
    write("Samenvattingen/kaas.md", "# De Kaasplank 102: Boerenkaas\n\n" + QUOTE);
    write("Slow Water/letters.md", "# Open Letters #3: Rivers\n\n" + QUOTE);
    write("Slow Water/transcripts/bends.md", "# Open Letters #4: Bends\n\n" + QUOTE);
    assertEquals(List.of("De Kaasplank", "Long Walks", "Slow Water", "Slow Water"), shows());
  }

  private List<String> shows() {
    var shows = new ArrayList<String>();
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(folder.resolve("podcasts"));
      earshot.forEachEpisode(episode -> shows.add(episode.show().orElse("none")));
    }
    return shows.stream().sorted().toList();
  }

  private void write(String path, String text) throws IOException {
    var file = folder.resolve("podcasts").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
