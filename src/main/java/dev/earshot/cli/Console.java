package dev.earshot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where results and messages go, and what the place where they are read can do.
///
/// @param in what is typed, or piped in
/// @param typed whether it is typed, on a terminal
/// @param terminal whether results are read on a terminal
/// @param columns its width
/// @param rows its height; 0 where unknown
/// @param watched whether messages are read on a terminal as well, as they come
/// @param session looks for a name of the terminal that earshot was started in, wherever results
///   go; empty where there is none
record Console(
    InputStream in,
    boolean typed,
    StandardOutput out,
    PrintWriter err,
    boolean terminal,
    int columns,
    int rows,
    boolean watched,
    Supplier<Optional<String>> session) {
  private static final int USUAL_COLUMNS = 80;

  /// Longer lines are hard to read.
  private static final int MOST_COLUMNS = 100;

  private static final int FEWEST_COLUMNS = 40;

  /// The streams of this process. Only the launcher knows of a terminal, and says how wide it is;
  /// Java by itself could not tell before version 22.
  static Console ofProcess() {
    var width = Integer.getInteger("earshot.columns");
    return new Console(
        System.in,
        Boolean.getBoolean("earshot.typed"),
        StandardOutput.ofProcess(),
        errors(),
        width != null,
        columns(width, System.getenv("COLUMNS")),
        Integer.getInteger("earshot.rows", 0),
        width != null && Boolean.getBoolean("earshot.watched"),
        () -> session(width != null));
  }

  private static Optional<String> session(boolean terminal) {
    var session = Terminal.session();
    return session.isEmpty() && terminal ? Terminal.shell() : session;
  }

  /// @param width of the terminal; null where there is none
  /// @param wished by whoever reads what is printed, such as a program with a window of its own
  static int columns(@Nullable Integer width, @Nullable String wished) {
    if (width != null) return Math.clamp(width, FEWEST_COLUMNS, MOST_COLUMNS);
    return wished != null && wished.matches("\\d{1,5}")
        ? Math.clamp(Integer.parseInt(wished), FEWEST_COLUMNS, MOST_COLUMNS)
        : USUAL_COLUMNS;
  }

  private static PrintWriter errors() {
    var stream = new FileOutputStream(FileDescriptor.err);
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
