package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long results on a terminal. The pager of these tests writes what it gets into a file.
class PagerTest {
  @TempDir static Path folder;
  private static Path index;

  @BeforeAll
  static void index() {
    index = folder.resolve("index");
    assertEquals(0, Cli.with(index).run("index", Cli.SOURCES).code());
  }

  @Test
  void resultsLongerThanTheScreenGoToThePager() throws IOException {
    var plain = search(Map.of("PAGER", ""), 5);
    var paged = search(Map.of("PAGER", "cat > '" + folder + "/paged'"), 5);
    assertEquals("", paged.out());
    assertEquals(plain.out(), Files.readString(folder.resolve("paged")));
    assertEquals(plain.err(), paged.err());
    assertEquals(0, paged.code());
  }

  @Test
  void theVariableOfItsOwnComesFirst() {
    var variables =
        Map.of("EARSHOT_PAGER", "cat > '" + folder + "/own'", "PAGER", "cat > /dev/full");
    assertEquals("", search(variables, 5).out());
    assertTrue(Files.exists(folder.resolve("own")));
  }

  @Test
  void shortResultsAreSimplyPrinted() {
    var variables = Map.of("PAGER", "cat > '" + folder + "/short'");
    assertFalse(search(variables, 1_000).out().isEmpty());
    assertFalse(Files.exists(folder.resolve("short")));
  }

  @Test
  void aPagerThatIsNotThereLosesNothing() {
    var plain = search(Map.of("PAGER", "cat"), 5);
    assertEquals(plain.out(), search(Map.of("PAGER", "no-such-pager 2>&-"), 5).out());
  }

  @Test
  void aReaderWhoLeavesEarlyIsNoFailure() {
    assertEquals(0, search(Map.of("PAGER", "true"), 5).code());
  }

  @Test
  void recordsAndUnpagedResultsAreSimplyPrinted() {
    var variables = Map.of("PAGER", "cat > '" + folder + "/none'");
    assertFalse(search(variables, 5, "--no-pager").out().isEmpty());
    assertFalse(search(variables, 5, "--json").out().isEmpty());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  private static Cli.Result search(Map<String, String> variables, int rows, String... options) {
    var args = new String[options.length + 2];
    args[0] = "search";
    System.arraycopy(options, 0, args, 1, options.length);
    args[args.length - 1] = "the";
    return Cli.with(index).onTerminal(variables).rows(rows).run(args);
  }
}
