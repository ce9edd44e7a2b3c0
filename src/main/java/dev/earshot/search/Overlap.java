package dev.earshot.search;

import dev.earshot.analysis.Word;
import dev.earshot.episode.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The stretch of a passage that has the most of a text's content words, in whatever order and
/// form.
///
/// @param content the stems looked for
/// @param from its first word
/// @param to after its last word
/// @param found how many of the content words it has
record Overlap(Set<String> content, int from, int to, int found) {
  /// A stretch may be this many times as long as the text, so that a whole transcript does not
  /// count as one.
  private static final int LONGER = 2;

  /// All but the stop words of the text: those prove nothing in another order.
  static Set<String> contentStems(List<Word> given) {
    return stems(given.stream().filter(word -> !word.stopWord()).toList());
  }

  private static Set<String> stems(List<Word> words) {
    return words.stream().map(Word::stem).collect(Collectors.toSet());
  }

  /// The first of the best stretches.
  static Overlap of(List<Word> given, Set<String> content, List<Word> said) {
    var counts = new HashMap<String, Integer>();
    var best = new Overlap(content, 0, 0, 0);
    for (int to = 1; to <= said.size(); to++) {
      var stem = said.get(to - 1).stem();
      if (content.contains(stem)) counts.merge(stem, 1, Integer::sum);
      int from = Math.max(0, to - LONGER * given.size());
      if (from > 0) leave(counts, said.get(from - 1).stem());
      if (counts.size() > best.found) best = new Overlap(content, from, to, counts.size());
    }
    return best.trimmed(said);
  }

  private static void leave(Map<String, Integer> counts, String stem) {
    counts.computeIfPresent(stem, (word, count) -> count == 1 ? null : count - 1);
  }

  private Overlap trimmed(List<Word> said) {
    int first = from;
    while (first < to && !content.contains(said.get(first).stem())) first++;
    return new Overlap(content, first, to, found);
  }

  /// From 0, none of them or nothing to tell by, to 1, all.
  double share() {
    return (double) found / Math.max(1, content.size());
  }

  /// The content words in the stretch, where they stand in the passage.
  List<Span> common(List<Word> said) {
    var numbers =
        IntStream.range(from, to).filter(i -> content.contains(said.get(i).stem())).boxed();
    return Stretches.of(said, numbers.toList());
  }

  /// The content words of the text that the stretch does not have.
  List<Difference> differences(List<Word> given, List<Word> said) {
    var have = stems(said.subList(from, to));
    var numbers = IntStream.range(0, given.size()).filter(i -> lacks(have, given.get(i))).boxed();
    var end = Stretches.of(said, to, to);
    return Stretches.of(given, numbers.toList()).stream()
        .map(span -> new Difference(span, end))
        .toList();
  }

  private boolean lacks(Set<String> have, Word word) {
    return content.contains(word.stem()) && !have.contains(word.stem());
  }
}
