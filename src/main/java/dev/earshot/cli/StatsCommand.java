package dev.earshot.cli;

import dev.earshot.present.JsonPresenter;
import dev.earshot.present.JsonPresenter.Holdings;
import dev.earshot.present.StatisticsText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `earshot stats`.
@Command(
    name = "stats",
    description = "Says what the index holds, by kind, show and year, and what made it.",
    mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
  @ParentCommand private TopCommand earshot;

  @Option(names = "--json", description = "Print a JSON record.")
  private boolean json;

  @Override
  public Integer call() {
    try (var index = earshot.open()) {
      var holds = index.statistics();
      var fingerprint = index.fingerprint();
      earshot
          .console()
          .out()
          .print(
              json
                  ? JsonPresenter.STATISTICS.line(
                      new Holdings(holds, earshot.location(), fingerprint))
                  : new StatisticsText(earshot.bars()).of(holds, earshot.location(), fingerprint));
      return Main.FOUND;
    }
  }
}
