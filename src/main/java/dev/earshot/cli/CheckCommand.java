package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.present.IntegrityJson;
import dev.earshot.present.IntegrityJson.Checked;
import dev.earshot.present.IntegrityJson.Repaired;
import dev.earshot.present.IntegrityText;
import dev.earshot.present.VisibleText;
import dev.earshot.query.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `earshot check`.
@Command(
    name = "check",
    description = {
      "Says whether the index is whole.",
      "Reads every file and compares it with its checksum, then looks whether its parts agree with each other, and reads"
          + " every episode back. The index may be searched and brought up to date meanwhile; nothing in it is changed."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot check",
      "  earshot check --quick",
      "  earshot check --repair",
      "",
      "Exit codes: 0 whole, 1 damaged, 2 failed. With --repair: 0 whole or repaired, 2 failed."
    })
final class CheckCommand implements Callable<Integer>, LongRunning {
  private static final int DAMAGED = 1;

  @ParentCommand private TopCommand earshot;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "With --repair: files and folders to read beside those that the index remembers.")
  private List<Path> places = List.of();

  @Option(names = "--quick", description = "Compare files with their checksums and nothing else.")
  private boolean quick;

  @Option(
      names = "--repair",
      description =
          "If it is damaged, make a new index beside it, LOCATION.repaired, of the parts that are whole and of all sources"
              + " that are still there. The damaged one stays as it is.")
  private boolean repair;

  @Option(names = "--json", description = "Print JSON records.")
  private boolean json;

  @Override
  public Integer call() {
    if (!repair && !places.isEmpty())
      throw new InvalidInputException("a PATH is for --repair; the index to check is --index");
    try (var index = Earshot.open(earshot.where())) {
      if (check(index)) return Main.FOUND;
      return repair ? repair(index) : advise();
    }
  }

  private boolean check(Earshot index) {
    long begin = System.nanoTime();
    var inspection = index.check(quick ? Depth.FILES : Depth.CONTENT);
    var took = Duration.ofNanos(System.nanoTime() - begin);
    var checked = new Checked(earshot.location(), inspection, took);
    print(json ? IntegrityJson.CHECK.line(checked) : IntegrityText.of(checked));
    return inspection.isWhole();
  }

  private int repair(Earshot index) {
    var folder = repaired();
    var progress = new ProgressLines(earshot.console().err(), false, earshot.isQuiet());
    var done = new Repaired(folder.toString(), index.repair(folder, places, progress));
    print(json ? IntegrityJson.REPAIR.line(done) : IntegrityText.of(done));
    tell(
        "\"earshot --index %s index PATH...\", with all that you index, adds what no part knew any more."
                .formatted(folder)
            + "\nThen move %s away and %s to its place.".formatted(earshot.location(), folder));
    return Main.FOUND;
  }

  private Path repaired() {
    var folder = earshot.folder().toAbsolutePath().normalize();
    for (int i = 1; ; i++) {
      var name = folder.getFileName() + ".repaired" + (i == 1 ? "" : "-" + i);
      var beside = earshot.folder().resolveSibling(name);
      if (!Files.exists(beside)) return beside;
    }
  }

  private int advise() {
    tell(
        "\"earshot check --repair\" makes a new index of what is whole and of your sources,"
            + "\n\"earshot restore\" one of a snapshot. Keep the damaged one until you have either.");
    return DAMAGED;
  }

  private void print(String text) {
    earshot.console().out().print(text);
    earshot.console().out().flush();
  }

  private void tell(String lines) {
    lines.lines().map(VisibleText::of).forEach(earshot.console().err()::println);
  }
}
