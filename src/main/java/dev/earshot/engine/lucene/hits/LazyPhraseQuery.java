package dev.earshot.engine.lucene.hits;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// A phrase that raises what other clauses find: it offers all documents that have its words, and
/// scores 0 where they stand apart.
///
/// Lucene looks for the next document that has an optional phrase, however far behind the one that
/// is scored, and reads the places of its words in all on the way. Here they are read only where
/// the score is wanted.
final class LazyPhraseQuery extends Query {
  private final PhraseQuery phrase;

  private LazyPhraseQuery(PhraseQuery phrase) {
    this.phrase = phrase;
  }

  /// A choice, with its phrases so. Whether a document matches must be told by other clauses.
  static Query in(Query choice) {
    if (!(choice instanceof BooleanQuery group)) return choice;
    var lazy = new BooleanQuery.Builder();
    lazy.setMinimumNumberShouldMatch(group.getMinimumNumberShouldMatch());
    for (var clause : group.clauses()) {
      boolean isOptional = clause.occur() == Occur.SHOULD;
      lazy.add(isOptional ? lazily(clause.query()) : clause.query(), clause.occur());
    }
    return lazy.build();
  }

  private static Query lazily(Query part) {
    return switch (part) {
      case PhraseQuery phrase -> new LazyPhraseQuery(phrase);
      case BoostQuery raised -> new BoostQuery(lazily(raised.getQuery()), raised.getBoost());
      default -> part;
    };
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = phrase.rewrite(searcher);
    if (rewritten.equals(phrase)) return this;
    return rewritten instanceof PhraseQuery other ? new LazyPhraseQuery(other) : rewritten;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var exact = phrase.createWeight(searcher, mode, boost);
    return mode.needsScores() ? new LazyWeight(this, exact) : exact;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    phrase.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return phrase.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LazyPhraseQuery lazy && phrase.equals(lazy.phrase);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + phrase.hashCode();
  }

  private static final class LazyWeight extends FilterWeight {
    LazyWeight(Query query, Weight exact) {
      super(query, exact);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var exact = in.scorerSupplier(leaf);
      if (exact == null) return null;
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          var scorer = exact.get(leadCost);
          var places = scorer.twoPhaseIterator();
          return places == null ? scorer : new LazyScorer(scorer, places);
        }

        @Override
        public long cost() {
          return exact.cost();
        }
      };
    }
  }

  private static final class LazyScorer extends Scorer {
    private final Scorer exact;
    private final TwoPhaseIterator places;
    private final DocIdSetIterator withWords;

    // Places can be read once.
    private int scored = -1;
    private float score;

    LazyScorer(Scorer exact, TwoPhaseIterator places) {
      this.exact = exact;
      this.places = places;
      this.withWords = places.approximation();
    }

    @Override
    public int docID() {
      return withWords.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return withWords;
    }

    @Override
    public float score() throws IOException {
      if (scored != docID()) {
        scored = docID();
        score = places.matches() ? exact.score() : 0;
      }
      return score;
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return exact.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return exact.getMaxScore(upTo);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      exact.setMinCompetitiveScore(least);
    }
  }
}
