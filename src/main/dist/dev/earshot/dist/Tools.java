package dev.earshot.dist;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/// Runs what the image is made with. What fails is told with all that it printed.
final class Tools {
  private Tools() {}

  /// Runs a tool of the JDK in this process.
  static void jdk(String name, List<String> arguments) {
    var log = new StringWriter();
    var out = new PrintWriter(log);
    var tool = ToolProvider.findFirst(name).orElseThrow();
    int code = tool.run(out, out, arguments.toArray(String[]::new));
    if (code != 0) throw new IllegalStateException(name + " failed with " + code + ": " + log);
  }

  /// Runs a program in a folder. A JVM that earshot's launcher starts there gets no options but its
  /// own and `javaOptions`.
  static void run(Path folder, String javaOptions, String... command) throws Exception {
    Path log = Files.createTempFile(folder, "run", ".log");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("EARSHOT_JAVA_OPTS", javaOptions);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    int code = builder.start().waitFor();
    if (code != 0)
      throw new IOException(
          String.join(" ", command) + " failed with " + code + ": " + Files.readString(log));
    Files.delete(log);
  }
}
