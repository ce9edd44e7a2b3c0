package dev.earshot.engine.lucene;

import dev.earshot.engine.Recipe;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Request.Place;
import dev.earshot.engine.lucene.TopHits.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/// Lets the best passages of one query lend each other score where they stand close together in one
/// episode: where much is said of what somebody looks for, each passage is a better answer.
///
/// Scores only rise, so that all passages of the window stay before those behind it, and one order
/// by score and id holds for all pages.
final class Smoothing {
  static final Comparator<Place> BEST_FIRST =
      Comparator.comparingDouble((Place place) -> -place.value()).thenComparing(Place::id);

  private final Recipe.Smoothing rule;
  private final IndexSearcher searcher;
  private final Query query;
  private final Query bonuses;

  /// @param bonuses what of a passage's score it does not lend
  Smoothing(Recipe.Smoothing rule, IndexSearcher searcher, Query query, Query bonuses) {
    this.rule = rule;
    this.searcher = searcher;
    this.query = query;
    this.bonuses = bonuses;
  }

  /// The passages with the highest scores, those of their neighbours included.
  TopHits find(int limit, Optional<Place> after) throws IOException {
    int looked = after.isEmpty() ? Math.max(limit, rule.window()) : rule.window();
    var raw = TopHits.find(searcher, query, Order.RELEVANCE, looked, Optional.empty());
    var behind = smoothed(raw.found()).stream().filter(hit -> isBehind(hit, after)).toList();
    if (behind.size() > limit) return new TopHits(behind.subList(0, limit), true, raw.total());
    if (!raw.more() || behind.size() == limit) return new TopHits(behind, raw.more(), raw.total());
    return followed(behind, rest(limit - behind.size(), raw, after));
  }

  private static boolean isBehind(Found hit, Optional<Place> after) {
    return after.isEmpty() || BEST_FIRST.compare(hit.place(), after.get()) > 0;
  }

  /// Where the window is not enough.
  private TopHits rest(int limit, TopHits window, Optional<Place> after) throws IOException {
    var last = window.found().getLast().place();
    var from = after.filter(place -> BEST_FIRST.compare(place, last) > 0).orElse(last);
    return TopHits.find(searcher, query, Order.RELEVANCE, limit, Optional.of(from));
  }

  private static TopHits followed(List<Found> first, TopHits rest) {
    var all = new ArrayList<>(first);
    all.addAll(rest.found());
    return new TopHits(all, rest.more(), rest.total());
  }

  private List<Found> smoothed(List<Found> hits) throws IOException {
    var window = hits.subList(0, Math.min(hits.size(), rule.window()));
    var lendable = lendable(window);
    var smoothed = new ArrayList<Found>(hits.size());
    for (var hit : window) smoothed.add(hit.raisedBy(lent(hit, lendable)));
    smoothed.sort(Comparator.comparing(Found::place, BEST_FIRST));
    smoothed.addAll(hits.subList(window.size(), hits.size()));
    return smoothed;
  }

  /// What each passage may lend, by its document.
  private Map<Integer, Double> lendable(List<Found> window) throws IOException {
    var scored = new ScoreDoc[window.size()];
    Arrays.setAll(scored, i -> new ScoreDoc(at(window.get(i)), (float) window.get(i).score()));
    var top = new TopDocs(new TotalHits(scored.length, TotalHits.Relation.EQUAL_TO), scored);
    var lendable = new HashMap<Integer, Double>();
    for (var doc : withoutBonuses().rescore(searcher, top, scored.length).scoreDocs)
      lendable.put(doc.doc, (double) doc.score);
    return lendable;
  }

  private QueryRescorer withoutBonuses() {
    return new QueryRescorer(bonuses) {
      @Override
      protected float combine(float score, boolean hasBonus, float bonus) {
        return hasBonus ? score - bonus : score;
      }
    };
  }

  private static int at(Found hit) {
    return hit.leaf().docBase + hit.doc();
  }

  private double lent(Found hit, Map<Integer, Double> lendable) throws IOException {
    double lent = 0;
    for (int distance = -rule.reach(); distance <= rule.reach(); distance++) {
      var score = lendable.get(at(hit) + distance);
      if (distance != 0 && score != null && isSameEpisode(hit, distance))
        lent += score / Math.abs(distance);
    }
    return lent * rule.weight();
  }

  private static boolean isSameEpisode(Found hit, int distance) throws IOException {
    int other = hit.doc() + distance;
    if (other < 0 || other >= hit.leaf().reader().maxDoc()) return false;
    return episodeOf(hit, other) == episodeOf(hit, hit.doc());
  }

  private static long episodeOf(Found hit, int doc) throws IOException {
    var toEpisode = DocValues.getNumeric(hit.leaf().reader(), Schema.TO_EPISODE);
    return toEpisode.advanceExact(doc) ? doc + toEpisode.longValue() : doc;
  }
}
