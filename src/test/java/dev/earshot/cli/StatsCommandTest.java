package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
  @TempDir private Path home;
  private Cli earshot;

  /// Somebody who keeps secrets in every place that earshot looks at.
  @BeforeEach
  void index() throws IOException {
    var folder = Files.createDirectories(home.resolve(".config/earshot"));
    Files.writeString(
        folder.resolve("config"),
        """
        index = ~/private/index
        pager = less --secret-pager

        [source]
        path = ~/secret-source
        show = secret-show
        """);
    earshot =
        Cli.inEnvironment(
            Map.of(
                "HOME", home.toString(),
                "EARSHOT_TOKEN", "secret-token",
                "OTHER", "secret-other"));
    assertEquals(0, earshot.run("index", Cli.SOURCES).code());
  }

  private void tellsNoSecret(String text) {
    assertFalse(text.contains("secret"), text);
    assertFalse(text.contains(home.toString()), text);
  }

  @Test
  void aReportHasNoSecretAndNoHome() {
    var text = earshot.run("stats", "--diagnostics").out();
    tellsNoSecret(text);
    assertTrue(text.contains("\nindex        ~/private/index\n"), text);
    assertTrue(text.contains("\nconfigured   index, pager, sources: 1\n"), text);
    assertTrue(text.contains("\nvariables    EARSHOT_TOKEN\n"), text);
    assertTrue(text.contains("\nwriter       none\n"), text);
    assertTrue(text.contains("\nversions     schema "), text);
    assertEquals(List.of(), text.lines().filter(line -> line.length() > 80).toList());
  }

  @Test
  void aProgramReadsTheSame() {
    var text = earshot.run("stats", "--diagnostics", "--json").out();
    tellsNoSecret(text);
    var record = JsonParser.parseString(text).getAsJsonObject();
    assertEquals("diagnostics", record.get("type").getAsString());
    var index = record.getAsJsonObject("index");
    assertEquals("~/private/index", index.get("location").getAsString());
    assertTrue(index.get("free").getAsLong() > 0 && index.get("schema").getAsInt() > 0, text);
    assertTrue(index.get("segments").getAsInt() > 0, text);
    assertTrue(index.get("problem").isJsonNull(), text);
  }

  @Test
  void anIndexThatCannotBeOpenedIsWhatAReportIsAbout() throws IOException {
    try (var files = Files.newDirectoryStream(home.resolve("private/index"), "segments_*")) {
      for (var file : files) Files.writeString(file, "no commit");
    }
    Files.writeString(
        home.resolve("private/index/earshot-writer"), "process 12 on secret-host since today\n");
    var found = earshot.run("stats", "--diagnostics");
    tellsNoSecret(found.out());
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("\nwriter       process 12 since today\n"), found.out());
    assertTrue(found.out().contains("problem      the index in ~/private/index"), found.out());
  }

  @Test
  void whereThereIsNoIndexAReportSaysSo() {
    var found = earshot.run("--index", home.resolve("none").toString(), "stats", "--diagnostics");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("problem      there is no index"), found.out());
    tellsNoSecret(found.out());
  }
}
