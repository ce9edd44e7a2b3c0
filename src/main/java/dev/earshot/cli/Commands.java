package dev.earshot.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/// All commands, as picocli reads them.
public final class Commands {
  /// picocli can put no help into fewer columns.
  private static final int NARROWEST_HELP = 55;

  /// What follows these is for them to read, a dash included.
  private static final Set<String> TAKING_ANY_WORD = Set.of("search", "verify", "suggest");

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

  private Commands() {}

  /// Runs what picocli reads.
  static int run(Console console, Map<String, String> environment, String... args) {
    var arguments = new Arguments(args);
    var commands = commands(new TopCommand(console, environment), arguments);
    var failures = Main.failures(console, args);
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
  public static CommandLine all() {
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
