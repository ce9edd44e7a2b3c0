package dev.earshot.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A program of this machine, found as shells find it and started without one, so that no text of a
/// source is ever read by a shell.
final class Program {
  /// What a shell says that finds no such program.
  static final int NOT_FOUND = 127;

  private final Path file;
  private final Map<String, String> environment;

  private Program(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /// The program of that name; empty where there is none.
  static Optional<Program> named(String name, Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(file -> new Program(file, environment));
  }

  String name() {
    return file.getFileName() + "";
  }

  /// Runs it in this terminal until it ends.
  ///
  /// @return whether it went well
  boolean run(String... arguments) {
    return code(process(arguments).inheritIO(), process -> {}) == 0;
  }

  /// The same without what it says of its own failures.
  boolean runQuietly(String... arguments) {
    return code(process(arguments).inheritIO().redirectError(Redirect.DISCARD), process -> {}) == 0;
  }

  private ProcessBuilder process(String... arguments) {
    var line = new ArrayList<>(List.of(file.toString()));
    line.addAll(List.of(arguments));
    return process(environment, line);
  }

  /// A process in an environment and no other.
  static ProcessBuilder process(Map<String, String> environment, List<String> line) {
    var builder = new ProcessBuilder(line);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /// Runs a process to its end, which a signal to earshot does not come before.
  ///
  /// @param meanwhile what is done once it runs
  /// @return its exit code, [#NOT_FOUND] if it could not be run
  static int code(ProcessBuilder builder, Consumer<Process> meanwhile) {
    try {
      var process = builder.start();
      Signals.outlasting(
          process,
          () -> {
            meanwhile.accept(process);
            process.onExit().join();
          });
      return process.exitValue();
    } catch (IOException e) {
      return NOT_FOUND;
    }
  }
}
