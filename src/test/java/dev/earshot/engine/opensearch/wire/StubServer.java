package dev.earshot.engine.opensearch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Answers as it is told, one answer a request, the last one again and again.
public final class StubServer implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Reply> replies = new ArrayDeque<>();

  /// What was asked: method, path, and the body as it was meant.
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  final List<Map<String, List<String>>> headers = Collections.synchronizedList(new ArrayList<>());

  /// An answer.
  ///
  /// @param kind how it is sent
  record Reply(int status, String body, Kind kind) {}

  /// How an answer is sent.
  enum Kind {
    WHOLE,
    COMPRESSED,
    /// Half of what was announced, then the connection ends.
    HALF,
    /// Not at all.
    NONE
  }

  public StubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
    server.start();
  }

  public StubServer then(int status, String body) {
    return then(status, body, Kind.WHOLE);
  }

  StubServer then(int status, String body, Kind kind) {
    replies.add(new Reply(status, body, kind));
    return this;
  }

  /// What was asked so far: method, path and body.
  public List<String> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body(exchange));
      headers.add(Map.copyOf(exchange.getRequestHeaders()));
      Reply reply;
      synchronized (replies) {
        reply = replies.size() > 1 ? replies.poll() : replies.element();
      }
      if (reply.kind() == Kind.NONE) return;
      send(exchange, reply);
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    var in = exchange.getRequestBody();
    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    return new String((packed ? new GZIPInputStream(in) : in).readAllBytes(), UTF_8);
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    var bytes = reply.body().getBytes(UTF_8);
    if (reply.kind() == Kind.COMPRESSED) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      bytes = compressed(bytes);
    }
    int announced = reply.kind() == Kind.HALF ? 2 * bytes.length : bytes.length;
    exchange.sendResponseHeaders(reply.status(), announced);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().flush();
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
