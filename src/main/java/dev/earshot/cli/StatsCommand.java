package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.present.JsonPresenter;
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
  @ParentCommand private Main main;

  @Option(names = "--json", description = "Print a JSON record.")
  private boolean json;

  @Override
  public Integer call() {
    try (var earshot = main.open(Earshot.Use.BRIEF)) {
      var holds = earshot.statistics();
      var fingerprint = earshot.fingerprint();
      main.console()
          .out()
          .print(
              json
                  ? JsonPresenter.statistics(holds, main.location(), fingerprint)
                  : StatisticsText.of(holds, main.location(), fingerprint));
      return Main.FOUND;
    }
  }
}
