package dev.earshot.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/// A command that people give all day long, which [DailyReading] may read without picocli.
abstract class DailyCommand implements Callable<Integer>, FlagOptions.Flagged {
  /// What the command shares with all others.
  @ParentCommand TopCommand earshot;

  /// Takes the words that are no options.
  ///
  /// @return false where they are too many or too few
  abstract boolean takes(List<String> words);

  /// Does the work, and gives the exit code.
  abstract int answer();

  /// For picocli.
  @Override
  public Integer call() {
    return answer();
  }
}
