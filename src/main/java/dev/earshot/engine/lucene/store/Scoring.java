package dev.earshot.engine.lucene.store;

import dev.earshot.plan.Recipe;
import org.apache.lucene.search.similarities.AfterEffectB;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.BasicModelIne;
import org.apache.lucene.search.similarities.DFRSimilarity;
import org.apache.lucene.search.similarities.NormalizationH2;
import org.apache.lucene.search.similarities.Similarity;

/// The recipe's measure of how well a word and a text go together.
public final class Scoring {
  private Scoring() {}

  public static Similarity of(Recipe recipe) {
    return switch (recipe.model()) {
      case Recipe.Model.Bm25(double k1, double b) -> new BM25Similarity((float) k1, (float) b);
      case Recipe.Model.Divergence(double c) ->
          new TabulatedSimilarity(
              new DFRSimilarity(
                  new BasicModelIne(), new AfterEffectB(), new NormalizationH2((float) c)));
    };
  }
}
