package dev.earshot.search;

import dev.earshot.analysis.Word;
import dev.earshot.episode.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The stretch of a passage that has the most of a text's content words, in whatever order and
/// form, each as much as it tells.
///
/// @param content the stems looked for, with their weights
/// @param from its first word
/// @param to after its last word
/// @param found which of the content words it has
record Overlap(Map<String, Double> content, int from, int to, Set<String> found) {
  /// A stretch may be this many times as long as the text, so that a whole transcript does not
  /// count as one.
  private static final int LONGER = 2;

  /// Weights come and go in another order.
  private static final double ROUNDING = 1e-9;

  /// All but the stop words of the text: those prove nothing in another order.
  static Map<String, Double> content(List<Word> given, ToDoubleFunction<Word> weight) {
    return given.stream()
        .filter(word -> !word.stopWord())
        .collect(Collectors.toMap(Word::stem, weight::applyAsDouble, Math::max));
  }

  /// The first of the best stretches.
  static Overlap of(int words, Map<String, Double> content, List<Word> said) {
    var counts = new HashMap<String, Integer>();
    var best = new Overlap(content, 0, 0, Set.of());
    double most = 0;
    double weight = 0;
    for (int to = 1; to <= said.size(); to++) {
      var stem = said.get(to - 1).stem();
      if (content.containsKey(stem) && counts.merge(stem, 1, Integer::sum) == 1)
        weight += weight(content, stem);
      int from = Math.max(0, to - LONGER * words);
      if (from > 0 && leave(counts, said.get(from - 1).stem()))
        weight -= weight(content, said.get(from - 1).stem());
      if (weight <= most + ROUNDING) continue;
      most = weight;
      best = new Overlap(content, from, to, Set.copyOf(counts.keySet()));
    }
    return best.trimmed(said);
  }

  private static double weight(Map<String, Double> content, String stem) {
    return content.getOrDefault(stem, 0.0);
  }

  /// Whether it was the last of its kind.
  private static boolean leave(Map<String, Integer> counts, String stem) {
    if (!counts.containsKey(stem)) return false;
    return counts.computeIfPresent(stem, (word, count) -> count == 1 ? null : count - 1) == null;
  }

  private Overlap trimmed(List<Word> said) {
    int first = from;
    while (first < to && !content.containsKey(said.get(first).stem())) first++;
    return new Overlap(content, first, to, found);
  }

  /// From 0, none of them or nothing to tell by, to 1, all.
  double share() {
    return content.isEmpty() ? 0 : told(found) / told(content.keySet());
  }

  /// What these tell together, always added in the same order.
  private double told(Set<String> stems) {
    return content.entrySet().stream()
        .filter(word -> stems.contains(word.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /// The share of the longest run of them, by weight, that both have in the same order, whatever
  /// stands between.
  double inOrder(List<Word> given, List<Word> said) {
    var asked = content(given);
    var row = new double[to - from + 1];
    for (var stem : asked) {
      double before = 0;
      for (int j = 1; j < row.length; j++) {
        double above = row[j];
        boolean same = said.get(from + j - 1).stem().equals(stem);
        row[j] = Math.max(Math.max(above, row[j - 1]), same ? before + weight(content, stem) : 0);
        before = above;
      }
    }
    double all = asked.stream().mapToDouble(stem -> weight(content, stem)).sum();
    return all == 0 ? 0 : row[row.length - 1] / all;
  }

  /// How much of what the content words of the stretch tell is told by words of the text.
  double density(List<Word> said, ToDoubleFunction<Word> weight) {
    double all =
        said.subList(from, to).stream().filter(word -> !word.stopWord()).mapToDouble(weight).sum();
    return told(found) / Math.max(all, ROUNDING);
  }

  private List<String> content(List<Word> given) {
    return given.stream().map(Word::stem).filter(content::containsKey).toList();
  }

  /// The content words in the stretch, where they stand in the passage.
  List<Span> common(List<Word> said) {
    var numbers =
        IntStream.range(from, to).filter(i -> content.containsKey(said.get(i).stem())).boxed();
    return Stretches.of(said, numbers.toList());
  }

  /// The content words of the text that the stretch does not have.
  List<Difference> differences(Wording given, Wording said) {
    var words = given.words();
    var differences = new ArrayList<Difference>();
    for (int i = 0, first = 0; i < words.size(); first = ++i) {
      while (i < words.size() && lacks(words.get(i))) i++;
      if (i > first) differences.add(Difference.of(given, first, i, said, to, to));
    }
    return differences;
  }

  private boolean lacks(Word word) {
    return content.containsKey(word.stem()) && !found.contains(word.stem());
  }
}
