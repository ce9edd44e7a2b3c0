package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.location.Location;
import dev.earshot.meaning.Embedder;
import dev.earshot.meaning.Embedders;
import dev.earshot.notation.Echo;
import dev.earshot.present.Bars;
import dev.earshot.present.EngineTrouble;
import dev.earshot.present.Style;
import dev.earshot.present.TextPresenter;
import dev.earshot.present.VisibleText;
import dev.earshot.present.Wrapping;
import dev.earshot.query.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `earshot`, and what all its commands share.
@Command(
    name = "earshot",
    description = {
      "Full-text search over podcast highlights.",
      "Reads what you have on disk, and answers a few words with ranked passages: what was said, by whom, in which episode,"
          + " at which moment."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    modelTransformer = FlagOptions.AddingForAll.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot index ~/podcasts",
      "  earshot search chip design flexibility",
      "  earshot show superdatascience-691",
      "",
      "Exit codes: 0 found or done, 1 nothing found, 2 failed or misused."
    })
final class TopCommand implements Runnable, FlagOptions.Flagged {
  private @Nullable String given;
  private @Nullable Configuration configuration;
  private Colour colour = Colour.auto;
  private boolean unpaged;
  private boolean quiet;
  private boolean verbose;

  @Spec private CommandSpec spec;

  private final Console console;
  private final Map<String, String> environment;

  enum Colour {
    auto,
    always,
    never
  }

  TopCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public List<Flag<?>> flags() {
    return List.of(
        Flag.of(
            List.of("--index"),
            "LOCATION",
            String.class,
            "The folder of the index, or its address in an OpenSearch cluster: http://host:9200/highlights (default: $$EARSHOT_INDEX, else that of the configuration file, else index).",
            location -> given = location),
        Flag.of(
            List.of("--color"),
            "WHEN",
            Colour.class,
            "Colours: ${COMPLETION-CANDIDATES} (default: auto, which is on a terminal unless NO_COLOR is set).",
            given -> colour = given),
        Flag.on(
            "--no-pager",
            "Print long results at once, not through $$EARSHOT_PAGER, $$PAGER or less on a terminal.",
            () -> unpaged = true),
        new Flag<>(
            List.of("-q", "--quiet"),
            "",
            boolean.class,
            "Print results and what went wrong, and nothing beside them: no progress, remarks, summary or log.",
            given -> quiet = given),
        Flag.on("--verbose", "Show where in the program a failure arose.", () -> verbose = true));
  }

  /// Without a command: says which there are.
  @Override
  public void run() {
    var names = String.join(", ", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), "a command is missing: " + names);
  }

  /// A variable of the environment; an empty one is none.
  Optional<String> setting(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  Console console() {
    return console;
  }

  /// What the person has settled in a file of their own.
  ///
  /// @throws InvalidInputException if that says what nobody understands
  Configuration configuration() {
    if (configuration == null) configuration = Configuration.of(environment);
    return configuration;
  }

  /// Where the index is, as messages name it.
  String location() {
    if (given != null) return expanded(given);
    return setting("EARSHOT_INDEX")
        .map(this::expanded)
        .or(() -> configuration().index())
        .orElse("index");
  }

  private String expanded(String path) {
    return UserFolder.expanded(path, environment);
  }

  /// A path that was given as an option or a word.
  Path expanded(Path path) {
    return path(path.toString(), expanded(path.toString()));
  }

  /// Gathers what belongs into a report of a fault.
  Diagnosis diagnosis() {
    return new Diagnosis(this, environment);
  }

  boolean isQuiet() {
    return quiet;
  }

  Optional<Program> program(String name) {
    return Program.named(name, environment);
  }

  /// Says something that is no result, and is well left out where results alone are wanted.
  void remark(String text) {
    if (quiet) return;
    console.err().print(console.watched() ? Wrapping.lines(text, console.columns()) : text);
    console.err().flush();
  }

  /// Opens the index for one command.
  Earshot open() {
    return isInCluster() ? openCluster() : FastStart.open(folder());
  }

  /// Opens the index for many answers.
  Earshot openToServe() {
    return isInCluster() ? openCluster() : Earshot.open(where());
  }

  /// A cluster keeps no vectors, so this machine does.
  private Earshot openCluster() {
    var index = Earshot.open(where());
    var name = UUID.nameUUIDFromBytes(location().getBytes(StandardCharsets.UTF_8)).toString();
    return UserFolder.CACHE
        .of(environment)
        .map(folder -> index.keepVectorsIn(folder.resolve("meaning").resolve(name)))
        .orElse(index);
  }

  /// The same with what compares by meaning, where passages are encoded.
  Earshot openWithModel() {
    var index = open();
    return index.keepsVectors() ? index.use(embedder()) : index;
  }

  /// Whether a cluster keeps the index, and not this machine.
  boolean isInCluster() {
    return Location.isCluster(location());
  }

  /// Where the index is, for many answers.
  Location where() {
    return isInCluster() ? Location.cluster(location(), environment) : Location.of(folder());
  }

  /// What compares by meaning: the jar that the person names, else the one that came with the
  /// image, else what is on the class path.
  Embedder embedder() {
    return setting("EARSHOT_MODEL")
        .map(jar -> path("EARSHOT_MODEL", expanded(jar)))
        .or(TopCommand::modelOfImage)
        .map(Embedders::in)
        .orElseGet(Embedders::onClassPath);
  }

  /// The image has it beside its Java.
  private static Optional<Path> modelOfImage() {
    return Optional.of(Path.of(System.getProperty("java.home"), "..", "meaning.jar"))
        .filter(Files::isRegularFile);
  }

  /// Where the index is.
  ///
  /// @throws InvalidInputException if that is no folder
  Path folder() {
    var location = location();
    if (location.isEmpty())
      throw new InvalidInputException("--index names no folder; leave it out for \"index\"");
    if (isInCluster())
      throw new InvalidInputException(Echo.of(location) + " is no folder, which this needs");
    return path("--index", location);
  }

  /// A path that an option or a variable names.
  ///
  /// @throws InvalidInputException if this system has no such paths
  static Path path(String option, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new InvalidInputException(
          option + " is \"" + Echo.of(text) + "\", which cannot be a path here", e);
    }
  }

  /// What this terminal last listed of the index; empty where nobody sits at one.
  Optional<LastSearch> lastSearch() {
    return console
        .session()
        .get()
        .flatMap(session ->
            LastSearch.of(
                environment,
                session,
                isInCluster() ? location() : folder().toAbsolutePath().normalize().toString()));
  }

  /// Remembers what a person is shown with numbers.
  ///
  /// @param question what the numbers belong to, the same for all its pages
  /// @param first the number of the first
  void listed(String question, int first, List<String> ids) {
    lastSearch().ifPresent(last -> last.keep(question, first, ids));
  }

  /// Says at what a door failed that goes on: why the index does not answer, or a fault of earshot.
  void tellFailure(Throwable e) {
    if (!(e instanceof EngineException trouble)) tellFault(e);
    else if (EngineTrouble.isForOwner(trouble)) tell(String.valueOf(trouble.getMessage()));
  }

  private void tell(String message) {
    console.err().println("earshot: " + VisibleText.of(message));
    console.err().flush();
  }

  /// Says that earshot itself failed at something, and goes on.
  void tellFault(Throwable e) {
    Failures.tellFault(console.err(), e, verbose);
  }

  /// Shows text to whoever reads the results, page by page where a terminal has fewer rows.
  void show(String text) {
    if (paged(text)) return;
    console.out().print(text);
    console.out().flush();
  }

  private boolean paged(String text) {
    boolean fits = console.rows() == 0 || text.lines().count() < console.rows();
    return !unpaged
        && !fits
        && Pager.of(environment, configuration().pager())
            .filter(pager -> pager.show(text))
            .isPresent();
  }

  /// Writes passages for whoever reads the results.
  TextPresenter passages() {
    return new TextPresenter(style(), console.columns());
  }

  /// Draws counts for whoever reads the results.
  Bars bars() {
    return console.terminal() ? Bars.within(console.columns()) : Bars.none();
  }

  Style style() {
    return switch (colour) {
      case always -> Style.COLOURED;
      case never -> Style.PLAIN;
      case auto -> console.terminal() && wantsColour() ? onTerminal() : Style.PLAIN;
    };
  }

  private Style onTerminal() {
    return Hyperlinks.areKnown(environment) ? Style.LINKED : Style.COLOURED;
  }

  private boolean wantsColour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
