package dev.earshot.http;

import java.util.HashMap;
import java.util.Map;

/// What goes back for a request.
record Reply(int status, String type, String body, Map<String, String> headers) {
  private static final String CACHE_CONTROL = "Cache-Control";

  static final int OK = 200;
  static final int ACCEPTED = 202;
  static final int NO_CONTENT = 204;
  static final int NOT_MODIFIED = 304;
  static final int MOVED = 308;

  /// Nobody gets it; logs of other servers have it.
  static final int CLIENT_GONE = 499;

  static Reply of(int status, String type, String body) {
    return new Reply(status, type, body, Map.of());
  }

  static Reply json(String body) {
    return of(OK, "application/json", body);
  }

  static Reply empty(int status) {
    return of(status, "", "");
  }

  /// The same, of which nobody keeps a copy: the next who asks may get a better one.
  Reply passing() {
    return with(CACHE_CONTROL, "no-store");
  }

  /// The same, to be kept for as long as one likes: it never changes.
  Reply lasting() {
    return with(CACHE_CONTROL, "public, max-age=31536000, immutable");
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
