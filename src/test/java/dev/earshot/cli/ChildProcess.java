package dev.earshot.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of this class path in a Java of its own.
public final class ChildProcess {
  private ChildProcess() {}

  public static ProcessBuilder of(Class<?> program, String... args) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }
}
