package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.http.socket.Listener;
import java.io.IOException;
import java.net.InetSocketAddress;

/// Answers over HTTP from an index: a [SearchHandler] at the top of a server of its own. Each
/// request has a virtual thread, each search one of the operating system's. Thread-safe.
public final class Server implements AutoCloseable {
  private final SearchHandler handler;
  private final Listener listener;

  private Server(SearchHandler handler, Listener listener) {
    this.handler = handler;
    this.listener = listener;
  }

  /// Starts to answer. The index stays the caller's, who closes it after the server.
  ///
  /// @throws EngineException if nothing can listen at that address
  public static Server start(Earshot earshot, ServerSettings settings, ServerLog log) {
    return start(SearchHandler.of(earshot, settings, log), settings);
  }

  static Server start(SearchHandler handler, ServerSettings settings) {
    var address = new InetSocketAddress(settings.host(), settings.port());
    try {
      return new Server(handler, Listener.at(address, handler, handler::refuse));
    } catch (IOException e) {
      throw new EngineException(
          "cannot listen on %s:%s: %s; take another host or port"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
  }

  /// Where it listens.
  public int port() {
    return listener.port();
  }

  /// Takes no more requests, and waits a few seconds for those under way.
  @Override
  public void close() {
    listener.close();
    handler.close();
  }
}
