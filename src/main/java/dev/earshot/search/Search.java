package dev.earshot.search;

import dev.earshot.engine.Correction;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Recipe;
import dev.earshot.engine.Request;
import dev.earshot.passage.Passage;
import dev.earshot.query.Clause;
import dev.earshot.query.Query;
import dev.earshot.search.SearchRequest.Spelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Searches an engine as a person would have it. Thread-safe.
public final class Search {
  private final Engine engine;
  private final Recipe recipe;

  public Search(Engine engine, Recipe recipe) {
    this.engine = engine;
    this.recipe = recipe;
  }

  /// Finds passages.
  ///
  /// @throws IllegalArgumentException if the cursor belongs to another search, or the query is in
  ///   Lucene's syntax and wrong
  /// @throws dev.earshot.engine.EngineException if the index cannot be read
  public SearchResults find(SearchRequest request) {
    long begin = System.nanoTime();
    var query = read(request);
    var corrections = new ArrayList<Correction>();
    var clause =
        request.spelling() == Spelling.LITERAL
            ? query.clause()
            : corrected(query.clause(), corrections);
    var answer = engine.search(asked(request, clause));
    return new SearchResults(
        request.query(),
        clause.toString(),
        corrections,
        query.notes(),
        answer.hits().stream().map(Passage::of).toList(),
        answer.total(),
        answer.exact(),
        answer.next().map(place -> Cursor.write(place, request)),
        engine.fingerprint(),
        recipe.name(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  /// The same passages in the same order, but only their names and scores.
  public List<Engine.Ranked> rank(SearchRequest request) {
    var clause = read(request).clause();
    if (request.spelling() == Spelling.CORRECTED) clause = corrected(clause, new ArrayList<>());
    return engine.rank(asked(request, clause));
  }

  private static Query read(SearchRequest request) {
    return switch (request.syntax()) {
      case PLAIN -> Query.read(request.query());
      case LUCENE -> new Query(request.query(), new Clause.Lucene(request.query()), List.of());
    };
  }

  private Clause corrected(Clause clause, List<Correction> corrections) {
    return clause.mapWords(word -> corrected(word, corrections));
  }

  private Clause corrected(Clause.Word word, List<Correction> corrections) {
    var correction = engine.correct(word.text());
    correction.ifPresent(corrections::add);
    return correction
        .<Clause>map(
            found -> new Clause.Corrected(found.typed(), found.meant(), found.alsoAsTyped()))
        .orElse(word);
  }

  private static Request asked(SearchRequest request, Clause clause) {
    return new Request(
        filtered(clause, request.filters()),
        request.order(),
        request.limit(),
        request.after().map(cursor -> Cursor.read(cursor, request)),
        request.neighbours());
  }

  /// Filters stand beside the words, so that these stay plain words.
  private static Clause filtered(Clause clause, List<Clause.Field> filters) {
    if (filters.isEmpty()) return clause;
    var all =
        new ArrayList<Clause>(
            clause instanceof Clause.Wanted wanted ? wanted.clauses() : List.of(clause));
    all.addAll(filters);
    return new Clause.Wanted(all);
  }
}
