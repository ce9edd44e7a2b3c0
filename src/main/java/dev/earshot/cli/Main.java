package dev.earshot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/// Starts earshot from a command line.
public final class Main {
  static final int FOUND = 0;
  static final int NOTHING_FOUND = 1;
  static final int FAILED = 2;

  /// What shells give a process that Ctrl-C ended.
  static final int INTERRUPTED = 130;

  /// picocli can put no help into fewer columns.
  private static final int NARROWEST_HELP = 55;

  /// What follows these is for them to read, a dash included.
  private static final Set<String> TAKING_ANY_WORD = Set.of("search", "verify", "suggest");

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

  private static final SequencedMap<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("index", IndexCommand::new);
    COMMANDS.put("search", SearchCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("open", OpenCommand::new);
    COMMANDS.put("list", ListCommand::new);
    COMMANDS.put("related", RelatedCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("suggest", SuggestCommand::new);
    COMMANDS.put("stats", StatsCommand::new);
    COMMANDS.put("export", ExportCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("snapshot", SnapshotCommand::new);
    COMMANDS.put("restore", RestoreCommand::new);
    COMMANDS.put("eval", EvalCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("mcp", McpCommand::new);
    COMMANDS.put("completion", CompletionCommand::new);
  }

  private Main() {}

  public static void main(String[] args) {
    FastStart.silenceLucene();
    if (new Arguments(args).command().filter("index"::equals).isPresent()) HeapKeeper.start();
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
        : read(console, environment, args);
  }

  private static int shortHelp(Console console) {
    console.out().print(SHORT_HELP);
    return FOUND;
  }

  private static int version(Console console) {
    for (var line : new Versions().getVersion()) console.out().println(line);
    return FOUND;
  }

  private static Failures failures(Console console, String... args) {
    return new Failures(console, List.of(args));
  }

  private static int answer(DailyCommand command, Console console, String... args) {
    try {
      return command.answer();
    } catch (RuntimeException | Error e) {
      return failures(console, args).failed(e);
    }
  }

  /// By picocli.
  private static int read(Console console, Map<String, String> environment, String... args) {
    var arguments = new Arguments(args);
    var commands = commands(new TopCommand(console, environment), arguments);
    var failures = failures(console, args);
    commands.setOut(console.out()).setErr(console.err());
    commands.setParameterExceptionHandler((e, given) -> failures.misused(e));
    commands.setExecutionExceptionHandler((e, command, given) -> failures.failed(e));
    return execute(commands, failures, readable(commands, arguments, args));
  }

  private static String[] readable(CommandLine commands, Arguments arguments, String... args) {
    return arguments
        .command()
        .filter(TAKING_ANY_WORD::contains)
        .map(commands.getSubcommands()::get)
        .map(command -> arguments.ofWords(command.getCommandSpec()))
        .orElse(args);
  }

  /// picocli hands over exceptions only, and nothing may look like exit code 1.
  private static int execute(CommandLine commands, Failures failures, String... args) {
    try {
      return commands.execute(args);
    } catch (RuntimeException | Error e) {
      return failures.failed(e);
    }
  }

  /// All commands, for tools that describe them.
  public static CommandLine commands() {
    return commands(new TopCommand(Console.ofProcess(), Map.of()), new Arguments());
  }

  /// What completes command lines in a shell.
  public static String completion(CommandLine earshot, String shell) {
    return CompletionCommand.Shell.valueOf(shell).script(earshot);
  }

  private static CommandLine commands(TopCommand top, Arguments arguments) {
    var commands = new CommandLine(top);
    var needed = FastStart.needed(arguments, COMMANDS.keySet());
    COMMANDS.forEach((name, command) -> {
      if (needed.contains(name))
        // Made by hand, since picocli transforms the model of no other.
        commands.addSubcommand(name, new CommandLine(command.get()));
    });
    if (needed.size() > 1) commands.addSubcommand(new CommandLine.HelpCommand());
    // The usual index is called "index", like the command.
    commands.setAllowSubcommandsAsOptionParameters(true);
    commands.setPosixClusteredShortOptionsAllowed(false);
    commands
        .getSubcommands()
        .forEach((name, command) -> {
          command.getCommandSpec().versionProvider(commands.getCommandSpec().versionProvider());
          if (TAKING_ANY_WORD.contains(name))
            command
                .setUnmatchedOptionsArePositionalParams(true)
                .setAllowOptionsAsOptionParameters(true);
        });
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpWidth(Math.max(NARROWEST_HELP, top.console().columns()));
    return commands;
  }
}
