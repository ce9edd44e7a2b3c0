package dev.earshot.search;

import dev.earshot.episode.Highlight;
import dev.earshot.episode.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Passages of which no two say nearly the same.
///
/// Two texts are alike by the share of their shingles, runs of three words, that they have in
/// common: resemblance as in Broder, On the resemblance and containment of documents (1997). For
/// one thread.
final class Distinct {
  /// Half of all their shingles: chapters that read the same message and then go on with something
  /// of their own stay apart.
  private static final double ALIKE = 0.5;

  private static final int WORDS_A_SHINGLE = 3;

  /// Any odd number whose bits are well mixed.
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final Map<Long, List<Shown>> byShingle = new HashMap<>();
  private int places;

  /// A passage that is shown.
  ///
  /// @param place its number in the order in which they came
  private record Shown(String id, int place, int shingles) {
    double resemblance(int common, int others) {
      return (double) common / (shingles + others - common);
    }
  }

  /// The id of the first passage before this one that says nearly the same; empty where none does,
  /// and then this one is compared with those after it.
  Optional<String> likeOf(String id, Highlight highlight) {
    var shingles = shingles(said(highlight));
    var like = like(shingles);
    if (like.isPresent()) return like.map(Shown::id);
    var shown = new Shown(id, places++, shingles.size());
    for (var shingle : shingles)
      byShingle.computeIfAbsent(shingle, key -> new ArrayList<>()).add(shown);
    return Optional.empty();
  }

  /// Many topics have a title and no words beside it.
  private static String said(Highlight highlight) {
    var title = highlight instanceof Topic topic ? topic.title() : Optional.<String>empty();
    return title.map(words -> words + "\n").orElse("") + highlight.text();
  }

  private Optional<Shown> like(Set<Long> shingles) {
    var common = new HashMap<Shown, Integer>();
    for (var shingle : shingles)
      for (var shown : byShingle.getOrDefault(shingle, List.of()))
        common.merge(shown, 1, Integer::sum);
    return common.entrySet().stream()
        .filter(shown -> shown.getKey().resemblance(shown.getValue(), shingles.size()) >= ALIKE)
        .map(Map.Entry::getKey)
        .min((a, b) -> Integer.compare(a.place(), b.place()));
  }

  /// The hashes of all shingles of a text; one of fewer words is a shingle by itself.
  private static Set<Long> shingles(String text) {
    var words = words(text);
    var shingles = new HashSet<Long>();
    for (int i = 0; i + WORDS_A_SHINGLE <= words.size(); i++) {
      long shingle = 0;
      for (int word : words.subList(i, i + WORDS_A_SHINGLE)) shingle = shingle * MULTIPLIER + word;
      shingles.add(shingle);
    }
    if (shingles.isEmpty()) shingles.add((long) words.hashCode());
    return shingles;
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
