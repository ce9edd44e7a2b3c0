package dev.earshot.engine.lucene.query;

import dev.earshot.plan.Part;
import java.util.List;

/// What the score of a part can reach at most, tiers left out.
///
/// A group scores the sum of its parts, so its bound is the sum of theirs, although no text may
/// reach them all at once. A bound that is too high does no harm but to make tiers score more than
/// they need; one that is too low would break their promise.
final class UpperBound {
  private final KnownTerms terms;

  UpperBound(KnownTerms terms) {
    this.terms = terms;
  }

  double of(Part part) {
    return switch (part) {
      case Part.Term term -> terms.greatestScore(term.field(), List.of(term.term()));
      case Part.Phrase phrase ->
          terms.greatestScore(
              phrase.field(), phrase.terms().stream().map(Part.Placed::term).toList());
      case Part.Weighted weighted -> weighted.weight() * of(weighted.part());
      case Part.Constant constant -> constant.score();
      case Part.Group group ->
          group.members().stream()
              .filter(member -> member.role().scores())
              .mapToDouble(member -> of(member.part()))
              .sum();
      // An interval query scores below 1; conditions by themselves score 1.
      case Part.Near near -> 1;
      case Part.StartsWith begins -> 1;
      case Part.Days days -> 1;
      case Part.Everything everything -> 1;
      case Part.Nothing nothing -> 0;
      case Part.Tier tier -> 0;
      // A query in Lucene's syntax is all there is, and has no tiers beside it.
      case Part.Syntax syntax -> 0;
    };
  }
}
