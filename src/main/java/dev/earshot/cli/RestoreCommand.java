package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.present.IntegrityJson;
import dev.earshot.present.IntegrityJson.Copy;
import dev.earshot.present.IntegrityText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `earshot restore`.
@Command(
    name = "restore",
    description = {
      "Makes an index of a snapshot.",
      "Nothing may be where the index is to be: it overwrites nothing. Every file is compared with what was copied; where"
          + " one has changed, nothing is restored."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot --index index-2 restore /media/backup/podcasts",
      "  earshot --index old restore --snapshot 2026-01-31T18-00-00Z /media/backup/podcasts"
    })
final class RestoreCommand implements Callable<Integer>, LongRunning {
  @ParentCommand private TopCommand earshot;

  @Parameters(paramLabel = "DIR", description = "A folder that has snapshots.")
  private Path folder;

  @Option(
      names = "--snapshot",
      paramLabel = "NAME",
      description = "Which one (default: the newest).")
  private @Nullable String name;

  @Option(names = "--json", description = "Print a JSON record.")
  private boolean json;

  @Override
  public Integer call() {
    try (var index = Earshot.open(earshot.folder())) {
      long begin = System.nanoTime();
      var copied = index.restore(folder, Optional.ofNullable(name));
      var took = Duration.ofNanos(System.nanoTime() - begin);
      var copy = new Copy(earshot.location(), folder.toString(), copied, took);
      earshot
          .console()
          .out()
          .print(json ? IntegrityJson.RESTORE.line(copy) : IntegrityText.restored(copy));
      return Main.FOUND;
    }
  }
}
