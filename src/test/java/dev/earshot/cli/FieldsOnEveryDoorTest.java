package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Facets.Count;
import dev.earshot.http.Server;
import dev.earshot.http.ServerLog;
import dev.earshot.http.ServerSettings;
import dev.earshot.mcp.McpServer;
import dev.earshot.passage.Passage;
import dev.earshot.present.WrittenDate;
import dev.earshot.query.FieldName;
import dev.earshot.search.Contents;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Goes over the table of fields and holds every door to it: each field narrows down everywhere,
/// and to the same.
class FieldsOnEveryDoorTest {
  private static final String QUERY = "knot OR tide";

  @TempDir static Path folder;
  private static Cli cli;
  private static Earshot earshot;
  private static Server server;
  private static HttpClient client;

  @BeforeAll
  static void open() {
    cli = Cli.with(folder);
    earshot = Earshot.open(folder);
    earshot.index(Path.of(Cli.SOURCES));
    client = HttpClient.newHttpClient();
    var settings = ServerSettings.local("index").listeningOn("127.0.0.1", 0);
    server = Server.start(earshot, settings, new Silent());
  }

  @AfterAll
  static void close() {
    client.close();
    server.close();
    earshot.close();
  }

  private record Silent() implements ServerLog {
    @Override
    public void request(String line) {}

    @Override
    public void unreadable(EngineException trouble) {
      throw new AssertionError(trouble);
    }

    @Override
    public void fault(Throwable fault) {
      throw new AssertionError(fault);
    }
  }

  /// One that some passages of the query have, and some have not.
  private static String value(FieldName field) {
    return switch (field) {
      case KIND -> "quote";
      case SHOW -> "rope work";
      case EPISODE -> "2";
      case GUEST -> "pete";
      case HOST -> "Lou";
      case SPEAKER -> "Ana Prior";
      case TITLE -> "harbour gate";
      case TAG -> "knots";
      case SINCE -> "2023";
      case UNTIL -> "2022";
    };
  }

  @ParameterizedTest
  @EnumSource
  void aFieldNarrowsDownToSomeOfThePassages(FieldName field) {
    var all = ids(earshot.search(SearchRequest.of(QUERY).limit(100)));
    var some = ids(narrowed(field));
    assertFalse(some.isEmpty());
    assertTrue(some.size() < all.size(), some + " of " + all);
    assertTrue(all.containsAll(some), some + " of " + all);
  }

  private static SearchResults narrowed(FieldName field) {
    return earshot.search(SearchRequest.of(QUERY).filter(field, value(field)));
  }

  private static List<String> ids(SearchResults results) {
    return results.passages().stream().map(Passage::id).toList();
  }

  @ParameterizedTest
  @EnumSource
  void inTheQueryItDoesTheSame(FieldName field) {
    var query = "(%s) %s:\"%s\"".formatted(QUERY, field.word(), value(field));
    assertEquals(ids(narrowed(field)), ids(earshot.search(query)));
  }

  @ParameterizedTest
  @EnumSource
  void asAnOptionItDoesTheSame(FieldName field) {
    var found = cli.run("search", "--json", "--" + field.word(), value(field), QUERY);
    assertEquals(ids(narrowed(field)), Cli.ids(found));
    var help = cli.run("search", "--help").out().replaceAll("\\s+", " ");
    assertTrue(help.contains("--" + field.word() + "=" + field.value().label()), help);
    assertTrue(help.contains(field.description()), help);
  }

  @ParameterizedTest
  @EnumSource
  void asAParameterItDoesTheSame(FieldName field) {
    var answer = JsonParser.parseString(get("/api/search" + address(field))).getAsJsonObject();
    assertEquals(ids(narrowed(field)), ids(answer.getAsJsonArray("passages")));
    var told = JsonParser.parseString(get("/openapi.json")).getAsJsonObject();
    for (var path : List.of("/api/search", "/api/facets", "/"))
      assertTrue(
          objects(
                  told.getAsJsonObject("paths")
                      .getAsJsonObject(path)
                      .getAsJsonObject("get")
                      .getAsJsonArray("parameters"))
              .stream()
              .anyMatch(parameter ->
                  parameter.get("name").getAsString().equals(field.word())
                      && parameter.get("description").getAsString().equals(field.description())),
          path + " does not tell of " + field);
  }

  private static String address(FieldName field) {
    return "?q=" + encoded(QUERY) + "&" + condition(field);
  }

  private static String condition(FieldName field) {
    return field.word() + "=" + encoded(value(field));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAQueryHttpAndToolsRefusedIt(FieldName field) throws IOException {
    var listed = Cli.ids(cli.run("search", "--json", "--" + field.word(), value(field)));
    assertFalse(listed.isEmpty());
    for (var query : List.of("", "q=&")) {
      var answer = json(get("/api/search?" + query + condition(field)));
      assertEquals(listed, ids(answer.getAsJsonArray("passages")));
    }
    var episodes = json(get("/api/search?group=episode&" + condition(field)));
    var tool = tool("search_highlights", field, "query", "");
    assertEquals(listed, ids(tool.getAsJsonArray("passages")));
    var grouped = tool("search_highlights", field, "group", "episode");
    assertEquals(
        objects(episodes.getAsJsonArray("groups")).size(),
        objects(grouped.getAsJsonArray("groups")).size());
    assertFalse(grouped.getAsJsonArray("groups").isEmpty());
    assertTrue(get("/api/facets?" + condition(field)).contains("\"count\":"));
  }

  @ParameterizedTest
  @EnumSource
  void whatThereIsIsListedTheSameOnEveryDoor(FieldName field) throws IOException {
    for (var what : Contents.What.values()) {
      var lines =
          cli.run("list", what.word(), "--json", "--" + field.word(), value(field)).out().lines();
      var listed = lines.map(FieldsOnEveryDoorTest::json).toList();
      var answer = json(get("/api/list/" + what.word() + "?" + condition(field)));
      assertEquals(listed, objects(answer.getAsJsonArray("records")));
      assertEquals(listed.size(), answer.get("total").getAsInt());
      var told = tool("list", field, "what", what.word());
      listed.forEach(record -> record.remove("type"));
      var records = told.getAsJsonArray(what == Contents.What.EPISODES ? "episodes" : "names");
      assertEquals(listed, objects(records));
    }
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  /// What a tool gives that is narrowed down by a field.
  private static JsonObject tool(String tool, FieldName field, String argument, String value)
      throws IOException {
    var arguments = new JsonObject();
    arguments.addProperty(argument, value);
    arguments.addProperty(field.word(), value(field));
    var params = new JsonObject();
    params.addProperty("name", tool);
    params.add("arguments", arguments);
    return called("tools/call", params).getAsJsonObject("structuredContent");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String get(String path) {
    var address = URI.create("http://127.0.0.1:" + server.port() + path);
    try {
      var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(path, e);
    }
  }

  private static List<String> ids(JsonArray passages) {
    return objects(passages).stream().map(passage -> passage.get("id").getAsString()).toList();
  }

  private static List<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void asAnArgumentOfAToolItDoesTheSame(FieldName field) throws IOException {
    var content = tool("search_highlights", field, "query", QUERY);
    assertEquals(ids(narrowed(field)), ids(content.getAsJsonArray("passages")));
    var tool =
        objects(called("tools/list", new JsonObject()).getAsJsonArray("tools")).stream()
            .filter(one -> one.get("name").getAsString().equals("search_highlights"))
            .findFirst()
            .orElseThrow();
    var known = tool.getAsJsonObject("inputSchema").getAsJsonObject("properties");
    assertEquals(
        field.description(), known.getAsJsonObject(field.word()).get("description").getAsString());
  }

  private static JsonObject called(String method, JsonObject params) throws IOException {
    var request = new JsonObject();
    request.addProperty("jsonrpc", "2.0");
    request.addProperty("id", 1);
    request.addProperty("method", method);
    request.add("params", params);
    var in = new ByteArrayInputStream((request + "\n").getBytes(StandardCharsets.UTF_8));
    var out = new StringWriter();
    new McpServer(earshot, McpServer.USUAL_TOKENS, "1", new Silent()::fault)
        .serve(in, new PrintWriter(out));
    return JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonObject("result");
  }

  @ParameterizedTest
  @EnumSource
  void thePageShowsThatItIsNarrowedDownAndHowToUndoIt(FieldName field) {
    var chosen = page("/" + address(field)).select("a.chip").first();
    var shown = chosen == null ? "" : chosen.text();
    assertTrue(shown.contains(WrittenDate.of(value(field))), shown);
    var undone = String.valueOf(chosen == null ? "" : chosen.attr("href"));
    assertFalse(undone.contains(field.word() + "="), undone);
  }

  private static Document page(String path) {
    return Jsoup.parse(get(path));
  }

  @ParameterizedTest
  @EnumSource
  void eachFacetIsCountedAndCanBeFollowedOnThePage(FieldName field) {
    var request = SearchRequest.of(QUERY).with(Detail.FACETS);
    var facets = earshot.search(request).facets().orElseThrow();
    assertEquals(field.isFacet(), facets.of(field).isPresent());
    if (!field.isFacet()) return;
    var counts = facets.of(field).orElseThrow().first();
    assertFalse(counts.isEmpty());
    var offered = page("/?q=" + encoded(QUERY)).select("nav a");
    for (var count : counts)
      assertTrue(
          hrefs(offered, field).stream().anyMatch(href -> leadsTo(href, count)), count.value());
    var help = cli.run("search", "--help").out().replaceAll("\\s+", " ");
    var told = help.replaceFirst(".*Count all that match by (.*?)\\(text and json.*", "$1");
    assertTrue(told.contains(field.word()), told);
  }

  private static List<String> hrefs(List<Element> links, FieldName field) {
    return links.stream()
        .map(link -> link.attr("href"))
        .filter(href -> href.contains("&" + field.word() + "="))
        .toList();
  }

  /// Whether a link's page has as many passages as it was said.
  private static boolean leadsTo(String href, Count count) {
    var address = "/api/search" + href.substring(href.indexOf('?')) + "&limit=100";
    if (!address.contains("=" + encoded(count.value()).replace("+", "%20"))) return false;
    var total = JsonParser.parseString(get(address)).getAsJsonObject().getAsJsonObject("total");
    assertEquals(count.count(), total.get("value").getAsLong(), address);
    return true;
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentsTellOfIt(FieldName field) throws IOException {
    var rows = Files.readString(Path.of("src/docs/query.md")).lines();
    var begin = "| `" + field.word() + ":";
    var end = " `--" + field.word() + "` |";
    assertTrue(rows.anyMatch(row -> row.startsWith(begin) && row.endsWith(end)), begin + end);
    var option = "`--" + field.word() + "=" + field.value().label() + "`";
    assertTrue(Files.readString(Path.of("src/docs/commands.md")).contains(option), option);
    Files.readString(Path.of("src/docs/doors.md"))
        .lines()
        .filter(line -> line.startsWith("| `/api/search`") || line.startsWith("| `/api/facets`"))
        .forEach(line -> assertTrue(line.contains(" " + field.word() + " "), line));
  }
}
