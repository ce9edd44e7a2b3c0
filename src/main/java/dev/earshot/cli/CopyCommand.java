package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.Copied;
import dev.earshot.present.IntegrityJson.Copy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// A command that copies an index to a folder of snapshots, or from one.
abstract class CopyCommand implements Callable<Integer>, LongRunning {
  @ParentCommand private TopCommand earshot;

  @Option(names = "--json", description = "Print a JSON record.")
  private boolean json;

  /// The folder of snapshots.
  abstract Path folder();

  abstract Copied copied(Earshot index);

  abstract String record(Copy copy);

  abstract String text(Copy copy);

  @Override
  public Integer call() {
    try (var index = Earshot.open(earshot.where())) {
      long begin = System.nanoTime();
      var copied = copied(index);
      var took = Duration.ofNanos(System.nanoTime() - begin);
      var copy = new Copy(earshot.location(), folder().toString(), copied, took);
      earshot.console().out().print(json ? record(copy) : text(copy));
      return Main.FOUND;
    }
  }
}
