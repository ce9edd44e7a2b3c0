package dev.earshot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs commands in this process, as a shell would run them one after the other.
final class Cli {
  private final String index;
  private final Map<String, String> environment;
  private final boolean terminal;
  private final int columns;

  private Cli(String index, Map<String, String> environment, boolean terminal, int columns) {
    this.index = index;
    this.environment = environment;
    this.terminal = terminal;
    this.columns = columns;
  }

  static Cli with(Path index) {
    return with(index.toString());
  }

  static Cli with(String location) {
    return new Cli(location, Map.of(), false, 80);
  }

  Cli onTerminal(Map<String, String> variables) {
    return new Cli(index, variables, true, columns);
  }

  Cli columns(int width) {
    return new Cli(index, environment, terminal, width);
  }

  /// What a command left behind.
  record Result(int code, String out, String err) {}

  Result run(String... args) {
    return run(new StringWriter(), args);
  }

  /// Runs a command whose results cannot be written.
  Result runInto(String failure, String... args) {
    return run(new Closed(failure), args);
  }

  private Result run(Writer out, String... args) {
    var err = new StringWriter();
    var console = new Console(new Outlet(out), new PrintWriter(err), terminal, columns);
    var all = new ArrayList<>(List.of(args));
    if (!all.contains("--index")) all.addFirst("--index=" + index);
    int code = Main.run(console, environment, all.toArray(String[]::new));
    return new Result(code, out.toString(), err.toString());
  }

  /// Takes nothing.
  private static final class Closed extends Writer {
    private final String reason;

    private Closed(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException(reason);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return "";
    }
  }
}
