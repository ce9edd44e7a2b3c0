package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.present.ResultsJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// The interface for programs.
@DefaultLocale("ar-EG")
class ServerTest {
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

  @Test
  void aSearchHasTheRecordsOfTheCommandLine() {
    var answer = json(served.get("/api/search?q=tide&context=1"));
    var request = dev.earshot.search.SearchRequest.of("tide").neighbours(1);
    var lines = ResultsJson.lines(served.earshot.search(request), "index").lines().toList();
    assertEquals(lines.size() - 2, answer.getAsJsonArray("passages").size());
    for (int i = 1; i < lines.size() - 1; i++)
      assertEquals(
          JsonParser.parseString(lines.get(i)), answer.getAsJsonArray("passages").get(i - 1));
  }

  @Test
  void whatNobodyHasIsLeftOutInRecordsAndOnThePage() {
    var answer = json(served.get("/api/search?q=tide+%2Bxyzzy"));
    assertTrue(answer.getAsJsonArray("passages").isEmpty());
    assertFalse(answer.getAsJsonObject("instead").getAsJsonArray("passages").isEmpty());
    assertTrue(json(served.get("/api/search?q=tide")).get("instead").isJsonNull());
    var page = served.get("/?q=tide+%2Bxyzzy").body();
    assertTrue(page.contains("no passage has \"xyzzy\"; the best without it:"), page);
    assertTrue(page.contains("<article"), page);
  }

  @Test
  void linesComeToThoseWhoAskForThem() {
    var lines = served.get("/api/search?q=tide", "Accept", "application/x-ndjson");
    assertEquals(
        List.of("begin", "end"),
        List.of(type(lines, 0), type(lines, lines.body().lines().toList().size() - 1)));
    assertEquals("application/x-ndjson", lines.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(lines.headers().allValues("Vary").contains("Accept"));
  }

  private static String type(HttpResponse<String> lines, int at) {
    var line = lines.body().lines().toList().get(at);
    return JsonParser.parseString(line).getAsJsonObject().get("type").getAsString();
  }

  @Test
  void pagesFollowEachOther() {
    var first = json(served.get("/api/search?q=tide&limit=2"));
    var second =
        json(served.get("/api/search?q=tide&limit=2&after=" + first.get("next").getAsString()));
    assertEquals(
        3, second.getAsJsonArray("passages").get(0).getAsJsonObject().get("rank").getAsInt());
  }

  @Test
  void aLongListComesPartByPart() {
    var whole = json(served.get("/api/list/episodes")).getAsJsonArray("records");
    assertTrue(whole.size() > 2);
    var read = new JsonArray();
    var next = "0";
    while (!next.equals("null")) {
      var part = json(served.get("/api/list/episodes?limit=2&after=" + next));
      assertEquals(whole.size(), part.get("total").getAsInt());
      read.addAll(part.getAsJsonArray("records"));
      next = part.get("next").toString();
    }
    assertEquals(whole, read);
    var lines = served.get("/api/list/episodes?limit=2", "Accept", "application/x-ndjson");
    assertEquals(
        List.of(whole.get(0), whole.get(1)),
        lines.body().lines().map(JsonParser::parseString).toList());
    var beyond = json(served.get("/api/list/tags?after=2147483647"));
    assertTrue(beyond.getAsJsonArray("records").isEmpty());
    assertTrue(beyond.get("next").isJsonNull());
  }

  @Test
  void aListThatTakesTooLongIsNotHalfOfOne() {
    try (var hasty = Served.over(folder.resolve("index"), s -> s.limitedTo(4, Duration.ZERO))) {
      assertEquals(503, hasty.get("/api/list/shows").statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/feed?q=tide | tide – earshot",
        "/feed?q=tide&show=Rope+Work | tide – earshot",
        "/feed?show=Rope+Work | show: Rope Work – earshot",
        "/feed?q=&show=Rope+Work&since=2020 | show: Rope Work, since: 2020 – earshot",
        "/feed?q= | earshot",
      })
  void aFeedWithoutWordsHadNoTitle(String path, String title) {
    var feed = Jsoup.parse(served.get(path).body(), Parser.xmlParser());
    assertEquals(title, feed.select("feed > title").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/list/songs?x | there is nothing at",
        "/api/list/shows?q=tide | there is no parameter \"q\" here; known are",
        "/api/list/shows?limit=0 | \"limit\" is \"0\"",
        "/api/list/shows?after=-1 | \"after\" is \"-1\"",
        "/api/list/shows?kind=song | \"song\" is no kind",
        "/api/facets | parameter \"q\" is missing; without it, one is needed of kind, show,",
        "/feed | parameter \"q\" is missing",
        "/feed?literal=true | parameter \"q\" is missing",
      })
  void whatCannotBeListedIsSaid(String path, String detail) {
    var problem = json(served.get(path));
    assertTrue(problem.get("detail").getAsString().contains(detail), problem.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/search | parameter \"q\" is missing",
        "/api/search?q=tide&colour=red | there is no parameter \"colour\" here; known are [after, all, context,",
        "/api/search?q=tide&q=kelp | \"q\" stands there twice",
        "/api/search?q=tide&limit=0 | \"limit\" is \"0\"; expected a whole number from 1 to 100",
        "/api/search?q=tide&limit=ten | expected a whole number",
        "/api/search?q=tide&context=-1 | from 0 to 20",
        "/api/search?q=tide&sort=best | relevance, newest or oldest",
        "/api/search?q=tide&kind=song | \"song\" is no kind; a kind is topic or quote",
        "/api/search?q=tide&since=2023-02-30 | is no since; a date is",
        "/api/search?q=tide&literal=perhaps | \"literal\" is true or false",
        "/api/search?q=tide&group=show | \"group\" is episode",
        "/api/search?q=tide&format=pdf | json, jsonl, md or csv",
        "/api/search?q=tide&after=AbCd | is no cursor of this search",
        "/api/search?q=%22&syntax=lucene | ",
        "/api/search?q=%ff%fe | not UTF-8",
        "/api/episodes/%c3%28 | not UTF-8",
      })
  void whatMakesNoSenseIsAProblemThatSaysWhy(String path, String detail) {
    var problem = served.get(path);
    assertEquals(400, problem.statusCode(), problem.body());
    assertEquals(
        "application/problem+json", problem.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(400, json(problem).get("status").getAsInt());
    assertTrue(
        json(problem).get("detail").getAsString().contains(detail == null ? "" : detail),
        problem.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/episodes/nowhere",
        "/api/passages/a~b",
        "/api/related/nothing",
        "/api",
        "/api/search/",
        "/api/episodes/",
        "/api/episodes/a/b",
        "/api/../healthz",
        "/..%2f..%2fetc/passwd",
        "/search.jsx",
      })
  void whatIsNotThereIsNotFound(String path) {
    assertEquals(404, served.get(path).statusCode(), path);
  }

  @Test
  void aQueryThatIsTooLongIsRefused() {
    assertEquals(400, served.get("/api/search?q=" + "a".repeat(20_001)).statusCode());
    assertEquals(200, served.get("/api/search?q=" + "a".repeat(20_000)).statusCode());
  }

  @Test
  void anAnswerThatIsStillRightIsNotSentAgain() throws IOException {
    try (var own = Served.sources(folder.resolve("tags"))) {
      var first = own.get("/api/search?q=tide");
      var tag = first.headers().firstValue("ETag").orElseThrow();
      var again = own.get("/api/search?q=tide", "If-None-Match", "\"other\", " + tag);
      assertEquals(304, again.statusCode());
      assertEquals("", again.body());
      assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
      assertEquals(200, own.get("/api/search?q=kelp", "If-None-Match", tag).statusCode());
      var more = Files.writeString(folder.resolve("more.jsonl"), "{\"title\":\"A tide more\"}");
      own.earshot.index(Served.SOURCES, more);
      assertEquals(200, own.get("/api/search?q=tide", "If-None-Match", tag).statusCode());
    }
  }

  @Test
  void longAnswersArePackedForThoseWhoUnpackThem() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(served.address() + "/api/search?q=tide"))
            .header("Accept-Encoding", "br, gzip")
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var packed = client.send(request, BodyHandlers.ofByteArray());
      assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
      assertTrue(packed.headers().allValues("Vary").contains("Accept-Encoding"));
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        assertTrue(
            new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)
                .startsWith("{\"type\":\"results\""));
      }
    }
    var refused = served.get("/api/search?q=tide", "Accept-Encoding", "gzip;q=0");
    assertEquals(Optional.empty(), refused.headers().firstValue("Content-Encoding"));
  }

  @Test
  void headHasTheHeadersAlone() {
    var head = served.send("HEAD", "/api/search?q=tide");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    int length = served.get("/api/search?q=tide").body().getBytes(StandardCharsets.UTF_8).length;
    var told = head.headers().firstValueAsLong("Content-Length").orElseThrow();
    assertTrue(Math.abs(told - length) < 5, "but for the digits of the milliseconds");
  }

  @Test
  void otherMethodsAreNotAllowed() {
    assertEquals(204, served.send("OPTIONS", "/api/search").statusCode());
    for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
      var answer = served.send(method, "/api/search?q=tide");
      assertEquals(405, answer.statusCode(), method);
      assertEquals("GET, HEAD, OPTIONS", answer.headers().firstValue("Allow").orElseThrow());
    }
  }

  @Test
  void pagesOfOtherSitesReadNothingUnlessNamed() {
    var from = new String[] {"Origin", "https://example.org"};
    var header = "Access-Control-Allow-Origin";
    assertEquals(
        Optional.empty(), served.get("/api/search?q=tide", from).headers().firstValue(header));
    var named = Set.of("https://example.org");
    try (var own =
        Served.over(folder.resolve("index"), s -> s.admitting(Set.of(), named, Optional.empty()))) {
      assertEquals(
          "https://example.org",
          own.get("/api/search?q=tide", from).headers().firstValue(header).orElseThrow());
      assertEquals(
          Optional.empty(),
          own.get("/api/search?q=tide", "Origin", "https://example.com")
              .headers()
              .firstValue(header));
    }
  }

  @Test
  void onlyTheInterfaceIsForOtherSites() {
    var everybody = Set.of("*");
    try (var open =
        Served.over(
            folder.resolve("index"), s -> s.admitting(Set.of(), everybody, Optional.empty()))) {
      var from = new String[] {"Origin", "https://example.org"};
      var asked = open.send("OPTIONS", "/api/search?q=tide", from).headers();
      assertTrue(asked.firstValue("Access-Control-Allow-Headers").isPresent());
      for (var path : List.of("/?q=tide", "/feed?q=tide", "/search.js", "/healthz"))
        assertEquals(
            Optional.empty(),
            open.get(path, from).headers().firstValue("Access-Control-Allow-Origin"),
            path);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: evil.example | 421",
        "Host: evil.example:80 | 421",
        "Host: 127.0.0.1.evil.example | 421",
        "Host: LOCALHOST:80 | 200",
        "Host: [::1] | 200",
        "Host: localhost\\r\\nHost: localhost | 400",
        "Host: | 400",
        "X: no host at all | 400",
        "Host: localhost\\r\\nContent-Length: 5 | 400",
        "Host: localhost\\r\\nContent-Length: +0 | 400",
        "Host: localhost\\r\\nTransfer-Encoding: chunked | 400",
        "Host: localhost\\r\\nX: a\\u0001b | 400",
      })
  void headersThatNoHonestClientSendsAreRefused(String headers, int status) throws IOException {
    var lines = headers.replace("\\r\\n", "\r\n").replace("\\u0001", "\u0001");
    var answer = served.raw("GET /healthz HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
  }

  @Test
  void clientsOfOldAreAnswered() throws IOException {
    var answer = served.raw("GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n");
    assertTrue(answer.contains(" 200 "), answer);
    assertTrue(answer.contains("\"status\":\"ok\""), answer);
  }

  @Test
  void clientsOfOldWereRefusedWithoutAHost() throws IOException {
    assertTrue(served.raw("GET /healthz HTTP/1.0\r\n\r\n").contains(" 200 "));
    for (var path : List.of("/feed?q=tide", "/opensearch.xml")) {
      var answer = served.raw("GET " + path + " HTTP/1.0\r\n\r\n");
      assertTrue(answer.contains(served.address() + "/"), answer);
    }
    for (var host : List.of("evil.example", ""))
      assertFalse(
          served.raw("GET /healthz HTTP/1.0\r\nHost: " + host + "\r\n\r\n").contains(" 200 "));
  }

  @Test
  void behindAProxyWhatIsNotThereLedBesideThePath() {
    var outside = Optional.of("https://example.org/talks/");
    try (var proxied =
        Served.over(folder.resolve("index"), s -> s.admitting(Set.of(), Set.of(), outside))) {
      assertTrue(
          proxied.get("/nothing").body().contains("https://example.org/talks/openapi.json tells"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?part=99 | there is no part 99 of this episode; this is the last",
        "?part=1 | ",
        " | ",
      })
  void aPartBeyondTheLastWasShownAsIfItWereThere(String part, String said) {
    var page =
        Jsoup.parse(served.get("/episodes/tide-tables-1" + (part == null ? "" : part)).body());
    assertEquals(said == null ? "" : said, page.select("#status").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Type: application/json | 200 | \"result\":{}",
        "Content-Type: application/json; charset=utf-8\\r\\nOrigin: http://localhost | 200 | \"result\":{}",
        "Content-Type: application/json\\r\\nMCP-Protocol-Version: 2025-06-18 | 200 | \"result\":{}",
        "Content-Type: application/json\\r\\nMCP-Protocol-Version: 2019-01-01 | 400 | not spoken here",
        "Content-Type: application/json\\r\\nOrigin: http://evil.example | 403 | may not ask here",
        "Content-Type: application/json\\r\\nOrigin: null | 403 | may not ask here",
        "Content-Type: text/plain | 415 | application/json",
      })
  void assistantsPostTheirMessages(String headers, int status, String part) throws IOException {
    var answer = served.raw(posted(headers, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"));
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains(part), answer);
  }

  private static String posted(String headers, String message) {
    return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
        + message.length()
        + "\r\n"
        + headers.replace("\\r\\n", "\r\n")
        + "\r\n\r\n"
        + message;
  }

  @Test
  void assistantsGetTheAnswersOfStandardInput() throws IOException {
    var json = "Content-Type: application/json";
    var call =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search_highlights\",\"arguments\":{\"query\":\"tide\"}}}";
    assertTrue(served.raw(posted(json, call)).contains("\"isError\":false"));
    var notice = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    assertTrue(served.raw(posted(json, notice)).startsWith("HTTP/1.1 202 "));
    assertTrue(served.raw(posted(json, "x".repeat(1_100_000))).startsWith("HTTP/1.1 413 "));
    var stream = served.get("/mcp", "Accept", "text/event-stream");
    assertEquals(405, stream.statusCode());
    assertEquals("OPTIONS, POST", stream.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void assistantsWaitedBehindSearchesForWhatNeedsNone() throws IOException {
    var json = "Content-Type: application/json";
    try (var full =
        Served.over(folder.resolve("index"), s -> s.limitedTo(0, Duration.ofSeconds(1)))) {
      for (var method : List.of("ping", "tools/list", "resources/list")) {
        var message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"}";
        assertTrue(full.raw(posted(json, message)).contains("\"result\""), method);
      }
      var off = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{}}";
      assertTrue(full.raw(posted(json, off)).startsWith("HTTP/1.1 202 "));
      var call =
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"overview\"}}";
      assertTrue(full.raw(posted(json, call)).startsWith("HTTP/1.1 503 "));
    }
  }

  @Test
  void halfARequestKeepsNobodyElseWaiting() throws IOException {
    try (var slow = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
      slow.getOutputStream()
          .write("GET /healthz HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
      slow.getOutputStream().flush();
      assertEquals(200, served.get("/healthz").statusCode());
    }
  }

  @Test
  void tooManySearchesAtOnceAreAskedToComeAgain() {
    try (var full =
        Served.over(folder.resolve("index"), s -> s.limitedTo(0, Duration.ofSeconds(1)))) {
      var answer = full.get("/api/search?q=tide");
      assertEquals(503, answer.statusCode());
      assertTrue(answer.headers().firstValueAsLong("Retry-After").orElseThrow() > 0);
      assertEquals(200, full.get("/healthz").statusCode());
    }
  }

  @Test
  void aSearchThatTakesTooLongAnswersWithWhatItHas() {
    try (var hasty = Served.over(folder.resolve("index"), s -> s.limitedTo(4, Duration.ZERO))) {
      assertTrue(json(hasty.get("/api/search?q=tide")).get("partial").getAsBoolean());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search?q=tide", "/api/facets?q=tide", "/?q=tide", "/feed?q=tide"})
  void aPartOfAnAnswerWasKeptAsIfItWereAllOfIt(String path) {
    try (var hasty = Served.over(folder.resolve("index"), s -> s.limitedTo(4, Duration.ZERO))) {
      var headers = hasty.get(path).headers();
      assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
      assertEquals(Optional.empty(), headers.firstValue("ETag"));
      assertTrue(served.get(path).headers().firstValue("ETag").isPresent());
    }
  }

  @Test
  void noVerdictIsGivenInHaste() {
    var id = served.earshot.search("tide").passages().getFirst().id();
    try (var hasty = Served.over(folder.resolve("index"), s -> s.limitedTo(4, Duration.ZERO))) {
      for (var path : List.of("/api/verify?q=wind+against+tide", "/api/related/" + id)) {
        assertEquals(503, hasty.get(path).statusCode(), path);
        assertTrue(hasty.get(path).body().contains("the time was over"), path);
      }
    }
  }

  @Test
  void filesThatPagesNameByTheirVersionAreKept() {
    var page = served.get("/").body();
    for (var name : List.of("search.js", "style.css", "icon.svg")) {
      var named = page.substring(page.indexOf(name + "?v="));
      var file = served.get("/" + named.substring(0, named.indexOf('"')));
      assertTrue(
          file.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"), name);
      var plain = served.get("/" + name);
      assertEquals("no-cache", plain.headers().firstValue("Cache-Control").orElseThrow());
      var tag = plain.headers().firstValue("ETag").orElseThrow();
      assertEquals(304, served.get("/" + name, "If-None-Match", tag).statusCode());
    }
  }

  @Test
  void whereTheIndexAndItsSourcesLieWasToldToEverybody() throws IOException {
    var index = folder.resolve("place").toAbsolutePath();
    var said = "{\"title\":\"A place\",\"quotes\":[{\"text\":\"The tide is here.\"}]}";
    var source = Files.writeString(folder.resolve("place.jsonl"), said);
    try (var earshot = dev.earshot.Earshot.open(index)) {
      earshot.index(source.toAbsolutePath());
    }
    var settings = ServerSettings.local(index.toString());
    try (var own = Served.over(index, s -> settings)) {
      var found = json(own.get("/api/search?q=tide"));
      assertEquals("place", found.getAsJsonObject("index").get("location").getAsString());
      var id = own.earshot.search("tide").passages().getFirst().episodeId();
      assertEquals(
          "place.jsonl", json(own.get("/api/episodes/" + id)).get("sources").getAsString());
      delete(index);
      var missing = own.get("/api/search?q=tide").body();
      assertFalse(missing.contains(folder.toString()), missing);
    }
  }

  @Test
  void theNewestPassagesAreAFeed() throws Exception {
    var answer = served.get("/feed?q=tide");
    assertEquals(
        "application/atom+xml; charset=utf-8",
        answer.headers().firstValue("Content-Type").orElseThrow());
    var feed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.body())));
    var entries = feed.getElementsByTagName("entry");
    assertEquals(served.earshot.search("tide").total(), entries.getLength());
    var updated = feed.getElementsByTagName("updated");
    for (int i = 2; i < updated.getLength(); i++)
      assertTrue(
          updated.item(i - 1).getTextContent().compareTo(updated.item(i).getTextContent()) >= 0);
    var link = ((Element) feed.getElementsByTagName("link").item(2)).getAttribute("href");
    assertTrue(link.startsWith(served.address() + "/episodes/"), link);
    assertTrue(served.get("/?q=tide").body().contains("href=\"./feed?q=tide\""));
  }

  @Test
  void anIndexMayComeGoAndComeBackUnderTheServer() throws IOException {
    var index = folder.resolve("to come");
    try (var early = Served.over(index, settings -> settings)) {
      var missing = early.get("/api/search?q=tide");
      assertEquals(503, missing.statusCode());
      assertTrue(json(missing).get("detail").getAsString().contains("there is no index"));
      early.earshot.index(Served.SOURCES);
      int found = json(early.get("/api/search?q=tide")).get("shown").getAsInt();
      assertTrue(found > 0);
      delete(index);
      assertEquals(503, early.get("/api/search?q=tide").statusCode());
      try (var other = dev.earshot.Earshot.open(index)) {
        other.index(Served.SOURCES);
      }
      assertEquals(found, json(early.get("/api/search?q=tide")).get("shown").getAsInt());
    }
  }

  private static void delete(Path tree) throws IOException {
    try (var paths = Files.walk(tree)) {
      for (var path : paths.toList().reversed()) Files.delete(path);
    }
  }

  @Test
  void eachRequestIsLoggedInALine() {
    served.get("/healthz?x=%0a%1b[31m");
    var line = served.logged("healthz?x");
    assertTrue(
        line.matches(
            "127\\.0\\.0\\.1 - - \\[[^]]+ \\+0000] \"GET /healthz\\?x=\\S+ HTTP/1\\.1\" 400 \\d+ \\d+ms"),
        line);
  }

  @Test
  void aServerThatWasStoppedAnswersNoMore() {
    var stopped = Served.over(folder.resolve("index"), settings -> settings);
    stopped.stop();
    var failure = assertThrows(AssertionError.class, () -> stopped.get("/healthz"));
    assertTrue(failure.getCause() instanceof ConnectException);
    stopped.close();
  }

  @Test
  void completionsComeAsBrowsersReadThem() {
    var answer = served.get("/api/suggest?q=tid&format=opensearch").body();
    var array = JsonParser.parseString(answer).getAsJsonArray();
    assertEquals("tid", array.get(0).getAsString());
    assertFalse(array.get(1).getAsJsonArray().isEmpty());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
