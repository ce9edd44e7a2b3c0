package dev.earshot.engine.lucene.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The likeliest of any number of suggestions, in memory for a few times as many as are kept. A
/// name is found by any of its words and may be one of several kinds: of those with one text the
/// likeliest counts. For one thread.
final class BestSuggestions {
  private static final int ROOM = 4;

  private final int kept;
  private List<RankedSuggestion> best = new ArrayList<>();

  /// @param kept how many at most
  BestSuggestions(int kept) {
    this.kept = kept;
  }

  void add(RankedSuggestion suggestion) {
    best.add(suggestion);
    if (best.size() >= ROOM * kept) keepBest();
  }

  void addAll(BestSuggestions others) {
    for (var one : others.best) add(one);
  }

  /// Those that are kept, the likeliest first.
  List<RankedSuggestion> inOrder() {
    keepBest();
    return List.copyOf(best);
  }

  private void keepBest() {
    var byText = new HashMap<String, RankedSuggestion>();
    for (var one : best) byText.merge(one.suggestion().text(), one, RankedSuggestion::likelier);
    best = new ArrayList<>(byText.values().stream().sorted().limit(kept).toList());
  }
}
