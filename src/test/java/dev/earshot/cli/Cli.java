package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs commands in this process, as a shell would run them one after the other.
final class Cli {
  /// Two shows, made for these tests.
  static final String SOURCES = "src/test/resources/dev/earshot/cli/sources";

  private final String index;
  private final Map<String, String> environment;
  private final boolean terminal;
  private final int columns;
  private final int rows;
  private final Optional<String> session;
  private InputStream typed = InputStream.nullInputStream();

  private Cli(
      String index,
      Map<String, String> environment,
      boolean terminal,
      int columns,
      int rows,
      Optional<String> session) {
    this.index = index;
    this.environment = environment;
    this.terminal = terminal;
    this.columns = columns;
    this.rows = rows;
    this.session = session;
  }

  static Cli with(Path index) {
    return with(index.toString());
  }

  static Cli with(String location) {
    return new Cli(location, Map.of(), false, 80, 0, Optional.empty());
  }

  /// Where no option names the index.
  static Cli inEnvironment(Map<String, String> variables) {
    return new Cli("", variables, false, 80, 0, Optional.empty());
  }

  Cli onTerminal(Map<String, String> variables) {
    return new Cli(index, variables, true, columns, rows, session);
  }

  Cli columns(int width) {
    return new Cli(index, environment, terminal, width, rows, session);
  }

  Cli rows(int height) {
    return new Cli(index, environment, terminal, columns, height, session);
  }

  /// Where a person sits at one terminal or another, wherever results go.
  Cli inSession(String name, Map<String, String> variables) {
    return new Cli(index, variables, terminal, columns, rows, Optional.of(name));
  }

  /// Runs a command into which a text is piped.
  Result runWith(String input, String... args) {
    return runWith(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
  }

  Result runWith(InputStream input, String... args) {
    typed = input;
    return run(args);
  }

  /// What a command left behind.
  record Result(int code, String out, String err) {}

  Result run(String... args) {
    return run(new StringWriter(), args);
  }

  /// Runs a command whose results nobody reads any more.
  Result runIntoClosedPipe(String... args) {
    return run(new StandardOutput(new Failing(), () -> false), args);
  }

  /// Runs a command whose results find no room where they are to be kept.
  Result runIntoFullDisk(String... args) {
    return run(new StandardOutput(new Failing(), () -> true), args);
  }

  private Result run(Writer written, String... args) {
    var out = new StandardOutput(written, () -> true);
    var result = run(out, args);
    return new Result(result.code(), written.toString(), result.err());
  }

  private Result run(StandardOutput out, String... args) {
    var err = new StringWriter();
    var console =
        new Console(
            typed,
            terminal,
            out,
            new PrintWriter(err),
            terminal,
            columns,
            rows,
            terminal,
            () -> session);
    var all = new ArrayList<>(List.of(args));
    if (!all.contains("--index") && !index.isEmpty()) all.addFirst("--index=" + index);
    int code = Main.run(console, environment, all.toArray(String[]::new));
    return new Result(code, "", err.toString());
  }

  /// Runs a command that must refuse, with this in its message.
  void fails(String message, String... args) {
    var result = run(args);
    assertEquals(2, result.code(), String.join(" ", args));
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
  }

  /// The ids in a search's records.
  static List<String> ids(Cli.Result result) {
    return result
        .out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(line -> line.has("id"))
        .map(line -> line.get("id").getAsString())
        .toList();
  }

  /// Takes nothing.
  private static final class Failing extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("as the system says it");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
