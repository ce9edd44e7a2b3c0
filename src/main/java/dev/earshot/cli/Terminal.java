package dev.earshot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The terminal that this process belongs to, whether or not its results go there.
final class Terminal {
  // Of the fields of /proc/PID/stat, those behind the name of the program.
  private static final int SESSION = 3;
  private static final int TERMINAL = 4;
  private static final int STARTED = 19;

  private Terminal() {}

  /// A name for the session in the terminal, by Linux's process table: all that is started in one
  /// window or pane has the same, and no other has it, before a restart of the machine or after.
  /// Empty where nobody sits at a terminal.
  static Optional<String> session() {
    var own = fields("self");
    if (own.length <= STARTED || own[TERMINAL].equals("0")) return Optional.empty();
    var leader = fields(own[SESSION]);
    var started = leader.length <= STARTED ? "" : "-" + leader[STARTED];
    return Optional.of(own[TERMINAL] + "-" + own[SESSION] + started);
  }

  private static String[] fields(String process) {
    try {
      var stat = Files.readString(Path.of("/proc", process, "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    } catch (IOException e) {
      return new String[0];
    }
  }

  /// The same where there is no such table: by the shell that started earshot.
  static Optional<String> shell() {
    return ProcessHandle.current().parent().map(shell -> "shell-" + shell.pid());
  }
}
