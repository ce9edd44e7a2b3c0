package dev.earshot.cli;

import dev.earshot.present.JsonPresenter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `earshot export`.
@Command(
    name = "export",
    description = {
      "Prints all episodes as JSON Lines, the format that index reads.",
      "Indexing them gives an equal index: everything that the sources knew is in them."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  earshot export | gzip > episodes.jsonl.gz")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private TopCommand earshot;

  @Override
  public Integer call() {
    try (var index = earshot.open()) {
      index.forEachEpisode(
          episode -> earshot.console().out().print(JsonPresenter.interchange(episode)));
      return index.counts().episodes() > 0 ? Main.FOUND : Main.NOTHING_FOUND;
    }
  }
}
