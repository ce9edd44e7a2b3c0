package dev.earshot.cli;

import java.util.List;
import java.util.Map;

/// Starts earshot from a command line. Java looks at the types of all methods here before it calls
/// the first, so that picocli's have their place in [Commands].
public final class Main {
  static final int FOUND = 0;
  static final int NOTHING_FOUND = 1;
  static final int FAILED = 2;

  /// What shells give a process that Ctrl-C ended.
  static final int INTERRUPTED = 130;

  /// For whoever types `earshot` and nothing else.
  private static final String SHORT_HELP =
      """
      earshot finds what was said in podcasts.

        earshot index ~/podcasts     bring the index up to date with your files
        earshot search chip design   find passages
        earshot show 3               the third of them, with its neighbours
        earshot open 3               hear it, or see its page
        earshot list people          what there is: shows, episodes, people, tags

      "earshot --help" has all commands, and "earshot search --help" explains one.
      """;

  private Main() {}

  public static void main(String[] args) {
    FastStart.silenceLucene();
    if (new Arguments(args).command().orElse("").equals("index")) HeapKeeper.start();
    int code = run(Console.ofProcess(), System.getenv(), args);
    FastStart.leave(code);
  }

  /// Runs one command and gives its exit code.
  static int run(Console console, Map<String, String> environment, String... args) {
    int code = code(console, environment, args);
    var unwritten = console.out().failure().map(why -> failures(console, args).unwritten(why));
    console.err().flush();
    return unwritten.orElse(code);
  }

  private static int code(Console console, Map<String, String> environment, String... args) {
    if (args.length == 0) return shortHelp(console);
    if (args.length == 1 && args[0].equals("--version")) return version(console);
    var lost = new Arguments(args).lost(Arguments.ENCODING);
    if (lost.isPresent()) return failures(console, args).failed(lost.get());
    var daily = DailyReading.of(new TopCommand(console, environment), args);
    return daily.isPresent()
        ? answer(daily.get(), console, args)
        : Commands.run(console, environment, args);
  }

  private static int shortHelp(Console console) {
    console.out().print(SHORT_HELP);
    return FOUND;
  }

  private static int version(Console console) {
    for (var line : new Versions().getVersion()) console.out().println(line);
    return FOUND;
  }

  static Failures failures(Console console, String... args) {
    return new Failures(console, List.of(args));
  }

  private static int answer(DailyCommand command, Console console, String... args) {
    try {
      return command.answer();
    } catch (RuntimeException | Error e) {
      return failures(console, args).failed(e);
    }
  }
}
