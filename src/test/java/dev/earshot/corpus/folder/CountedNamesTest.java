package dev.earshot.corpus.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Shows that only the names of their files tell.
class CountedNamesTest {
  private static final String TALK = "**Ida:** Rye waits.\n\n**Bo:** It does.\n\n";

  @TempDir Path folder;

  @Test
  void whereNoFolderIsAShowTheNamesOfFilesTellIt() throws IOException {
    says("Mud And Rye", "podcasts/mud-and-rye-7.md", "podcasts/mud-and-rye-8.md");
    says("The Tide", "transcripts/the-tide-103.md", "transcripts/the-tide-104.md");
    says("", "transcripts/how-i-lost-100-pounds.txt");
    says("Tide Friends", "podcasts/tide--friends-9.md", "podcasts/tide--friends-10-with-bo.md");
    says("Rye Watch", "transcripts/rye_watch_s2e4.md", "transcripts/rye_watch_s2e5.md");
    says("潮汐 谈", "播客/潮汐-谈-101.md", "播客/潮汐-谈-102.md");
    says("", "podcasts/mud-and-rye-7.md");
    says("", "podcasts/mud-and-rye-2021.md");
    says("", "podcasts/interview-with-ida-part-1.md", "podcasts/interview-with-ida-part-2.md");
    says("", "podcasts/meeting-notes-103.md");
    says("", "podcasts/episode-103.md");
    says("", "podcasts/zoom-recording-103.md");
    says("", "podcasts/talk-with-ida-05-01-2024.md", "podcasts/talk-with-ida-06-01-2024.md");
  }

  @Test
  void aFolderIsCalledInTheWordsOfItsFiles() throws IOException {
    says("Mud And Rye", "podcasts/mudandrye/mud-and-rye-1.md");
    says("Mud And Rye", "podcasts/mudandrye/mud-and-rye-s2e9.md");
    says("Mud And Rye", "podcasts/mar/mud-and-rye-1.md", "podcasts/mar/mud-and-rye-2-eels.md");
    says("Mud And Rye", "podcasts/mar/mud-and-rye-behind-the-mill.md");
    says("The Weir", "podcasts/weir/the-weir-4.md");
    says("weir", "podcasts/weir/the-weir-4.md", "podcasts/weir/salt-at-weir-4.md");
    says("weir", "podcasts/weir/floods-4.md");
    says("we", "podcasts/we/water-eels-4.md");
  }

  @Test
  void aReadmeSpellsTheNameOfItsFolder() throws IOException {
    readme("podcasts/tidetalk-transcripts", "# Tide Talk — Transcripts of all episodes\n");
    says("Tide Talk", "podcasts/tidetalk-transcripts/markdown/tt-101.md");
    readme("podcasts/saltpan", "# How the pans work\n");
    says("saltpan", "podcasts/saltpan/json/sp-101.md");
  }

  private void readme(String place, String text) throws IOException {
    var file = folder.resolve("Documents").resolve(place).resolve("README.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void says(String show, String... files) throws IOException {
    var place = folder.resolve("Documents");
    var before = new TreeSet<Path>();
    for (var file : files) {
      var path = place.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, TALK + TALK + file + " waits as well.\n");
      before.add(path);
    }
    var shows = new Surroundings().shows(place);
    for (var path : before) assertEquals(show, shows.of(path), path.toString());
    for (var path : before) Files.delete(path);
  }

  @Test
  void twoFormsOfOneEpisodeAreOne() throws IOException {
    var place = folder.resolve("tide-talk");
    for (var file : Set.of("markdown/tlk-107.md", "txt/tlk-107.txt", "md/tlk-108.md")) {
      Files.createDirectories(place.resolve(file).getParent());
      Files.writeString(
          place.resolve(file), "# " + file.replaceAll(".*/|\\..*", "") + "\n\n" + TALK + TALK);
    }
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.index(place);
      var told = new TreeSet<String>();
      earshot.forEachEpisode(
          episode -> told.add(episode.show().orElse("") + " " + episode.number().orElse("")));
      assertEquals(Set.of("tide-talk 107", "tide-talk 108"), told);
    }
  }
}
