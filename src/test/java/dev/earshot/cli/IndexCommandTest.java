package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people mistype, and what they are told meanwhile.
class IndexCommandTest {
  @TempDir Path folder;
  private Path index;
  private Cli earshot;

  @BeforeEach
  void open() {
    index = folder.resolve("index");
    earshot = Cli.with(index);
  }

  @Test
  void anEmptyNameIsNotTheCurrentFolder() {
    refuses("a PATH is empty; \".\" is the current folder", earshot.run("index", ""));
    refuses("--index names no folder", earshot.run("--index", "", "index", folder.toString()));
    refuses("--index names no folder", earshot.run("--index", "", "search", "rope"));
  }

  @Test
  void aPlaceThatIsNotThereMakesNoIndex() {
    var nowhere = folder.resolve("nowhere").toString();
    refuses(
        "there is no file or folder " + nowhere + "; nothing was indexed",
        earshot.run("index", nowhere));
    var both = earshot.run("index", nowhere, nowhere + "2");
    refuses(nowhere + " nor " + nowhere + "2; ", both);
    var json = earshot.run("index", "--json", nowhere);
    assertEquals(2, json.code());
    assertTrue(json.out().startsWith("{\"type\":\"error\",\"message\":\"there is no"), json.out());
    assertFalse(Files.exists(index));
  }

  @Test
  void ofTwoPlacesTheOneThatIsThereIsIndexed() throws IOException {
    var there = write("there", "a.jsonl", 1);
    var result = earshot.run("index", folder.resolve("nowhere").toString(), there.toString());
    assertEquals(0, result.code());
    assertTrue(result.err().contains("nowhere: there is no such file or folder"), result.err());
    assertTrue(result.out().contains("the index holds 1 episode,"), result.out());
  }

  @Test
  void aMistypedPlaceTakesNothingOut() throws IOException {
    var there = write("there", "s/a.jsonl", 1);
    earshot.run("index", there.toString());
    var below = folder.resolve("below");
    Files.move(there.resolve("s"), below);
    earshot.run("index", there.resolve("s").toString());
    earshot.run("index", there.resolve("s").toString(), below.resolve("none").toString());
    assertEquals(0, earshot.run("search", "quote").code());
    earshot.run("index", there.toString());
    assertEquals(1, earshot.run("search", "quote").code());
  }

  @Test
  void manyEqualWarningsAreThreeAndANumberWithTheWayOut() throws IOException {
    var place = write("posts", "a.jsonl", 1);
    Files.createDirectories(place.resolve("t"));
    for (int i = 0; i < 12; i++)
      Files.writeString(place.resolve("s/b" + i + ".md"), "Just a note to myself.");
    Files.writeString(place.resolve("t/c.md"), "Just a note to myself.");
    var first = earshot.run("index", place.toString()).err();
    assertEquals(4, first.lines().filter(line -> line.contains("unknown format")).count(), first);
    assertTrue(
        first.contains(
            "warning: "
                + place.resolve("s")
                + ": 9 more of no known format; leave them out with --exclude or a file .earshotignore (--warnings lists them all)"),
        first);
    var again = earshot.run("index", place.toString());
    assertEquals(
        "warning: 13 warnings of earlier runs stand; --warnings lists them all\n", again.err());
    assertTrue(again.out().contains("13 of no known format"), again.out());
    assertEquals(13, earshot.run("index", "--warnings", place.toString()).err().lines().count());
    assertTrue(
        earshot.run("index", "--json", place.toString()).out().contains("b11.md: unknown format"));
  }

  @Test
  void warningsThatTheIndexDidNotKeepAreSaidToBeMore() throws IOException {
    var file = folder.resolve("bad.jsonl");
    Files.writeString(file, "{\"title\":\"One\"}\n" + "{\"title\":\n".repeat(50));
    earshot.run("index", file.toString());
    var again = earshot.run("index", "--warnings", file.toString());
    assertEquals(21, again.err().lines().count(), again.err());
    assertTrue(again.err().contains("bad.jsonl: and 30 more"), again.err());
  }

  @Test
  void waitTakesNoPlaceForItsSeconds() throws IOException {
    var place = write("there", "a.jsonl", 1).toString();
    for (var args :
        new String[][] {
          {"index", "--wait", place},
          {"index", place, "--wait"},
          {"index", "--wait", "5", place},
          {"index", "--wait=5", place}
        }) assertEquals(0, earshot.run(args).code(), String.join(" ", args));
    refuses(
        "\"x\" is no value for --wait; expected a whole number",
        earshot.run("index", "--wait=x", place));
  }

  @Test
  void whoWaitsGoesOnWhenTheOtherWriterIsDone() throws Exception {
    var place = write("there", "a.jsonl", 1).toString();
    var result = new Cli.Result[1];
    Thread waiting;
    try (var other = writer()) {
      waiting = new Thread(() -> result[0] = earshot.run("index", "--wait", place));
      waiting.start();
      while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING)
        Thread.onSpinWait();
      assertTrue(other.sources().isEmpty());
    }
    waiting.join();
    assertEquals(0, result[0].code(), result[0].err());
  }

  @Test
  void whoWaitsInVainIsToldSo() throws IOException {
    var place = write("there", "a.jsonl", 1).toString();
    try (var other = writer()) {
      refuses("; --wait waits for it", earshot.run("index", place));
      refuses("; still after 1 s", earshot.run("index", "--wait=1", place));
      assertTrue(other.sources().isEmpty());
    }
  }

  @Test
  void aBarIsForATerminalAlone() throws IOException {
    var place = write("there", "a.jsonl", 2000);
    Files.writeString(place.resolve("bad.jsonl"), "{\"title\":\"One\"}\n{");
    var terminal = earshot.onTerminal(Map.of());
    var bar = terminal.run("index", place.toString()).err();
    assertTrue(bar.contains("\rreading 2 files"), bar);
    assertTrue(bar.contains(" \rwarning: " + place.resolve("bad.jsonl:2: ")), bar);
    assertTrue(bar.endsWith(" \r"), bar);
    for (var part : bar.split("[\r\n]", -1))
      assertTrue(part.length() < 80 || part.startsWith("warning"), part);
    for (var plain :
        new String[] {
          earshot.run("index", "--rebuild", place.toString()).err(),
          terminal.run("index", "--rebuild", "--json", place.toString()).err()
        }) assertTrue(plain.startsWith("reading 2 files, ") && !plain.contains("\r"), plain);
  }

  private Writer writer() {
    return Location.of(index).write(Recipe.standard(), new Writer.Settings(false, 1, 0));
  }

  private static void refuses(String message, Cli.Result result) {
    assertEquals(2, result.code());
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
  }

  /// Gives the place.
  private Path write(String place, String name, int episodes) throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < episodes; i++)
      lines.append("{\"title\":\"Episode %s\",\"quotes\":[{\"text\":\"quote\"}]}\n".formatted(i));
    var there = folder.resolve(place);
    Files.createDirectories(there.resolve("s"));
    Files.writeString(there.resolve(name), lines);
    return there;
  }
}
