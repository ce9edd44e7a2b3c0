package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A file of a trial once stood at the top, and was kept with the rest.
class TopLevelTest {
  private static final Set<String> KEPT =
      Set.of("pom.xml", "src", "corpus", "index", "README.md", "LICENSE", "CHANGELOG.md");

  @Test
  void nothingElseLiesThere() throws IOException {
    try (var files = Files.list(Path.of(""))) {
      var others =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith(".") && !name.equals("target"))
              .filter(name -> !KEPT.contains(name))
              .toList();
      assertEquals(List.of(), others);
    }
  }
}
