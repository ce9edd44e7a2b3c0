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
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/// A message of JSON-RPC 2.0 as it came; its parts are checked when they are asked for.
record Message(JsonObject json) {
  private static final String VERSION = "io.modelcontextprotocol/protocolVersion";

  /// @throws ProtocolError if a line is not one JSON object
  static Message read(String line) {
    if (parsed(line) instanceof JsonObject message) return new Message(message);
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "a message is one JSON object");
  }

  /// @throws ProtocolError if a line is not a list of JSON objects, at least one
  static List<Message> readAll(String line) {
    if (parsed(line) instanceof JsonArray list && !list.isEmpty())
      return list.asList().stream().map(Message::of).toList();
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "a batch has at least one message");
  }

  private static Message of(JsonElement element) {
    if (element instanceof JsonObject message) return new Message(message);
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "a message is one JSON object");
  }

  private static JsonElement parsed(String line) {
    var reader = new JsonReader(new StringReader(line));
    reader.setStrictness(Strictness.STRICT);
    try {
      var parsed = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) return parsed;
    } catch (JsonParseException | IOException e) {
      throw new ProtocolError(ProtocolError.PARSE_ERROR, "this is no JSON");
    }
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "a message is one JSON object");
  }

  /// Whether it answers a request, which nobody here makes.
  boolean isAnswer() {
    return !json.has("method") && (json.has("result") || json.has("error"));
  }

  /// Whether no answer is due.
  boolean isNotification() {
    return !json.has("id");
  }

  /// Null where no answer is due.
  JsonElement id() {
    if (isNotification()) return JsonNull.INSTANCE;
    if (json.get("id") instanceof JsonPrimitive id && !id.isBoolean()) return id;
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "an id is a text or a number");
  }

  String method() {
    if (json.get("method") instanceof JsonPrimitive method && method.isString())
      return method.getAsString();
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "a message has a method");
  }

  JsonObject params() {
    if (!json.has("params")) return new JsonObject();
    if (json.get("params") instanceof JsonObject params) return params;
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "params are an object");
  }

  /// A text that must be there.
  String param(String name) {
    if (params().get(name) instanceof JsonPrimitive text && text.isString())
      return text.getAsString();
    throw new ProtocolError(ProtocolError.INVALID_PARAMS, "\"" + name + "\" is missing");
  }

  /// The version that it says it is of, which only the modern era does.
  Optional<JsonElement> version() {
    return params().get("_meta") instanceof JsonObject meta
        ? Optional.ofNullable(meta.get(VERSION))
        : Optional.empty();
  }
}
