package dev.earshot.engine.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;

/// Stands between a client and a node: passes everything on, and does something before a certain
/// path is asked for.
final class Between implements AutoCloseable {
  private static final Set<String> PASSED =
      Set.of("Content-type", "Content-encoding", "Accept-encoding", "Authorization");

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String node;
  private final String path;
  private final Runnable action;

  private Between(HttpServer server, String node, String path, Runnable action) {
    this.server = server;
    this.node = node;
    this.path = path;
    this.action = action;
  }

  static Between before(String node, String path, Runnable action) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var between = new Between(server, node, path, action);
    server.createContext("/", between::pass);
    server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
    server.start();
    return between;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals(path)) action.run();
      var body = exchange.getRequestBody().readAllBytes();
      var request =
          HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI()))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> {
            if (PASSED.contains(name)) request.header(name, values.getFirst());
          });
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      for (var name : List.of("content-encoding", "content-type"))
        answer
            .headers()
            .firstValue(name)
            .ifPresent(v -> exchange.getResponseHeaders().add(name, v));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    http.shutdownNow();
  }
}
