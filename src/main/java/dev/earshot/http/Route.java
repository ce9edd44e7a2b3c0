package dev.earshot.http;

import dev.earshot.engine.Deadline;
import dev.earshot.present.JsonType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// An address that has an answer.
///
/// @param path as `openapi.json` writes it; where it ends in `{id}`, any one segment will do there
/// @param summary what it is, for a person
/// @param parameters those that make sense after the question mark
record Route(
    String path,
    String summary,
    List<Parameter<?>> parameters,
    Kind kind,
    Answer answer,
    Handler handler) {
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

  /// What an answer is.
  ///
  /// @param types the media types that there are, with what is in them where it is a record
  record Answer(String description, SequencedMap<String, Optional<JsonType<?>>> types) {
    static Answer of(String description, String type) {
      return new Answer(description, new LinkedHashMap<>()).or(type, Optional.empty());
    }

    static Answer of(String description, JsonType<?> record) {
      return new Answer(description, new LinkedHashMap<>())
          .or("application/json", Optional.of(record));
    }

    /// The same in another type.
    Answer or(String type) {
      return or(type, Optional.empty());
    }

    Answer or(String type, JsonType<?> content) {
      return or(type, Optional.of(content));
    }

    private Answer or(String type, Optional<JsonType<?>> content) {
      var all = new LinkedHashMap<>(types);
      all.put(type, content);
      return new Answer(description, all);
    }
  }

  /// Answers what is asked.
  interface Handler {
    Reply answer(Asked asked);
  }

  /// What is asked.
  ///
  /// @param id what stands in the place of `{id}`; empty where there is none
  /// @param host by which the server was called, and the path of the handler in it
  /// @param wantsLines whether a record a line is wanted rather than one document
  /// @param deadline when whoever asks waits no more
  record Asked(
      String id, Parameters parameters, String host, boolean wantsLines, Deadline deadline) {}

  static Route fixed(String path, String summary, Answer answer, Handler handler) {
    return new Route(path, summary, List.of(), Kind.FIXED, answer, handler);
  }

  /// What is the same for every index, and never changes under an address that has its version.
  static Route versioned(
      String path, String summary, Parameter<?> version, Answer answer, Handler handler) {
    return new Route(path, summary, List.of(version), Kind.FIXED, answer, handler);
  }

  static Route records(
      String path, String summary, List<Parameter<?>> parameters, Answer answer, Handler handler) {
    return new Route(path, summary, parameters, Kind.RECORDS, answer, handler);
  }

  static Route page(String path, String summary, List<Parameter<?>> parameters, Handler handler) {
    var answer = Answer.of("The page", "text/html");
    return new Route(path, summary, parameters, Kind.PAGE, answer, handler);
  }

  /// Whether the address names something by its id.
  boolean hasId() {
    return path.endsWith(ID);
  }

  /// What stands in the place of `{id}` in a raw path, or an empty text where there is none;
  /// nothing if this is another path.
  Optional<String> match(String rawPath) {
    if (!hasId()) return path.equals(rawPath) ? Optional.of("") : Optional.empty();
    var start = path.substring(0, path.length() - ID.length());
    if (!rawPath.startsWith(start) || rawPath.length() == start.length()) return Optional.empty();
    var id = rawPath.substring(start.length());
    return id.contains("/") ? Optional.empty() : Optional.of(Parameters.decoded(id));
  }

  Parameters parameters(String query) {
    return kind == Kind.PAGE ? Parameters.ofForm(query, names()) : Parameters.read(query, names());
  }

  /// The names of its parameters.
  Set<String> names() {
    return parameters.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
  }
}
