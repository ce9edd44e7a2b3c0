package dev.earshot.cli;

import dev.earshot.notation.Echo;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, by what picocli found wrong rather than by its words:
/// those name Java's types, and repeat all that was typed, which may be a pasted page.
final class Misuse {
  private Misuse() {}

  static String message(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() ->
          unmatched(unmatched);
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          missing.getMissing().stream().map(Misuse::wanted).collect(Collectors.joining(" and "))
              + " is missing";
      case OverwrittenOptionException twice ->
          name(twice.getOverwritten()) + " is given more than once";
      default -> refused(String.valueOf(e.getMessage()), e.getArgSpec(), e.getValue());
    };
  }

  /// A command line that lacks one of the words that are no options.
  static ParameterException missing(CommandSpec command, int position) {
    var wanted = command.positionalParameters().get(position);
    return new MissingParameterException(command.commandLine(), wanted, wanted.paramLabel());
  }

  private static String refused(
      String message, @Nullable ArgSpec argument, @Nullable String value) {
    if (value == null) return message;
    var typed = Echo.of(value);
    return argument == null
        ? message.replace(value, typed)
        : "\"" + typed + "\" is no value for " + name(argument) + expected(argument);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String wanted(ArgSpec argument) {
    return argument.isOption() ? name(argument) + " " + argument.paramLabel() : name(argument);
  }

  private static String expected(ArgSpec argument) {
    if (argument.completionCandidates() != null)
      return "; expected " + String.join(" or ", argument.completionCandidates());
    return List.of(int.class, Integer.class).contains(argument.type())
        ? "; expected a whole number"
        : "";
  }

  /// An option that nobody knows where any word may stand, and how it is written if it was meant as
  /// a word.
  private static final class UnknownOption extends UnmatchedArgumentException {
    private static final long serialVersionUID = 1;

    private final String hint;

    UnknownOption(CommandSpec command, String typed, String hint) {
      super(command.commandLine(), List.of(typed));
      this.hint = hint;
    }
  }

  /// A word of a query may start with a dash, which leaves it out; with two dashes, or as a letter
  /// by itself, it is an option that nobody knows.
  static void refuseOptionsInQuery(CommandSpec command, List<String> words) {
    refuseOptions(command, words, "to leave out a word: %s, or NOT %s");
  }

  /// The same where a dash in front of a word says nothing.
  static void refuseOptionsInText(CommandSpec command, List<String> words) {
    refuseOptions(command, words, "to have it read as a word: -- %2$s");
  }

  private static void refuseOptions(CommandSpec command, List<String> words, String hint) {
    for (var typed : words)
      if (typed.matches("-\\p{Alpha}(=.*)?|--\\p{Alpha}[\\w-]*(=.*)?")) {
        var word = Echo.briefly(typed.replaceFirst("^--?", "").replaceFirst("=.*", ""));
        var apart = (word.length() == 1 ? "-- -" : "-") + word;
        throw new UnknownOption(command, typed, hint.formatted(apart, word));
      }
  }

  private static String unmatched(UnmatchedArgumentException e) {
    var command = e.getCommandLine().getCommandSpec();
    var typed = Echo.of(e.getUnmatched().getFirst());
    if (typed.startsWith("-"))
      return "unknown option: "
          + typed
          + (e instanceof UnknownOption option ? " (" + option.hint + ")" : "");
    var names = List.copyOf(command.subcommands().keySet());
    return names.isEmpty()
        ? "\"" + command.qualifiedName() + "\" does not take \"" + typed + "\""
        : "\"%s\" is no command; there are %s; to look for words: earshot search %s"
            .formatted(typed, String.join(", ", names), Echo.briefly(typed));
  }
}
