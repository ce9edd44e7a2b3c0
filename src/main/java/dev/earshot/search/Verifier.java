package dev.earshot.search;

import dev.earshot.engine.Engine;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Request;
import dev.earshot.engine.Word;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells whether somebody really said a text. Thread-safe.
public final class Verifier {
  /// Nobody quotes more; what comes behind is not compared.
  private static final int MOST_WORDS = 300;

  /// How many passages are compared with the text, word by word.
  private static final int CANDIDATES = 50;

  private final Engine engine;

  public Verifier(Engine engine) {
    this.engine = engine;
  }

  /// Looks for the passage that has a text, or comes nearest to it. Any string will do.
  ///
  /// @throws dev.earshot.engine.EngineException if the index cannot be read
  public Verification verify(String text) {
    var words = engine.words(text);
    if (words.isEmpty())
      return Verification.none(text, List.of("there is no word in this to look for"));
    var given = words.subList(0, Math.min(MOST_WORDS, words.size()));
    var warnings = new ArrayList<String>();
    if (words.size() > MOST_WORDS)
      warnings.add("only the first " + MOST_WORDS + " words were compared");
    return nearest(text.substring(0, given.getLast().to()), given)
        .map(nearest -> nearest.verification(text, warnings))
        .orElseGet(() -> Verification.none(text, warnings));
  }

  /// Words that stand together may be too common to bring their passage to the top, hence the
  /// phrase first.
  private Optional<Likeness> nearest(String text, List<Word> given) {
    return nearest(new Clause.Phrase(text), given)
        .filter(found -> found.verdict() == Verdict.EXACT)
        .or(() -> nearest(new Clause.Word(text), given));
  }

  private Optional<Likeness> nearest(Clause clause, List<Word> given) {
    var wanted = new Clause.Wanted(List.of(clause));
    var request = Request.best(wanted, CANDIDATES);
    var telling = Overlap.telling(given);
    return engine.search(request).hits().stream()
        .map(hit -> likeness(hit, given, telling))
        .min(Likeness.NEAREST_FIRST);
  }

  private Likeness likeness(Hit hit, List<Word> given, Set<String> telling) {
    var said = engine.words(hit.highlight().text());
    var alignment = Alignment.of(given, said);
    return new Likeness(given, hit, said, alignment, Overlap.of(given, telling, said));
  }
}
