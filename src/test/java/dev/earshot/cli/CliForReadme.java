package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Runs one line of a shell that does nothing but call earshot.
public final class CliForReadme {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private CliForReadme() {}

  /// Gives what it printed.
  public static String run(Path index, String line) {
    var words =
        WORD.matcher(line)
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    assertEquals("earshot", words.getFirst(), line);
    var result = Cli.with(index).run(words.subList(1, words.size()).toArray(String[]::new));
    assertEquals(0, result.code(), line + "\n" + result.err());
    return result.out();
  }
}
