package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command `earshot`, and what all its commands share.
@Command(
    name = "earshot",
    description = {
      "Full-text search over podcast highlights.",
      "Reads what you have on disk, and answers a few words with ranked passages: what was said, by whom, in which episode,"
          + " at which moment."
    },
    subcommands = {
      IndexCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      StatsCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot index ~/podcasts",
      "  earshot search chip design flexibility",
      "  earshot show superdatascience-691",
      "",
      "Exit codes: 0 found or done, 1 nothing found, 2 failed or misused."
    })
public final class Main implements Runnable {
  static final int FOUND = 0;
  static final int NOTHING_FOUND = 1;
  static final int FAILED = 2;

  @Option(
      names = "--index",
      paramLabel = "LOCATION",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:EARSHOT_INDEX:-index}",
      description = "The folder of the index (default: ${DEFAULT-VALUE}, or $EARSHOT_INDEX).")
  private String location = "index";

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      defaultValue = "auto",
      description =
          "Colours: ${COMPLETION-CANDIDATES} (default: auto, which is on a terminal unless NO_COLOR is set).")
  private Colour colour = Colour.auto;

  @Spec private CommandSpec spec;

  private final Console console;
  private final Map<String, String> environment;

  enum Colour {
    auto,
    always,
    never
  }

  /// For picocli's tools, which only look at the commands.
  public Main() {
    this(Console.ofProcess(), System.getenv());
  }

  Main(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  public static void main(String[] args) {
    Logging.silence();
    int code = run(Console.ofProcess(), System.getenv(), args);
    // Nothing is left to be done, and leaving at once saves the JVM's farewells.
    Runtime.getRuntime().halt(code);
  }

  /// Runs one command and gives its exit code.
  static int run(Console console, Map<String, String> environment, String... args) {
    boolean json = List.of(args).contains("--json") || List.of(args).contains("--format=json");
    var commands = commands(new Main(console, environment));
    commands.setOut(console.out()).setErr(console.err());
    commands.setParameterExceptionHandler((e, given) -> misused(console, json, e));
    commands.setExecutionExceptionHandler(
        (e, command, given) -> failed(console, environment, json, e));
    int code = commands.execute(args);
    console.err().flush();
    // Whoever closes the pipe has seen enough: no failure.
    return console.out().checkError() ? FOUND : code;
  }

  private static CommandLine commands(Main main) {
    var commands = new CommandLine(main);
    // The usual index is called "index", like the command.
    commands.setAllowSubcommandsAsOptionParameters(true);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setPosixClusteredShortOptionsAllowed(false);
    Optional.ofNullable(commands.getSubcommands().get("search"))
        .ifPresent(search -> search.setUnmatchedOptionsArePositionalParams(true));
    commands.setUsageHelpWidth(Math.max(80, main.console.columns()));
    return commands;
  }

  private static int misused(Console console, boolean json, ParameterException e) {
    if (json) {
      console.out().print(JsonPresenter.error(String.valueOf(e.getMessage())));
      return FAILED;
    }
    console.err().println("earshot: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, console.err());
    var command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("\"" + command + " --help\" tells more.");
    return FAILED;
  }

  private static int failed(
      Console console, Map<String, String> environment, boolean json, Exception e) {
    boolean expected =
        e instanceof dev.earshot.engine.EngineException || e instanceof IllegalArgumentException;
    var message =
        expected ? String.valueOf(e.getMessage()) : "something went wrong that should not: " + e;
    if (json) console.out().print(JsonPresenter.error(message));
    else console.err().println("earshot: " + message);
    if (environment.containsKey("EARSHOT_DEBUG")) e.printStackTrace(console.err());
    else if (!expected) console.err().println("EARSHOT_DEBUG=1 shows where.");
    return FAILED;
  }

  /// Without a command: tells what there is.
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: index, search, show, stats, completion or help");
  }

  Console console() {
    return console;
  }

  String location() {
    return location;
  }

  /// Opens the index for one command.
  Earshot open(Earshot.Use use) {
    if (location.startsWith("http://") || location.startsWith("https://"))
      throw new IllegalArgumentException(
          location + " is no folder; this earshot keeps its index in a folder");
    return Earshot.open(Path.of(location), use);
  }

  Style style() {
    return switch (colour) {
      case always -> Style.COLOURED;
      case never -> Style.PLAIN;
      case auto -> console.terminal() && given("NO_COLOR").isEmpty() ? Style.COLOURED : Style.PLAIN;
    };
  }

  private String given(String variable) {
    @Nullable String value = environment.get(variable);
    return value == null ? "" : value;
  }
}
