package dev.earshot.search;

import dev.earshot.analysis.Word;
import dev.earshot.engine.Hit;
import dev.earshot.passage.Kind;
import dev.earshot.passage.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How near one passage comes to a text.
///
/// @param given the words of the text
/// @param said the words of the passage
/// @param alignment with the stretch that comes nearest word by word
/// @param overlap the stretch that has the most of the words in any order
record Likeness(List<Word> given, Hit hit, List<Word> said, Alignment alignment, Overlap overlap) {
  /// A text that is said in order to this share is a near-duplicate.
  static final double NEAR = 0.7;

  /// A text of whose content words this share is said is a paraphrase.
  static final double HALF = 0.5;

  /// Fewer content words than these prove nothing, unless the text has no more.
  static final int FEWEST = 3;

  /// The nearest first; of those that come as near, what somebody said before what is said about
  /// it.
  static final Comparator<Likeness> NEAREST_FIRST =
      Comparator.comparing(Likeness::verdict)
          .thenComparing(Likeness::degree, Comparator.reverseOrder())
          .thenComparing(likeness -> Kind.of(likeness.hit.highlight()), Comparator.reverseOrder());

  Verdict verdict() {
    if (alignment.distance() == 0) return Verdict.EXACT;
    if (similarity() >= NEAR) return Verdict.NEAR;
    int fewest = Math.min(FEWEST, overlap.content().size());
    boolean alike = overlap.share() >= HALF && overlap.found() >= fewest;
    return alike ? Verdict.PARAPHRASE : Verdict.NONE;
  }

  private double degree() {
    return verdict() == Verdict.PARAPHRASE ? overlap.share() : similarity();
  }

  private double similarity() {
    return alignment.similarity();
  }

  Verification verification(String text, List<String> warnings) {
    return switch (verdict()) {
      case EXACT, NEAR -> inOrder(text, warnings);
      case PARAPHRASE -> inAnyOrder(text, warnings);
      case NONE -> Verification.none(text, warnings);
    };
  }

  private Verification inOrder(String text, List<String> warnings) {
    return new Verification(
        text,
        verdict(),
        similarity(),
        overlap.share(),
        Optional.of(Passage.whole(hit.withSpans(alignment.common()))),
        Optional.of(alignment.stretch()),
        alignment.differences(),
        warnings);
  }

  private Verification inAnyOrder(String text, List<String> warnings) {
    return new Verification(
        text,
        verdict(),
        similarity(),
        overlap.share(),
        Optional.of(Passage.whole(hit.withSpans(overlap.common(said)))),
        Optional.of(Stretches.of(said, overlap.from(), overlap.to())),
        overlap.differences(given, said),
        warnings);
  }
}
