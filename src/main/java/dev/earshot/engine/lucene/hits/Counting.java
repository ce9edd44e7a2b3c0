package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.lucene.store.BlockReader;
import dev.earshot.engine.lucene.store.Blocks;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.episode.Episode;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Version;

/// Counts what an index holds. The numbers of each kind cost next to nothing, as Lucene knows how
/// often a term stands; shows and years are read from every episode.
public final class Counting {
  private Counting() {}

  /// All that can be said of an index.
  ///
  /// @param bytes the size of its files
  public static Statistics of(IndexSearcher searcher, long bytes, Recipe recipe)
      throws IOException {
    var shows = new TreeMap<String, Long>();
    var years = new TreeMap<Integer, Long>();
    for (var leaf : searcher.getLeafContexts()) {
      var block = new BlockReader(leaf.reader());
      for (int doc : Blocks.live(leaf.reader(), new Term(SearchField.KIND.key(), "episode")))
        count(block.header(doc).episode(), shows, years);
    }
    return new Statistics(
        counts(searcher),
        shows,
        years,
        bytes,
        Schema.VERSION,
        recipe.name(),
        "Lucene " + Version.LATEST);
  }

  /// How many there are of each kind.
  public static Statistics.Counts counts(IndexSearcher searcher) throws IOException {
    return new Statistics.Counts(
        count(searcher, "episode"),
        count(searcher, "topic") - count(searcher, Schema.NOTES),
        count(searcher, "quote"),
        count(searcher, "source"));
  }

  private static long count(IndexSearcher searcher, String kind) throws IOException {
    return searcher.count(new TermQuery(new Term(SearchField.KIND.key(), kind)));
  }

  private static void count(
      Episode episode, SortedMap<String, Long> shows, SortedMap<Integer, Long> years) {
    shows.merge(episode.show().orElse(""), 1L, Long::sum);
    years.merge(episode.published().map(day -> day.getYear()).orElse(0), 1L, Long::sum);
  }
}
