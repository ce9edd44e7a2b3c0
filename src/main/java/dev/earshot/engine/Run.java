package dev.earshot.engine;

import dev.earshot.plan.SaidWord;
import java.util.List;

/// The longest run of a query's words that a highlight says in their order, where one word more,
/// one less or another one may stand between them.
///
/// @param words how many words of the query it has
/// @param contentWords how many of these are no stop words
/// @param whole whether nothing else stands between them, and none is missing
public record Run(int words, int contentWords, boolean whole) {
  /// Of a highlight that says nothing of it.
  public static final Run NONE = new Run(0, 0, true);

  /// The run of a highlight whose topic or episode has just these words for a title: longer than
  /// any that is said.
  public Run titled(List<SaidWord> words) {
    return new Run(words.size() + 1, words.size(), true);
  }
}
