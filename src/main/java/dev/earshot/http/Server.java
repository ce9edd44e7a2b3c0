package dev.earshot.http;

import com.sun.net.httpserver.HttpServer;
import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// Answers over HTTP from an index: a [SearchHandler] at the top of a server of its own. Each
/// request has a virtual thread, each search one of the operating system's. Thread-safe.
public final class Server implements AutoCloseable {
  /// Connections that wait to be taken; the JDK's server takes them at once.
  private static final int BACKLOG = 256;

  /// How long those under way may take to end when the server is told to.
  private static final int GRACE_SECONDS = 5;

  private final SearchHandler handler;
  private final HttpServer server;

  private Server(SearchHandler handler, HttpServer server) {
    this.handler = handler;
    this.server = server;
  }

  /// Starts to answer. The index stays the caller's, who closes it after the server.
  ///
  /// @throws EngineException if nothing can listen at that address
  public static Server start(Earshot earshot, ServerSettings settings, ServerLog log) {
    var handler = SearchHandler.of(earshot, settings, log);
    var address = new InetSocketAddress(settings.host(), settings.port());
    try {
      var server = HttpServer.create(address, BACKLOG);
      server.createContext("/", handler);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return new Server(handler, server);
    } catch (IOException e) {
      throw new EngineException(
          "cannot listen on %s:%s: %s; --host and --port choose another address"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
  }

  /// Where it listens.
  public int port() {
    return server.getAddress().getPort();
  }

  /// Takes no more requests, and waits a few seconds for those under way.
  @Override
  public void close() {
    server.stop(GRACE_SECONDS);
    handler.close();
  }
}
