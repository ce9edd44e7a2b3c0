package dev.earshot.search;

import dev.earshot.engine.Answer;
import dev.earshot.engine.Correction;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Groups;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Recipe;
import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Choice;
import dev.earshot.passage.Passage;
import dev.earshot.query.Clause;
import dev.earshot.query.Query;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Repeats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Searches an engine as a person would have it. Thread-safe.
public final class Search {
  /// Enough to see what an episode says of it.
  private static final int PASSAGES_AN_EPISODE = 3;

  private static final String STOPPED =
      "the time was over before all was looked at: there may be more and better passages";

  private final Engine engine;
  private final Recipe recipe;

  public Search(Engine engine, Recipe recipe) {
    this.engine = engine;
    this.recipe = recipe;
  }

  /// Finds passages.
  ///
  /// @throws IllegalArgumentException if the cursor belongs to another search
  /// @throws dev.earshot.engine.QuerySyntaxException if the query says that it is in Lucene's
  ///   syntax and is not
  /// @throws dev.earshot.engine.NoIndexException if nothing was indexed yet
  /// @throws dev.earshot.engine.EngineException if the index cannot be read
  public SearchResults find(SearchRequest request) {
    long begin = System.nanoTime();
    var cursor = cursor(request);
    int before = cursor.map(Cursor::shown).orElse(0);
    var query = read(request);
    var corrections = new ArrayList<Correction>();
    var clause = spelt(query.clause(), request, corrections);
    var asked = asked(request, clause, cursor);
    var found = found(request, asked);
    var facets = facets(request, asked);
    boolean partial = asked.deadline().isPassed();
    return new SearchResults(
        request.query(),
        clause,
        corrections,
        warnings(query, asked, found.total(), partial),
        found.passages(),
        found.groups(),
        before + 1,
        found.total(),
        found.exact() && !partial,
        partial,
        facets,
        found.next().map(place -> new Cursor(place, before + found.size()).write(request)),
        found.fingerprint(),
        recipe.name(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private Optional<Facets> facets(SearchRequest request, Request asked) {
    return request.details().contains(Detail.FACETS)
        ? Optional.of(engine.facets(asked))
        : Optional.empty();
  }

  /// What an engine found, grouped or not.
  private record Found(
      List<Passage> passages,
      List<EpisodeGroup> groups,
      long total,
      boolean exact,
      Optional<Request.Place> next,
      String fingerprint) {

    static Found of(Answer answer, Function<Hit, Passage> presenting) {
      var passages = answer.hits().stream().map(presenting).toList();
      return new Found(
          passages, List.of(), answer.total(), answer.exact(), answer.next(), answer.fingerprint());
    }

    static Found of(Groups answer) {
      var groups = answer.groups().stream().map(Found::group).toList();
      var passages = groups.stream().flatMap(group -> group.passages().stream()).toList();
      return new Found(passages, groups, answer.total(), true, answer.next(), answer.fingerprint());
    }

    private static EpisodeGroup group(Groups.Group group) {
      return new EpisodeGroup(group.hits().stream().map(Passage::of).toList(), group.count());
    }

    int size() {
      return groups.isEmpty() ? passages.size() : groups.size();
    }
  }

  private Found found(SearchRequest request, Request asked) {
    if (request.grouping() == Grouping.EPISODES)
      return Found.of(engine.groups(asked, PASSAGES_AN_EPISODE));
    if (request.repeats() == Repeats.SHOWN) return Found.of(engine.search(asked), Passage::of);
    var distinct = new Distinct();
    return Found.of(engine.search(asked.choosing(distinct)), distinct::passage);
  }

  /// The same passages in the same order, but only their names and scores. Fails as [#find] does.
  public List<Engine.Ranked> rank(SearchRequest request) {
    var clause = spelt(read(request).clause(), request, new ArrayList<>());
    return engine.rank(asked(request, clause, cursor(request)));
  }

  private static Optional<Cursor> cursor(SearchRequest request) {
    return request.after().map(cursor -> Cursor.read(cursor, request));
  }

  private List<String> warnings(Query query, Request asked, long total, boolean partial) {
    var warnings = new ArrayList<>(query.notes());
    if (partial) warnings.add(STOPPED);
    else if (total == 0) warnings.addAll(new NothingFound(engine).reasons(asked.clause()));
    return warnings;
  }

  private static Query read(SearchRequest request) {
    return switch (request.syntax()) {
      case PLAIN -> Query.read(request.query());
      case LUCENE -> new Query(request.query(), new Clause.Lucene(request.query()), List.of());
    };
  }

  private Clause spelt(Clause clause, SearchRequest request, List<Correction> corrections) {
    return switch (request.spelling()) {
      case LITERAL -> clause;
      case CORRECTED ->
          new Widening(request.synonyms())
              .widened(new Names(engine).recognised(clause, corrections))
              .mapWords(word -> corrected(word, corrections));
    };
  }

  private Clause corrected(Clause.Word word, List<Correction> corrections) {
    var correction = engine.correct(word.text());
    correction.ifPresent(corrections::add);
    return correction
        .<Clause>map(
            found -> new Clause.Corrected(found.typed(), found.meant(), found.alsoAsTyped()))
        .orElse(word);
  }

  private static Request asked(SearchRequest request, Clause clause, Optional<Cursor> cursor) {
    return new Request(
        filtered(clause, request.filters()),
        request.order(),
        request.limit(),
        Choice.ALL,
        cursor.map(Cursor::place),
        request.neighbours(),
        request.details().contains(Detail.REASONS),
        deadline(request));
  }

  private static Deadline deadline(SearchRequest request) {
    return request.timeLimit().map(Deadline::in).orElse(Deadline.never());
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
