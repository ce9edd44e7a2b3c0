package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Word;
import dev.earshot.engine.Snapshot;
import java.util.HashMap;
import java.util.Map;

/// How much a word tells: the logarithm of how rare it is among all highlights, as in TF-IDF. For
/// one thread.
final class Rarity {
  private final Snapshot at;
  private final Analysis analysis;
  private final double highlights;
  private final Map<String, Double> known = new HashMap<>();

  Rarity(Snapshot at, Analysis analysis) {
    this.at = at;
    this.analysis = analysis;
    var counts = at.counts();
    this.highlights = counts.topics() + (double) counts.quotes();
  }

  /// More than 0; most for a word that nobody says.
  double of(Word word) {
    return known.computeIfAbsent(word.folded(), this::of);
  }

  private double of(String word) {
    int frequency =
        at.languages().stream()
            .map(analysis::in)
            .flatMap(in -> in.stems(word).stream().limit(1).map(stem -> frequency(in, stem.term())))
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return Math.log(2 + highlights / (1 + frequency));
  }

  private int frequency(Analysis in, String stem) {
    return at.frequency(in.language(), stem);
  }
}
