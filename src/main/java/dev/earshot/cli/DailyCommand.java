package dev.earshot.cli;

import java.util.List;

/// A command that people give all day long, which [DailyReading] may read without picocli.
interface DailyCommand extends FlagOptions.Flagged {
  /// What the command shares with all others.
  void under(TopCommand earshot);

  /// Takes the words that are no options.
  ///
  /// @return false where they are too many or too few
  boolean takes(List<String> words);

  /// Does the work, and gives the exit code.
  int answer();
}
