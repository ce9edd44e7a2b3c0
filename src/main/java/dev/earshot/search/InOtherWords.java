package dev.earshot.search;

import dev.earshot.passage.Passage;
import java.util.List;

/// What means nearly the same as a query, by a model, whatever its words; told beneath what was
/// found by words, where that has few passages with all of them.
///
/// @param model the name of the model
/// @param compared how many passages of the index it had encoded, as far as it knows
/// @param passages nearest first, their scores from 0 to 1; none of them is on the page above
public record InOtherWords(String model, int compared, List<Passage> passages) {
  public InOtherWords {
    passages = List.copyOf(passages);
  }
}
