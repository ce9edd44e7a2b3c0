package dev.earshot.search;

import dev.earshot.engine.Hit;
import dev.earshot.meaning.Meaning;
import dev.earshot.meaning.Nearest;
import dev.earshot.passage.Passage;
import java.util.List;
import java.util.Optional;

/// What means nearly the same by a model, whatever its words; told beneath what was found by words.
///
/// @param model the name of the model
/// @param compared how many passages of the index it had encoded, as far as it knows
/// @param passages nearest first, their scores from 0 to 1; none of them is on the page above
public record InOtherWords(String model, int compared, List<Passage> passages) {
  public InOtherWords {
    passages = List.copyOf(passages);
  }

  /// Empty where nothing was found.
  static Optional<InOtherWords> of(List<Hit> hits, Nearest nearest, Meaning meaning) {
    return of(hits.stream().map(Passage::of).toList(), nearest.of(), meaning);
  }

  /// Empty where nothing was found.
  static Optional<InOtherWords> of(List<Passage> passages, int compared, Meaning meaning) {
    return passages.isEmpty()
        ? Optional.empty()
        : Optional.of(new InOtherWords(meaning.model(), compared, passages));
  }
}
