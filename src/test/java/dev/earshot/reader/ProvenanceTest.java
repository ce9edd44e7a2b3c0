package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What readers tell of where their episodes come from.
class ProvenanceTest {
  private static final String CUE = "00:01.000 --> 00:04.000\nThe moon pulls at the sea.\n";

  @TempDir Path folder;

  @Test
  void aFeedKnowsItsGuid() throws IOException {
    tells(
        "FEED GIVEN GUID=g 1",
        "<rss><channel><item><title>x</title><guid>g 1</guid></item></channel></rss>");
    tells("FEED GIVEN GUID=g1", "<rss><channel><item><guid>g1</guid></item></channel></rss>");
    tells(
        "FEED FILE_NAME",
        "<rss><channel><item><pubDate>2024-05-01</pubDate></item></channel></rss>");
  }

  @Test
  void transcriptsAndListsOfTimesLeaveTheTitleToTheirFile() throws IOException {
    tells("TRANSCRIPT FILE_NAME", "WEBVTT\n\n" + CUE);
    tells("TRANSCRIPT FILE_NAME", "1\n00:00:01,000 --> 00:00:04,000\nAnna: The moon pulls.\n");
    tells("CHAPTERS FILE_NAME", "{\"chapters\":[{\"startTime\":0,\"title\":\"Tides\"}]}");
    tells(
        "CHAPTERS GIVEN", "{\"title\":\"x\",\"chapters\":[{\"startTime\":0,\"title\":\"Tides\"}]}");
    tells("CHAPTERS FILE_NAME", "0:00 Greeting\n1:00 Harvest\n2:00 Goodbye\n");
    tells("CHAPTERS GIVEN", "Kelp Farming\n\n0:00 Greeting\n1:00 Harvest\n2:00 Goodbye\n");
  }

  @Test
  void notesSayTheirTitleEvenIfTheFileIsCalledSo() throws IOException {
    tells(
        "NOTES GIVEN",
        "# x\n\nOf the podcast Sea, episode 4.\n\n> The moon pulls.\n> — Ida Ray, 0:09\n");
    tells("NOTES GIVEN", "---\nshow: Sea\ntitle: x\n---\n> The moon pulls.\n");
    tells("NOTES FILE_NAME", "---\nshow: Sea\n---\n> The moon pulls.\n");
    tells(
        "NOTES GIVEN YOUTUBE=abcdefghijk",
        "---\ntitle: x\nshow: Sea\nyoutube_url: https://youtu.be/abcdefghijk\n---\n> The moon.\n");
  }

  @Test
  void anExportOfSnipsSaysThatItHoldsManyEpisodes() throws IOException {
    var one =
        "# %s\n## Episode metadata\n- Episode link:: [open](https://share.snipd.com/episode/%s)\n## Snips\n### [1:00] Moon\n";
    tells("NOTES GIVEN SNIPD=a", one.formatted("x", "a"));
    tells(
        "COLLECTED_NOTES GIVEN SNIPD=a; COLLECTED_NOTES GIVEN SNIPD=b",
        one.formatted("x", "a") + one.formatted("y", "b"));
  }

  @Test
  void aLineMaySayWhatOthersCallTheEpisode() throws IOException {
    tells("EPISODES GIVEN", "{\"title\":\"x\",\"transcript\":\"mine\",\"file\":true}");
    tells(
        "EPISODES GIVEN GUID=g1 SNIPD=s1 YOUTUBE=y1",
        "{\"title\":\"x\",\"youtube\":\"y1\",\"guid\":\"g1\",\"snipd\":\"s1\"}");
    tells("EPISODES GIVEN", "{\"title\":\"x\",\"youtube\":[],\"guid\":7,\"snipd\":\" \"}");
  }

  private void tells(String expected, String text) throws IOException {
    var told = new ArrayList<Provenance>();
    var sink =
        new Sink() {
          @Override
          public void episode(Episode episode, Provenance provenance) {
            told.add(provenance);
          }

          @Override
          public void warning(Warning warning) {}
        };
    Formats.readers().read(Files.writeString(folder.resolve("x"), text), sink);
    assertEquals(
        expected, told.stream().map(ProvenanceTest::line).collect(Collectors.joining("; ")), text);
  }

  private static String line(Provenance provenance) {
    var words = new ArrayList<>(List.of(provenance.content().name(), provenance.title().name()));
    for (var id : provenance.ids()) words.add(id.scheme() + "=" + id.value());
    return String.join(" ", words);
  }
}
