package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.stream.JsonWriter;
import dev.earshot.interchange.EpisodeJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a source knew survives export and indexing again.
class ExportTest {
  @TempDir Path folder;

  @Test
  void frontMatterCalledLikeOurFieldsIsNotLost() throws IOException {
    var exported =
        survives(
            """
            ---
            title: Tides
            guest: Anna
            id: 12
            topics: [moon, sea]
            quotes: 3
            related: none
            published: soon
            date: 2024-05-01
            url: tides.html
            ---
            > The moon pulls at the sea.
            """);
    assertEquals(
        List.of(
            "front_matter.id \"12\"",
            "front_matter.topics [\"moon\",\"sea\"]",
            "front_matter.quotes \"3\"",
            "front_matter.related \"none\"",
            "front_matter.published \"soon\"",
            "front_matter.url \"tides.html\""),
        exported);
  }

  @Test
  void excerptsOfEveryFormatSurvive() throws IOException {
    survives(Path.of("src/test/resources/dev/earshot/reader"));
  }

  @Slow
  @Test
  void allSamplesSurvive() throws IOException {
    survives(Beside.samples());
  }

  /// The keys that earshot has no field for, in the order of the source.
  private List<String> survives(String page) throws IOException {
    survives(Files.writeString(folder.resolve("page.md"), page));
    var extra = new ArrayList<String>();
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      earshot.forEachEpisode(
          episode -> episode.extra().forEach((key, value) -> extra.add(key + " " + value)));
    }
    return extra;
  }

  private void survives(Path sources) throws IOException {
    var exported = folder.resolve("exported.jsonl");
    try (var earshot = Earshot.open(folder.resolve("index"));
        var copy = Earshot.open(folder.resolve("copy"))) {
      earshot.index(sources);
      Files.write(exported, lines(earshot));
      copy.index(exported);
      assertEquals(Files.readAllLines(exported), lines(copy));
      assertEquals(earshot.fingerprint(), copy.fingerprint());
    }
  }

  private static List<String> lines(Earshot earshot) {
    var lines = new ArrayList<String>();
    earshot.forEachEpisode(episode -> {
      var line = new StringWriter();
      try {
        EpisodeJson.writeEpisode(new JsonWriter(line), episode);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      lines.add(line.toString());
    });
    return lines;
  }
}
