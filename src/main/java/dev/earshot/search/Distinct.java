package dev.earshot.search;

import dev.earshot.engine.Hit;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Topic;
import dev.earshot.passage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Passages of which no two say nearly the same: what repeats an earlier one, as a sponsor's
/// message does episode after episode, is only named there.
///
/// Two texts are alike by the share of three-word runs that they have in common: resemblance as in
/// Broder, On the resemblance and containment of documents (1997). For one thread.
final class Distinct {
  /// Half of all their runs: chapters that read the same message and then go on with something of
  /// their own stay apart.
  private static final double ALIKE = 0.5;

  private static final int RUN = 3;

  /// Good enough for whole texts, and much cheaper than an analyzer.
  private static final Pattern WORD = Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}]+");

  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, List<Kept>> byRun = new HashMap<>();

  /// A hit that is shown.
  private static final class Kept {
    private final Hit hit;
    private final int place;
    private final int runs;
    private final List<String> repeats = new ArrayList<>();

    Kept(Hit hit, int place, int runs) {
      this.hit = hit;
      this.place = place;
      this.runs = runs;
    }

    double resemblance(int common, int otherRuns) {
      return (double) common / (runs + otherRuns - common);
    }
  }

  int size() {
    return kept.size();
  }

  List<Passage> passages() {
    return kept.stream().map(shown -> Passage.of(shown.hit).withRepeats(shown.repeats)).toList();
  }

  void add(Hit hit) {
    var runs = runs(said(hit.highlight()));
    var like = like(runs);
    if (like.isPresent()) like.get().repeats.add(hit.id());
    else keep(hit, runs);
  }

  /// Many topics have a title and no words beside it.
  private static String said(Highlight highlight) {
    var title = highlight instanceof Topic topic ? topic.title() : Optional.<String>empty();
    return title.map(words -> words + "\n").orElse("") + highlight.text();
  }

  private void keep(Hit hit, Set<String> runs) {
    var shown = new Kept(hit, kept.size(), runs.size());
    kept.add(shown);
    for (var run : runs) byRun.computeIfAbsent(run, key -> new ArrayList<>()).add(shown);
  }

  private Optional<Kept> like(Set<String> runs) {
    var common = new HashMap<Kept, Integer>();
    for (var run : runs)
      for (var shown : byRun.getOrDefault(run, List.of())) common.merge(shown, 1, Integer::sum);
    return common.entrySet().stream()
        .filter(shown -> shown.getKey().resemblance(shown.getValue(), runs.size()) >= ALIKE)
        .map(Map.Entry::getKey)
        .min(Comparator.comparingInt(shown -> shown.place));
  }

  /// A text of fewer words is one run.
  private static Set<String> runs(String text) {
    var words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    var runs = new HashSet<String>();
    for (int i = 0; i + RUN <= words.size(); i++)
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    if (runs.isEmpty()) runs.add(String.join(" ", words));
    return runs;
  }
}
