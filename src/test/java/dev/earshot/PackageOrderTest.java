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
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Keeps the picture the README draws: data flows one way, each library has one home, and only the
/// commands print or exit.
class PackageOrderTest {
  /// Stands for the package `dev.earshot` itself.
  static final String DOOR = "door";

  /// A package may use only itself and the packages before it.
  static final List<String> FLOW =
      List.of(
          "notation",
          "episode",
          "interchange",
          "reader",
          "query",
          "analysis",
          "plan",
          "engine",
          "corpus",
          "passage",
          "meaning",
          "search",
          DOOR,
          "present",
          "eval",
          "mcp",
          "http",
          "cli");

  /// The rooms of the larger steps, one after another. Those that stand together don't know each
  /// other: formats of different kinds, kinds of answers.
  static final Map<String, List<Set<String>>> ROOMS =
      Map.of(
          "reader",
          List.of(
              Set.of("reader"),
              Set.of("reader.text"),
              Set.of("reader.json", "reader.xml"),
              Set.of("reader.markdown"),
              Set.of("reader.facts", "reader.turns"),
              Set.of("reader.evidence", "reader.front"),
              Set.of(
                  "reader.chapters",
                  "reader.feed",
                  "reader.jsonlines",
                  "reader.notes",
                  "reader.page",
                  "reader.readwise",
                  "reader.snipd",
                  "reader.transcript"),
              Set.of("reader.formats")),
          "corpus",
          List.of(Set.of("corpus.folder", "corpus.ignore"), Set.of("corpus")),
          "http",
          List.of(Set.of("http.socket"), Set.of("http")),
          "engine",
          List.of(
              Set.of("engine"),
              Set.of("engine.lucene.store"),
              Set.of("engine.lucene.query", "engine.lucene.integrity"),
              Set.of("engine.lucene.hits", "engine.lucene.suggest"),
              Set.of("engine.lucene"),
              Set.of("engine.opensearch.wire"),
              Set.of("engine.opensearch.documents"),
              Set.of("engine.opensearch.query"),
              Set.of("engine.opensearch"),
              Set.of("engine.location")));

  /// What other steps know of these: how a file is read and by what, what an engine promises, and
  /// where it is opened.
  private static final Set<String> DOORS =
      Set.of("reader", "reader.formats", "engine", "engine.location", "corpus", "http");

  private static final Path SOURCES = Path.of("src/main/java/dev/earshot");

  /// Who uses whom, as the JDK's `jdeps` tells it.
  private static String report;

  @BeforeAll
  static void lookAtTheClasses() {
    var written = new StringWriter();
    var out = new PrintWriter(written);
    var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int code = jdeps.run(out, out, "-verbose:package", "-filter:none", "target/classes");
    report = written.toString();
    assertEquals(0, code, report);
  }

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
  void theRoomsOfAStepFollowOneAnother() {
    ROOMS.forEach((step, rooms) -> {
      assertEquals(
          rooms.stream().flatMap(Set::stream).collect(Collectors.toSet()),
          uses("\\S+")
              .filter(use -> step(use).equals(step))
              .map(use -> use.group(1))
              .collect(Collectors.toSet()));
      assertEquals(
          List.of(),
          uses("dev\\.earshot\\.(" + step + "\\S*)")
              .filter(use -> step(use).equals(step) && !use.group(1).equals(use.group(2)))
              .filter(use -> room(rooms, use.group(1)) <= room(rooms, use.group(2)))
              .map(use -> use.group(1) + " must not use " + use.group(2))
              .toList());
    });
  }

  private static int room(List<Set<String>> rooms, String name) {
    return IntStream.range(0, rooms.size())
        .filter(i -> rooms.get(i).contains(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void othersKnowOnlyTheDoorsOfAStep() {
    for (var step : ROOMS.keySet())
      assertEquals(
          List.of(),
          uses("dev\\.earshot\\.(" + step + "\\S*)")
              .filter(use -> !step(use).equals(step) && !DOORS.contains(use.group(2)))
              .map(use -> use.group(1) + " must not use " + use.group(2))
              .toList());
  }

  @Test
  void eachLibraryHasItsHome() {
    livesIn("org.apache.lucene", "engine.lucene", "engine.opensearch", "analysis");
    livesIn("java.net.http", "engine.opensearch.wire");
    livesIn("picocli", "cli");
    livesIn("com.google.gson", "interchange", "reader", "engine", "present", "eval", "http", "mcp");
    livesIn("org.jsoup", "reader", "http");
    livesIn("com.sun.net.httpserver", "http");
    livesIn("org.snakeyaml", "reader.markdown");
    livesIn("javax.xml", "reader", "reader.feed", "reader.xml", "http");
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
    return Pattern.compile("(?m)^ +dev\\.earshot\\.(\\S+) +-> " + target)
        .matcher(report.replaceAll("dev\\.earshot(?= )", "dev.earshot." + DOOR))
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
