package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Overview;
import dev.earshot.engine.Overview.Head;
import dev.earshot.engine.lucene.store.BlockReader;
import dev.earshot.engine.lucene.store.Blocks;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/// Counts names and years of all episodes by their doc values; only the newest episodes are read.
public final class Glance {
  /// Ids order episodes of one day, and are read; but not of any number of episodes.
  private static final int MOST_OF_A_DAY = 200;

  private static final Comparator<Head> NEWEST_FIRST =
      Comparator.comparing((Head head) -> head.episode().published().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(Head::id);

  private final NameCounts shows;
  private final NameCounts guests;
  private final NameCounts speakers;
  private final SortedMap<Integer, Long> years = new TreeMap<>();
  private final List<Dated> dated = new ArrayList<>();

  private Glance(Analysis analysis) {
    shows = new NameCounts(Schema.SHOW_NAME, analysis);
    guests = new NameCounts(Schema.GUEST_NAME, analysis);
    speakers = new NameCounts(Schema.SPEAKER_NAME, analysis);
  }

  private record Dated(long day, LeafReader segment, int document) {}

  /// What there is in an index.
  ///
  /// @param newest how many episodes at most
  public static Overview of(IndexSearcher searcher, Analysis analysis, int newest)
      throws IOException {
    var glance = new Glance(analysis);
    for (var leaf : searcher.getLeafContexts()) glance.count(leaf.reader());
    return new Overview(
        Counting.counts(searcher),
        glance.shows.values(Facets.MOST),
        glance.guests.values(Facets.MOST),
        glance.speakers.values(Facets.MOST),
        Periods.counts(glance.years),
        glance.newest(newest));
  }

  private void count(LeafReader segment) throws IOException {
    for (var names : List.of(shows, guests, speakers)) names.read(segment);
    var days = DocValues.getNumeric(segment, Schema.EPISODE_DAY);
    for (int document : Blocks.live(segment, new Term(SearchField.KIND.key(), "episode"))) {
      shows.add(document, 1);
      guests.add(document, 1);
      if (days.advanceExact(document)) date(days.longValue(), segment, document);
    }
    countSpeakers(segment);
  }

  private void date(long day, LeafReader segment, int document) {
    years.merge(LocalDate.ofEpochDay(day).getYear(), 1L, Long::sum);
    dated.add(new Dated(day, segment, document));
  }

  private void countSpeakers(LeafReader segment) throws IOException {
    var spoken = DocValues.getSortedSet(segment, Schema.SPEAKER_NAME);
    var live = segment.getLiveDocs();
    for (int doc; (doc = spoken.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; )
      if (live == null || live.get(doc)) speakers.add(doc, 1);
  }

  private List<Head> newest(int limit) throws IOException {
    dated.sort(Comparator.comparingLong(Dated::day).reversed());
    var heads = new ArrayList<Head>();
    long last = Long.MAX_VALUE;
    for (var one : dated) {
      boolean isEnough = heads.size() >= limit && one.day() < last;
      if (isEnough || heads.size() >= limit + MOST_OF_A_DAY) break;
      var record = new BlockReader(one.segment()).header(one.document());
      heads.add(new Head(record.id(), record.episode()));
      last = one.day();
    }
    heads.sort(NEWEST_FIRST);
    return heads.subList(0, Math.min(limit, heads.size()));
  }
}
