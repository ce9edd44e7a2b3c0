package dev.earshot.search;

import dev.earshot.episode.Highlight;
import dev.earshot.episode.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

  private final List<Shown> shown = new ArrayList<>();

  /// A passage that is shown.
  private static final class Shown {
    private final String id;

    /// Rising, each once.
    private final long[] shingles;

    Shown(String id, long... shingles) {
      this.id = id;
      this.shingles = shingles;
    }

    boolean isLike(long... others) {
      int fewer = Math.min(shingles.length, others.length);
      int more = Math.max(shingles.length, others.length);
      if (fewer < ALIKE * more) return false;
      int common = common(others);
      return common >= ALIKE * (fewer + more - common);
    }

    private int common(long... others) {
      int common = 0;
      for (int i = 0, j = 0; i < shingles.length && j < others.length; ) {
        int order = Long.compare(shingles[i], others[j]);
        if (order == 0) common++;
        if (order <= 0) i++;
        if (order >= 0) j++;
      }
      return common;
    }
  }

  /// The id of the first passage before this one that says nearly the same; empty where none does,
  /// and then this one is compared with those after it.
  Optional<String> likeOf(String id, Highlight highlight) {
    var shingles = shingles(said(highlight));
    for (var before : shown) if (before.isLike(shingles)) return Optional.of(before.id);
    shown.add(new Shown(id, shingles));
    return Optional.empty();
  }

  /// Many topics have a title and no words beside it.
  private static String said(Highlight highlight) {
    var title = highlight instanceof Topic topic ? topic.title() : Optional.<String>empty();
    return title.map(words -> words + "\n").orElse("") + highlight.text();
  }

  /// The hashes of all shingles of a text; one of fewer words is a shingle by itself.
  private static long[] shingles(String text) {
    var words = words(text);
    int count = Math.max(1, words.length - WORDS_A_SHINGLE + 1);
    return IntStream.range(0, count)
        .mapToLong(i -> hash(words, i, Math.min(i + WORDS_A_SHINGLE, words.length)))
        .sorted()
        .distinct()
        .toArray();
  }

  private static long hash(int[] words, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) hash = hash * MULTIPLIER + words[i];
    return hash;
  }

  /// The hashes of its words: letters and digits without case, and each ideograph. Good enough for
  /// whole texts, and a hundred times cheaper than an analyzer.
  private static int[] words(String text) {
    var words = IntStream.builder();
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
    return words.build().toArray();
  }
}
