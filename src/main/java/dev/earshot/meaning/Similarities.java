package dev.earshot.meaning;

import java.util.List;
import java.util.Optional;

/// How near texts are to what somebody looks for.
///
/// @param values of the first texts, as many as there was time for
/// @param trouble why there is none, where something went wrong: a sentence for a person
public record Similarities(List<Double> values, Optional<String> trouble) {
  /// There was no time for any.
  static final Similarities LATE = new Similarities(List.of(), Optional.empty());

  public Similarities {
    values = List.copyOf(values);
  }

  static Similarities none(String trouble) {
    return new Similarities(List.of(), Optional.of(trouble));
  }
}
