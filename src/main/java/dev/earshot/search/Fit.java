package dev.earshot.search;

import dev.earshot.engine.Word;
import java.util.List;

/// The stretch of a passage that comes nearest to a text, word by word: the fewest words left out,
/// put in or changed.
///
/// @param from its first word
/// @param to behind its last word
/// @param distance how many words differ
record Fit(int from, int to, int distance) {

  /// The first of the best stretches; of those that differ as much, one as long as the text. Keeps
  /// but two rows of the table, since a passage may be a whole transcript.
  static Fit of(List<Word> given, List<Word> said) {
    var row = Row.start(said.size());
    for (int i = 0; i < given.size(); i++) row = row.next(given.get(i), i + 1, said);
    var best = new Fit(0, 0, given.size());
    for (int to = 1; to <= said.size(); to++) {
      var fit = new Fit(row.from[to], to, row.distance[to]);
      if (fit.isBetterThan(best, given.size())) best = fit;
    }
    return best;
  }

  private boolean isBetterThan(Fit other, int length) {
    return distance < other.distance
        || (distance == other.distance
            && Math.abs(length() - length) < Math.abs(other.length() - length));
  }

  int length() {
    return to - from;
  }

  /// 1 for the very words, 0 where none agree.
  double similarity(int givenWords) {
    return 1 - (double) distance / Math.max(1, Math.max(givenWords, length()));
  }

  /// For every end in the passage: where the best stretch begins, and how much it differs.
  private static final class Row {
    private final int[] distance;
    private final int[] from;

    private Row(int words) {
      this.distance = new int[words + 1];
      this.from = new int[words + 1];
    }

    static Row start(int words) {
      var row = new Row(words);
      for (int to = 0; to <= words; to++) row.from[to] = to;
      return row;
    }

    Row next(Word word, int number, List<Word> said) {
      var next = new Row(distance.length - 1);
      next.distance[0] = number;
      for (int to = 1; to < distance.length; to++) {
        boolean same = said.get(to - 1).folded().equals(word.folded());
        next.take(to, distance[to - 1] + (same ? 0 : 1), from[to - 1]);
        if (distance[to] + 1 < next.distance[to]) next.take(to, distance[to] + 1, from[to]);
        if (next.distance[to - 1] + 1 < next.distance[to])
          next.take(to, next.distance[to - 1] + 1, next.from[to - 1]);
      }
      return next;
    }

    private void take(int to, int cost, int start) {
      distance[to] = cost;
      from[to] = start;
    }
  }
}
