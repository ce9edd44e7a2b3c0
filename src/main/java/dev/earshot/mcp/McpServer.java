package dev.earshot.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.Earshot;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.Consumer;

/// Answers an assistant over two streams, a message a line, until the first one ends.
public final class McpServer {
  /// No sensible message is longer; what is, is passed over.
  static final int LONGEST_LINE = 1 << 20;

  private final Protocol protocol;

  /// @param software the version of earshot
  /// @param faults is told what earshot itself failed at, of which a client learns only that it was
  public McpServer(Earshot earshot, String software, Consumer<Throwable> faults) {
    this.protocol =
        new Protocol(new Tools(earshot).all(), new Resources(earshot), software, faults);
  }

  /// Reads and answers, one message after the other.
  ///
  /// @param out nothing else may write there
  public void serve(InputStream in, PrintWriter out) throws IOException {
    var buffered = new BufferedInputStream(in);
    var line = new ByteArrayOutputStream();
    for (int octet = buffered.read(); octet >= 0; octet = buffered.read()) {
      if (octet != '\n') {
        if (line.size() <= LONGEST_LINE) line.write(octet);
        continue;
      }
      answer(line, out);
      line.reset();
    }
    answer(line, out);
  }

  private void answer(ByteArrayOutputStream line, PrintWriter out) {
    var message = line.toString(UTF_8);
    if (message.isBlank()) return;
    if (line.size() > LONGEST_LINE) out.print(Protocol.tooLong(LONGEST_LINE) + "\n");
    else protocol.handle(message).ifPresent(answer -> out.print(answer + "\n"));
    out.flush();
  }
}
