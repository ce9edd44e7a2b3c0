package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Snapshot;
import dev.earshot.meaning.Meaning;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells whether somebody really said a text. Thread-safe.
public final class Verifier {
  /// A quotation is seldom longer; what comes after is not compared, as that would take the square
  /// of its length.
  private static final int MOST_WORDS = 300;

  /// How many passages are compared with the text, word by word.
  private static final int CANDIDATES = 50;

  private static final int IN_OTHER_WORDS = 3;

  private final Engine engine;
  private final Recipe recipe;
  private final Analysis analysis;
  private final @Nullable Meaning meaning;

  /// @param meaning knows which passages mean nearly the same; null where nothing is encoded
  public Verifier(Engine engine, Recipe recipe, Analysis analysis, @Nullable Meaning meaning) {
    this.engine = engine;
    this.recipe = recipe;
    this.analysis = analysis;
    this.meaning = meaning;
  }

  /// Looks for the passage that has a text, or comes nearest to it. Any string will do.
  ///
  /// @throws dev.earshot.engine.EngineException if the index cannot be read
  public Verification verify(String text) {
    return verify(text, Deadline.never());
  }

  /// The same in bounded time.
  ///
  /// @throws dev.earshot.engine.TimeOverException if that was not enough: a text that was not found
  ///   by then may have been said all the same
  public Verification verify(String text, Deadline deadline) {
    var words = Wording.of(text, analysis);
    if (words.words().isEmpty())
      return Verification.none(text, List.of("there is no word in this to look for"));
    var given = words.first(MOST_WORDS);
    var warnings = new ArrayList<String>();
    if (given.words().size() < words.words().size())
      warnings.add("only the first " + MOST_WORDS + " words were compared");
    try (var at = engine.snapshot(deadline)) {
      var nearest = new Comparison(given, at, deadline).nearest().filter(Likeness::isAny);
      deadline.check();
      var verification =
          nearest
              .map(found -> found.verification(text, warnings))
              .orElseGet(() -> Verification.none(text, warnings));
      return verification.verdict() == Verdict.NONE
          ? verification.with(inOtherWords(given, verification, at, deadline))
          : verification;
    }
  }

  private Optional<InOtherWords> inOtherWords(
      Wording given, Verification found, Snapshot at, Deadline deadline) {
    if (meaning == null) return Optional.empty();
    var nearest = meaning.alike(given.text(), NearInMeaning.LOOKED, deadline);
    var above = found.passage().map(Passage::id).stream().collect(Collectors.toSet());
    var lookup = new Lookup(at, recipe, analysis);
    return NearInMeaning.told(nearest, meaning, lookup, above, IN_OTHER_WORDS, IN_OTHER_WORDS);
  }

  /// Compares a text with the passages of one snapshot. For one thread.
  private final class Comparison {
    private final Wording given;
    private final Deadline deadline;
    private final Lookup lookup;
    private final Rarity rarity;
    private final Map<String, Double> content;

    Comparison(Wording given, Snapshot at, Deadline deadline) {
      this.given = given;
      this.deadline = deadline;
      this.lookup = new Lookup(at, recipe, analysis);
      this.rarity = new Rarity(at, analysis);
      this.content = Overlap.content(given.words(), rarity::of);
    }

    /// Words that stand together may be too common to bring their passage to the top, hence the
    /// phrase first, and in the end its halves, one of which a single change leaves as it was.
    Optional<Likeness> nearest() {
      var exact = nearest(new Clause.Phrase(given.text())).filter(Likeness::isExact);
      if (exact.isPresent()) return exact;
      var scattered = nearest(new Clause.Word(given.text()));
      if (scattered.filter(Likeness::isInOrder).isPresent()) return scattered;
      return Stream.concat(
              scattered.stream(),
              given.halves().stream().flatMap(half -> nearest(new Clause.Phrase(half)).stream()))
          .min(Likeness.NEAREST_FIRST);
    }

    private Optional<Likeness> nearest(Clause clause) {
      return lookup.best(new Clause.Wanted(List.of(clause)), CANDIDATES).stream()
          .map(this::likeness)
          .min(Likeness.NEAREST_FIRST);
    }

    /// The time is asked each time, as a passage may be a whole transcript.
    private Likeness likeness(Hit hit) {
      deadline.check();
      var said = Wording.of(hit.highlight().text(), analysis);
      var overlap = Overlap.of(given.words().size(), content, said.words());
      return Likeness.of(given, hit, said, overlap, rarity::of);
    }
  }
}
