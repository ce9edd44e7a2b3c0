package dev.earshot.search;

import dev.earshot.engine.Request.Order;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to search for, and how. Begin with [#of(String)] and change what you need.
///
/// @param query as typed; any string will do
/// @param limit how many passages at most
/// @param after continue behind this cursor, which an earlier result gave as its `next`
/// @param filters conditions that all must hold
/// @param neighbours how many passages to bring on either side of each
/// @param spelling whether words that nobody ever said may be taken for others
public record SearchRequest(
    String query,
    Syntax syntax,
    int limit,
    Optional<String> after,
    List<Clause.Field> filters,
    Order order,
    int neighbours,
    Spelling spelling) {

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

  /// @throws IllegalArgumentException if a number is out of bounds
  public SearchRequest {
    filters = List.copyOf(filters);
    if (limit < 1 || limit > MAX_LIMIT)
      throw new IllegalArgumentException("a limit of " + limit + "; expected 1 to " + MAX_LIMIT);
    checkNeighbours(neighbours);
  }

  /// Refuses numbers of neighbours that no passage can be asked for.
  ///
  /// @throws IllegalArgumentException if it is negative or more than [#MAX_NEIGHBOURS]
  public static void checkNeighbours(int neighbours) {
    if (neighbours < 0 || neighbours > MAX_NEIGHBOURS)
      throw new IllegalArgumentException(
          neighbours + " neighbours; expected 0 to " + MAX_NEIGHBOURS);
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
        Spelling.CORRECTED);
  }

  public SearchRequest syntax(Syntax other) {
    return new SearchRequest(query, other, limit, after, filters, order, neighbours, spelling);
  }

  public SearchRequest limit(int other) {
    return new SearchRequest(query, syntax, other, after, filters, order, neighbours, spelling);
  }

  public SearchRequest after(String cursor) {
    return new SearchRequest(
        query, syntax, limit, Optional.of(cursor), filters, order, neighbours, spelling);
  }

  public SearchRequest order(Order other) {
    return new SearchRequest(query, syntax, limit, after, filters, other, neighbours, spelling);
  }

  public SearchRequest neighbours(int other) {
    return new SearchRequest(query, syntax, limit, after, filters, order, other, spelling);
  }

  public SearchRequest spelling(Spelling other) {
    return new SearchRequest(query, syntax, limit, after, filters, order, neighbours, other);
  }

  /// Adds a condition.
  ///
  /// @throws IllegalArgumentException if the field cannot have that value
  public SearchRequest filter(FieldName field, String value) {
    var accepted = field.accept(value.strip());
    if (accepted.filter(text -> !text.isEmpty()).isEmpty())
      throw new IllegalArgumentException(
          "\"" + Echo.of(value) + "\" is no " + field.word() + "; " + field.expects());
    var all = new ArrayList<>(filters);
    all.add(new Clause.Field(field, accepted.get()));
    return new SearchRequest(query, syntax, limit, after, all, order, neighbours, spelling);
  }
}
