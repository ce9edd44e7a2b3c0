package dev.earshot.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.engine.EngineException;
import dev.earshot.mcp.Tool.Found;
import dev.earshot.query.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
      "Searches highlights of podcast episodes that the user keeps. Use search_highlights with a few words that matter, quote what it"
          + " finds word for word, say who said it in which episode, and give its link; get_passage tells what stands around"
          + " it, verify_quote whether somebody really said something.";

  private final Map<String, Tool> tools;
  private final List<Tool> listed;
  private final Resources resources;
  private final Consumer<Throwable> faults;
  private final JsonObject server = new JsonObject();
  private String version = LEGACY.getFirst();

  /// @param software the version of earshot
  /// @param faults is told what earshot itself failed at
  Protocol(List<Tool> tools, Resources resources, String software, Consumer<Throwable> faults) {
    this.listed = tools;
    this.tools = tools.stream().collect(Collectors.toMap(Tool::name, tool -> tool));
    this.resources = resources;
    this.faults = faults;
    server.addProperty("name", "earshot");
    server.addProperty("title", "earshot: search in podcast highlights");
    server.addProperty("version", software);
  }

  /// The answer to a line; none where none is due.
  Optional<String> handle(String line) {
    JsonElement id = JsonNull.INSTANCE;
    try {
      var message = Message.read(line);
      if (message.isAnswer()) return Optional.empty();
      id = message.id();
      message.method();
      if (message.isNotification()) return Optional.empty();
      boolean modern = isModern(message);
      return Optional.of(answer(id, "result", completed(message, result(message, modern), modern)));
    } catch (ProtocolError e) {
      return Optional.of(answer(id, "error", e.json()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      faults.accept(e);
      var error =
          new ProtocolError(ProtocolError.INTERNAL_ERROR, "this is a fault of earshot itself");
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

  /// Whether it is of the era in which each request says its version.
  private static boolean isModern(Message message) {
    var version = message.version();
    if (version.isEmpty()) return false;
    if (version.get().equals(new JsonPrimitive(MODERN))) return true;
    var data = new JsonObject();
    data.add("supported", supported());
    data.add("requested", version.get());
    throw new ProtocolError(
        ProtocolError.UNSUPPORTED_VERSION, "this version is not spoken here", Optional.of(data));
  }

  private static JsonArray supported() {
    var versions = new ArrayList<>(List.of(MODERN));
    versions.addAll(LEGACY);
    return JsonSchema.strings(versions);
  }

  private JsonObject result(Message request, boolean modern) {
    return switch (request.method()) {
      case "tools/list" -> listedTools();
      case "tools/call" -> called(request, modern);
      case "resources/list" -> resources.list();
      case "resources/templates/list" -> resources.templates();
      case "resources/read" -> read(request, modern);
      default -> modern ? resultOfModern(request) : resultOfLegacy(request);
    };
  }

  private JsonObject resultOfModern(Message request) {
    if (!request.method().equals("server/discover")) throw unknown(request);
    var result = new JsonObject();
    result.add("supportedVersions", supported());
    result.add("capabilities", capabilities());
    result.addProperty("instructions", INSTRUCTIONS);
    return result;
  }

  private JsonObject resultOfLegacy(Message request) {
    return switch (request.method()) {
      case "initialize" -> initialized(request);
      case "ping" -> new JsonObject();
      default -> throw unknown(request);
    };
  }

  private static ProtocolError unknown(Message request) {
    return new ProtocolError(
        ProtocolError.METHOD_NOT_FOUND, "there is no method " + request.method());
  }

  private JsonObject initialized(Message request) {
    var asked = request.param("protocolVersion");
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

  private JsonObject read(Message request, boolean modern) {
    var uri = request.param("uri");
    int code = modern ? ProtocolError.INVALID_PARAMS : ProtocolError.RESOURCE_NOT_FOUND_BEFORE_2026;
    return resources
        .read(uri)
        .orElseThrow(() -> new ProtocolError(code, "there is no resource " + uri));
  }

  /// What is wrong with the arguments is a result: the model reads it and can call again.
  private JsonObject called(Message request, boolean modern) {
    var name = request.param("name");
    var tool = tools.get(name);
    if (tool == null)
      throw new ProtocolError(ProtocolError.INVALID_PARAMS, "there is no tool " + name);
    var arguments = request.params().get("arguments");
    try {
      if (arguments != null && !(arguments instanceof JsonObject))
        throw new InvalidInputException("arguments are an object");
      var given = arguments == null ? new JsonObject() : arguments.getAsJsonObject();
      return found(tool.found(given), modern);
    } catch (InvalidInputException | EngineException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private JsonObject found(Found found, boolean modern) {
    var content = new JsonArray();
    content.add(text(found.content().toString()));
    if (modern || version.compareTo(FIRST_WITH_LINKS) >= 0)
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
  private JsonObject completed(Message request, JsonObject result, boolean modern) {
    if (!modern) return result;
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
