package dev.earshot.http;

import java.util.Optional;
import java.util.Set;

/// An address that has an answer.
///
/// @param path as `openapi.json` writes it; where it ends in `{id}`, any one segment will do there
/// @param parameters the names that make sense behind the question mark
record Route(String path, Set<String> parameters, Kind kind, Handler handler) {
  private static final String ID = "{id}";

  /// What an answer depends on, and for whom it is.
  enum Kind {
    /// The same for every index.
    FIXED,
    /// Of the index, for programs.
    RECORDS,
    /// Of the index, for people. Addresses that are passed around gather parameters, which are
    /// ignored there.
    PAGE
  }

  /// Answers what is asked.
  interface Handler {
    Reply answer(Asked asked);
  }

  /// What is asked.
  ///
  /// @param id what stands in the place of `{id}`; empty where there is none
  /// @param host by which the server was called
  /// @param wantsLines whether a record a line is wanted rather than one document
  record Asked(String id, Parameters parameters, String host, boolean wantsLines) {}

  static Route fixed(String path, Handler handler) {
    return new Route(path, Set.of(), Kind.FIXED, handler);
  }

  static Route records(String path, Set<String> parameters, Handler handler) {
    return new Route(path, parameters, Kind.RECORDS, handler);
  }

  static Route page(String path, Set<String> parameters, Handler handler) {
    return new Route(path, parameters, Kind.PAGE, handler);
  }

  /// What stands in the place of `{id}` in a raw path, or an empty text where there is none;
  /// nothing if this is another path.
  Optional<String> match(String rawPath) {
    if (!path.endsWith(ID)) return path.equals(rawPath) ? Optional.of("") : Optional.empty();
    var start = path.substring(0, path.length() - ID.length());
    if (!rawPath.startsWith(start) || rawPath.length() == start.length()) return Optional.empty();
    var id = rawPath.substring(start.length());
    return id.contains("/") ? Optional.empty() : Optional.of(Parameters.decoded(id));
  }

  Parameters parameters(String query) {
    return kind == Kind.PAGE
        ? Parameters.ofForm(query, parameters)
        : Parameters.read(query, parameters);
  }
}
