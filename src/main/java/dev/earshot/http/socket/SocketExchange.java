package dev.earshot.http.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request and its answer.
final class SocketExchange extends HttpExchange implements ClientWatch {
  private static final int UNTIL_CLOSED = 0;

  private final Connection connection;
  private final Head head;
  private final Body body;
  private final Headers answered = new Headers();
  private final Map<String, Object> attributes = new HashMap<>();
  private int status = -1;
  private @Nullable Answer answer;
  private @Nullable Thread watch;
  private boolean last;

  SocketExchange(Connection connection, Head head, Body body) {
    this.connection = connection;
    this.head = head;
    this.body = body;
    this.last = head.isLast();
  }

  /// Where no request could be read, which yet has an answer.
  static SocketExchange ofNoRequest(Connection connection, Input in) {
    var none = new Head("-", URI.create("/"), 1, new Headers());
    return new SocketExchange(connection, none, Body.of(none, in));
  }

  @Override
  public void whenGone(Runnable told) {
    connection.unlimited();
    if (watch != null) throw new IllegalStateException("somebody is told already");
    if (!body.isEnded() || connection.in().isReady()) return;
    watch =
        Thread.ofVirtual()
            .start(() -> {
              if (!isThereMore()) told.run();
            });
  }

  private boolean isThereMore() {
    try {
      return connection.in().await();
    } catch (IOException gone) {
      return false;
    }
  }

  /// Whether it was answered to the end.
  boolean isWhole() {
    return answer != null && answer.left <= 0;
  }

  /// Whether nothing may follow on the same connection.
  boolean isLast() {
    return last || (head.isWaiting() && !body.isEnded());
  }

  /// Whether the next request can be read, what is left of this one being read for nothing.
  boolean isReadOn(int most) throws IOException {
    if (watch != null) join(watch);
    if (body.isBroken()) return false;
    try {
      return body.skip(most) < most && body.read() < 0;
    } catch (Refused refused) {
      return false;
    }
  }

  /// Nobody else may read meanwhile.
  private static void join(Thread reading) throws IOException {
    try {
      reading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public Headers getRequestHeaders() {
    return head.headers();
  }

  @Override
  public Headers getResponseHeaders() {
    return answered;
  }

  @Override
  public URI getRequestURI() {
    return head.target();
  }

  @Override
  public String getRequestMethod() {
    return head.method();
  }

  @Override
  public String getProtocol() {
    return "HTTP/1." + head.version();
  }

  /// Lets a client that waits for it send its body.
  @Override
  public InputStream getRequestBody() {
    if (head.isWaiting() && !body.isEnded() && status < 0) {
      try {
        var out = connection.answering();
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII));
        out.flush();
      } catch (IOException gone) {
        // Reading fails as well.
      }
    }
    return body;
  }

  /// @param length of the body in bytes; -1 if there is none, 0 if it ends with the connection
  @Override
  public void sendResponseHeaders(int code, long length) throws IOException {
    if (status >= 0) throw new IOException("it is answered already");
    status = code;
    last |= connection.isEnding() || length == UNTIL_CLOSED || body.isBroken();
    last |= answered.getOrDefault("Connection", List.of()).contains("close");
    if (last) answered.set("Connection", "close");
    answered.set(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    if (length > 0) answered.set("Content-Length", Long.toString(length));
    if (length < 0 && code != 204 && code != 304 && !head.method().equals("HEAD"))
      answered.set("Content-Length", "0");
    var out = connection.answering();
    out.write(written().getBytes(ISO_8859_1));
    answer = new Answer(out, length == UNTIL_CLOSED ? Long.MAX_VALUE : Math.max(0, length));
    if (length < 0) out.flush();
  }

  private String written() {
    var written = new StringBuilder("HTTP/1.1 " + status + " \r\n");
    answered.forEach((name, values) ->
        values.forEach(value -> written.append(name).append(": ").append(value).append("\r\n")));
    return written.append("\r\n").toString();
  }

  @Override
  public OutputStream getResponseBody() {
    if (answer == null) throw new IllegalStateException("the headers come first");
    return answer;
  }

  /// A body of so many bytes.
  private static final class Answer extends FilterOutputStream {
    private long left;

    Answer(OutputStream out, long left) {
      super(out);
      this.left = left;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > left) throw new IOException("longer than was said");
      left -= length;
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  @Override
  public void close() {
    // The connection looks at how far it is.
  }

  @Override
  public int getResponseCode() {
    return status;
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    return connection.remote();
  }

  @Override
  public InetSocketAddress getLocalAddress() {
    return connection.local();
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) attributes.remove(name);
    else attributes.put(name, value);
  }

  @Override
  public void setStreams(@Nullable InputStream in, @Nullable OutputStream out) {
    throw new UnsupportedOperationException("the streams of a connection are its own");
  }

  @Override
  public @Nullable HttpPrincipal getPrincipal() {
    return null;
  }

  @Override
  public HttpContext getHttpContext() {
    throw new UnsupportedOperationException("there is one handler for all addresses");
  }
}
