package dev.earshot.mcp;

import com.google.gson.JsonObject;
import java.util.Optional;

/// Why a message has no result, in the numbers of JSON-RPC and of the protocol.
final class ProtocolError extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int INTERNAL_ERROR = -32603;
  static final int RESOURCE_NOT_FOUND_BEFORE_2026 = -32002;
  static final int UNSUPPORTED_VERSION = -32022;

  private final int code;
  private final transient Optional<JsonObject> data;

  ProtocolError(int code, String message) {
    this(code, message, Optional.empty());
  }

  ProtocolError(int code, String message, Optional<JsonObject> data) {
    super(message, null, false, false);
    this.code = code;
    this.data = data;
  }

  JsonObject json() {
    var error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", getMessage());
    data.ifPresent(more -> error.add("data", more));
    return error;
  }
}
