package dev.earshot.engine.lucene.query;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// Runs of terms near each other in any order, as what was asked: Lucene's own query for it tells
/// nobody what it looks for.
public final class NearQuery extends Query {
  private final String field;
  private final List<List<String>> runs;
  private final int distance;

  /// @param runs each a term, or several that stand one after the other
  /// @param distance how many other terms may stand between them
  NearQuery(String field, List<List<String>> runs, int distance) {
    this.field = field;
    this.runs = List.copyOf(runs);
    this.distance = distance;
  }

  public String field() {
    return field;
  }

  public List<List<String>> runs() {
    return runs;
  }

  public int distance() {
    return distance;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return intervals();
  }

  private Query intervals() {
    var sources = runs.stream().map(NearQuery::run).toArray(IntervalsSource[]::new);
    return new IntervalQuery(field, Intervals.maxgaps(distance, Intervals.unordered(sources)));
  }

  private static IntervalsSource run(List<String> run) {
    return Intervals.phrase(run.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (!visitor.acceptField(field)) return;
    var inside = visitor.getSubVisitor(Occur.MUST, this);
    for (var run : runs) for (var term : run) inside.consumeTerms(this, new Term(field, term));
  }

  @Override
  public String toString(String defaultField) {
    return intervals().toString(defaultField);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof NearQuery near
        && field.equals(near.field)
        && runs.equals(near.runs)
        && distance == near.distance;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, runs, distance);
  }
}
