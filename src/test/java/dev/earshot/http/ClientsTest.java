package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.earshot.engine.TimeOverException;
import dev.earshot.http.Route.Answer;
import dev.earshot.search.SearchRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that go away, come slowly, or send what is no request.
@Timeout(120)
class ClientsTest {
  private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.sources(folder.resolve("index"));
  }

  @AfterAll
  static void close() {
    served.close();
  }

  /// Searches again and again until one of them is cut off, for which there is an hour.
  @Test
  void aSearchWentOnForAClientThatWasGone() throws Exception {
    var searches = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var cutOff = new CountDownLatch(1);
    var endless =
        Route.records(
            "/endless",
            "",
            List.of(),
            Answer.of("", "text/plain"),
            asked -> {
              var request = SearchRequest.of("tide");
              while (!served.earshot.search(request, asked.deadline()).partial()) {
                searches.incrementAndGet();
                begun.countDown();
              }
              cutOff.countDown();
              return Reply.empty(Reply.OK);
            });
    try (var own =
        Served.over(
            folder.resolve("index"),
            settings -> settings.limitedTo(1, Duration.ofHours(1)),
            List.of(endless))) {
      try (var socket = socket(own, "GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
        begun.await();
        assertTrue(socket.isConnected());
      }
      cutOff.await();
      int counted = searches.get();
      assertTrue(own.logged("GET /endless").contains(" 499 "));
      assertEquals(200, own.get("/api/search?q=tide").statusCode(), "the only place is free again");
      assertEquals(counted, searches.get());
    }
  }

  @Test
  void whatLooksAtNoDeadlineIsNotWaitedForEither() {
    var stuck = new CountDownLatch(1);
    var route =
        Route.records(
            "/stuck",
            "",
            List.of(),
            Answer.of("", "text/plain"),
            asked -> {
              try {
                stuck.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Reply.empty(Reply.OK);
            });
    try (var own =
        Served.over(
            folder.resolve("index"),
            settings -> settings.limitedTo(2, Duration.ofMillis(1)),
            List.of(route))) {
      var late = own.get("/stuck");
      assertEquals(503, late.statusCode());
      assertTrue(late.body().contains(new TimeOverException().getMessage()), late.body());
    } finally {
      stuck.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | 400 | a request begins with",
        "GET /healthz | 400 | a request begins with",
        "GET  /healthz HTTP/1.1 | 400 | a request begins with",
        "GET /a b HTTP/1.1 | 400 | a request begins with",
        "GET healthz HTTP/1.1 | 400 | begins with a slash",
        "GET /?q=%zz HTTP/1.1 | 400 | two hexadecimal digits",
        "GET /?q=% HTTP/1.1 | 400 | two hexadecimal digits",
        "GET /healthz HTTP/2.0 | 505 | HTTP/1.1 is spoken here",
        "GET /healthz HTTP/1.1\\r\\nNo colon | 400 | a header is a name",
        "GET /healthz HTTP/1.1\\r\\nX : a | 400 | a header is a name",
        "GET /healthz HTTP/1.1\\r\\n folded: a | 400 | a header is a name",
        "POST /mcp HTTP/1.1\\r\\nContent-Length: 1\\r\\nContent-Length: 1 | 400 | cannot be told",
        "POST /mcp HTTP/1.1\\r\\nContent-Length: 1\\r\\nTransfer-Encoding: chunked | 400 | cannot be told",
        "POST /mcp HTTP/1.1\\r\\nTransfer-Encoding: gzip, chunked | 501 | chunked is known",
        "POST /mcp HTTP/1.0\\r\\nTransfer-Encoding: chunked | 400 | HTTP/1.0 has no",
      })
  void whatIsNoRequestWasAnsweredByAPageOfTheServersOwn(String request, int status, String detail)
      throws IOException {
    isProblem(served.raw(request.replace("\\r\\n", "\r\n") + "\r\n" + END), status, detail);
  }

  @Test
  void whatIsTooLongIsAProblemAsWell() throws IOException {
    var line = "GET /?q=" + "a".repeat(300_000) + " HTTP/1.1\r\n" + END;
    isProblem(served.raw(line), 414, "the address is too long");
    var header = "GET /healthz HTTP/1.1\r\nX: " + "a".repeat(20_000) + "\r\n" + END;
    isProblem(served.raw(header), 431, "more than 16384 bytes");
    var headers = "GET /healthz HTTP/1.1\r\n" + "X: a\r\n".repeat(100) + END;
    isProblem(served.raw(headers), 431, "more than 64 headers");
  }

  private static void isProblem(String answer, int status, String detail) {
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains("Content-type: application/problem+json"), answer);
    var problem =
        JsonParser.parseString(answer.substring(answer.indexOf("\r\n\r\n"))).getAsJsonObject();
    assertEquals(status, problem.get("status").getAsInt());
    assertTrue(problem.get("detail").getAsString().contains(detail), answer);
  }

  /// Signs that browsers and people leave as they are, and forms that proxies send.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=tide|kelp",
        "/api/search?q=\"tide\"",
        "/api/search?q={tide}^`[kelp]\\",
        "http://localhost/api/search?q=tide",
        "//api/search?q=tide",
        "/api/search?q=Ã¼ber",
      })
  void addressesAreReadAsTheyAreWritten(String address) throws IOException {
    var answer = served.raw("GET " + address + " HTTP/1.1\r\n" + END);
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
  }

  @Test
  void requestsFollowEachOtherOnOneConnectionAlsoBeforeTheyAreAnswered() throws IOException {
    var request = "GET /api/search?q=tide HTTP/1.1\r\nHost: localhost\r\n\r\n";
    var answers = served.raw(request + "\r\n" + request + "GET /healthz HTTP/1.1\r\n" + END);
    assertEquals(4, answers.split("HTTP/1.1 200 ", -1).length, answers);
  }

  @Test
  void messagesMayComeInPiecesAndAfterAWord() throws IOException {
    var message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    var chunks =
        "5;x=y\r\n"
            + message.substring(0, 5)
            + "\r\n"
            + Integer.toHexString(message.length() - 5)
            + "\r\n"
            + message.substring(5)
            + "\r\n0\r\nTrailer: a\r\n\r\n";
    var head = "POST /mcp HTTP/1.1\r\nContent-Type: application/json\r\n";
    var answer = served.raw(head + "Transfer-Encoding: chunked\r\n" + END + chunks);
    assertTrue(answer.contains("\"result\":{}"), answer);
    try (var socket =
        socket(
            served,
            head + "Expect: 100-continue\r\nContent-Length: " + message.length() + "\r\n" + END)) {
      var in = socket.getInputStream();
      var told = new String(in.readNBytes(25), StandardCharsets.ISO_8859_1);
      assertEquals("HTTP/1.1 100 Continue\r\n\r\n", told);
      socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
      var rest = read(socket);
      assertTrue(rest.contains("\"result\":{}"), rest);
    }
    isProblem(
        served.raw(head + "Transfer-Encoding: chunked\r\n" + END + "no length\r\n"),
        400,
        "does not say how long it is");
  }

  /// Each was taken for a fault of the server's own.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Content-Length: 40         | {"jsonrpc"    | shorter than it says
          Transfer-Encoding: chunked | 3b\\r\\n{"js   | shorter than it says
          Transfer-Encoding: chunked | 3             | shorter than it says
          Transfer-Encoding: chunked | 1\\r\\n{\\r\\nx\\r\\n | does not say how long
          """)
  void aMessageThatDoesNotComeWholeIsTheClientsSlip(String length, String body, String detail)
      throws IOException {
    var head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    var message = head + length + "\r\n\r\n" + body.replace("\\r\\n", "\r\n");
    try (var socket = socket(served, message)) {
      socket.shutdownOutput();
      isProblem(read(socket), 400, detail);
    }
  }

  @Test
  void nothingBehindABodyWithoutAnEndIsTakenForARequest() throws IOException {
    var request = "GET /healthz HTTP/1.1\r\n" + END;
    for (var path : List.of("POST /mcp", "GET /healthz")) {
      var head = path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
      var answers = served.raw(head + "Transfer-Encoding: chunked\r\n\r\nno length\r\n" + request);
      assertEquals(2, answers.split("HTTP/1.1 ", -1).length, answers);
    }
  }

  private static String read(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aClientThatBeginsASessionGetsAName() throws IOException {
    var begin =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\"}}";
    var ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    assertTrue(posted(begin).contains("Mcp-session-id: "));
    assertTrue(!posted(ping).contains("Mcp-session-id: "));
  }

  private static String posted(String message) throws IOException {
    var head = "POST /mcp HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ";
    return served.raw(head + message.length() + "\r\n" + END + message);
  }

  private static Socket socket(Served server, String request) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout((int) TimeUnit.MINUTES.toMillis(1));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }
}
