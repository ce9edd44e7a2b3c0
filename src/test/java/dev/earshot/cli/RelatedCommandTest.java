package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedCommandTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "earshot", "cli");

  @TempDir Path folder;
  private Cli earshot;

  @BeforeEach
  void index() {
    earshot = Cli.with(folder.resolve("index"));
    earshot.run("index", Cli.SOURCES);
  }

  @Test
  void whatIsListedComesBeforeWhatIsAlike() throws IOException {
    var printed = earshot.run("related", "rope-work-1", "-n", "2");
    assertEquals(0, printed.code());
    Golden.check(GOLDEN.resolve("related.txt"), printed.out());
  }

  @Test
  void aListedEpisodeIsFoundByItsNumberInTheSameShowOrByItsTitle() throws IOException {
    var file = folder.resolve("weir.jsonl");
    Files.writeString(
        file,
        "{\"show\":\"Weirs\",\"number\":\"7\",\"title\":\"Weir\",\"related\":["
            + "{\"title\":\"What the page calls it\",\"number\":\"8\"},"
            + "{\"title\":\"reading the water!\"},{\"title\":\"Reading\"},"
            + "{\"title\":\"Lost\",\"number\":\"1\"}]}\n"
            + "{\"show\":\"Weirs\",\"number\":\"8\",\"title\":\"Sluice\",\"quotes\":[{\"text\":\"A sluice.\"}]}");
    earshot.run("index", Cli.SOURCES, file.toString());
    var listed =
        records("related", "weirs-7").stream()
            .filter(record -> record.get("type").getAsString().equals("listed"))
            .map(record -> record.get("episode"))
            .map(e -> e.isJsonNull() ? "" : e.getAsJsonObject().get("id").getAsString())
            .toList();
    assertEquals(List.of("weirs-8", "tide-tables-1", "", ""), listed);
  }

  @Test
  void aNumberOfAnotherShowWasTakenForTheEpisodeThatNamesIt() {
    var listed = records("related", "rope-work-1").getFirst().getAsJsonObject("episode");
    assertEquals("tide-tables-1", listed.get("id").getAsString());
  }

  @Test
  void anEpisodeComesOnceAndNeverItself() {
    var episodes = alike("related", "tide-tables-1");
    assertEquals(episodes.stream().distinct().toList(), episodes);
    assertTrue(episodes.contains("tide-tables-2"), episodes::toString);
    assertTrue(!episodes.contains("tide-tables-1"), episodes::toString);
  }

  @Test
  void aPassageHasOthersThatSpeakOfTheSame() {
    var id = Cli.ids(earshot.run("search", "--json", "\"low tide\" harbour")).getFirst();
    assertEquals("tide-tables-1", alike("related", id).getFirst());
    assertEquals(1, alike("related", id, "-n", "1").size());
  }

  @Test
  void aLimitThatMakesNoSenseIsRefused() {
    earshot.fails("a limit of 0; expected 1 to 1000", "related", "rope-work-1", "-n", "0");
  }

  /// The episodes of the passages.
  private List<String> alike(String... args) {
    return records(args).stream()
        .filter(record -> record.get("type").getAsString().equals("passage"))
        .map(record -> record.getAsJsonObject("episode").get("id").getAsString())
        .toList();
  }

  private List<JsonObject> records(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.add("--json");
    return earshot
        .run(all.toArray(String[]::new))
        .out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }
}
