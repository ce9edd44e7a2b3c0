package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Counts what a query finds in some episodes. The documents of an episode follow each other, so
/// that nothing else has to be looked at.
public final class EpisodeCounts {
  private EpisodeCounts() {}

  /// The counts as [dev.earshot.engine.Snapshot#countsInEpisodes] says.
  public static List<Long> of(IndexSearcher searcher, Query query, List<Candidate> candidates)
      throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    var counts = new HashMap<String, Long>();
    for (var leaf : searcher.getLeafContexts()) count(leaf, weight, candidates, counts);
    return candidates.stream().map(one -> counts.getOrDefault(one.episode(), 0L)).toList();
  }

  /// In the order of the documents, as an iterator only goes on.
  private static void count(
      LeafReaderContext leaf, Weight weight, List<Candidate> candidates, Map<String, Long> counts)
      throws IOException {
    var episodes = new TreeMap<Integer, Candidate>();
    for (var candidate : candidates) {
      int doc = candidate.document() - leaf.docBase;
      if (doc >= 0 && doc < leaf.reader().maxDoc() && !counts.containsKey(candidate.episode()))
        episodes.put(doc, candidate);
    }
    var scorer = episodes.isEmpty() ? null : weight.scorer(leaf);
    if (scorer == null) return;
    var found = scorer.iterator();
    for (var candidate : episodes.values())
      if (!counts.containsKey(candidate.episode()))
        counts.put(candidate.episode(), count(leaf, candidate.episode(), found));
  }

  private static long count(LeafReaderContext leaf, String episode, DocIdSetIterator found)
      throws IOException {
    var block = leaf.reader().postings(new Term(Schema.BLOCK, episode), PostingsEnum.NONE);
    var live = leaf.reader().getLiveDocs();
    long count = 0;
    if (block == null) return count;
    for (int doc; (doc = block.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
      if (live != null && !live.get(doc)) continue;
      if (found.docID() < doc) found.advance(doc);
      if (found.docID() == doc) count++;
    }
    return count;
  }
}
