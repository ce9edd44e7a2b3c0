package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.Run;
import dev.earshot.plan.SaidWord;
import java.util.Arrays;
import java.util.List;

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

  /// How many places of words are looked at in one text, however often a long query and a long text
  /// say the same: a second's worth in a hundred texts. Whoever asks for thirty words has more than
  /// three thousand places of each looked at.
  private static final int MOST_PLACES = 100_000;

  /// The runs that end with one word of the query, each at one place of the text: those without a
  /// gap, and those with one, nothing where there is none.
  private static final class Row {
    private final int[] places;
    private final Ending[] whole;
    private final Ending[] broken;

    Row(int[] places, int most) {
      this.places = places.length > most ? Arrays.copyOf(places, most) : places;
      this.whole = new Ending[this.places.length];
      this.broken = new Ending[this.places.length];
    }

    Ending wholeAt(int place) {
      return at(whole, place);
    }

    Ending brokenAt(int place) {
      return at(broken, place);
    }

    private Ending at(Ending[] endings, int place) {
      int at = Arrays.binarySearch(places, place);
      return at < 0 ? NOTHING : endings[at];
    }
  }

  private Ending longest = NOTHING;
  private boolean isWhole = true;

  private LongestRun() {}

  /// @param words of a query, in their order
  /// @param places of each in a text, rising
  static Run of(List<SaidWord> words, List<int[]> places) {
    var run = new LongestRun();
    int most = MOST_PLACES / Math.max(1, words.size());
    var last = new Row(new int[0], 0);
    var beforeLast = last;
    for (int i = 0; i < words.size(); i++) {
      var row = new Row(places.get(i), most);
      run.fill(row, words.get(i), last, beforeLast);
      beforeLast = last;
      last = row;
    }
    return new Run(run.longest.words(), run.longest.contentWords(), run.isWhole);
  }

  /// @param last what ends with the word before
  /// @param beforeLast what ends with the one before that
  private void fill(Row row, SaidWord word, Row last, Row beforeLast) {
    for (int i = 0; i < row.places.length; i++) {
      int place = row.places[i];
      var straight = last.wholeAt(place - 1).and(word);
      row.whole[i] = straight;
      if (straight.words() > longest.words() || (straight.words() == longest.words() && !isWhole)) {
        longest = straight;
        isWhole = true;
      }
      var around = broken(place, last, beforeLast);
      row.broken[i] = around.words() == 0 ? NOTHING : around.and(word);
      if (row.broken[i].words() > longest.words()) {
        longest = row.broken[i];
        isWhole = false;
      }
    }
  }

  /// A word left out by the query, by the text, or another one in its place.
  private static Ending broken(int place, Row last, Row beforeLast) {
    return longer(
        longer(last.brokenAt(place - 1), last.wholeAt(place - 2)),
        longer(beforeLast.wholeAt(place - 1), beforeLast.wholeAt(place - 2)));
  }

  private static Ending longer(Ending one, Ending other) {
    return other.words() > one.words() ? other : one;
  }
}
