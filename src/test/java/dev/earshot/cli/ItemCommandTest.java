package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ways to say which episode or passage is meant.
class ItemCommandTest {
  @TempDir Path folder;
  private Cli earshot;
  private Map<String, String> home;

  @BeforeEach
  void index() {
    home = Map.of("HOME", folder.resolve("home").toString());
    earshot = Cli.with(folder.resolve("index")).inSession("1-2-3", home);
    earshot.run("index", Cli.SOURCES);
  }

  @Test
  void aPartThatNoOtherHasWasNothing() {
    var id = Cli.ids(earshot.run("search", "--json", "\"never trust\"")).getFirst();
    var own = id.substring(id.indexOf('~') + 1);
    for (var part : List.of(id, own, own.substring(0, 4), "~" + own, "work-1~" + own))
      assertEquals(List.of(id), Cli.ids(earshot.run("show", "--json", part)), part);
    assertEquals(
        List.of("rope-work-1"), Cli.ids(earshot.run("show", "--json", "Rope")).subList(0, 1));
  }

  @Test
  void whatSeveralHaveIsRefusedWithTheirNames() {
    earshot.fails(
        "\"tide\" is short for more than one: tide-tables-1, tide-tables-2", "show", "tide");
  }

  @Test
  void whatIsNotThereIsToldAlike() {
    for (var id : List.of("nothing-1", "rope-work-1~zzzzzz", "", "?!", "999999", "12"))
      for (var command : List.of("show", "related")) {
        var result = earshot.run(command, id);
        assertEquals(1, result.code(), command + id);
        assertTrue(result.err().startsWith("earshot: there is no "), result.err());
        assertEquals("", result.out());
      }
  }

  @Test
  void aNumberIsThatOfTheLastSearchInThisTerminal() {
    var ids = Cli.ids(earshot.run("search", "--json", "rope OR tide"));
    earshot.run("search", "-n", "2", "rope OR tide");
    shows(ids.get(1), "2");
    shows("", "3");
    earshot.run("search", "-n", "2", "--page", "2", "rope OR tide");
    shows(ids.get(1), "2");
    shows(ids.get(3), "4");
    earshot.run("search", "-n", "2", "--page", "3", "rope tide");
    shows("tide-tables-2", "2");
    shows(ids.get(4), "5");
    earshot.run("search", "zzzz");
    shows("", "5");
  }

  @Test
  void whatIsShownInPlaceOfNothingHasNumbersToo() {
    var found = earshot.run("search", "speaker:\"old peet\" knot");
    assertTrue(found.out().contains(" 1  "), found.out());
    assertEquals(0, earshot.run("show", "1").code());
  }

  @Test
  void episodesThatWereListedAreShownByTheirNumber() {
    earshot.run("search", "--group", "episode", "knot");
    shows("rope-work-1", "1");
    earshot.run("related", "rope-work-1");
    assertTrue(earshot.run("show", "1").out().contains("~"));
  }

  @Test
  void recordsAreNoListOfAPerson() {
    earshot.run("search", "rope");
    var shown = earshot.run("show", "1").out();
    earshot.run("search", "--json", "tide");
    assertEquals(shown, earshot.run("show", "1").out());
  }

  @Test
  void noOtherTerminalIndexOrPersonHasTheNumbers() throws Exception {
    earshot.run("search", "rope");
    assertEquals(0, earshot.run("show", "1").code());
    earshot.inSession("9", home).fails("short for more than one", "show", "1");
    var other = Cli.with(folder.resolve("other")).inSession("1-2-3", home);
    other.run("index", Cli.SOURCES);
    other.fails("short for more than one", "show", "1");
    var last = folder.resolve("home/.local/state/earshot/last");
    assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(last));
  }

  @Test
  void terminalsOfLongAgoAreForgotten() throws Exception {
    earshot.run("search", "rope");
    var last = folder.resolve("home/.local/state/earshot/last");
    Files.setLastModifiedTime(
        last.resolve("1-2-3"), FileTime.from(Instant.now().minusSeconds(8 * 86_400)));
    earshot.inSession("7", home).run("search", "rope");
    assertEquals(List.of("7"), List.of(last.toFile().list()));
  }

  @Test
  void aHomeThatCannotBeWrittenCostsTheNumbersAlone() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");
    var elsewhere = earshot.inSession("1", Map.of("XDG_STATE_HOME", file.toString()));
    assertEquals(0, elsewhere.run("search", "rope").code());
    assertEquals(0, earshot.inSession("1", Map.of()).run("search", "rope").code());
    assertEquals(
        0, earshot.inSession("1", Map.of("XDG_STATE_HOME", "state")).run("search", "rope").code());
    assertTrue(Files.notExists(Path.of("state")));
  }

  private void shows(String id, String number) {
    var shown = earshot.run("show", "--json", number);
    assertEquals(id.isEmpty() ? List.of() : List.of(id), Cli.ids(shown).stream().limit(1).toList());
  }
}
