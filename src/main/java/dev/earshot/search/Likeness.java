package dev.earshot.search;

import dev.earshot.analysis.Word;
import dev.earshot.engine.Hit;
import dev.earshot.passage.Kind;
import dev.earshot.passage.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// How near one passage comes to a text.
///
/// @param given the text
/// @param said the passage's text
/// @param verdict what that makes of it
/// @param alignment with the stretch that comes nearest word by word
/// @param overlap the stretch that has the most of the words in any order
record Likeness(
    Wording given, Hit hit, Wording said, Verdict verdict, Alignment alignment, Overlap overlap) {
  /// The nearest first; of those that come as near, what somebody said before what is said about
  /// it.
  static final Comparator<Likeness> NEAREST_FIRST =
      Comparator.comparing(Likeness::verdict)
          .thenComparing(Likeness::degree, Comparator.reverseOrder())
          .thenComparing(likeness -> Kind.of(likeness.hit.highlight()), Comparator.reverseOrder());

  static Likeness of(
      Wording given, Hit hit, Wording said, Overlap overlap, ToDoubleFunction<Word> weight) {
    var alignment = Alignment.of(given, said);
    var verdict = Verdict.of(given, said, alignment, overlap, weight);
    return new Likeness(given, hit, said, verdict, alignment, overlap);
  }

  boolean isExact() {
    return verdict == Verdict.EXACT;
  }

  /// Whether it is what was said, but for small changes.
  boolean isInOrder() {
    return verdict == Verdict.EXACT || verdict == Verdict.NEAR;
  }

  private double degree() {
    return isInOrder() ? alignment.similarity() : overlap.share();
  }

  /// Nothing in common is no likeness.
  boolean isAny() {
    return isInOrder() || !overlap.found().isEmpty();
  }

  Verification verification(String text, List<String> warnings) {
    return isInOrder() ? inOrder(text, warnings) : inAnyOrder(text, warnings);
  }

  private Verification inOrder(String text, List<String> warnings) {
    return new Verification(
        text,
        verdict,
        alignment.similarity(),
        overlap.share(),
        Optional.of(Passage.whole(hit.withSpans(alignment.common()))),
        Optional.of(alignment.stretch()),
        alignment.differences(),
        Optional.empty(),
        warnings);
  }

  private Verification inAnyOrder(String text, List<String> warnings) {
    return new Verification(
        text,
        verdict,
        alignment.similarity(),
        overlap.share(),
        Optional.of(Passage.whole(hit.withSpans(overlap.common(said.words())))),
        Optional.of(Stretches.of(said.words(), overlap.from(), overlap.to())),
        overlap.differences(given, said),
        Optional.empty(),
        warnings);
  }
}
