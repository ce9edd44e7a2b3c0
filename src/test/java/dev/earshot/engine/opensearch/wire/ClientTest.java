package dev.earshot.engine.opensearch.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.NoIndexException;
import dev.earshot.engine.TimeOverException;
import dev.earshot.engine.opensearch.wire.Client.Repeat;
import dev.earshot.engine.opensearch.wire.StubServer.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTest {
  private final StubServer server;
  private Client client;

  ClientTest() throws IOException {
    server = new StubServer();
    client = client(Map.of());
  }

  private Client client(Map<String, String> environment) {
    return Client.of(Endpoint.of(server.address() + "/highlights", environment));
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void answersAreReadCompressedOrNot() {
    server.then(200, "{\"a\":1}").then(200, "{\"a\":2}", Kind.COMPRESSED);
    assertEquals(1, Json.number(client.get("/"), "a"));
    assertEquals(2, Json.number(client.get("/"), "a"));
  }

  @Test
  void longBodiesGoCompressedAndArriveWhole() {
    server.then(200, "{}");
    var body = Json.object("text", "tide ".repeat(1_000));
    client.post("/x", body);
    assertEquals("POST /x " + body, server.asked.getFirst());
    assertEquals(List.of("gzip"), server.headers.getFirst().get("Content-encoding"));
  }

  @Test
  void whatIsBusyIsAskedAgain() {
    server.then(429, "{}").then(503, "{}").then(200, "{\"a\":1}");
    assertEquals(1, Json.number(client.get("/"), "a"));
    assertEquals(3, server.asked.size());
  }

  @Test
  void halfAnAnswerIsAskedForAgain() {
    server.then(200, "{\"a\":", Kind.HALF).then(200, "{\"a\":").then(200, "{\"a\":1}");
    assertEquals(1, Json.number(client.get("/"), "a"));
  }

  @Test
  void whatMayHaveBeenDoneIsNotDoneTwice() {
    server.then(503, "{}");
    var answer = client.send("PUT", "/x", "{}", Repeat.NEVER, Deadline.never());
    assertEquals(503, answer.status());
    assertEquals(1, server.asked.size());
  }

  @Test
  void nobodyWaitsLongerThanTheyWant() {
    server.then(200, "{}", Kind.NONE);
    var soon = Deadline.in(Duration.ofMillis(1));
    assertThrows(EngineException.class, () -> client.post("/", Json.object(), soon));
    var passed = Deadline.in(Duration.ofDays(1));
    passed.cancel();
    assertThrows(TimeOverException.class, () -> client.post("/", Json.object(), passed));
  }

  @Test
  void whoAsksIsSaidInAHeader(@TempDir Path folder) throws IOException {
    server.then(200, "{}");
    var file = folder.resolve("credentials");
    asks("Basic YW5uOm1vb24=", Map.of(Credentials.USER, "ann", Credentials.PASSWORD, "moon"));
    asks("Bearer moon", Map.of(Credentials.TOKEN, "moon"));
    asks("ApiKey moon", Map.of(Credentials.API_KEY, "moon"));
    for (var written :
        Map.of(
                "ann:moon\n",
                "Basic YW5uOm1vb24=",
                "bearer moon",
                "Bearer moon",
                "ApiKey moon",
                "ApiKey moon")
            .entrySet()) {
      Files.writeString(file, written.getKey());
      asks(written.getValue(), Map.of(Credentials.FILE, file.toString()));
    }
  }

  private void asks(String header, Map<String, String> environment) {
    try (var asking = client(environment)) {
      asking.get("/");
    }
    assertEquals(List.of(header), server.headers.getLast().get("Authorization"));
  }

  @Test
  void nothingSecretIsTold() {
    server.then(401, "Unauthorized");
    var environment = Map.of(Credentials.USER, "ann", Credentials.PASSWORD, "moonlight");
    try (var asking = client(environment)) {
      var told = assertThrows(EngineException.class, () -> asking.get("/"));
      assertTrue(
          String.valueOf(told.getMessage()).contains("wants to know who asks"), told.getMessage());
      for (var text :
          List.of(
              told.toString(),
              asking.endpoint().toString(),
              asking.endpoint().credentials().toString()))
        assertFalse(text.contains("moonlight"), text);
    }
  }

  /// All at once: for what may pass by itself one waits.
  @Test
  void refusalsAreTold() throws Exception {
    var refusals =
        List.of(
            new Refusal(
                404, error("index_not_found_exception", "no such index"), "there is no index in"),
            new Refusal(
                403,
                error("security_exception", "no permissions for [indices:data]"),
                "may not do that"),
            new Refusal(
                403,
                block("index [x] blocked by: [FORBIDDEN/12/index read-only / allow delete (api)];"),
                "nearly full"),
            new Refusal(
                429,
                block("TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark"),
                "nearly full"),
            new Refusal(
                400,
                error("too_many_clauses", "maxClauseCount is set to 1024"),
                "more words and conditions"),
            new Refusal(400, error("parsing_exception", "a\nb"), "status 400: a"),
            new Refusal(
                404, error("search_context_missing_exception", "No search context"), "ask again"),
            new Refusal(
                503, error("search_phase_execution_exception", "all shards failed"), "health"),
            new Refusal(503, error("no_shard_available_action_exception", "No shard"), "health"),
            new Refusal(
                429, error("circuit_breaking_exception", "[parent] Data too large"), "larger heap"),
            new Refusal(
                500, error("circuit_breaking_exception", "[parent] Data too large"), "larger heap"),
            new Refusal(418, "<html>", "is no OpenSearch"),
            new Refusal(502, "{}", "not available"),
            new Refusal(200, "<html>", "is no OpenSearch, or only half"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var told : threads.invokeAll(refusals)) told.get();
    }
  }

  private static String error(String type, String reason) {
    var cause = Json.object("type", type, "reason", reason);
    return Json.object("error", Json.object("root_cause", List.of(cause))).toString();
  }

  private static String block(String reason) {
    return error("cluster_block_exception", reason);
  }

  private record Refusal(int status, String body, String message) implements Callable<Void> {
    @Override
    public Void call() throws IOException {
      try (var other = new StubServer();
          var asking =
              Client.of(Endpoint.of(other.then(status, body).address() + "/x", Map.of()))) {
        var told = assertThrows(EngineException.class, () -> asking.get("/x"));
        assertTrue(String.valueOf(told.getMessage()).contains(message), told.getMessage());
        assertEquals(1, String.valueOf(told.getMessage()).lines().count());
        if (status == 404 && message.contains("no index"))
          assertTrue(told instanceof NoIndexException);
      }
      return null;
    }
  }

  @Test
  void whatIsSlowOrBreaksOffIsTold() {
    var problems = new Problems(client.endpoint());
    told(problems.of(new HttpTimeoutException("-")), "takes too long to answer; try again later");
    told(problems.of(new HttpConnectTimeoutException("-")), "nothing answers at");
    told(problems.of(new IOException("EOF reached while reading")), "broke off; try again");
  }

  private static void told(EngineException problem, String message) {
    assertTrue(String.valueOf(problem.getMessage()).contains(message), problem.getMessage());
    assertFalse(String.valueOf(problem.getMessage()).contains("EOF"), problem.getMessage());
  }

  @Test
  void nobodyAtAnAddressIsTold() throws IOException {
    // Bound, so that nobody else takes it, and not listened at.
    try (var taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      told("http://127.0.0.1:" + taken.getLocalPort() + "/x", "is OpenSearch running there?");
    }
    told("http://nowhere.invalid:9200/x", "there is no host \"nowhere.invalid\"");
  }

  /// As `keytool` makes it for this machine alone.
  @Test
  void aCertificateIsTrustedThatTheAuthorityHasSigned(@TempDir Path folder) throws Exception {
    try (var secure = SecureStub.in(folder)) {
      told(secure.address() + "/x", "the certificate of");
      told(
          secure.address() + "/x", Map.of(Endpoint.CACERT, folder + "/none.pem"), "cannot be read");
      var trusting = Map.of(Endpoint.CACERT, secure.certificate().toString());
      try (var asking = Client.of(Endpoint.of(secure.address() + "/x", trusting))) {
        assertEquals(1, Json.number(asking.get("/"), "a"));
      }
    }
  }

  private static void told(String address, Map<String, String> environment, String message) {
    var endpoint = Endpoint.of(address, environment);
    var told = assertThrows(EngineException.class, () -> Client.of(endpoint).close());
    assertTrue(String.valueOf(told.getMessage()).contains(message), told.getMessage());
  }

  private static void told(String address, String message) {
    try (var asking = Client.of(Endpoint.of(address, Map.of()))) {
      var told = assertThrows(EngineException.class, () -> asking.get("/"));
      assertTrue(String.valueOf(told.getMessage()).contains(message), told.getMessage());
    }
  }
}
