package dev.earshot.meaning;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What an embedder says of itself, asked once.
///
/// @param trouble why it says nothing: a sentence for a person
record Description(
    String id,
    Set<String> languages,
    double leastSimilarity,
    double leastSimilarityToQuery,
    Optional<String> trouble) {

  /// That of an embedder, which may be of whatever make.
  static Description of(Embedder embedder) {
    try {
      return new Description(
          Objects.requireNonNull(embedder.id(), "the model has no name"),
          Set.copyOf(Objects.requireNonNull(embedder.languages(), "the model has no languages")),
          embedder.leastSimilarity(),
          embedder.leastSimilarityToQuery(),
          Optional.empty());
    } catch (RuntimeException | LinkageError e) {
      return new Description("none", Set.of(), 1, 1, Optional.of(Encoder.reason(e)));
    }
  }
}
