package dev.earshot.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.earshot.http.Route.Answer;
import dev.earshot.http.Route.Kind;
import dev.earshot.present.JsonType;
import dev.earshot.present.RecordType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The description of the interface, as OpenAPI 3.1 has it: made of the routes that there are,
/// their parameters and the records that they answer with, so that it says just what is so.
final class OpenApi {
  private static final String ABOUT =
      "Full-text search over podcast highlights. Only GET, HEAD and OPTIONS; unknown parameters are refused; keys of"
          + " records are only ever added. The answer to too many searches at once is 503 with Retry-After.";

  private final JsonObject schemas = new JsonObject();

  private OpenApi() {}

  /// @param routes all of them; the description's own may be put there later
  static Route route(List<Route> routes) {
    return Route.fixed(
        "/openapi.json",
        "This description",
        Answer.of("It", "application/json"),
        asked -> Reply.json(new OpenApi().of(routes).toString()));
  }

  private JsonObject of(List<Route> routes) {
    var info = object("title", "earshot");
    info.addProperty("version", "1");
    info.addProperty("description", ABOUT);
    var license = object("name", "Apache-2.0");
    license.addProperty("identifier", "Apache-2.0");
    info.add("license", license);
    var servers = new JsonArray();
    servers.add(object("url", "."));
    var paths = new JsonObject();
    for (var route : routes) paths.add(route.path(), object("get", operation(route)));
    var description = object("openapi", "3.1.0");
    description.add("info", info);
    description.add("servers", servers);
    // There are no passwords, which is said rather than left open.
    description.add("security", new JsonArray());
    description.add("paths", paths);
    description.add("components", object("schemas", schemas));
    return description;
  }

  private JsonObject operation(Route route) {
    var parameters = new JsonArray();
    if (route.hasId()) parameters.add(id());
    for (var parameter : route.parameters()) parameters.add(described(parameter));
    var operation = object("operationId", operationId(route));
    operation.addProperty("summary", route.summary());
    operation.add("parameters", parameters);
    operation.add("responses", responses(route));
    return operation;
  }

  /// The words of its path: `apiEpisodes` for `/api/episodes/{id}`.
  private static String operationId(Route route) {
    var words =
        Stream.of(route.path().split("[/.]", -1))
            .filter(word -> !word.isEmpty() && !word.startsWith("{"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return words.isEmpty()
        ? "start"
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static JsonObject id() {
    var id = object("name", "id");
    id.addProperty("in", "path");
    id.addProperty("required", true);
    id.addProperty("description", "As a search tells it");
    id.add("schema", object("type", "string"));
    return id;
  }

  private static JsonObject described(Parameter<?> parameter) {
    var described = object("name", parameter.name());
    described.addProperty("in", "query");
    described.addProperty("required", parameter.required());
    described.addProperty("description", parameter.description());
    described.add("schema", parameter.schema());
    return described;
  }

  private JsonObject responses(Route route) {
    var found = object("description", route.answer().description());
    if (route.kind() != Kind.FIXED)
      found.add("headers", object("ETag", object("schema", object("type", "string"))));
    var content = new JsonObject();
    route
        .answer()
        .types()
        .forEach((type, value) -> content.add(type, object("schema", schema(value))));
    found.add("content", content);
    var responses = object("200", found);
    if (route.kind() != Kind.FIXED)
      responses.add("304", object("description", "The answer of If-None-Match is still right"));
    responses.add("default", problem());
    return responses;
  }

  private JsonObject schema(Optional<JsonType<?>> content) {
    return content.map(type -> type.schema(this::reference)).orElse(object("type", "string"));
  }

  private JsonObject problem() {
    var schema = object("schema", HttpProblem.RECORD.schema(this::reference));
    var problem = object("description", "A problem");
    problem.add("content", object("application/problem+json", schema));
    return problem;
  }

  /// Records that have a name are described once.
  private JsonObject reference(RecordType<?> record) {
    if (record.name().isEmpty()) return record.definition(this::reference);
    if (!schemas.has(record.name())) schemas.add(record.name(), record.definition(this::reference));
    return object("$ref", "#/components/schemas/" + record.name());
  }

  private static JsonObject object(String name, String value) {
    var object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static JsonObject object(String name, JsonObject value) {
    var object = new JsonObject();
    object.add(name, value);
    return object;
  }
}
