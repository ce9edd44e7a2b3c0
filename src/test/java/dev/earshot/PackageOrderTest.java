package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps the picture the README draws: data flows one way, each library has one home, and only the
/// commands print or exit.
class PackageOrderTest {
  /// Stands for the package `dev.earshot` itself.
  private static final String DOOR = "door";

  /// A package may use only itself and the packages before it.
  private static final List<String> FLOW =
      List.of(
          "episode", "reader", "query", "engine", "corpus", "passage", "search", DOOR, "present",
          "eval", "http", "mcp", "cli");

  private static final Path SOURCES = Path.of("src/main/java/dev/earshot");

  @Test
  void dataFlowsOneWay() {
    assertEquals(
        List.of(),
        uses("dev\\.earshot\\.(\\w+)\\S*")
            .filter(use -> FLOW.indexOf(step(use)) < FLOW.indexOf(use.group(2)))
            .map(use -> step(use) + " must not use " + use.group(2))
            .toList());
  }

  @Test
  void everyPackageIsAStepOfTheFlow() {
    assertEquals(
        Set.copyOf(FLOW), uses("\\S+").map(PackageOrderTest::step).collect(Collectors.toSet()));
  }

  @Test
  void eachLibraryHasItsHome() {
    livesIn("org.apache.lucene", "engine.lucene");
    livesIn("picocli", "cli");
    livesIn("com.google.gson", "reader", "engine", "present", "eval", "http", "mcp");
    livesIn("org.jsoup", "reader", "http");
    livesIn("com.sun.net.httpserver", "http");
    livesIn("org.snakeyaml", "reader");
    livesIn("javax.xml", "reader");
  }

  @Test
  void onlyTheCommandsPrintOrExit() throws IOException {
    var outlet = Pattern.compile("System\\.(out|err|exit)|\\.halt\\(|printStackTrace");
    try (var files = Files.walk(SOURCES)) {
      assertEquals(
          List.of(),
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.startsWith(SOURCES.resolve("cli")))
              .filter(file -> outlet.matcher(text(file)).find())
              .toList());
    }
  }

  private static void livesIn(String library, String... homes) {
    var users =
        uses(Pattern.quote(library) + "\\b\\S*").map(use -> use.group(1)).distinct().toList();
    assertFalse(users.isEmpty(), "nobody uses " + library);
    assertEquals(
        List.of(),
        users.stream()
            .filter(user -> Stream.of(homes).noneMatch(home -> (user + ".").startsWith(home + ".")))
            .toList(),
        library + " is at home in " + String.join(", ", homes));
  }

  /// Group 1 is the package that uses, without `dev.earshot.`; further groups are the target's.
  private static Stream<MatchResult> uses(String target) {
    var report = new StringWriter();
    var out = new PrintWriter(report);
    var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int code = jdeps.run(out, out, "-verbose:package", "-filter:none", "target/classes");
    assertEquals(0, code, report::toString);
    return Pattern.compile("(?m)^ +dev\\.earshot\\.(\\S+) +-> " + target)
        .matcher(report.toString().replaceAll("dev\\.earshot(?= )", "dev.earshot." + DOOR))
        .results();
  }

  private static String step(MatchResult use) {
    return use.group(1).split("\\.", 2)[0];
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
