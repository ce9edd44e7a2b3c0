package dev.earshot.search;

import dev.earshot.analysis.Word;
import dev.earshot.episode.Span;
import java.util.ArrayList;
import java.util.List;

/// A text beside the stretch of a passage that comes nearest to it, word by word: the fewest words
/// left out, put in or changed.
///
/// The stretch is found with two rows of the table of edit distances, since a passage may be a
/// whole transcript. Which words agree is asked for the best passage only, and for its stretch the
/// whole table is made.
final class Alignment {
  private final List<Word> given;
  private final List<Word> passage;
  private final int from;
  private final int to;
  private final int distance;

  private Alignment(List<Word> given, List<Word> passage, int from, int to, int distance) {
    this.given = given;
    this.passage = passage;
    this.from = from;
    this.to = to;
    this.distance = distance;
  }

  /// Finds the first of the best stretches; of those that differ as much, one as long as the text.
  static Alignment of(List<Word> given, List<Word> passage) {
    var row = Row.fromAnywhere(passage.size());
    for (var word : given) row = row.next(word, passage);
    var best = new Alignment(given, passage, 0, 0, given.size());
    for (int to = 1; to <= passage.size(); to++) {
      var other = new Alignment(given, passage, row.from[to], to, row.distance[to]);
      if (other.isBetterThan(best)) best = other;
    }
    return best;
  }

  private boolean isBetterThan(Alignment other) {
    return distance < other.distance
        || (distance == other.distance
            && Math.abs(length() - given.size()) < Math.abs(other.length() - given.size()));
  }

  private int length() {
    return to - from;
  }

  /// How many words differ.
  int distance() {
    return distance;
  }

  /// 1 for the very words, 0 where none agree.
  double similarity() {
    return 1 - (double) distance / Math.max(1, Math.max(given.size(), length()));
  }

  /// Where the stretch stands in the passage's text.
  Span stretch() {
    return Stretches.of(passage, from, to);
  }

  /// The words of the stretch that the text has as well, neighbouring ones together.
  List<Span> common() {
    return Stretches.of(said(), kept().stream().map(Pair::said).toList());
  }

  /// What lies between the words that both have.
  List<Difference> differences() {
    var said = said();
    var pairs = kept();
    pairs.add(new Pair(given.size(), said.size()));
    var differences = new ArrayList<Difference>();
    int i = 0;
    int j = 0;
    for (var pair : pairs) {
      if (pair.given > i || pair.said > j)
        differences.add(
            new Difference(Stretches.of(given, i, pair.given), Stretches.of(said, j, pair.said)));
      i = pair.given + 1;
      j = pair.said + 1;
    }
    return differences;
  }

  private List<Word> said() {
    return passage.subList(from, to);
  }

  /// A word that both have, by its number in each.
  private record Pair(int given, int said) {}

  /// The words that both have in an alignment with the fewest differences; of several such
  /// alignments, the one that has them earliest.
  private List<Pair> kept() {
    var said = said();
    var rests = rests();
    var kept = new ArrayList<Pair>();
    int i = 0;
    int j = 0;
    while (i < given.size() && j < said.size()) {
      int others = rests.get(i).distance[said.size() - j] - 1;
      var next = rests.get(i + 1).distance;
      if (isSame(given.get(i), said.get(j))) kept.add(new Pair(i++, j++));
      else if (next[said.size() - j - 1] == others) {
        i++;
        j++;
      } else if (next[said.size() - j] == others) i++;
      else j++;
    }
    return kept;
  }

  /// For each word of the text a row that compares what begins there with each end of the stretch,
  /// shortest first: made from the last word backwards.
  private List<Row> rests() {
    var backwards = said().reversed();
    var rows = new ArrayList<>(List.of(Row.fromTheFirst(backwards.size())));
    for (var word : given.reversed()) rows.add(rows.getLast().next(word, backwards));
    return rows.reversed();
  }

  private static boolean isSame(Word one, Word other) {
    return one.folded().equals(other.folded());
  }

  /// One row of the table of edit distances: for every end in the passage, how much the best
  /// stretch up to there differs from the words of the text so far, and where it begins.
  private static final class Row {
    private final int[] distance;
    private final int[] from;

    private Row(int words) {
      this.distance = new int[words + 1];
      this.from = new int[words + 1];
    }

    /// The first row where a stretch may begin at any word.
    static Row fromAnywhere(int words) {
      var row = new Row(words);
      for (int to = 0; to <= words; to++) row.from[to] = to;
      return row;
    }

    /// The first row where a stretch begins at the first word.
    static Row fromTheFirst(int words) {
      var row = new Row(words);
      for (int to = 0; to <= words; to++) row.distance[to] = to;
      return row;
    }

    Row next(Word word, List<Word> said) {
      var next = new Row(said.size());
      next.distance[0] = distance[0] + 1;
      for (int to = 1; to < distance.length; to++) {
        int changed = isSame(said.get(to - 1), word) ? 0 : 1;
        next.take(to, distance[to - 1] + changed, from[to - 1]);
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
