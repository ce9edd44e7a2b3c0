package dev.earshot.search;

import dev.earshot.engine.Word;
import dev.earshot.episode.Span;
import java.util.ArrayList;
import java.util.List;

/// Two runs of words laid side by side with as few differences as can be.
final class Alignment {
  private final List<Word> given;
  private final List<Word> said;
  private final int[][] distance;

  /// @param said the stretch of a passage that comes nearest to the text
  Alignment(List<Word> given, List<Word> said) {
    this.given = given;
    this.said = said;
    this.distance = new int[given.size() + 1][said.size() + 1];
    for (int i = given.size(); i >= 0; i--)
      for (int j = said.size(); j >= 0; j--) distance[i][j] = cheapest(i, j);
  }

  /// How much the words from here on differ.
  private int cheapest(int i, int j) {
    if (i == given.size()) return said.size() - j;
    if (j == said.size()) return given.size() - i;
    int inPlace = distance[i + 1][j + 1] + (isSame(i, j) ? 0 : 1);
    return Math.min(inPlace, 1 + Math.min(distance[i + 1][j], distance[i][j + 1]));
  }

  private boolean isSame(int i, int j) {
    return given.get(i).folded().equals(said.get(j).folded());
  }

  /// A word that both have, by its number in each.
  private record Pair(int given, int said) {}

  private List<Pair> kept() {
    var kept = new ArrayList<Pair>();
    int i = 0;
    int j = 0;
    while (i < given.size() && j < said.size()) {
      int rest = distance[i][j] - 1;
      if (isSame(i, j)) kept.add(new Pair(i++, j++));
      else if (distance[i + 1][j + 1] == rest) {
        i++;
        j++;
      } else if (distance[i + 1][j] == rest) i++;
      else j++;
    }
    return kept;
  }

  /// The words of the passage that the text has as well, neighbouring ones together.
  List<Span> common() {
    return Stretches.of(said, kept().stream().map(Pair::said).toList());
  }

  /// What lies between the words that both have.
  List<Difference> differences() {
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
}
