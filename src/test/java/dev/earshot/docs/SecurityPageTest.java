package dev.earshot.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every promise of the page has a test.
class SecurityPageTest {
  @Test
  void everyPromiseHasATest() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      var tests =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
      for (var row : DocPage.of("security").table("who")) {
        assertFalse(DocPage.code(row.getLast()).isEmpty(), row.toString());
        for (var test : DocPage.code(row.getLast())) assertTrue(tests.contains(test), test);
      }
    }
  }
}
