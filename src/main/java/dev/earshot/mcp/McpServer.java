package dev.earshot.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.Earshot;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Answers assistants: over two streams, a message a line, or message by message for a door that
/// brings them. Thread-safe.
public final class McpServer {
  /// No sensible message is longer, in bytes; what is, is passed over.
  public static final int LONGEST_MESSAGE = 1 << 20;

  /// How long an answer may take.
  public static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private static final int REQUESTS_AT_ONCE = 4;

  private final Protocol protocol;

  /// How many tokens an answer has at most by estimate, and how few may be wished.
  public static final int USUAL_TOKENS = Budget.USUAL.tokens();

  public static final int LEAST_TOKENS = Budget.LEAST;

  /// @param tokens of an answer at most, by estimate
  /// @param software the version of earshot
  /// @param failures is told what earshot itself failed at, and of an index that does not answer
  ///   ([dev.earshot.engine.EngineException]): a client learns only that it was so
  public McpServer(Earshot earshot, int tokens, String software, Consumer<Throwable> failures) {
    this(
        new Protocol(
            new Tools(earshot, new Budget(tokens)).all(),
            new Resources(earshot),
            software,
            failures));
  }

  McpServer(Protocol protocol) {
    this.protocol = protocol;
  }

  /// The names of all tools, in their order, and what each does.
  public static SequencedMap<String, String> tools() {
    var told = new LinkedHashMap<String, String>();
    // Nothing is looked up before a tool is called.
    try (var nowhere = Earshot.open(Path.of("nowhere"))) {
      new Tools(nowhere, Budget.USUAL)
          .all()
          .forEach(tool -> told.put(tool.name(), tool.description()));
    }
    return told;
  }

  /// Whether a version of the protocol, such as `2025-06-18`, is spoken here.
  public static boolean speaks(String version) {
    return Protocol.speaks(version);
  }

  /// Takes a message that comes by itself.
  ///
  /// @param version of the protocol that the client says it speaks
  /// @param client a name by which its messages are told from those of others, so that one may call
  ///   off another; empty for a client that has none
  public Posted posted(String message, String version, Optional<String> client) {
    var session = protocol.session(version, client);
    return new Posted(session, session.take(message));
  }

  /// A message that came by itself, and can be called off from then on. Thread-safe.
  public static final class Posted {
    private final Session session;
    private final Turn turn;

    private Posted(Session session, Turn turn) {
      this.session = session;
      this.turn = turn;
    }

    /// Whether the index is asked for the answer, which may take its time.
    public boolean asksIndex() {
      return turn.asksIndex();
    }

    /// The answer; none where none is due, or it is called off. Asked for once.
    public Optional<String> answer() {
      return turn.answer();
    }

    /// Ends what is done for an answer, as nobody waits for it any more, or begins none.
    public void callOff() {
      session.end();
    }

    /// Whether it was the first of a client of the era in which there are sessions, and was
    /// answered.
    public boolean isBeginning() {
      return session.isBegun();
    }
  }

  /// Reads messages and answers them until the stream ends. What asks the index is answered beside
  /// the next messages, so that one of these may call it off, also while it waits for its turn.
  ///
  /// @param out nothing else may write there
  public void serve(InputStream in, PrintWriter out) throws IOException {
    try (var threads = Executors.newFixedThreadPool(REQUESTS_AT_ONCE)) {
      var session = protocol.session();
      var buffered = new BufferedInputStream(in);
      for (var line = line(buffered); line.isPresent(); line = line(buffered)) {
        var bytes = line.get();
        if (bytes.size() > LONGEST_MESSAGE) {
          print(Protocol.tooLong(LONGEST_MESSAGE), out);
          continue;
        }
        var message = bytes.toString(UTF_8);
        if (message.isBlank()) continue;
        var turn = session.take(message);
        if (turn.asksIndex()) threads.execute(() -> print(turn, out));
        else print(turn, out);
      }
    }
  }

  /// What stands before the next line break, cut where it is too long anyway; empty at the end.
  private static Optional<ByteArrayOutputStream> line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int octet = in.read();
    if (octet < 0) return Optional.empty();
    for (; octet >= 0 && octet != '\n'; octet = in.read())
      if (line.size() <= LONGEST_MESSAGE) line.write(octet);
    return Optional.of(line);
  }

  private static void print(Turn turn, PrintWriter out) {
    turn.answer().ifPresent(answer -> print(answer, out));
  }

  private static void print(String answer, PrintWriter out) {
    synchronized (out) {
      out.print(answer + "\n");
      out.flush();
    }
  }
}
