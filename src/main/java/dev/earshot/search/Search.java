package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Snapshot;
import dev.earshot.meaning.Meaning;
import dev.earshot.plan.Recipe;
import dev.earshot.query.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Searches an engine as a person would have it. Each search reads one snapshot: passages, totals,
/// facets and reasons for nothing found are of the same commit. Thread-safe.
public final class Search {
  private final Engine engine;
  private final Recipe recipe;
  private final Analysis analysis;
  private final @Nullable Meaning meaning;

  /// Searches by words alone.
  public Search(Engine engine, Recipe recipe, Analysis analysis) {
    this(engine, recipe, analysis, null);
  }

  /// Searches with a second opinion for requests that want one.
  public Search(Engine engine, Recipe recipe, Analysis analysis, @Nullable Meaning meaning) {
    this.engine = engine;
    this.recipe = recipe;
    this.analysis = analysis;
    this.meaning = meaning;
  }

  /// Finds passages.
  ///
  /// @throws InvalidInputException if the cursor belongs to another search
  /// @throws dev.earshot.engine.QuerySyntaxException if the query says that it is in Lucene's
  ///   syntax and is not
  /// @throws dev.earshot.engine.NoIndexException if nothing was indexed yet
  /// @throws dev.earshot.engine.EngineException if the index cannot be read
  public SearchResults find(SearchRequest request) {
    return find(request, request.timeLimit().map(Deadline::in).orElse(Deadline.never()));
  }

  /// The same until a deadline, whatever time limit the request has. Fails as [#find] does.
  public SearchResults find(SearchRequest request, Deadline deadline) {
    long begin = System.nanoTime();
    try (var at = engine.snapshot(deadline)) {
      var answer = answer(at, request, deadline);
      var page = answer.page();
      var facets = answer.facets(page);
      var nothing = answer.nothingFound(page);
      var instead = nothing.flatMap(answer::instead);
      var inOtherWords = answer.inOtherWords(page, instead);
      // Asked last: what a search does not find after the time is over proves nothing.
      boolean partial = deadline.isPassed();
      return new SearchResults(
          request.query(),
          answer.understanding().clause(),
          answer.understanding().corrections(),
          answer.warnings(nothing, partial),
          page.passages(),
          page.groups(),
          answer.firstRank(),
          page.matches(),
          partial ? Optional.empty() : instead,
          inOtherWords,
          partial,
          answer.byMeaning(),
          facets,
          answer.cursor(page),
          at.fingerprint(),
          recipe.name(),
          Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  /// The same passages in the same order, but only their names and scores, and none left out for
  /// repeating another: cheap even for thousands. Fails as [#find] does.
  public List<Ranked> rank(SearchRequest request) {
    try (var at = engine.snapshot()) {
      return answer(at, request, Deadline.never()).ranking();
    }
  }

  private SearchAnswer answer(Snapshot at, SearchRequest request, Deadline deadline) {
    var lookup = Lookup.of(at, recipe, analysis, request);
    return SearchAnswer.to(request, lookup, meaning, deadline);
  }
}
