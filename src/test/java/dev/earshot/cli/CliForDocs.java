package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Runs lines of a shell that do nothing but call earshot, as the documentation shows them.
public final class CliForDocs {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  private CliForDocs() {}

  /// What a line printed to standard output.
  public static String run(Path index, String line) {
    return run(Cli.with(index), line).out();
  }

  /// The same of a line that need not find anything.
  public static String printed(Path index, String line) {
    return Cli.with(index).run(arguments(line).toArray(String[]::new)).out();
  }

  /// What a terminal in colour shows of a line: results, then remarks.
  public static String onTerminal(Path index, String line) {
    var result = run(Cli.with(index), line + " --color=always");
    return result.out() + result.err();
  }

  private static Cli.Result run(Cli cli, String line) {
    var result = cli.run(arguments(line).toArray(String[]::new));
    assertEquals(0, result.code(), line + "\n" + result.err());
    return result;
  }

  /// What a command answers to a text on its standard input.
  public static String answer(Path index, String command, String input) {
    return Cli.with(index).runWith(input, command).out();
  }

  /// What a line says beside results for whoever has this home, and a configuration file there.
  public static String atHome(Path home, String line) {
    var cli = Cli.inEnvironment(Map.of("HOME", home.toString()));
    return cli.run(arguments(line).toArray(String[]::new)).err();
  }

  /// Fails if a line is none that earshot understands.
  public static void understands(String line) {
    Commands.all().parseArgs(arguments(line).toArray(String[]::new));
  }

  private static List<String> arguments(String line) {
    var words =
        WORD.matcher(line)
            .results()
            .map(word ->
                IntStream.rangeClosed(1, 3)
                    .mapToObj(word::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow())
            .toList();
    assertEquals("earshot", words.getFirst(), line);
    return words.subList(1, words.size());
  }
}
