package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/// Tells where candidates stand, and how well they fit without the tiers.
///
/// The documents of an episode follow each other in its order, so a document's number is its place,
/// and the number of the episode's own document tells episodes apart.
///
/// The relevance is the score less what the tiers gave. Scoring the query once more without tiers
/// would give nearly the same, but floats are not exact: a difference in the last bit could change
/// an order.
public final class Standings {
  private final IndexSearcher searcher;
  private final Highlights highlights;
  private final Query tiers;
  private final Guests guests;

  /// Looks in one commit.
  ///
  /// @param tiers what of a score is no part of the relevance
  public Standings(IndexSearcher searcher, Highlights highlights, Query tiers, Analysis analysis) {
    this.searcher = searcher;
    this.highlights = highlights;
    this.tiers = tiers;
    this.guests = new Guests(analysis);
  }

  /// One for each candidate, in their order.
  public List<Standing> of(List<Candidate> candidates) throws IOException {
    var relevance = relevance(candidates);
    var byDocument = new HashMap<Integer, Standing>();
    // What an index has of its documents is read forwards.
    for (int doc : candidates.stream().mapToInt(Candidate::document).sorted().toArray()) {
      int episode = highlights.episodeOf(doc);
      boolean byGuest = guests.speakIn(highlights.leaf(doc), doc, episode);
      byDocument.put(doc, new Standing(episode, doc, relevance.getOrDefault(doc, 0.0), byGuest));
    }
    var standings = new ArrayList<Standing>();
    for (var candidate : candidates)
      standings.add(Objects.requireNonNull(byDocument.get(candidate.document())));
    return standings;
  }

  /// By document: the rescorer gives them back in another order.
  private Map<Integer, Double> relevance(List<Candidate> candidates) throws IOException {
    var scored = new ScoreDoc[candidates.size()];
    Arrays.setAll(scored, i -> scored(candidates.get(i)));
    var top = new TopDocs(new TotalHits(scored.length, TotalHits.Relation.EQUAL_TO), scored);
    var relevance = new HashMap<Integer, Double>();
    for (var doc : withoutTiers().rescore(searcher, top, scored.length).scoreDocs)
      relevance.put(doc.doc, (double) doc.score);
    return relevance;
  }

  private static ScoreDoc scored(Candidate candidate) {
    return new ScoreDoc(candidate.document(), (float) (candidate.score() - candidate.saidBoost()));
  }

  private QueryRescorer withoutTiers() {
    return new QueryRescorer(tiers) {
      @Override
      protected float combine(float score, boolean isInTier, float tier) {
        return isInTier ? score - tier : score;
      }
    };
  }
}
