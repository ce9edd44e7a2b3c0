package dev.earshot.corpus.folder;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.Golden;
import dev.earshot.episode.Episode;
import dev.earshot.reader.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives of transcripts, pipelines and sites as whole folders, told in a resource: what lies
/// beside the episodes was told as one, and what tells of one twice was told twice.
class ProjectFoldersTest {
  private static final Path TOLD = Path.of("src/test/resources/dev/earshot/written");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily-scripts",
        "called-by-ids",
        "episode-folders",
        "files-states-and-counts",
        "generators",
        "large-archives",
        "pages-and-data",
        "pipelines",
        "projects",
        "series"
      })
  void whatLiesBesideTheEpisodesIsNone(String name) throws IOException {
    for (var part : Files.readString(TOLD.resolve(name + ".txt")).split("(?m)^== ", -1)) {
      int end = part.indexOf('\n');
      if (end > 0) write(part.substring(0, end), part.substring(end + 1));
    }
    var told = new StringBuilder();
    try (var all = Files.list(folder)) {
      for (var one : all.sorted().toList())
        told.append("== ").append(one.getFileName()).append('\n').append(told(one)).append('\n');
    }
    Golden.check(TOLD.resolve(name + ".golden"), told.toString());
  }

  /// A folder of transcripts that comes or goes leaves what a fresh index has.
  @Test
  void theEpisodesOfAProjectComeAndGo() throws IOException {
    var sources = folder.resolve("salt/salt-podcast-transcripts");
    write("salt/salt-podcast-transcripts/README.md", "# Salt\n");
    write("salt/salt-podcast-transcripts/pans.md", "# Pans\n\n- A pan dries in nine days.\n");
    var lamp = "salt/salt-podcast-transcripts/transcripts/lamp.txt";
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(sources);
      assertEquals(List.of("Pans"), titles(earshot));
      write(lamp, "Ida: Who lights it?\nBo: Nobody.\nIda: And the eels?\nBo: They come.\n");
      earshot.index(sources);
      assertEquals(List.of("lamp"), titles(earshot));
      Files.delete(folder.resolve(lamp));
      Files.delete(folder.resolve(lamp).getParent());
      earshot.index(sources);
      assertEquals(List.of("Pans"), titles(earshot));
    }
  }

  /// Five that are counted are a series; of four, none shows that it is an episode.
  @Test
  void aSeriesComesAndGoes() throws IOException {
    var sources = folder.resolve("mud podcast");
    for (int i = 1; i <= 4; i++)
      write(
          "mud podcast/0" + i + " eels.md",
          "# Eels\n\nIda and Bo on eels that leave the sea, and on who waits for them at the weir.\n");
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(sources);
      assertEquals(List.of(), titles(earshot));
      write(
          "mud podcast/05 reeds.md",
          "# Reeds\n\nIda and Bo on reeds that stand in the mud, and on who cuts them in January.\n");
      earshot.index(sources);
      assertEquals(5, titles(earshot).size());
      Files.delete(sources.resolve("05 reeds.md"));
      earshot.index(sources);
      assertEquals(List.of(), titles(earshot));
    }
  }

  private static List<String> titles(Earshot earshot) {
    var titles = new ArrayList<String>();
    earshot.forEachEpisode(episode -> titles.add(episode.title()));
    return titles;
  }

  private static String told(Path sources) {
    var told = new StringBuilder();
    try (var earshot = Earshot.inMemory()) {
      earshot.index(sources);
      earshot.forEachEpisode(episode -> told.append(told(episode)));
    }
    return told.toString();
  }

  private static String told(Episode episode) {
    return "\""
        + episode.title()
        + "\""
        + episode.show().map(show -> " of " + show).orElse("")
        + episode.number().map(number -> " number " + number).orElse("")
        + episode.published().map(day -> " on " + day).orElse("")
        + "\n"
        + Outline.of(episode).lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }

  private void write(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, CREATE_NEW);
  }
}
