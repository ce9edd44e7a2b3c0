package dev.earshot.engine.lucene;

import dev.earshot.engine.Recipe;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// The recipe's measure of how well a word and a text go together.
final class Scoring {
  private Scoring() {}

  static Similarity bm25(Recipe recipe) {
    return new BM25Similarity((float) recipe.k1(), (float) recipe.b());
  }
}
