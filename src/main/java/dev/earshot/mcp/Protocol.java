package dev.earshot.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.mcp.Tool.Found;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The Model Context Protocol: one message in, at most one out. It speaks both eras: the one that
/// begins with `initialize` (2024-11-05 to 2025-11-25), and 2026-07-28, where each request says its
/// version. For one client; not thread-safe.
final class Protocol {
  private static final String MODERN = "2026-07-28";

  /// Newest first.
  private static final List<String> LEGACY =
      List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

  /// Before it, answers had no links to resources.
  private static final String FIRST_WITH_LINKS = "2025-06-18";

  private static final String META = "io.modelcontextprotocol/";
  private static final int MINUTE_MILLIS = 60_000;

  private static final String INSTRUCTIONS =
      "Searches highlights of podcast episodes that the user keeps. Use search_highlights with a few telling words, quote what it"
          + " finds word for word, say who said it in which episode, and give its link; get_passage tells what stands around"
          + " it, verify_quote whether somebody really said something.";

  private final Map<String, Tool> tools;
  private final List<Tool> listed;
  private final Resources resources;
  private final JsonObject server = new JsonObject();
  private String version = LEGACY.getFirst();

  /// @param software the version of earshot
  Protocol(Earshot earshot, String software) {
    listed = new Tools(earshot).all();
    tools = listed.stream().collect(Collectors.toMap(Tool::name, tool -> tool));
    resources = new Resources(earshot);
    server.addProperty("name", "earshot");
    server.addProperty("title", "earshot: search in podcast highlights");
    server.addProperty("version", software);
  }

  /// A request.
  ///
  /// @param modern whether it is of the era in which each request says its version
  private record Request(String method, JsonObject params, boolean modern) {
    String text(String name) {
      if (params.get(name) instanceof JsonPrimitive text && text.isString())
        return text.getAsString();
      throw new ProtocolError(ProtocolError.INVALID_PARAMS, "\"" + name + "\" is missing");
    }
  }

  /// The answer to a line; none where none is due.
  Optional<String> handle(String line) {
    JsonElement id = JsonNull.INSTANCE;
    try {
      var message = message(line);
      if (!message.has("method") && (message.has("result") || message.has("error")))
        return Optional.empty();
      if (message.has("id")) id = id(message.get("id"));
      var request = request(message);
      if (!message.has("id")) return Optional.empty();
      return Optional.of(answer(id, "result", completed(request, result(request))));
    } catch (ProtocolError e) {
      return Optional.of(answer(id, "error", e.json()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      var error =
          new ProtocolError(ProtocolError.INTERNAL_ERROR, "something went wrong that should not");
      return Optional.of(answer(id, "error", error.json()));
    }
  }

  /// The answer to a line that is longer than any sensible message.
  static String tooLong(int most) {
    var error =
        new ProtocolError(
            ProtocolError.INVALID_REQUEST, "a message of more than " + most + " bytes");
    return answer(JsonNull.INSTANCE, "error", error.json());
  }

  private static JsonObject message(String line) {
    var reader = new JsonReader(new StringReader(line));
    reader.setStrictness(Strictness.STRICT);
    try {
      var parsed = JsonParser.parseReader(reader);
      if (parsed instanceof JsonObject message && reader.peek() == JsonToken.END_DOCUMENT)
        return message;
    } catch (JsonParseException | IOException e) {
      throw new ProtocolError(ProtocolError.PARSE_ERROR, "this is no JSON");
    }
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "a message is one JSON object");
  }

  private static JsonElement id(JsonElement id) {
    if (id instanceof JsonPrimitive value && !value.isBoolean()) return id;
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "an id is a text or a number");
  }

  private static Request request(JsonObject message) {
    if (!(message.get("method") instanceof JsonPrimitive method) || !method.isString())
      throw new ProtocolError(ProtocolError.INVALID_REQUEST, "a message has a method");
    var params = message.has("params") ? message.get("params") : new JsonObject();
    if (!(params instanceof JsonObject object))
      throw new ProtocolError(ProtocolError.INVALID_REQUEST, "params are an object");
    return new Request(method.getAsString(), object, isModern(object));
  }

  private static boolean isModern(JsonObject params) {
    if (!(params.get("_meta") instanceof JsonObject meta)) return false;
    var version = meta.get(META + "protocolVersion");
    if (version == null) return false;
    if (version instanceof JsonPrimitive text && text.getAsString().equals(MODERN)) return true;
    var data = new JsonObject();
    data.add("supported", supported());
    data.add("requested", version);
    throw new ProtocolError(
        ProtocolError.UNSUPPORTED_VERSION, "this version is not spoken here", Optional.of(data));
  }

  private static JsonArray supported() {
    var versions = new ArrayList<>(List.of(MODERN));
    versions.addAll(LEGACY);
    return JsonSchema.strings(versions);
  }

  private JsonObject result(Request request) {
    return switch (request.method()) {
      case "tools/list" -> listedTools();
      case "tools/call" -> called(request);
      case "resources/list" -> resources.list();
      case "resources/templates/list" -> resources.templates();
      case "resources/read" -> read(request);
      default -> request.modern() ? resultOfModern(request) : resultOfLegacy(request);
    };
  }

  private JsonObject resultOfModern(Request request) {
    if (!request.method().equals("server/discover")) throw unknown(request);
    var result = new JsonObject();
    result.add("supportedVersions", supported());
    result.add("capabilities", capabilities());
    result.addProperty("instructions", INSTRUCTIONS);
    return result;
  }

  private JsonObject resultOfLegacy(Request request) {
    return switch (request.method()) {
      case "initialize" -> initialized(request);
      case "ping" -> new JsonObject();
      default -> throw unknown(request);
    };
  }

  private static ProtocolError unknown(Request request) {
    return new ProtocolError(
        ProtocolError.METHOD_NOT_FOUND, "there is no method " + request.method());
  }

  private JsonObject initialized(Request request) {
    var asked = request.text("protocolVersion");
    version = LEGACY.contains(asked) ? asked : LEGACY.getFirst();
    var result = new JsonObject();
    result.addProperty("protocolVersion", version);
    result.add("capabilities", capabilities());
    result.add("serverInfo", server);
    result.addProperty("instructions", INSTRUCTIONS);
    return result;
  }

  private static JsonObject capabilities() {
    var capabilities = new JsonObject();
    capabilities.add("tools", new JsonObject());
    capabilities.add("resources", new JsonObject());
    return capabilities;
  }

  private JsonObject listedTools() {
    var array = new JsonArray();
    for (var tool : listed) array.add(tool.listed());
    var result = new JsonObject();
    result.add("tools", array);
    return result;
  }

  private JsonObject read(Request request) {
    var uri = request.text("uri");
    int code =
        request.modern()
            ? ProtocolError.INVALID_PARAMS
            : ProtocolError.RESOURCE_NOT_FOUND_BEFORE_2026;
    return resources
        .read(uri)
        .orElseThrow(() -> new ProtocolError(code, "there is no resource " + uri));
  }

  /// What is wrong with the arguments is a result: the model reads it and can call again.
  private JsonObject called(Request request) {
    var name = request.text("name");
    var tool = tools.get(name);
    if (tool == null)
      throw new ProtocolError(ProtocolError.INVALID_PARAMS, "there is no tool " + name);
    var arguments = request.params().get("arguments");
    try {
      if (arguments != null && !(arguments instanceof JsonObject))
        throw new IllegalArgumentException("arguments are an object");
      var given = arguments == null ? new JsonObject() : arguments.getAsJsonObject();
      return found(tool.found(given), request);
    } catch (IllegalArgumentException | EngineException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private JsonObject found(Found found, Request request) {
    var content = new JsonArray();
    content.add(text(found.content().toString()));
    if (request.modern() || version.compareTo(FIRST_WITH_LINKS) >= 0)
      for (var passage : found.linked()) content.add(Resources.link(passage));
    var result = new JsonObject();
    result.add("content", content);
    result.add("structuredContent", found.content());
    result.addProperty("isError", false);
    return result;
  }

  private static JsonObject failed(String message) {
    var content = new JsonArray();
    content.add(text(message));
    var result = new JsonObject();
    result.add("content", content);
    result.addProperty("isError", true);
    return result;
  }

  private static JsonObject text(String text) {
    var item = new JsonObject();
    item.addProperty("type", "text");
    item.addProperty("text", text);
    return item;
  }

  /// What the modern era has in every result, and in those that may be kept for a while.
  private JsonObject completed(Request request, JsonObject result) {
    if (!request.modern()) return result;
    result.addProperty("resultType", "complete");
    var meta = new JsonObject();
    meta.add(META + "serverInfo", server);
    result.add("_meta", meta);
    if (!request.method().equals("tools/call")) {
      result.addProperty("ttlMs", MINUTE_MILLIS);
      result.addProperty("cacheScope", "private");
    }
    return result;
  }

  private static String answer(JsonElement id, String kind, JsonObject content) {
    var answer = new JsonObject();
    answer.addProperty("jsonrpc", "2.0");
    answer.add("id", id);
    answer.add(kind, content);
    return answer.toString();
  }
}
