package dev.earshot.http.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConnectionsTest {
  private static final int HELD = 600;
  private static final String ONE = "127.0.0.1";
  private static final String OTHER = "127.0.0.2";
  private static final String REQUEST = "GET / HTTP/1.1\r\n\r\n";
  private static final String WATCHED_REQUEST = "GET /watched HTTP/1.1\r\n\r\n";
  private static final String LONG_REQUEST = "GET /long HTTP/1.1\r\n\r\n";

  private final List<Socket> sockets = new ArrayList<>();
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch end = new CountDownLatch(1);
  private Listener listener;

  @BeforeEach
  void listen() throws IOException {
    listener = Listener.at(at(ONE, 0), this::answer, ConnectionsTest::refuse);
  }

  @AfterEach
  void close() throws IOException {
    end.countDown();
    for (var socket : sockets) socket.close();
    listener.close();
  }

  /// What is long is answered when the test lets it, what is watched could be told of its end.
  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/watched"))
      ((ClientWatch) exchange).whenGone(() -> {});
    if (exchange.getRequestURI().getPath().equals("/long")) {
      begun.release();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    exchange.sendResponseHeaders(204, -1);
  }

  private static void refuse(HttpExchange exchange, Refused why) throws IOException {
    exchange.sendResponseHeaders(why.status(), -1);
  }

  /// A client with an address of its own, which not every system has.
  private Socket client(String address) throws IOException {
    var socket = new Socket();
    sockets.add(socket);
    try {
      socket.bind(at(address, 0));
    } catch (IOException e) {
      abort("this system has no address " + address);
    }
    socket.connect(at(ONE, listener.port()));
    return socket;
  }

  private static InetSocketAddress at(String address, int port) throws IOException {
    return new InetSocketAddress(InetAddress.getAllByName(address)[0], port);
  }

  private static Socket ask(Socket client, String request) throws IOException {
    client.getOutputStream().write(request.getBytes(US_ASCII));
    return client;
  }

  private static int status(Socket client) throws IOException {
    var line = new StringBuilder();
    var in = client.getInputStream();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      line.append((char) octet);
      if (line.toString().endsWith("\r\n\r\n"))
        return Integer.parseInt(line.substring("HTTP/1.1 ".length()).substring(0, 3));
    }
    throw new IOException("ended after \"" + line + "\"");
  }

  private void hold(String request) throws IOException {
    for (int i = 0; i < HELD; i++) ask(client(ONE), request);
  }

  @Test
  void connectionsThatAskNothingShutNobodyOut() throws IOException {
    hold("");
    assertEquals(204, status(ask(client(OTHER), REQUEST)));
    assertEquals(204, status(ask(client(ONE), REQUEST)));
  }

  @Test
  void halvesOfRequestsShutNobodyOut() throws IOException {
    hold("GET / HTTP/1.1\r\nHost: ");
    assertEquals(204, status(ask(client(OTHER), REQUEST)));
    assertEquals(204, status(ask(client(ONE), REQUEST)));
  }

  /// As a proxy keeps them open. Whoever was watched kept its place, and had the end wait for it.
  @ParameterizedTest
  @ValueSource(strings = {REQUEST, WATCHED_REQUEST})
  void connectionsThatWereAnsweredMakeRoomTheLongestWaitingFirst(String request)
      throws IOException {
    var first = client(ONE);
    assertEquals(204, status(ask(first, request)));
    Socket last = first;
    for (int i = 0; i < HELD; i++) {
      last = client(ONE);
      assertEquals(204, status(ask(last, request)));
    }
    assertEquals(204, status(ask(last, request)));
    assertThrows(IOException.class, () -> status(ask(first, request)));
  }

  @Test
  void whatIsBeingAnsweredKeepsItsPlaceAndLeavesSomeToOthers() throws Exception {
    var underWay = new ArrayList<Socket>();
    for (int i = 0; i < Connections.MOST_OF_ONE_CLIENT; i++)
      underWay.add(ask(client(ONE), LONG_REQUEST));
    begun.acquire(Connections.MOST_OF_ONE_CLIENT);
    assertEquals(503, status(ask(client(ONE), REQUEST)));
    for (int i = 0; i < HELD; i++) assertEquals(204, status(ask(client(OTHER), REQUEST)));
    end.countDown();
    for (var client : underWay) assertEquals(204, status(client));
  }

  /// Some of one and some of another: neither has all that one may have.
  @Test
  void whoeverHasMostMakesRoomFirst() throws IOException {
    for (int i = 0; i < Connections.MOST - 100; i++)
      assertEquals(204, status(ask(client(ONE), REQUEST)));
    var few = new ArrayList<Socket>();
    for (int i = 0; i < 100; i++) few.add(client(OTHER));
    for (int i = 0; i < 100; i++) assertEquals(204, status(ask(client("127.0.0.3"), REQUEST)));
    for (var client : few) assertEquals(204, status(ask(client, REQUEST)));
  }
}
