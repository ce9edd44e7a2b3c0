package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.docs.DocPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of the architecture names only what exists, and all that the flow has.
class ArchitecturePageTest {
  private static final DocPage PAGE = DocPage.of("architecture");
  private static final Path MAIN = Path.of("src/main/java/dev/earshot");

  /// The sources by the simple names of their classes.
  private static final Map<String, Path> SOURCES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (var root : List.of(Path.of("src/main"), Path.of("src/test/java")))
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> SOURCES.put(file.getFileName().toString().replace(".java", ""), file));
      }
  }

  @Test
  void everyClassExists() throws IOException {
    var named = named("[A-Z]\\w*[a-z]\\w*(\\.\\w+)?");
    assertTrue(named.size() > 50, named.toString());
    for (var name : named) {
      var source = SOURCES.get(name.replaceFirst("\\..*", ""));
      assertTrue(source != null, "there is no class " + name);
      assertTrue(Files.readString(source).contains(name.replaceFirst(".*\\.", "")), name);
    }
  }

  @Test
  void everyPackageExists() {
    for (var name : named("[a-z]+\\.[a-z.]+"))
      if (!name.endsWith(".properties") && !name.endsWith(".txt"))
        assertTrue(Files.isDirectory(MAIN.resolve(name.replace('.', '/'))), "no package " + name);
  }

  private static List<String> named(String pattern) {
    return PAGE.code().stream().filter(code -> code.matches(pattern)).distinct().toList();
  }

  @Test
  void theFlowIsTheOneThatIsTested() {
    assertEquals(steps("Earshot"), firstWords(PAGE));
    assertEquals(steps("Earshot"), firstWords(DocPage.readme()));
  }

  @Test
  void everyStepHasAParagraph() {
    for (var step : steps("Earshot"))
      if (!step.equals("Earshot")) assertTrue(PAGE.text().contains("\n### " + step + "\n"), step);
  }

  @Test
  void everyRoomIsNamed() {
    for (var rooms : PackageOrderTest.ROOMS.values())
      for (var room : rooms)
        assertTrue(
            PAGE.code().containsAll(room) || PAGE.text().contains("### " + String.join("", room)),
            room.toString());
  }

  private static List<String> steps(String door) {
    return PackageOrderTest.FLOW.stream()
        .map(step -> step.equals(PackageOrderTest.DOOR) ? door : step)
        .toList();
  }

  private static List<String> firstWords(DocPage page) {
    return page.block("text", 0).lines().map(line -> line.replaceFirst(" .*", "")).toList();
  }
}
