package dev.earshot.cli;

import dev.earshot.engine.EngineException;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.VisibleText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what went wrong: in one line for a person, as a record for a program.
final class Failures {
  private final Console console;
  private final boolean debug;
  private final boolean json;

  Failures(Console console, Map<String, String> environment, List<String> args) {
    this.console = console;
    this.debug = environment.containsKey("EARSHOT_DEBUG");
    // A line that could not be read must be looked at by hand.
    this.json =
        args.contains("--json")
            || args.contains("--format=json")
            || Collections.indexOfSubList(args, List.of("--format", "json")) >= 0;
  }

  /// A command line that makes no sense.
  int misused(ParameterException e) {
    report(Misuse.message(e));
    if (!json) {
      UnmatchedArgumentException.printSuggestions(e, console.err());
      var command = e.getCommandLine().getCommandSpec().qualifiedName();
      console.err().println("\"" + command + " --help\" tells more.");
    }
    return Main.FAILED;
  }

  /// A command that could not do its work.
  int failed(Throwable e) {
    var known = known(e);
    report(known.orElse("something went wrong that should not: " + e));
    if (debug) e.printStackTrace(console.err());
    else if (known.isEmpty()) console.err().println("EARSHOT_DEBUG=1 shows where.");
    return Main.FAILED;
  }

  private static Optional<String> known(Throwable e) {
    return switch (e) {
      case EngineException failure -> Optional.ofNullable(failure.getMessage());
      case IllegalArgumentException slip -> Optional.ofNullable(slip.getMessage());
      case StackOverflowError deep -> Optional.of("this is nested too deeply to be understood");
      case OutOfMemoryError full -> Optional.of("this takes more memory than Java may have here");
      default -> Optional.empty();
    };
  }

  /// Results that did not reach the place where they were to go.
  int unwritten(String reason) {
    tell("the results could not be written: " + reason);
    return Main.FAILED;
  }

  private void report(String message) {
    if (json) console.out().print(JsonPresenter.error(message));
    else tell(message);
  }

  private void tell(String message) {
    console.err().println("earshot: " + VisibleText.of(message));
  }
}
