package dev.earshot.search;

import dev.earshot.analysis.Word;
import dev.earshot.episode.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A text beside the stretch of a passage that comes nearest to it, word by word: the fewest words
/// left out, put in or changed.
///
/// The stretch is found with two rows of the table of edit distances, since a passage may be a
/// whole transcript. Which words agree is asked for the best passage only, and for its stretch the
/// whole table is made.
final class Alignment {
  private final Wording given;
  private final Wording passage;
  private final int from;
  private final int to;
  private final int distance;

  private Alignment(Wording given, Wording passage, int from, int to, int distance) {
    this.given = given;
    this.passage = passage;
    this.from = from;
    this.to = to;
    this.distance = distance;
  }

  /// Finds the first of the best stretches; of those that differ as much, one as long as the text.
  static Alignment of(Wording given, Wording passage) {
    var said = passage.words();
    var row = Row.fromAnywhere(said.size());
    for (int i = 0; i < given.words().size(); i++) {
      if (given.elisions().contains(i)) row.leaveOut();
      row = row.next(given.words().get(i), said);
    }
    var best = new Alignment(given, passage, 0, 0, given.words().size());
    for (int to = 1; to <= said.size(); to++) {
      var other = new Alignment(given, passage, row.from[to], to, row.distance[to]);
      if (other.isBetterThan(best)) best = other;
    }
    return best;
  }

  private boolean isBetterThan(Alignment other) {
    int words = given.words().size();
    return distance < other.distance
        || (distance == other.distance
            && Math.abs(length() - words) < Math.abs(other.length() - words));
  }

  private int length() {
    return to - from;
  }

  /// How many words differ.
  int distance() {
    return distance;
  }

  /// 1 for the very words, 0 where none agree. What an elision stands for does not count.
  double similarity() {
    int longer = given.elisions().isEmpty() ? length() : 0;
    return 1 - (double) distance / Math.max(1, Math.max(given.words().size(), longer));
  }

  /// Where the stretch stands in the passage's text.
  Span stretch() {
    return Stretches.of(passage.words(), from, to);
  }

  /// The words of the stretch that the text has as well, neighbouring ones together.
  List<Span> common() {
    return Stretches.of(said().words(), kept().stream().map(Pair::said).toList());
  }

  /// How much of the text's weight the words have that the stretch has in order.
  double told(ToDoubleFunction<Word> weight) {
    double kept =
        kept().stream().map(pair -> given.words().get(pair.given)).mapToDouble(weight).sum();
    return kept / given.words().stream().mapToDouble(weight).sum();
  }

  /// What lies between the words that both have; what an elision stands for as well.
  List<Difference> differences() {
    var said = said();
    var pairs = kept();
    pairs.add(new Pair(given.words().size(), length()));
    var differences = new ArrayList<Difference>();
    int i = 0;
    int j = 0;
    for (var pair : pairs) {
      if (pair.given > i || pair.said > j)
        differences.add(Difference.of(given, i, pair.given, said, j, pair.said));
      i = pair.given + 1;
      j = pair.said + 1;
    }
    return differences;
  }

  private Wording said() {
    return passage.part(from, to);
  }

  /// A word that both have, by its number in each.
  private record Pair(int given, int said) {}

  /// The words that both have in an alignment with the fewest differences; of several such
  /// alignments, the one that has them earliest.
  private List<Pair> kept() {
    var words = given.words();
    var said = said().words();
    var rests = rests();
    var kept = new ArrayList<Pair>();
    int i = 0;
    int j = 0;
    while (i < words.size() && j < said.size()) {
      int rest = said.size() - j;
      var here = rests.get(i).distance;
      var next = rests.get(i + 1).distance;
      if (isSame(words.get(i), said.get(j)) && next[rest - 1] == here[rest])
        kept.add(new Pair(i++, j++));
      else if (given.elisions().contains(i) && here[rest - 1] == here[rest]) j++;
      else if (next[rest - 1] + 1 == here[rest]) {
        i++;
        j++;
      } else if (next[rest] + 1 == here[rest]) i++;
      else j++;
    }
    return kept;
  }

  /// For each word of the text a row that compares what begins there with each end of the stretch,
  /// shortest first: made from the last word backwards.
  private List<Row> rests() {
    var backwards = said().words().reversed();
    var rows = new ArrayList<>(List.of(Row.fromTheFirst(backwards.size())));
    for (int i = given.words().size() - 1; i >= 0; i--) {
      rows.add(rows.getLast().next(given.words().get(i), backwards));
      if (given.elisions().contains(i)) rows.getLast().leaveOut();
    }
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

    /// Any words may be left out of the passage here, as an elision says.
    void leaveOut() {
      for (int to = 1; to < distance.length; to++)
        if (distance[to - 1] < distance[to]) take(to, distance[to - 1], from[to - 1]);
    }

    private void take(int to, int cost, int start) {
      distance[to] = cost;
      from[to] = start;
    }
  }
}
