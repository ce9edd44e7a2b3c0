package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts facets of all documents that match.
///
/// Lucene offers matching documents in their order, and those of an episode stand together. So
/// show, guests and day are looked up once an episode, when its last highlight has been counted,
/// and not once a highlight. What is left at the end of a segment is counted in [#finish], which
/// Lucene calls after each segment, also when the time is over.
public final class FacetCounting extends SimpleCollector {
  private final int most;
  private final NameCounts shows;
  private final NameCounts guests;
  private final NameCounts speakers;
  private final NameCounts tags;
  private final SortedMap<YearMonth, Long> months = new TreeMap<>();
  private long topics;
  private long quotes;

  // Of the segment that is being counted.
  private NumericDocValues toEpisode = DocValues.emptyNumeric();
  private NumericDocValues toTopic = DocValues.emptyNumeric();
  private NumericDocValues published = DocValues.emptyNumeric();
  private int episode = -1;
  private int inEpisode;

  private FacetCounting(int most, Analysis analysis) {
    this.most = most;
    shows = new NameCounts(Schema.SHOW_NAME, analysis);
    guests = new NameCounts(Schema.GUEST_NAME, analysis);
    speakers = new NameCounts(Schema.SPEAKER_NAME, analysis);
    tags = new NameCounts(Schema.TAG_NAME, analysis);
  }

  /// Counts all that a query finds.
  ///
  /// @param most how many values of a facet are told
  public static Facets of(IndexSearcher searcher, Query query, int most, Analysis analysis)
      throws IOException {
    return searcher.search(
        query,
        new CollectorManager<FacetCounting, Facets>() {
          @Override
          public FacetCounting newCollector() {
            return new FacetCounting(most, analysis);
          }

          // The searcher has no threads of its own, so there is one collector.
          @Override
          public Facets reduce(Collection<FacetCounting> all) throws IOException {
            return all.iterator().next().facets();
          }
        });
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    episode = -1;
    LeafReader segment = leaf.reader();
    toEpisode = DocValues.getNumeric(segment, Schema.TO_EPISODE);
    toTopic = DocValues.getNumeric(segment, Schema.TO_TOPIC);
    published = DocValues.getNumeric(segment, Schema.EPISODE_DAY);
    for (var names : List.of(shows, guests, speakers, tags)) names.read(segment);
  }

  /// The episode's own document is the last of its block, and not in the result.
  @Override
  public void collect(int doc) throws IOException {
    if (doc > episode) {
      countEpisode();
      episode = toEpisode.advanceExact(doc) ? doc + (int) toEpisode.longValue() : doc;
    }
    inEpisode++;
    if (toTopic.advanceExact(doc) && toTopic.longValue() == 1) topics++;
    else quotes++;
    speakers.add(doc, 1);
    tags.add(doc, 1);
  }

  @Override
  public void finish() throws IOException {
    countEpisode();
  }

  /// Counts the highlights of one episode for what it says of all of them.
  private void countEpisode() throws IOException {
    if (inEpisode == 0) return;
    shows.add(episode, inEpisode);
    guests.add(episode, inEpisode);
    if (published.advanceExact(episode)) {
      var day = LocalDate.ofEpochDay(published.longValue());
      months.merge(YearMonth.from(day), (long) inEpisode, Long::sum);
    }
    inEpisode = 0;
  }

  private Facets facets() throws IOException {
    return new Facets(
        kinds(),
        shows.values(most),
        guests.values(most),
        speakers.values(most),
        tags.values(most),
        Periods.counts(Periods.years(months)),
        Periods.counts(months));
  }

  /// Kinds that nothing has are left out.
  private List<Count> kinds() {
    var kinds = new HashMap<String, Long>();
    if (topics > 0) kinds.put("topic", topics);
    if (quotes > 0) kinds.put("quote", quotes);
    return NameCounts.sorted(kinds);
  }
}
