package dev.earshot.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The program that shows long results page by page: `EARSHOT_PAGER`, else that of the
/// configuration file, else `PAGER`, else `less`, chosen and run as git does it.
final class Pager {
  /// What a shell says that cannot run a program.
  private static final int NOT_RUNNABLE = 126;

  private static final String LESS_OR_NONE = "command -v less >/dev/null && exec less; exec cat";

  private final String command;
  private final Map<String, String> environment;

  private Pager(String command, Map<String, String> environment) {
    this.command = command;
    this.environment = environment;
  }

  /// Empty where none is wanted: where the first of them that is set is empty or `cat`.
  static Optional<Pager> of(Map<String, String> environment, Optional<String> configured) {
    return Optional.ofNullable(environment.get("EARSHOT_PAGER"))
        .or(() -> configured)
        .or(() -> Optional.ofNullable(environment.get("PAGER")))
        .or(() -> Optional.of(LESS_OR_NONE))
        .filter(command -> !command.isBlank() && !command.equals("cat"))
        .map(command -> new Pager(command, environment));
  }

  /// Shows a text, and returns when the reader has left.
  ///
  /// @return whether the program could be run
  boolean show(String text) {
    int code = Program.code(process(), process -> pass(text, process));
    return code != NOT_RUNNABLE && code != Program.NOT_FOUND;
  }

  private ProcessBuilder process() {
    var builder = Program.process(environment, List.of("sh", "-c", command));
    builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
    // Leave at once what fits on the screen, pass colours on, leave the text when going.
    builder.environment().putIfAbsent("LESS", "FRX");
    builder.environment().putIfAbsent("LV", "-c");
    return builder;
  }

  private static void pass(String text, Process process) {
    try (var in = process.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The reader has seen enough.
    }
  }
}
