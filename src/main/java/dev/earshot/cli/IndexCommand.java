package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.corpus.IndexSettings;
import dev.earshot.corpus.Progress;
import dev.earshot.corpus.Stopped;
import dev.earshot.corpus.Summary;
import dev.earshot.engine.Writer;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.SummaryText;
import dev.earshot.present.VisibleText;
import dev.earshot.query.InvalidInputException;
import dev.earshot.reader.SourceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `earshot index`.
@Command(
    name = "index",
    description = {
      "Brings the index up to date with your files.",
      "What is unchanged costs a look, what has changed is read, what is gone is taken out. A file that cannot be read costs"
          + " a warning with its line and nothing else. Searches go on meanwhile and see the changes when all are done; a long run"
          + " commits whole episodes now and then, so that what was done stays when it is broken off."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot index ~/podcasts",
      "  earshot index --show \"Long Walks\" notes.txt",
      "  earshot index --as notes my-thoughts.md",
      "  earshot index --watch ~/podcasts",
      "  ssh laptop earshot export | earshot index -",
      "",
      "Exit codes: 0 done, 2 failed, or with --strict something could not be read; 130 stopped by Ctrl-C."
    })
final class IndexCommand implements Callable<Integer>, LongRunning {
  @ParentCommand private TopCommand earshot;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files and folders (default: corpus). Each folder directly below is a show. \"-\" is what is piped in.")
  private List<String> places = List.of();

  @Spec private CommandSpec spec;

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "The show of all sources that do not name one themselves.")
  private @Nullable String show;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description =
          "What the sources are that do not show it themselves: ${COMPLETION-CANDIDATES}.")
  private @Nullable Kind kind;

  @Option(
      names = "--watch",
      description =
          "Go on: bring the index up to date whenever the files change, until Ctrl-C or a signal ends it.")
  private boolean watch;

  @Option(
      names = "--rebuild",
      description = "Make the index anew; the old one serves until that is done.")
  private boolean rebuild;

  @Option(
      names = "--drop-old",
      description =
          "In a cluster, delete at the end the indexes that --rebuild, now or before, has replaced; else they stay.")
  private boolean dropOld;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many threads may work at once (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--no-prune",
      description =
          "Keep what the index has of files that are gone. A PATH that is gone as a whole takes nothing out in any"
              + " case, as it may lie on a disk that is not there today: index the folder above it, or --rebuild.")
  private boolean keep;

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description =
          "Pass over files and folders, relative to each PATH and as git's ignore files have them: \"*.draft.md\", \"/old/\"."
              + " What a file .earshotignore, or in a git repository .gitignore, names is passed over without being told.")
  private List<String> excluded = List.of();

  @Option(
      names = "--include",
      paramLabel = "PATTERN",
      description = "Read no other files than these: \"*.vtt\", \"/transcripts/\".")
  private List<String> included = List.of();

  @Option(
      names = "--meaning",
      description =
          "Then encode all passages for \"search --meaning\", which else encodes each when it is first needed; goes on where"
              + " an earlier run ended. With --watch in the background.")
  private boolean meaning;

  @Option(names = "--strict", description = "Fail when anything could not be read.")
  private boolean strict;

  @Option(
      names = "--warnings",
      description =
          "Print every warning, also of files that have not changed since an earlier run told of them (default: three for"
              + " each reason and folder, and how many more there are).")
  private boolean warnings;

  @Option(
      names = "--wait",
      arity = "0..1",
      paramLabel = "SECONDS",
      preprocessor = OptionalSeconds.class,
      description =
          "Wait for another writer to finish, 600 s unless said otherwise (default: do not wait).")
  private int wait;

  @Option(names = "--json", description = "Print the summary as a JSON record.")
  private boolean json;

  enum Kind {
    notes(SourceKind.NOTES),
    transcript(SourceKind.TRANSCRIPT),
    chapters(SourceKind.CHAPTERS);

    private final SourceKind source;

    Kind(SourceKind source) {
      this.source = source;
    }
  }

  @Override
  public Integer call() {
    requireSources();
    warnOfUnnamed();
    if (!isPiped()) return index(Optional.empty());
    try (var input = PipedInput.of(earshot.console())) {
      return index(Optional.of(input.copy()));
    }
  }

  private int index(Optional<Path> input) {
    try (var index = earshot.open()) {
      return watch ? follow(index) : update(index, input);
    }
  }

  private int update(Earshot index, Optional<Path> input) {
    var progress = new StoppableProgress(progress());
    var code = new int[1];
    Signals.ending(progress::stop, () -> code[0] = update(index, input, progress));
    return code[0];
  }

  private int update(Earshot index, Optional<Path> input, StoppableProgress progress) {
    try {
      var summary = updated(index, input, progress);
      print(summary);
      boolean isEncoded =
          !meaning || EncodingLine.encode(index, earshot, json, progress::isStopped);
      if (meaning && progress.isStopped()) return Main.INTERRUPTED;
      if (dropOld) earshot.where().dropOld();
      boolean isLost = summary.warningCount() > 0 || !unnamed().isEmpty() || !isEncoded;
      return strict && isLost ? Main.FAILED : Main.FOUND;
    } catch (Stopped e) {
      earshot.console().err().println(progress.outcome());
      return Main.INTERRUPTED;
    }
  }

  /// Sources of different settings one after the other: what is made anew is so once.
  private Summary updated(Earshot index, Optional<Path> input, StoppableProgress progress) {
    var all = new ArrayList<>(settings());
    if (input.isPresent()) all.add(given().at(List.of()).with(input));
    var summary = index.index(all.getFirst(), writing(rebuild), progress);
    for (var rest : all.subList(1, all.size()))
      summary = summary.and(index.index(rest, writing(false), progress));
    return summary;
  }

  private int follow(Earshot index) {
    var all = settings();
    if (all.size() > 1)
      throw new InvalidInputException(
          "--watch follows sources with the same settings; name those to follow");
    if (strict) throw new InvalidInputException("--strict fails at the end; --watch has none");
    if (meaning) index.use(earshot.embedder());
    var following = index.watch(all.getFirst(), writing(rebuild), progress());
    var console = earshot.console();
    earshot.remark("Ctrl-C ends the watch.\n");
    try (var ahead = new EncodingAhead(index, line -> earshot.remark(line + "\n"))) {
      Signals.ending(
          following::stop,
          () ->
              following.follow(summary -> {
                print(summary);
                if (meaning) ahead.begin();
                // Whoever read the summaries has left.
                if (console.out().checkError()) following.stop();
              }));
    }
    return Main.FOUND;
  }

  private void print(Summary summary) {
    var out = earshot.console().out();
    if (json) out.print(JsonPresenter.SUMMARY.line(summary));
    else if (!earshot.isQuiet()) out.print(SummaryText.of(summary));
    out.flush();
    if (!json && summary.episodes() == 0)
      earshot.remark("Nothing to search yet: " + remedy(summary.sources()) + "\n");
  }

  private String remedy(Summary.Sources seen) {
    if (sources().isEmpty() || seen.read() + seen.unchanged() + seen.skipped() > 0)
      return "no file tells of an episode. Name another place, or say by --as what the files are.";
    return !included.isEmpty() || !excluded.isEmpty()
        ? "--include and --exclude leave no file. A pattern with a slash counts from the PATH on;"
            + " \"**/drafts/x.md\" is anywhere."
        : "put sources into %s, or name another folder."
            .formatted(VisibleText.of(sources().getFirst().toString()));
  }

  private void requireSources() {
    if (places.contains(""))
      throw new InvalidInputException("a PATH is empty; \".\" is the current folder");
    var values =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .flatMap(option -> option.originalStringValues().stream());
    var lost = Arguments.lost(Arguments.ENCODING, values);
    if (lost.isPresent()) throw lost.get();
    if (isPiped() && watch)
      throw new InvalidInputException("--watch follows files; what is piped in has an end");
    if (!unnamed().isEmpty() && named().isEmpty() && !isPiped())
      throw new InvalidInputException(passedOver(unnamed().getFirst()));
    IndexSettings.requireAny(sources());
  }

  /// One place that Java cannot name is no reason to leave out the others.
  private void warnOfUnnamed() {
    var progress = progress();
    for (var place : unnamed()) progress.trouble(passedOver(place));
  }

  private static String passedOver(String place) {
    return "%s was passed over: its name has characters that the locale's encoding, %s, lacks; set LC_ALL=C.UTF-8"
        .formatted(place, Arguments.ENCODING);
  }

  private List<String> unnamed() {
    return places.stream().filter(place -> IndexSettings.place(place).isEmpty()).toList();
  }

  private List<Path> named() {
    return places.stream()
        .filter(place -> !place.equals(PipedInput.NAME))
        .flatMap(place -> IndexSettings.place(place).stream())
        .map(earshot::expanded)
        .toList();
  }

  private boolean isPiped() {
    return places.contains(PipedInput.NAME);
  }

  private List<Path> sources() {
    return settings().stream().flatMap(each -> each.places().stream()).toList();
  }

  /// The files and folders to index: those that were named, else the sources of the configuration
  /// file, else the usual folder; none where nothing was named but what is piped in.
  private List<IndexSettings> settings() {
    if (isPiped() && named().isEmpty()) return List.of();
    var configured = ConfiguredSources.of(earshot.configuration()).with(given());
    return configured.isEmpty() ? List.of(given().at(List.of(Path.of("corpus")))) : configured;
  }

  private IndexSettings given() {
    return new IndexSettings(
        named(),
        Optional.ofNullable(show),
        Optional.ofNullable(kind).map(said -> said.source),
        !keep,
        excluded,
        included);
  }

  private Writer.Settings writing(boolean anew) {
    return new Writer.Settings(anew, jobs, wait);
  }

  private Progress progress() {
    var console = earshot.console();
    var lines = new ProgressLines(console.err(), warnings, earshot.isQuiet());
    return console.watched() && !json && !earshot.isQuiet()
        ? new ProgressLine(console.err(), console.columns(), lines)
        : lines;
  }
}
