package dev.earshot.cli;

import dev.earshot.engine.EngineException;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.VisibleText;
import dev.earshot.query.InvalidInputException;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what went wrong: in one line for a person, as a record for a program. What is not known to
/// go wrong is a fault of earshot and is called one.
final class Failures {
  private static final String FAULT = "this is a fault of earshot: ";

  private final Console console;
  private final boolean verbose;
  private final boolean json;

  /// @param args as typed: a command line that cannot be read says only by its words what is wanted
  Failures(Console console, List<String> args) {
    this.console = console;
    this.verbose = args.contains("--verbose");
    this.json =
        args.contains("--json")
            || args.contains("--format=json")
            || Collections.indexOfSubList(args, List.of("--format", "json")) >= 0;
  }

  /// A command line that makes no sense.
  int misused(ParameterException e) {
    report(Misuse.message(e));
    if (!json) {
      if (e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption())
        UnmatchedArgumentException.printSuggestions(e, console.err());
      var command = e.getCommandLine().getCommandSpec().qualifiedName();
      console.err().println("\"" + command + " --help\" tells more.");
    }
    return Main.FAILED;
  }

  /// A command that could not do its work.
  int failed(Throwable e) {
    var known = known(e);
    report(known.orElse(FAULT + e));
    if (known.isEmpty() || verbose) trace(console.err(), e, verbose);
    return Main.FAILED;
  }

  private static Optional<String> known(Throwable e) {
    return switch (e) {
      case EngineException failure -> Optional.ofNullable(failure.getMessage());
      case InvalidInputException slip -> Optional.ofNullable(slip.getMessage());
      case StackOverflowError deep -> Optional.of("this is nested too deeply to be understood");
      case OutOfMemoryError full -> Optional.of("this takes more memory than Java may have here");
      default -> Optional.empty();
    };
  }

  /// A fault of earshot that did not end a command which goes on, such as a server.
  static void tellFault(PrintWriter err, Throwable e, boolean verbose) {
    err.println("earshot: " + VisibleText.of(FAULT + e));
    trace(err, e, verbose);
    err.flush();
  }

  private static void trace(PrintWriter err, Throwable e, boolean verbose) {
    if (verbose) e.printStackTrace(err);
    else err.println("--verbose shows where it arose.");
  }

  /// Results that did not reach the place where they were to go.
  int unwritten(String reason) {
    tell("the results could not be written: " + reason);
    return Main.FAILED;
  }

  private void report(String message) {
    if (json) console.out().print(JsonPresenter.ERROR.line(message));
    else tell(message);
  }

  private void tell(String message) {
    console.err().println("earshot: " + VisibleText.of(message));
  }
}
