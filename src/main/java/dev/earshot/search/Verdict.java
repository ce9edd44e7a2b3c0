package dev.earshot.search;

import dev.earshot.analysis.Word;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What a text is to the passage that comes nearest to it; the nearest first.
public enum Verdict {
  /// The passage has the same words in the same order, but for what `...` leaves out.
  EXACT,
  /// It has most of the words in order, rare ones too: a near-duplicate.
  NEAR,
  /// It has most of what the content words tell, much of it in order, among other words.
  PARAPHRASE,
  /// No passage says it.
  NONE;

  /// What a near-duplicate has in order: this share of the text's words, and of what they tell.
  private static final double NEAR_WORDS = 0.65;

  private static final double NEAR_TOLD = 0.55;

  /// And of what its content words tell, where more than one word differs.
  private static final double NEAR_CONTENT = 0.5;

  /// What a paraphrase has of what the text's content words tell: in all; in the mean of that and
  /// what is in order; and as a share of what its own stretch tells. Two thirds of any text stand
  /// together somewhere by chance.
  private static final double PARAPHRASE_TOLD = 0.7;

  private static final double PARAPHRASE_IN_ORDER = 0.6;
  private static final double PARAPHRASE_DENSITY = 0.5;

  /// Fewer content words than these prove nothing among other words.
  private static final int FEWEST = 4;

  static Verdict of(
      Wording given,
      Wording said,
      Alignment alignment,
      Overlap overlap,
      ToDoubleFunction<Word> weight) {
    if (alignment.distance() == 0) return EXACT;
    if (isNear(alignment, overlap, weight)) return NEAR;
    boolean alike =
        overlap.found().size() >= FEWEST
            && overlap.share() >= PARAPHRASE_TOLD
            && (overlap.share() + overlap.inOrder(given.words(), said.words())) / 2
                >= PARAPHRASE_IN_ORDER
            && overlap.density(said.words(), weight) >= PARAPHRASE_DENSITY;
    return alike ? PARAPHRASE : NONE;
  }

  private static boolean isNear(
      Alignment alignment, Overlap overlap, ToDoubleFunction<Word> weight) {
    return alignment.similarity() >= NEAR_WORDS
        && alignment.told(weight) >= NEAR_TOLD
        && (alignment.distance() == 1
            || overlap.content().isEmpty()
            || overlap.share() >= NEAR_CONTENT);
  }

  /// As people and records write it: `exact`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
