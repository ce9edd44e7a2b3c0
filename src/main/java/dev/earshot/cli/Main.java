package dev.earshot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import picocli.CommandLine;

/// Starts earshot from a command line.
public final class Main {
  static final int FOUND = 0;
  static final int NOTHING_FOUND = 1;
  static final int FAILED = 2;

  private static final SequencedMap<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("index", IndexCommand::new);
    COMMANDS.put("search", SearchCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("stats", StatsCommand::new);
    COMMANDS.put("export", ExportCommand::new);
    COMMANDS.put("completion", CompletionCommand::new);
  }

  private Main() {}

  public static void main(String[] args) {
    Logging.silence();
    int code = run(Console.ofProcess(), System.getenv(), args);
    // Nothing is left to be done, and leaving at once saves the JVM's farewells.
    Runtime.getRuntime().halt(code);
  }

  /// Runs one command and gives its exit code.
  static int run(Console console, Map<String, String> environment, String... args) {
    var commands = commands(new TopCommand(console, environment), List.of(args));
    var failures = new Failures(console, environment, List.of(args));
    commands.setOut(console.out()).setErr(console.err());
    commands.setParameterExceptionHandler((e, given) -> failures.misused(e));
    commands.setExecutionExceptionHandler((e, command, given) -> failures.failed(e));
    int code = commands.execute(Arguments.readable(args));
    var unwritten = console.out().failure().map(failures::unwritten);
    console.err().flush();
    return unwritten.orElse(code);
  }

  /// All commands, for tools that describe them.
  public static CommandLine commands() {
    return commands(new TopCommand(Console.ofProcess(), Map.of()), List.of());
  }

  /// Only the commands whose names occur, since making one costs milliseconds; all of them where
  /// none does, to help.
  private static CommandLine commands(TopCommand top, List<String> args) {
    var commands = new CommandLine(top);
    boolean all =
        args.contains("completion") || COMMANDS.keySet().stream().noneMatch(args::contains);
    COMMANDS.forEach((name, command) -> {
      if (all || args.contains(name)) commands.addSubcommand(name, command.get());
    });
    if (all || args.contains("help")) commands.addSubcommand(new CommandLine.HelpCommand());
    // The usual index is called "index", like the command.
    commands.setAllowSubcommandsAsOptionParameters(true);
    commands.setPosixClusteredShortOptionsAllowed(false);
    Optional.ofNullable(commands.getSubcommands().get("search"))
        .ifPresent(search -> search.setUnmatchedOptionsArePositionalParams(true));
    commands.setUsageHelpWidth(top.console().columns());
    return commands;
  }
}
