package dev.earshot.engine.lucene.hits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/// A query that finds and scores the same as another, in the shape in which Lucene finds the best
/// without looking at all: a choice of what scores, of which one must match, beside a condition
/// that does not score.
///
/// Lucene skips whole blocks of documents where the clauses that are in them cannot score enough,
/// but only where all that scores is optional (its `MaxScoreBulkScorer`, after Turtle and Flood,
/// "Query evaluation: strategies and optimizations", 1995). A required clause that scores makes it
/// go through all documents that have it. So that becomes a condition, and what scores in it joins
/// the choice. To count this would cost more, as the condition is looked up beside what scores.
///
/// @param choice finds also what does not meet the condition
/// @param condition what was required
public record RankingShape(Query choice, Query condition) {
  /// The same query in that shape, where it has one.
  public static Query of(Query query) {
    return raised(query).map(RankingShape::query).orElse(query);
  }

  /// The shape of a query in which one required choice is raised by others; empty for other ones.
  static Optional<RankingShape> raised(Query query) {
    if (!(query instanceof BooleanQuery group) || !isRaised(group)) return Optional.empty();
    var condition = group.getClauses(Occur.MUST).iterator().next();
    var choices = choices(condition);
    // Lucene would join a condition of one to what scores, and add up in another order.
    if (choices.stream().map(RankingShape::unraised).distinct().count() < 2)
      return Optional.empty();
    var choice = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    for (var clause : group.clauses()) {
      if (clause.occur() != Occur.MUST) choice.add(clause);
      else for (var scored : choices) choice.add(scored, Occur.SHOULD);
    }
    return Optional.of(new RankingShape(choice.build(), condition));
  }

  /// The query in this shape.
  Query query() {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    for (var clause : ((BooleanQuery) choice).clauses()) query.add(clause);
    return query.add(condition, Occur.FILTER).build();
  }

  /// Whether one required clause is raised by others. With two of them what scores in one does not
  /// tell that the other matches, which is still what finds the fewest documents.
  private static boolean isRaised(BooleanQuery group) {
    return group.getMinimumNumberShouldMatch() == 0
        && group.getClauses(Occur.MUST).size() == 1
        && !group.getClauses(Occur.SHOULD).isEmpty();
  }

  private static List<Query> choices(Query query) {
    if (!(query instanceof BooleanQuery group) || !isChoice(group)) return List.of(query);
    var choices = new ArrayList<Query>();
    for (BooleanClause clause : group.clauses()) choices.addAll(choices(clause.query()));
    return choices;
  }

  private static Query unraised(Query query) {
    return query instanceof BoostQuery raised ? raised.getQuery() : query;
  }

  private static boolean isChoice(BooleanQuery group) {
    return group.getMinimumNumberShouldMatch() <= 1
        && group.getClauses(Occur.SHOULD).size() == group.clauses().size();
  }
}
