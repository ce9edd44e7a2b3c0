package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.Run;
import dev.earshot.plan.SaidWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The longest run of words in a text, found from left to right: the best run that ends with a word
/// at a place goes on from one that ends just before it, or, once in a run, from one that leaves a
/// word out on either side, or on both.
final class LongestRun {
  /// A run up to some place.
  private record Ending(int words, int contentWords) {
    Ending and(SaidWord word) {
      return new Ending(words + 1, contentWords + (word.stopWord() ? 0 : 1));
    }
  }

  private static final Ending NOTHING = new Ending(0, 0);

  private final List<Map<Integer, Ending>> whole = new ArrayList<>();
  private final List<Map<Integer, Ending>> broken = new ArrayList<>();

  private LongestRun() {}

  /// @param words of a query, in their order
  /// @param places of each in a text, rising
  static Run of(List<SaidWord> words, List<int[]> places) {
    var runs = new LongestRun();
    var longest = NOTHING;
    boolean isWhole = true;
    for (int i = 0; i < words.size(); i++) {
      runs.whole.add(new HashMap<>());
      runs.broken.add(new HashMap<>());
      for (int place : places.get(i)) {
        var straight = runs.whole(i, place).and(words.get(i));
        runs.whole.get(i).put(place, straight);
        if (straight.words() > longest.words()
            || (straight.words() == longest.words() && !isWhole)) {
          longest = straight;
          isWhole = true;
        }
        var around = runs.broken(i, place);
        if (around.words() == 0) continue;
        var bent = around.and(words.get(i));
        runs.broken.get(i).put(place, bent);
        if (bent.words() > longest.words()) {
          longest = bent;
          isWhole = false;
        }
      }
    }
    return new Run(longest.words(), longest.contentWords(), isWhole);
  }

  private Ending whole(int word, int place) {
    return at(whole, word - 1, place - 1);
  }

  /// A word left out by the query, by the text, or another one in its place.
  private Ending broken(int word, int place) {
    var best = at(broken, word - 1, place - 1);
    for (var other :
        List.of(
            at(whole, word - 1, place - 2),
            at(whole, word - 2, place - 1),
            at(whole, word - 2, place - 2))) if (other.words() > best.words()) best = other;
    return best;
  }

  private static Ending at(List<Map<Integer, Ending>> runs, int word, int place) {
    return word < 0 ? NOTHING : runs.get(word).getOrDefault(place, NOTHING);
  }
}
