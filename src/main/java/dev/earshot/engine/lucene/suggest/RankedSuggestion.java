package dev.earshot.engine.lucene.suggest;

import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Suggestion.Kind;
import dev.earshot.engine.lucene.store.CompletionTerm;
import java.util.Comparator;

/// A suggestion and how likely it is to be meant; the likeliest come first, then in the order of
/// kinds and of texts.
///
/// @param worth only compared
record RankedSuggestion(Suggestion suggestion, double worth)
    implements Comparable<RankedSuggestion> {
  private static final Comparator<RankedSuggestion> LIKELIEST_FIRST =
      Comparator.comparingDouble(RankedSuggestion::worth)
          .reversed()
          .thenComparing(one -> one.suggestion.kind())
          .thenComparing(one -> one.suggestion.text());

  /// A name or title by the term that completes it.
  ///
  /// @param frequency how many episodes have it
  static RankedSuggestion of(String term, int frequency) {
    var suggestion = CompletionTerm.read(term).suggestion();
    return new RankedSuggestion(
        suggestion, likelihood(suggestion.kind()) * (1 + Math.log(frequency)));
  }

  /// The same behind what was typed before it.
  RankedSuggestion behind(String before) {
    return new RankedSuggestion(
        new Suggestion(before + suggestion.text(), suggestion.kind()), worth);
  }

  /// Names are short to type and often wanted; titles are many.
  private static double likelihood(Kind kind) {
    return switch (kind) {
      case SHOW, GUEST, HOST, SPEAKER -> 3;
      case PHRASE -> 2;
      case EPISODE, TOPIC -> 1;
      case WORD -> 0;
    };
  }

  /// The likelier of two with the same text.
  static RankedSuggestion likelier(RankedSuggestion one, RankedSuggestion other) {
    return one.worth >= other.worth ? one : other;
  }

  @Override
  public int compareTo(RankedSuggestion other) {
    return LIKELIEST_FIRST.compare(this, other);
  }
}
