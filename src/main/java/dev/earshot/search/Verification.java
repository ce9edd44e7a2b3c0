package dev.earshot.search;

import dev.earshot.episode.Span;
import dev.earshot.passage.Passage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether somebody really said a text, and who comes nearest.
///
/// @param text as given
/// @param similarity how much of the text is said in just this order: 1 less the words left out,
///   put in and changed, as a share of all; 1 for the very words
/// @param shared how much of what the text's content words tell, as a share, one stretch has in any
///   order; rare words tell more
/// @param passage the nearest, with its whole text and the words that both have marked, whatever
///   the verdict; empty where no passage has anything in common with the text
/// @param said the stretch of the passage's text that the text was compared with; empty without a
///   passage
/// @param differences in the text's order; what `...` leaves out is one; in a [Verdict#PARAPHRASE]
///   and in [Verdict#NONE] just the content words that the stretch does not have
/// @param inOtherWords who says nearly the same in other words, where nobody said it and passages
///   are encoded
/// @param warnings what was not looked at, a sentence each
public record Verification(
    String text,
    Verdict verdict,
    double similarity,
    double shared,
    Optional<Passage> passage,
    Optional<Span> said,
    List<Difference> differences,
    Optional<InOtherWords> inOtherWords,
    List<String> warnings) {

  public Verification {
    differences = List.copyOf(differences);
    warnings = List.copyOf(warnings);
  }

  /// What of the meaning the differences change, in the order of [Difference.Sense].
  public Set<Difference.Sense> alters() {
    var senses = EnumSet.noneOf(Difference.Sense.class);
    differences.forEach(difference -> senses.addAll(difference.alters()));
    return senses;
  }

  static Verification none(String text, List<String> warnings) {
    return new Verification(
        text,
        Verdict.NONE,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        warnings);
  }

  /// The same with who says nearly the same in other words.
  Verification with(Optional<InOtherWords> others) {
    return new Verification(
        text, verdict, similarity, shared, passage, said, differences, others, warnings);
  }
}
