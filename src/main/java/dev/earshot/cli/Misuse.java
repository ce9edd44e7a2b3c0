package dev.earshot.cli;

import dev.earshot.notation.Echo;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line. picocli repeats all that it did not understand, which
/// may be a pasted page.
final class Misuse {
  private Misuse() {}

  static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty())
      return unmatched(unmatched);
    var message =
        String.valueOf(e.getMessage())
            .replaceFirst("positional parameter at index \\d+ \\((\\w+)\\)", "$1")
            .replace(" (case-insensitive)", "");
    var value = e.getValue();
    return value == null ? message : message.replace(value, Echo.of(value));
  }

  /// A word of a text may start with a dash; with two it is an option that nobody knows.
  static void refuseOptions(CommandSpec command, List<String> words) {
    for (var word : words)
      if (word.matches("--[\\p{Alpha}][\\w-]*(=.*)?"))
        throw new UnmatchedArgumentException(command.commandLine(), List.of(word));
  }

  private static String unmatched(UnmatchedArgumentException e) {
    var command = e.getCommandLine().getCommandSpec();
    var typed = Echo.of(e.getUnmatched().getFirst());
    if (typed.startsWith("-")) return "unknown option: " + typed;
    var names = List.copyOf(command.subcommands().keySet());
    return names.isEmpty()
        ? "\"" + command.qualifiedName() + "\" does not take \"" + typed + "\""
        : "\"" + typed + "\" is no command; there are " + String.join(", ", names);
  }
}
