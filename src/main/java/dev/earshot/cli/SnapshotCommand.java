package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.present.IntegrityJson;
import dev.earshot.present.IntegrityJson.Copy;
import dev.earshot.present.IntegrityText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `earshot snapshot`.
@Command(
    name = "snapshot",
    description = {
      "Copies the index to a folder of snapshots.",
      "The copy is of one whole commit, however much is being indexed meanwhile. Every file is compared with its checksum;"
          + " what the folder has already from earlier snapshots is not copied again, and nothing there is overwritten."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot snapshot /media/backup/podcasts",
      "  earshot --index index-2 restore /media/backup/podcasts"
    })
final class SnapshotCommand implements Callable<Integer>, LongRunning {
  @ParentCommand private TopCommand earshot;

  @Parameters(
      paramLabel = "DIR",
      description = "A new or empty folder, or one that has snapshots already.")
  private Path folder;

  @Option(names = "--json", description = "Print a JSON record.")
  private boolean json;

  @Override
  public Integer call() {
    try (var index = Earshot.open(earshot.folder())) {
      long begin = System.nanoTime();
      var copied = index.snapshot(folder);
      var took = Duration.ofNanos(System.nanoTime() - begin);
      var copy = new Copy(earshot.location(), folder.toString(), copied, took);
      earshot
          .console()
          .out()
          .print(json ? IntegrityJson.SNAPSHOT.line(copy) : IntegrityText.taken(copy));
      return Main.FOUND;
    }
  }
}
