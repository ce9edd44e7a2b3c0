package dev.earshot.cli;

import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The options that narrow a search down, one for each field that it can be narrowed down by, and
/// what was given for them.
final class Conditions {
  private final Map<String, String> given = new HashMap<>();

  List<Flag<?>> flags() {
    var flags = new ArrayList<Flag<?>>();
    for (var field : FieldName.values()) flags.add(flag(field));
    return flags;
  }

  private Flag<String> flag(FieldName field) {
    var choices = field.value().choices();
    return Flag.of(
        List.of("--" + field.word()),
        field.value().label(),
        String.class,
        field.description() + (choices.isEmpty() ? "" : ": " + String.join(", ", choices)) + ".",
        value -> given.put(field.word(), value));
  }

  boolean isEmpty() {
    return given.isEmpty();
  }

  /// A request with these conditions.
  ///
  /// @throws dev.earshot.query.InvalidInputException if a field cannot have its value
  SearchRequest on(SearchRequest request) {
    return request.filters(word -> Optional.ofNullable(given.get(word)));
  }

  @Override
  public String toString() {
    return given.toString();
  }
}
