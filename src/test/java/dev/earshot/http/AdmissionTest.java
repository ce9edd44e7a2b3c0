package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may ask: only who knows the token, and no page of another site.
class AdmissionTest {
  private static final String TOKEN = "0123456789abcdef";

  /// One of each kind of answer.
  private static final List<String> PLACES =
      List.of(
          "/",
          "/?q=tide",
          "/api/search?q=tide",
          "/api/episodes/none",
          "/api/suggest?q=t",
          "/healthz",
          "/openapi.json",
          "/opensearch.xml",
          "/search.js",
          "/nothing");

  @TempDir static Path folder;
  private static Served open;
  private static Served closed;

  @BeforeAll
  static void serve() {
    open = Served.sources(folder.resolve("index"));
    closed = Served.over(folder.resolve("index"), s -> s.knowing(Optional.of(TOKEN)));
  }

  @AfterAll
  static void close() {
    closed.close();
    open.close();
  }

  @Test
  void whoKnowsTheTokenIsLetInAnywhere() {
    for (var place : PLACES)
      for (var header :
          List.of(
              "Bearer " + TOKEN, "bearer  " + TOKEN, basic("anybody:" + TOKEN), basic(":" + TOKEN)))
        assertEquals(
            open.get(place).statusCode(),
            closed.get(place, "Authorization", header).statusCode(),
            place + " " + header);
  }

  @Test
  void nobodyElseIsLetInAnywhere() {
    for (var place : PLACES) {
      refused(place);
      for (var header :
          List.of(
              "Bearer",
              "Bearer " + TOKEN.substring(1),
              "Bearer " + TOKEN + "0",
              "Bearer " + TOKEN.toUpperCase(Locale.ROOT),
              "Digest " + TOKEN,
              TOKEN,
              basic(TOKEN + ":"),
              basic("anybody"),
              "Basic !!!",
              "Basic ")) refused(place, "Authorization", header);
      refused(place, "Authorization", "Bearer x", "Authorization", "Bearer " + TOKEN);
      refused(place, "Cookie", "token=" + TOKEN);
    }
    refused("/api/search?q=tide&token=" + TOKEN);
    assertEquals(401, closed.send("HEAD", "/").statusCode());
  }

  private static void refused(String place, String... headers) {
    var answer = closed.get(place, headers);
    assertEquals(401, answer.statusCode(), place + " " + String.join(" ", headers));
    assertTrue(
        answer.headers().firstValue("WWW-Authenticate").orElse("").contains("Basic realm="),
        "a browser does not ask for a password");
    assertFalse(answer.body().contains("tide"));
  }

  private static String basic(String both) {
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }

  @Test
  void aPageThatWasNamedMayAskWithTheToken() {
    var named = Set.of("https://example.org");
    try (var served =
        Served.over(
            folder.resolve("index"),
            s -> s.knowing(Optional.of(TOKEN)).admitting(Set.of(), named, Optional.empty()))) {
      var before = served.send("OPTIONS", "/api/search?q=tide", "Origin", "https://example.org");
      assertEquals(204, before.statusCode());
      assertEquals("", before.body());
      assertEquals(
          "Accept, Authorization, Content-Type, If-None-Match, MCP-Protocol-Version, Mcp-Session-Id",
          before.headers().firstValue("Access-Control-Allow-Headers").orElseThrow());
      assertEquals(
          401, served.get("/api/search?q=tide", "Origin", "https://example.org").statusCode());
      assertEquals(
          200,
          served
              .get(
                  "/api/search?q=tide",
                  "Origin",
                  "https://example.org",
                  "Authorization",
                  "Bearer " + TOKEN)
              .statusCode());
    }
  }

  @Test
  void aPageOfAnotherSiteIsNotAnswered() throws IOException {
    var own = "http://127.0.0.1:" + open.port();
    for (var origin :
        List.of(
            "https://evil.example",
            "null",
            "http://127.0.0.1",
            "http://127.0.0.1.evil.example:" + open.port(),
            "http://localhost:" + open.port(),
            own + "/",
            own + ".evil.example"))
      assertEquals(403, open.get("/api/search?q=tide", "Origin", origin).statusCode(), origin);
    assertEquals(200, open.get("/api/search?q=tide", "Origin", own).statusCode());
    for (var site : List.of("cross-site", "same-site")) {
      assertEquals(403, status("Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: no-cors"));
      assertEquals(200, status("Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate"));
    }
    for (var site : List.of("same-origin", "none"))
      assertEquals(200, status("Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: cors"));
  }

  /// Java's own client may not send such headers.
  private static int status(String... headers) throws IOException {
    var answer =
        open.raw(
            "GET /api/search?q=tide HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("\r\n", headers)
                + "\r\n\r\n");
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
