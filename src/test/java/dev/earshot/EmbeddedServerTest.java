package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import dev.earshot.http.SearchHandler;
import dev.earshot.http.ServerLog;
import dev.earshot.http.ServerSettings;
import dev.earshot.present.JsonRecords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An application has a server of its own, and answers searches at a path of its choice.
class EmbeddedServerTest {
  private static final ServerSettings SETTINGS = ServerSettings.local("talks");

  private final Earshot earshot = Earshot.inMemory();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private @Nullable SearchHandler handler;

  @BeforeEach
  void begin() throws IOException {
    earshot.index(Indexed.SOURCES);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
    if (handler != null) handler.close();
    client.close();
    threads.close();
    earshot.close();
  }

  private void put(String path, ServerSettings settings) {
    var made = SearchHandler.of(earshot, settings, ServerLog.silent());
    handler = made;
    server.createContext(path, made);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/talks", "/talks/", "/a/b/"})
  void itAnswersBelowItsPath(String path) {
    put(path, SETTINGS);
    var place = path.replaceFirst("/$", "");
    var results = JsonParser.parseString(get(place + "/api/search?q=tide").body());
    assertTrue(results.getAsJsonObject().getAsJsonArray("passages").size() > 0);
    assertEquals(200, get(place + "/healthz").statusCode());
    assertEquals(404, get(place + "/api/nothing").statusCode());
    var nothing = get(place + "/nothing");
    assertEquals(404, nothing.statusCode());
    assertTrue(nothing.body().contains("nothing at " + place + "/nothing; "), nothing.body());
    assertTrue(nothing.body().contains("; " + place + "/openapi.json tells"), nothing.body());
    assertEquals(200, get(place + "/openapi.json").statusCode());
    assertTrue(get(place + "/opensearch.xml").body().contains(address(place + "/")));
    assertTrue(get(place + "/feed?q=tide").body().contains(address(place + "/feed?q=tide")));
  }

  /// Every link of the page, and of an episode's, leads to something.
  @Test
  void thePageLinksWithinItsPath() {
    put("/talks/", SETTINGS);
    var start = Jsoup.parse(get("/talks/?q=tide").body(), address("/talks/?q=tide"));
    var episode = start.select("a[href*=episodes/]").first();
    assertTrue(episode != null, start::html);
    var pages =
        List.of(start, Jsoup.parse(getAt(episode.absUrl("href")).body(), episode.absUrl("href")));
    for (var page : pages)
      for (var link : page.select("[href], [src]")) {
        var target = link.absUrl(link.hasAttr("href") ? "href" : "src");
        if (!target.startsWith(address("/"))) continue;
        assertTrue(target.startsWith(address("/talks/")), target);
        assertEquals(200, getAt(target.replaceFirst("#.*", "")).statusCode(), target);
      }
  }

  @Test
  void withoutItsSlashThePathLeadsToThePage() {
    put("/talks", SETTINGS);
    var moved = get("/talks?q=tide");
    assertEquals(308, moved.statusCode());
    assertEquals("/talks/?q=tide", moved.headers().firstValue("Location").orElseThrow());
    assertEquals(404, get("/talksandmore").statusCode());
  }

  @Test
  void whatElseTheServerHasStaysItsOwn() {
    put("/talks/", SETTINGS);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    assertEquals(204, get("/api/search?q=tide").statusCode());
    assertEquals(200, get("/talks/api/search?q=tide").statusCode());
  }

  @Test
  void namesAndTokensHoldAsForAServerOfItsOwn() {
    put(
        "/talks/",
        SETTINGS.admitting(Set.of(), Set.of(), Optional.empty()).knowing(Optional.of("word")));
    assertEquals(401, get("/talks/api/search?q=tide").statusCode());
    assertEquals(200, get("/talks/api/search?q=tide", "Authorization", "Bearer word").statusCode());
    assertEquals(403, get("/talks/", "Origin", "https://example.org").statusCode());
  }

  @Test
  void assistantsAskBelowThePathToo() {
    put("/talks/", SETTINGS);
    var call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    var request =
        HttpRequest.newBuilder(URI.create(address("/talks/mcp")))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(call));
    assertTrue(send(request).body().contains("search_highlights"));
  }

  /// What a program writes by itself is what the handler sends.
  @Test
  void recordsAreThoseOfTheInterface() {
    put("/", SETTINGS);
    var results = earshot.search("tide");
    var passage = results.passages().getFirst();
    assertEquals(
        withoutTime(get("/api/search?q=tide").body()),
        withoutTime(JsonRecords.of(results, "talks")));
    same(
        "/api/passages/" + passage.id() + "?context=0",
        JsonRecords.of(earshot.passage(passage.id(), 0).orElseThrow()));
    same(
        "/api/related/" + passage.id() + "?limit=3",
        JsonRecords.of(earshot.related(passage.id(), 3).orElseThrow()));
    same("/api/verify?q=the%20moon", JsonRecords.of(earshot.verify("the moon")));
    same("/api/suggest?q=ti&limit=3", JsonRecords.of(earshot.suggest("ti", 3)));
    var view = earshot.episode(passage.episodeId()).orElseThrow();
    var episode = JsonParser.parseString(JsonRecords.of(view)).getAsJsonObject().get("episode");
    assertEquals(episode, JsonParser.parseString(JsonRecords.of(view.episode())));
    var lines = JsonRecords.lines(results, "talks").lines().toList();
    assertEquals(results.passages().size() + 2, lines.size());
  }

  private void same(String path, String record) {
    assertEquals(get(path).body().strip(), record);
  }

  private static JsonObject withoutTime(String answer) {
    var object = JsonParser.parseString(answer).getAsJsonObject();
    object.remove("millis");
    return object;
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private HttpResponse<String> get(String path, String... headers) {
    return getAt(address(path), headers);
  }

  private HttpResponse<String> getAt(String address, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) request.headers(headers);
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
