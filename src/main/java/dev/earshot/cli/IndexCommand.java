package dev.earshot.cli;

import dev.earshot.corpus.IndexSettings;
import dev.earshot.corpus.Progress;
import dev.earshot.corpus.Summary;
import dev.earshot.engine.Writer;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.SummaryText;
import dev.earshot.present.VisibleText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `earshot index`.
@Command(
    name = "index",
    description = {
      "Brings the index up to date with your files.",
      "What is unchanged costs a look, what has changed is read, what is gone is taken out. A file that cannot be read costs"
          + " a warning with its line and nothing else. Searches go on meanwhile and see the changes when all are done."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot index ~/podcasts",
      "  earshot index --show \"Long Walks\" notes.txt",
      "",
      "Exit codes: 0 done, 2 failed, or with --strict something could not be read."
    })
final class IndexCommand implements Callable<Integer> {
  @ParentCommand private TopCommand earshot;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders (default: corpus). Each folder directly below is a show.")
  private List<Path> places = List.of();

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "The show of all sources that do not name one themselves.")
  private @Nullable String show;

  @Option(
      names = "--rebuild",
      description = "Make the index anew; the old one serves until that is done.")
  private boolean rebuild;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many threads may work at once (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--no-prune", description = "Keep what the index has of files that are gone.")
  private boolean keep;

  @Option(names = "--strict", description = "Fail when anything could not be read.")
  private boolean strict;

  @Option(
      names = "--wait",
      arity = "0..1",
      paramLabel = "SECONDS",
      fallbackValue = "600",
      description =
          "Wait for another writer to finish, 600 s unless said otherwise (default: do not wait).")
  private int wait;

  @Option(names = "--json", description = "Print the summary as a JSON record.")
  private boolean json;

  @Override
  public Integer call() {
    var console = earshot.console();
    try (var index = earshot.open()) {
      var summary =
          index.index(settings(), new Writer.Settings(rebuild, jobs, wait), progress(console));
      console.out().print(json ? JsonPresenter.summary(summary) : SummaryText.of(summary));
      if (!json && summary.episodes() == 0)
        console
            .err()
            .println(
                "Nothing to search yet: put sources into "
                    + VisibleText.of(sources().getFirst().toString())
                    + ", or name another folder.");
      return failed(summary) ? Main.FAILED : Main.FOUND;
    }
  }

  private IndexSettings settings() {
    return new IndexSettings(sources(), Optional.ofNullable(show), !keep);
  }

  private List<Path> sources() {
    return places.isEmpty() ? List.of(Path.of("corpus")) : places;
  }

  private boolean failed(Summary summary) {
    return sources().stream().noneMatch(Files::exists) || (strict && summary.warningCount() > 0);
  }

  private static Progress progress(Console console) {
    return new Progress() {
      @Override
      public void found(int files, long bytes) {
        if (files > 0)
          console
              .err()
              .println(
                  "reading " + files + (files == 1 ? " file, " : " files, ") + kilobytes(bytes));
        console.err().flush();
      }

      @Override
      public void reading(Path file, long bytes) {}

      @Override
      public void warning(String line) {
        console.err().println("warning: " + VisibleText.of(line));
        console.err().flush();
      }
    };
  }

  private static String kilobytes(long bytes) {
    return Math.max(1, bytes / 1000) + " kB";
  }
}
