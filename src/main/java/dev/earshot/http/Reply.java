package dev.earshot.http;

import java.util.HashMap;
import java.util.Map;

/// What goes back for a request.
record Reply(int status, String type, String body, Map<String, String> headers) {
  static final int OK = 200;
  static final int NO_CONTENT = 204;
  static final int NOT_MODIFIED = 304;

  static Reply of(int status, String type, String body) {
    return new Reply(status, type, body, Map.of());
  }

  static Reply json(String body) {
    return of(OK, "application/json", body);
  }

  static Reply empty(int status) {
    return of(status, "", "");
  }

  Reply with(Map<String, String> more) {
    var all = new HashMap<>(headers);
    all.putAll(more);
    return new Reply(status, type, body, all);
  }

  Reply with(String header, String value) {
    return with(Map.of(header, value));
  }
}
