package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Word;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Snapshot;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells whether somebody really said a text. Thread-safe.
public final class Verifier {
  /// A quotation is seldom longer; what comes after is not compared, as that would take the square
  /// of its length.
  private static final int MOST_WORDS = 300;

  /// How many passages are compared with the text, word by word.
  private static final int CANDIDATES = 50;

  private final Engine engine;
  private final Recipe recipe;
  private final Analysis analysis;

  public Verifier(Engine engine, Recipe recipe, Analysis analysis) {
    this.engine = engine;
    this.recipe = recipe;
    this.analysis = analysis;
  }

  /// Looks for the passage that has a text, or comes nearest to it. Any string will do.
  ///
  /// @throws dev.earshot.engine.EngineException if the index cannot be read
  public Verification verify(String text) {
    var words = analysis.folded(text);
    if (words.isEmpty())
      return Verification.none(text, List.of("there is no word in this to look for"));
    var given = words.subList(0, Math.min(MOST_WORDS, words.size()));
    var warnings = new ArrayList<String>();
    if (words.size() > MOST_WORDS)
      warnings.add("only the first " + MOST_WORDS + " words were compared");
    try (var at = engine.snapshot()) {
      return nearest(text.substring(0, given.getLast().to()), given, at)
          .map(nearest -> nearest.verification(text, warnings))
          .orElseGet(() -> Verification.none(text, warnings));
    }
  }

  /// Words that stand together may be too common to bring their passage to the top, hence the
  /// phrase first.
  private Optional<Likeness> nearest(String text, List<Word> given, Snapshot at) {
    var lookup = new Lookup(at, recipe, analysis);
    return nearest(new Clause.Phrase(text), given, lookup)
        .filter(found -> found.verdict() == Verdict.EXACT)
        .or(() -> nearest(new Clause.Word(text), given, lookup));
  }

  private Optional<Likeness> nearest(Clause clause, List<Word> given, Lookup lookup) {
    var wanted = new Clause.Wanted(List.of(clause));
    var content = Overlap.contentStems(given);
    return lookup.best(wanted, CANDIDATES).stream()
        .map(hit -> likeness(hit, given, content))
        .min(Likeness.NEAREST_FIRST);
  }

  private Likeness likeness(Hit hit, List<Word> given, Set<String> content) {
    var said = analysis.folded(hit.highlight().text());
    var alignment = Alignment.of(given, said);
    return new Likeness(given, hit, said, alignment, Overlap.of(given, content, said));
  }
}
