package dev.earshot.http.socket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/// Listens at an address and hands over what is asked there: each connection has a virtual thread.
public final class Listener implements AutoCloseable {
  /// Connections that the operating system keeps until they are taken, which is at once.
  private static final int BACKLOG = 256;

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration GLANCE = Duration.ofMillis(10);

  /// How long those under way may take to end when told to.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ServerSocket socket;
  private final HttpHandler handler;
  private final Refusal refusal;
  private final Thread listening;
  private final Connections connections = new Connections();

  /// Answers what cannot be read, or not now.
  public interface Refusal {
    void refuse(HttpExchange exchange, Refused why) throws IOException;
  }

  private Listener(ServerSocket socket, HttpHandler handler, Refusal refusal) {
    this.socket = socket;
    this.handler = handler;
    this.refusal = refusal;
    this.listening = Thread.ofPlatform().name("earshot-http").unstarted(this::listen);
  }

  /// Begins to listen.
  ///
  /// @throws IOException if nothing can listen there
  public static Listener at(InetSocketAddress address, HttpHandler handler, Refusal refusal)
      throws IOException {
    if (address.isUnresolved()) throw new IOException("Unresolved address");
    var socket = new ServerSocket();
    try {
      socket.bind(address, BACKLOG);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    var listener = new Listener(socket, handler, refusal);
    listener.listening.start();
    Thread.ofVirtual().start(listener::endTheLate);
    return listener;
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        take(socket.accept());
      } catch (IOException e) {
        // Closed, or no more files may be open now.
        if (!socket.isClosed()) pause(LOOK);
      }
    }
  }

  private void take(Socket client) throws IOException {
    if (socket.isClosed()) {
      client.close();
      return;
    }
    var connection = new Connection(client, handler, refusal);
    boolean full = !connections.isRoomFor(connection);
    connections.add(connection);
    Thread.ofVirtual()
        .start(() -> {
          try {
            if (full)
              connection.refuse(
                  new Refused(Refused.TOO_MANY, "too many connections; try again in a moment"));
            else connection.answer();
          } finally {
            connections.remove(connection);
          }
        });
  }

  private void endTheLate() {
    while (!socket.isClosed() || !connections.isEmpty()) {
      connections.stream().filter(Connection::isLate).forEach(Connection::abort);
      pause(LOOK);
    }
  }

  /// The address is free only when nobody waits there any more; who came meanwhile is let go.
  private void joinListening() {
    try {
      listening.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes no more requests, and waits a few seconds for those under way.
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Nobody can connect either way.
    }
    joinListening();
    connections.stream().forEach(Connection::end);
    long patience = System.nanoTime() + GRACE.toNanos();
    while (!connections.isEmpty() && System.nanoTime() - patience < 0) pause(GLANCE);
    connections.stream().forEach(Connection::abort);
  }
}
