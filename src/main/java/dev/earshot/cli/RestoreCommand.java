package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.Copied;
import dev.earshot.present.IntegrityJson;
import dev.earshot.present.IntegrityJson.Copy;
import dev.earshot.present.IntegrityText;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class RestoreCommand extends CopyCommand {
  @Parameters(paramLabel = "DIR", description = "A folder that has snapshots.")
  private Path folder;

  @Option(
      names = "--snapshot",
      paramLabel = "NAME",
      description = "Which one (default: the newest).")
  private @Nullable String name;

  @Override
  Path folder() {
    return folder;
  }

  @Override
  Copied copied(Earshot index) {
    return index.restore(folder, Optional.ofNullable(name));
  }

  @Override
  String record(Copy copy) {
    return IntegrityJson.RESTORE.line(copy);
  }

  @Override
  String text(Copy copy) {
    return IntegrityText.restored(copy);
  }
}
