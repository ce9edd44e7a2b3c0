package dev.earshot.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A program of this machine, found as shells find it and started without one, so that no text of a
/// source is ever read by a shell.
final class Program {
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
    var line = new ArrayList<>(List.of(file.toString()));
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      Signals.outlasting(process, () -> process.onExit().join());
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
