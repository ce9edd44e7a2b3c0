package dev.earshot.cli;

import dev.earshot.present.Diagnostics;
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

  @Option(
      names = "--diagnostics",
      description =
          "Say what belongs into a report of a fault instead, also where the index cannot be opened: versions, system, files."
              + " No contents, no values of settings.")
  private boolean diagnostics;

  @Override
  public Integer call() {
    return diagnostics ? diagnose() : holdings();
  }

  private int diagnose() {
    var found = earshot.diagnosis().diagnostics();
    var console = earshot.console();
    console.out().print(json ? Diagnostics.RECORD.line(found) : found.text(console.columns()));
    return Main.FOUND;
  }

  private int holdings() {
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
