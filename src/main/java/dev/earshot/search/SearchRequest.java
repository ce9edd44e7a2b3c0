package dev.earshot.search;

import dev.earshot.query.InvalidInputException;
import dev.earshot.engine.Request.Order;
import dev.earshot.notation.Echo;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// What to search for, and how. Begin with [#of(String)] and change what you need.
///
/// @param query as typed; any string will do
/// @param limit how many passages at most
/// @param after continue behind this cursor, which an earlier result gave as its `next`
/// @param filters conditions that all must hold
/// @param neighbours how many passages to bring on either side of each
/// @param spelling whether words that nobody ever said may be taken for others, names recognised
///   and synonyms searched as well
/// @param synonyms other ways of saying what stands in the query
/// @param grouping whether the limit, the ranks and the total count passages or episodes
/// @param repeats what becomes of passages that say nearly the same as one before them in the
///   answer
/// @param timeLimit when to answer with what was found so far; empty for no limit
/// @param details what to tell beside the passages
public record SearchRequest(
    String query,
    Syntax syntax,
    int limit,
    Optional<String> after,
    List<Clause.Field> filters,
    Order order,
    int neighbours,
    Spelling spelling,
    Synonyms synonyms,
    Grouping grouping,
    Repeats repeats,
    Optional<Duration> timeLimit,
    Set<Detail> details) {

  /// The most that one request may ask for.
  public static final int MAX_LIMIT = 10_000;

  public static final int MAX_NEIGHBOURS = 100;
  private static final int USUAL_LIMIT = 10;

  /// How a query is written.
  public enum Syntax {
    /// As people type: never an error.
    PLAIN,
    /// Lucene's classic query language, errors included.
    LUCENE
  }

  /// What to do with words that nobody ever said.
  public enum Spelling {
    CORRECTED,
    LITERAL
  }

  /// What an answer tells on demand.
  public enum Detail {
    /// What each score is made of.
    REASONS,
    /// How all passages that match spread over shows, people and time.
    FACETS
  }

  /// What an answer is a list of.
  public enum Grouping {
    PASSAGES,
    /// Episodes in the order of their best passages, which come with them.
    EPISODES
  }

  /// What becomes of passages that say nearly the same as one before them.
  public enum Repeats {
    /// They are left out and named there; an answer with very many of them may be short of its
    /// limit.
    COLLAPSED,
    SHOWN
  }

  /// @throws InvalidInputException if a number is out of bounds, or episodes are to be grouped in
  ///   another order than by relevance
  public SearchRequest {
    filters = List.copyOf(filters);
    details = Set.copyOf(details);
    if (limit < 1 || limit > MAX_LIMIT)
      throw new InvalidInputException("a limit of " + limit + "; expected 1 to " + MAX_LIMIT);
    if (grouping == Grouping.EPISODES && order != Order.RELEVANCE)
      throw new InvalidInputException("episodes are grouped by relevance alone");
    checkNeighbours(neighbours);
  }

  /// Refuses numbers of neighbours that no passage can be asked for.
  ///
  /// @throws InvalidInputException if it is negative or more than [#MAX_NEIGHBOURS]
  public static void checkNeighbours(int neighbours) {
    if (neighbours < 0 || neighbours > MAX_NEIGHBOURS)
      throw new InvalidInputException(neighbours + " neighbours; expected 0 to " + MAX_NEIGHBOURS);
  }

  /// The ten best passages for a query.
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        Syntax.PLAIN,
        USUAL_LIMIT,
        Optional.empty(),
        List.of(),
        Order.RELEVANCE,
        0,
        Spelling.CORRECTED,
        Synonyms.standard(),
        Grouping.PASSAGES,
        Repeats.COLLAPSED,
        Optional.empty(),
        Set.of());
  }

  public SearchRequest syntax(Syntax other) {
    return but(change -> change.syntax = other);
  }

  public SearchRequest limit(int other) {
    return but(change -> change.limit = other);
  }

  public SearchRequest after(String cursor) {
    return but(change -> change.after = Optional.of(cursor));
  }

  public SearchRequest order(Order other) {
    return but(change -> change.order = other);
  }

  public SearchRequest neighbours(int other) {
    return but(change -> change.neighbours = other);
  }

  public SearchRequest spelling(Spelling other) {
    return but(change -> change.spelling = other);
  }

  public SearchRequest synonyms(Synonyms other) {
    return but(change -> change.synonyms = other);
  }

  /// Groups passages; episodes go with the order by relevance alone.
  public SearchRequest grouping(Grouping other) {
    return but(change -> change.grouping = other);
  }

  public SearchRequest repeats(Repeats other) {
    return but(change -> change.repeats = other);
  }

  /// Bounds the time of looking; reading what was found comes on top, which is little.
  public SearchRequest timeLimit(Duration other) {
    return but(change -> change.timeLimit = Optional.of(other));
  }

  /// Asks for one more thing to be told.
  public SearchRequest with(Detail detail) {
    return but(change -> change.details.add(detail));
  }

  /// Adds a condition.
  ///
  /// @throws InvalidInputException if the field cannot have that value
  public SearchRequest filter(FieldName field, String value) {
    var accepted = field.accept(value.strip());
    if (accepted.filter(text -> !text.isEmpty()).isEmpty())
      throw new InvalidInputException(
          "\"" + Echo.of(value) + "\" is no " + field.word() + "; " + field.expects());
    return but(change -> change.filters.add(new Clause.Field(field, accepted.get())));
  }

  /// Adds the conditions that a door takes as options of their own beside the query.
  ///
  /// @param options their values by the words of their fields
  /// @throws InvalidInputException if a field cannot have its value
  public SearchRequest filters(Function<String, Optional<String>> options) {
    var request = this;
    for (var field : FieldName.values()) {
      var value = options.apply(field.word());
      if (value.isPresent()) request = request.filter(field, value.get());
    }
    return request;
  }

  private SearchRequest but(Consumer<Change> what) {
    var change = new Change(this);
    what.accept(change);
    return change.done();
  }

  /// A request being changed.
  private static final class Change {
    private final String query;
    private final List<Clause.Field> filters;
    private final Set<Detail> details = EnumSet.noneOf(Detail.class);
    private Syntax syntax;
    private int limit;
    private Optional<String> after;
    private Order order;
    private int neighbours;
    private Spelling spelling;
    private Synonyms synonyms;
    private Grouping grouping;
    private Repeats repeats;
    private Optional<Duration> timeLimit;

    Change(SearchRequest from) {
      query = from.query;
      filters = new ArrayList<>(from.filters);
      details.addAll(from.details);
      syntax = from.syntax;
      limit = from.limit;
      after = from.after;
      order = from.order;
      neighbours = from.neighbours;
      spelling = from.spelling;
      synonyms = from.synonyms;
      grouping = from.grouping;
      repeats = from.repeats;
      timeLimit = from.timeLimit;
    }

    SearchRequest done() {
      return new SearchRequest(
          query,
          syntax,
          limit,
          after,
          filters,
          order,
          neighbours,
          spelling,
          synonyms,
          grouping,
          repeats,
          timeLimit,
          details);
    }
  }
}
