package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.location.Location;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// A server on a free port of this machine, and clients for it.
final class Served implements AutoCloseable {
  /// Two shows, made for tests.
  static final Path SOURCES = Path.of("src/test/resources/dev/earshot/cli/sources");

  private static final int PATIENCE_SECONDS = 60;

  final Earshot earshot;
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(Location index, UnaryOperator<ServerSettings> change, List<Route> more) {
    earshot = Earshot.open(index);
    var settings = change.apply(ServerSettings.local("index"));
    server = Server.start(SearchHandler.of(earshot, settings, log(), more), settings);
  }

  private ServerLog log() {
    return new ServerLog() {
      @Override
      public void request(String line) {
        log.add(line);
      }

      @Override
      public void unreadable(EngineException trouble) {
        log.add(String.valueOf(trouble.getMessage()));
      }

      @Override
      public void fault(Throwable fault) {
        throw new AssertionError(fault);
      }
    };
  }

  /// Serves what these tests are about.
  static Served sources(Path index) {
    return sources(Location.of(index));
  }

  static Served sources(Location index) {
    var served = new Served(index, settings -> settings, List.of());
    served.earshot.index(SOURCES);
    return served;
  }

  static Served over(Path index, UnaryOperator<ServerSettings> change) {
    return over(index, change, List.of());
  }

  /// @param more answers than a server has
  static Served over(Path index, UnaryOperator<ServerSettings> change, List<Route> more) {
    return new Served(Location.of(index), change, more);
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) request.headers(headers);
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(path, e);
    }
  }

  /// Sends just these bytes and gives all that comes back until the server closes.
  String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(PATIENCE_SECONDS * 1000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /// Waits for the line of the log that has this in it: it comes after the answer.
  String logged(String part) {
    try {
      var line = log.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (line != null && !line.contains(part))
        line = log.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(line, () -> "no line of the log has " + part);
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(part, e);
    }
  }

  int port() {
    return server.port();
  }

  void stop() {
    server.close();
  }

  @Override
  public void close() {
    server.close();
    client.close();
    earshot.close();
  }
}
