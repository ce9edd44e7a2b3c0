package dev.earshot.search;

import dev.earshot.engine.Hit;
import dev.earshot.engine.Request;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Topic;
import dev.earshot.passage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Passages of which no two say nearly the same: what repeats an earlier one, as a sponsor's
/// message does episode after episode, is only named there.
///
/// Two texts are alike by the share of three-word runs that they have in common: resemblance as in
/// Broder, On the resemblance and containment of documents (1997). For one thread.
final class Distinct implements Request.Choice {
  /// Half of all their runs: chapters that read the same message and then go on with something of
  /// their own stay apart.
  private static final double ALIKE = 0.5;

  private static final int RUN = 3;

  /// Any odd number whose bits are well mixed.
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final Map<Long, List<Shown>> byRun = new HashMap<>();
  private final Map<String, List<String>> repeats = new HashMap<>();
  private int places;

  /// A passage that is shown.
  ///
  /// @param place its number in the order in which they came
  private record Shown(String id, int place, int runs) {
    double resemblance(int common, int otherRuns) {
      return (double) common / (runs + otherRuns - common);
    }
  }

  @Override
  public boolean takes(String id, Highlight highlight) {
    var runs = runs(said(highlight));
    var like = like(runs);
    if (like.isPresent()) {
      repeats.computeIfAbsent(like.get().id(), first -> new ArrayList<>()).add(id);
      return false;
    }
    var shown = new Shown(id, places++, runs.size());
    for (var run : runs) byRun.computeIfAbsent(run, key -> new ArrayList<>()).add(shown);
    return true;
  }

  /// A passage that was taken, with those that were not for its sake.
  Passage passage(Hit hit) {
    return Passage.of(hit).withRepeats(repeats.getOrDefault(hit.id(), List.of()));
  }

  /// Many topics have a title and no words beside it.
  private static String said(Highlight highlight) {
    var title = highlight instanceof Topic topic ? topic.title() : Optional.<String>empty();
    return title.map(words -> words + "\n").orElse("") + highlight.text();
  }

  private Optional<Shown> like(Set<Long> runs) {
    var common = new HashMap<Shown, Integer>();
    for (var run : runs)
      for (var shown : byRun.getOrDefault(run, List.of())) common.merge(shown, 1, Integer::sum);
    return common.entrySet().stream()
        .filter(shown -> shown.getKey().resemblance(shown.getValue(), runs.size()) >= ALIKE)
        .map(Map.Entry::getKey)
        .min(Comparator.comparingInt(Shown::place));
  }

  /// The hashes of all runs of a text; one of fewer words is a run by itself.
  private static Set<Long> runs(String text) {
    var words = words(text);
    var runs = new HashSet<Long>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      long run = 0;
      for (int word : words.subList(i, i + RUN)) run = run * MULTIPLIER + word;
      runs.add(run);
    }
    if (runs.isEmpty()) runs.add((long) words.hashCode());
    return runs;
  }

  /// The hashes of its words: letters and digits without case, and each ideograph. Good enough for
  /// whole texts, and a hundred times cheaper than an analyzer.
  private static List<Integer> words(String text) {
    var words = new ArrayList<Integer>();
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = Character.isLetterOrDigit(c);
      if (inside) word = 31 * word + Character.toLowerCase(c);
      if (word != 0 && (!inside || Character.isIdeographic(c))) {
        words.add(word);
        word = 0;
      }
    }
    if (word != 0) words.add(word);
    return words;
  }
}
