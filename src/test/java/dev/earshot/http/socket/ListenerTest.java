package dev.earshot.http.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/// Nobody else may take an address meanwhile that was given up.
@Isolated
@Timeout(60)
class ListenerTest {
  private static final int TIMES = 200;

  private static Listener listener() throws IOException {
    return Listener.at(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        exchange -> exchange.sendResponseHeaders(204, -1),
        (exchange, why) -> exchange.sendResponseHeaders(why.status(), -1));
  }

  private static Socket connected(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  /// Whoever was waited for took one more, after the address was given up.
  @Test
  void oneMoreWasAnsweredAfterTheEnd() throws IOException {
    for (int i = 0; i < TIMES; i++) {
      var listener = listener();
      int port = listener.port();
      connected(port).close();
      listener.close();
      assertThrows(ConnectException.class, () -> connected(port).close());
    }
  }

  @Test
  void anEndWaitsForNobodyWhoAsksNothing() throws IOException {
    var listener = listener();
    try (var idle = connected(listener.port())) {
      idle.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertEquals('H', idle.getInputStream().read());
      listener.close();
      idle.getInputStream().readAllBytes();
    }
  }
}
