package dev.earshot.engine.lucene.store;

import dev.earshot.analysis.Analysis;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an episode is about, by the pairs of content words that it says again and again.
final class RepeatedPhrases {
  private static final int MOST = 8;
  private static final int LEAST_TIMES = 3;
  private static final int SHORTEST_WORD = 3;

  private final Analysis analysis;
  private final Map<String, Integer> times = new HashMap<>();

  private RepeatedPhrases(Analysis analysis) {
    this.analysis = analysis;
  }

  /// At most eight, said three times or more, the most frequent first; in lower case.
  static List<String> of(List<String> texts, Analysis analysis) {
    var phrases = new RepeatedPhrases(analysis);
    texts.forEach(phrases::count);
    return phrases.times.entrySet().stream()
        .filter(phrase -> phrase.getValue() >= LEAST_TIMES)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Words are cut at spaces: full analysis of every text once more would be felt when indexing.
  private void count(String text) {
    var before = "";
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && Character.isLetter(text.charAt(at))) continue;
      if (at > from) before = follow(before, text.substring(from, at));
      if (at < text.length() && text.charAt(at) != ' ') before = "";
      from = at + 1;
    }
  }

  /// Counts a pair; gives the word that the next one may follow.
  private String follow(String before, String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() < SHORTEST_WORD || analysis.isStopWord(lower)) return "";
    if (!before.isEmpty()) times.merge(before + " " + lower, 1, Integer::sum);
    return lower;
  }
}
