package dev.earshot.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/// Runs commands in this process, as a shell would run them one after the other.
final class Cli {
  private final String index;
  private final Map<String, String> environment;
  private final boolean terminal;

  private Cli(String index, Map<String, String> environment, boolean terminal) {
    this.index = index;
    this.environment = environment;
    this.terminal = terminal;
  }

  static Cli with(Path index) {
    return with(index.toString());
  }

  static Cli with(String location) {
    return new Cli(location, Map.of(), false);
  }

  Cli onTerminal(Map<String, String> variables) {
    return new Cli(index, variables, true);
  }

  /// What a command left behind.
  record Result(int code, String out, String err) {}

  Result run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console = new Console(new PrintWriter(out), new PrintWriter(err), terminal, 80);
    var all = new String[args.length + 1];
    all[0] = "--index=" + index;
    System.arraycopy(args, 0, all, 1, args.length);
    int code = Main.run(console, environment, all);
    return new Result(code, out.toString(), err.toString());
  }
}
