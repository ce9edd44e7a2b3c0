package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `/openapi.json` says is true: no route, parameter or field is missing there, and none is
/// there that does not exist.
class OpenApiTest {
  @TempDir static Path folder;
  private static Served served;
  private static JsonObject description;

  @BeforeAll
  static void serve() {
    served = Served.sources(folder);
    served.earshot.index(Served.SOURCES, Path.of("corpus"));
    description = JsonParser.parseString(served.get("/openapi.json").body()).getAsJsonObject();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void routesAndParametersAreThoseThatExist() {
    assertEquals(
        SearchHandler.routes(served.earshot, ServerSettings.local("index")).stream()
            .collect(Collectors.toMap(Route::path, route -> new TreeSet<>(route.names()))),
        paths().keySet().stream().collect(Collectors.toMap(path -> path, OpenApiTest::parameters)));
  }

  @Test
  void operationsHaveNamesOfTheirOwnAndNeedNoPassword() {
    var names =
        paths().keySet().stream()
            .map(path -> operation(path).get("operationId").getAsString())
            .toList();
    assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
    assertTrue(names.contains("apiEpisodes") && names.contains("episodes"), names.toString());
    assertTrue(description.getAsJsonArray("security").isEmpty());
  }

  private static JsonObject paths() {
    return description.getAsJsonObject("paths");
  }

  private static JsonObject operation(String path) {
    return paths().getAsJsonObject(path).getAsJsonObject("get");
  }

  private static Set<String> parameters(String path) {
    return StreamSupport.stream(operation(path).getAsJsonArray("parameters").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(parameter -> parameter.get("in").getAsString().equals("query"))
        .map(parameter -> parameter.get("name").getAsString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void answersHaveJustTheFieldsThatAreTold() {
    var passage = served.earshot.search("chip").passages().getFirst();
    var ids =
        Map.of(
            "/api/episodes/{id}", List.of(passage.episodeId()),
            "/api/passages/{id}", List.of(passage.id()),
            "/api/related/{id}", List.of(passage.id(), passage.episodeId()));
    fits("/api/search?q=tide&context=2&explain=true&facets=true", "/api/search");
    fits("/api/search?q=chips&group=episode", "/api/search");
    fits("/api/search?q=nowhere", "/api/search");
    fits("/api/facets?q=tide", "/api/facets");
    fits("/api/suggest?q=t", "/api/suggest");
    fits("/api/verify?q=" + encoded("wind against tide is where boats are lost"), "/api/verify");
    fits("/api/verify?q=nonsense", "/api/verify");
    fits("/api/facets?show=none", "/api/facets");
    fits("/healthz", "/healthz");
    for (var path : paths().keySet())
      if (path.startsWith("/api/list/")) {
        fits(path, path);
        fits(path + "?limit=1", path);
      }
    ids.forEach(
        (path, known) -> known.forEach(id -> fits(path.replace("{id}", encoded(id)), path)));
    for (var episode : List.of("tide-tables-1", "tide-tables-2"))
      fits("/api/episodes/" + episode, "/api/episodes/{id}");
  }

  @Test
  void problemsAreTold() {
    var schema = schema(operation("/api/search"), "default", "application/problem+json");
    assertEquals(List.of(), errors(schema, served.get("/api/search").body()));
  }

  @Test
  void everyPathAnswersInTheTypesThatAreTold() {
    var passage = served.earshot.search("chip").passages().getFirst();
    for (var path : paths().keySet()) {
      var id = path.contains("episodes") ? passage.episodeId() : passage.id();
      var query = parameters(path).contains("q") ? "?q=chip" : "";
      var answer = served.get(path.replace("{id}", encoded(id)) + query);
      assertEquals(200, answer.statusCode(), path);
      var type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
      assertTrue(types(path).contains(type), path + " is " + type);
    }
  }

  private static Set<String> types(String path) {
    return operation(path)
        .getAsJsonObject("responses")
        .getAsJsonObject("200")
        .getAsJsonObject("content")
        .keySet();
  }

  private static void fits(String address, String path) {
    var answer = served.get(address);
    assertEquals(200, answer.statusCode(), address);
    var schema = schema(operation(path), "200", "application/json");
    assertEquals(List.of(), errors(schema, answer.body()), address);
  }

  private static String schema(JsonObject operation, String status, String type) {
    return operation
        .getAsJsonObject("responses")
        .getAsJsonObject(status)
        .getAsJsonObject("content")
        .getAsJsonObject(type)
        .getAsJsonObject("schema")
        .get("$ref")
        .getAsString();
  }

  private static List<String> errors(String reference, String body) {
    var root = new JsonObject();
    root.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.addProperty("$ref", reference);
    root.add("components", strict(description.get("components").deepCopy()));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString())
        .validate(body, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /// Clients must bear further fields; this test must not.
  private static JsonElement strict(JsonElement schema) {
    if (schema instanceof JsonArray array) array.forEach(OpenApiTest::strict);
    if (schema instanceof JsonObject object) {
      object.asMap().values().forEach(OpenApiTest::strict);
      if (object.has("properties") && !object.has("additionalProperties"))
        object.addProperty("additionalProperties", false);
    }
    return schema;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
