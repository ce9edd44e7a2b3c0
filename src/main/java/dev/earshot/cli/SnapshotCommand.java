package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.Copied;
import dev.earshot.present.IntegrityJson;
import dev.earshot.present.IntegrityJson.Copy;
import dev.earshot.present.IntegrityText;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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
final class SnapshotCommand extends CopyCommand {
  @Parameters(
      paramLabel = "DIR",
      description = "A new or empty folder, or one that has snapshots already.")
  private Path folder;

  @Override
  Path folder() {
    return folder;
  }

  @Override
  Copied copied(Earshot index) {
    return index.snapshot(folder);
  }

  @Override
  String record(Copy copy) {
    return IntegrityJson.SNAPSHOT.line(copy);
  }

  @Override
  String text(Copy copy) {
    return IntegrityText.taken(copy);
  }
}
