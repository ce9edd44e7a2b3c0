package dev.earshot.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.mcp.Tool.Found;
import dev.earshot.present.EngineTrouble;
import dev.earshot.query.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The Model Context Protocol: what each request is answered, for any number of clients. It speaks
/// both eras: the one that begins with `initialize` (2024-11-05 to 2025-11-25), and 2026-07-28,
/// where each request says its version. Thread-safe.
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
      "Searches highlights and transcripts of podcast episodes that the user keeps. The search is lexical: it finds words, not"
          + " meanings, so use search_highlights with two to four words that matter, and try other words before you say that there is"
          + " nothing. overview tells which shows and people there are, list all of them and all episodes. Quotes are speech, topics are summaries: quote only quotes, word"
          + " for word, with who said it in which episode at which moment (seconds from its start), and the link. get_passage tells what"
          + " stands around a passage, verify_quote whether somebody really said something.";

  private final Map<String, Tool> tools;
  private final List<Tool> listed;
  private final Resources resources;
  private final Consumer<Throwable> failures;
  private final JsonObject server = new JsonObject();
  private final Map<Session.Name, Session.Call> calls = new ConcurrentHashMap<>();

  /// @param software the version of earshot
  /// @param failures is told what earshot itself failed at, and why the index does not answer
  Protocol(List<Tool> tools, Resources resources, String software, Consumer<Throwable> failures) {
    this.listed = tools;
    this.tools = tools.stream().collect(Collectors.toMap(Tool::name, tool -> tool));
    this.resources = resources;
    this.failures = failures;
    server.addProperty("name", "earshot");
    server.addProperty("title", "earshot: search in podcast highlights");
    server.addProperty("version", software);
  }

  /// Whether a version is spoken here.
  static boolean speaks(String version) {
    return version.equals(MODERN) || LEGACY.contains(version);
  }

  /// What is said with one client, whose version its first message settles.
  Session session() {
    return new Session(this, calls, new Object(), LEGACY.getFirst());
  }

  /// What is said with a client that says its version beside each message.
  ///
  /// @param client whose messages may call off one another's requests; empty for one without a name
  Session session(String version, Optional<String> client) {
    return new Session(
        this,
        calls,
        client.<Object>map(name -> name).orElseGet(Object::new),
        version.equals(MODERN) ? LEGACY.getFirst() : version);
  }

  /// The version that a client begins with, or the newest where that is not known.
  static String asked(Message message) {
    var asked = message.param("protocolVersion");
    return LEGACY.contains(asked) ? asked : LEGACY.getFirst();
  }

  /// The answer to a line that is longer than any sensible message.
  static String tooLong(int most) {
    var error =
        new ProtocolError(
            ProtocolError.INVALID_REQUEST, "a message of more than " + most + " bytes");
    return answer(JsonNull.INSTANCE, "error", error.json());
  }

  /// Whether it is of the era in which each request says its version.
  static boolean isModern(Message message) {
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

  /// What a request asks for.
  ///
  /// @param version that its session is in
  /// @throws ProtocolError if it makes no sense
  JsonObject result(Message request, boolean modern, String version, Deadline deadline) {
    return completed(request, of(request, modern, version, deadline), modern);
  }

  private JsonObject of(Message request, boolean modern, String version, Deadline deadline) {
    return switch (request.method()) {
      case "tools/list" -> listedTools();
      case "tools/call" ->
          called(request, modern || version.compareTo(FIRST_WITH_LINKS) >= 0, deadline);
      case "resources/list" -> resources.list();
      case "resources/templates/list" -> resources.templates();
      case "resources/read" -> read(request, modern);
      default -> modern ? resultOfModern(request) : resultOfLegacy(request, version);
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

  private JsonObject resultOfLegacy(Message request, String version) {
    return switch (request.method()) {
      case "initialize" -> initialized(version);
      case "ping" -> new JsonObject();
      default -> throw unknown(request);
    };
  }

  private static ProtocolError unknown(Message request) {
    return new ProtocolError(
        ProtocolError.METHOD_NOT_FOUND, "there is no method " + request.method());
  }

  private JsonObject initialized(String version) {
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
  ///
  /// @param links whether the version has links to resources
  private JsonObject called(Message request, boolean links, Deadline deadline) {
    var name = request.param("name");
    var tool = tools.get(name);
    if (tool == null)
      throw new ProtocolError(ProtocolError.INVALID_PARAMS, "there is no tool " + name);
    var arguments = request.params().get("arguments");
    try {
      if (arguments != null && !(arguments instanceof JsonObject))
        throw new InvalidInputException("arguments are an object");
      var given = arguments == null ? new JsonObject() : arguments.getAsJsonObject();
      return found(tool.found(given, deadline), links);
    } catch (InvalidInputException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (EngineException e) {
      return failed(String.valueOf(trouble(e).getMessage()));
    }
  }

  private JsonObject found(Found found, boolean links) {
    var content = new JsonArray();
    content.add(text(found.content().toString()));
    if (links) for (var passage : found.linked()) content.add(Resources.link(passage));
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

  /// What a client learns of an index that does not answer.
  ProtocolError trouble(EngineException trouble) {
    failures.accept(trouble);
    return new ProtocolError(ProtocolError.INTERNAL_ERROR, EngineTrouble.told(trouble));
  }

  /// What a client learns of a fault of earshot itself.
  ProtocolError fault(Throwable fault) {
    failures.accept(fault);
    return new ProtocolError(ProtocolError.INTERNAL_ERROR, "this is a fault of earshot itself");
  }

  static String answer(JsonElement id, String kind, JsonObject content) {
    var answer = new JsonObject();
    answer.addProperty("jsonrpc", "2.0");
    answer.add("id", id);
    answer.add(kind, content);
    return answer.toString();
  }
}
