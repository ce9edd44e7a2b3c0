package dev.earshot.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.cli.CliForDocs;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an assistant with a shell is told of earshot, by the rules for such pages.
class SkillTest {
  private static final DocPage SKILL = DocPage.read(Path.of("src/main/dist/SKILL.md"));
  private static final int LONGEST_DESCRIPTION = 1_024;
  private static final int LONGEST_COMPATIBILITY = 500;
  private static final int MOST_LINES = 500;

  @TempDir Path folder;

  @Test
  void itSaysWhatItIsAndWhenToUseIt() {
    assertEquals("earshot", field("name"));
    var description = field("description");
    assertTrue(description.length() <= LONGEST_DESCRIPTION, description);
    assertTrue(description.contains("Use when"), description);
    // Else it would have to be quoted.
    assertTrue(!description.contains(": "), description);
    assertTrue(field("compatibility").length() <= LONGEST_COMPATIBILITY);
    assertTrue(SKILL.text().lines().count() <= MOST_LINES);
  }

  private static String field(String name) {
    var found = Pattern.compile("(?m)^" + name + ": (.+)$").matcher(SKILL.text());
    assertTrue(found.find(), name);
    return found.group(1);
  }

  @Test
  void whatItTellsToRunWorks() {
    var index = folder.resolve("index");
    CliForDocs.run(index, "earshot index");
    SKILL.blocks("sh").stream().flatMap(String::lines).forEach(line -> CliForDocs.run(index, line));
  }

  @Test
  void theOptionsThatItNamesAreThere() {
    for (var options :
        List.of(
            "--show a --guest b --speaker c --kind quote --since 2023-01 --until 2024",
            "--group episode --sort newest --page 2",
            "chips -- -design")) CliForDocs.understands("earshot search " + options);
    CliForDocs.understands("earshot show 1 -C 5");
  }
}
