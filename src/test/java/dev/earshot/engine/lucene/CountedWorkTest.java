package dev.earshot.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.earshot.Earshot;
import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.benchmark.SpokenWords;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.lucene.hits.Highlights;
import dev.earshot.engine.lucene.hits.TopHits;
import dev.earshot.engine.lucene.query.PlanQueries;
import dev.earshot.engine.lucene.store.Scoring;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.plan.Planner;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Query;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a search does, counted, so that a change which costs is seen without a clock. The bounds
/// are a fifth above what was counted when they were set, half for memory; a change that is worth
/// more may raise them.
class CountedWorkTest {
  private static final int EPISODES = 60;
  private static final int QUOTES_AN_EPISODE = 150;
  private static final int QUERIES = 40;

  /// For each document that matches: it was .62, where each of its words would be one.
  private static final double MOST_SCORES = .75;

  /// It was 2.9 million.
  private static final long MOST_BYTES = 4_500_000;

  @TempDir private static Path folder;
  private static List<String> queries = List.of();

  @BeforeAll
  static void index() throws IOException {
    var words = SpokenWords.from("");
    var texts = new ArrayList<String>();
    try (var earshot = Earshot.open(folder);
        var batch = earshot.batch()) {
      for (int i = 0; i < EPISODES; i++) {
        var quotes = new ArrayList<Quote>();
        for (int n = 0; n < QUOTES_AN_EPISODE; n++) {
          texts.add(words.words(30));
          quotes.add(Quote.of(texts.getLast()).build());
        }
        batch.put(Episode.titled(words.words(5)).id("e" + i).quotes(quotes).build());
      }
      batch.commit();
    }
    queries = words.queries(texts, QUERIES);
  }

  @Test
  void theBestAreFoundWithoutScoringAllThatMatch() throws IOException {
    var analysis = new Analysis(Recipe.standard().stopWords());
    var scores = new AtomicLong();
    long matches = 0;
    try (var reader = DirectoryReader.open(new MMapDirectory(folder))) {
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      searcher.setSimilarity(new Counted(Scoring.of(Recipe.standard()), scores));
      for (var text : queries) {
        var plan =
            new Planner(Recipe.standard(), analysis)
                .plan(Query.read(text).clause(), List.of(Language.ENGLISH), (language, stem) -> 1);
        var query = new PlanQueries(plan, Recipe.standard(), analysis, searcher).query();
        new TopHits(searcher, new Highlights(searcher))
            .find(query, Order.RELEVANCE, 10, Optional.empty());
        matches += searcher.count(query);
      }
    }
    assertTrue(
        scores.get() < MOST_SCORES * matches, scores + " scores for " + matches + " matches");
  }

  /// Counts how often a score is asked for.
  private static final class Counted extends Similarity {
    private final Similarity scoring;
    private final AtomicLong scores;

    Counted(Similarity scoring, AtomicLong scores) {
      this.scoring = scoring;
      this.scores = scores;
    }

    @Override
    public long computeNorm(FieldInvertState state) {
      return scoring.computeNorm(state);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
      var scorer = scoring.scorer(boost, field, terms);
      return new SimScorer() {
        @Override
        public float score(float frequency, long norm) {
          scores.incrementAndGet();
          return scorer.score(frequency, norm);
        }
      };
    }
  }

  @Test
  void anAnswerTakesLittleMemory() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (var earshot = Earshot.open(folder)) {
      for (var query : queries) earshot.search(query);
      long before = threads.getCurrentThreadAllocatedBytes();
      for (var query : queries) earshot.search(query);
      long each = (threads.getCurrentThreadAllocatedBytes() - before) / QUERIES;
      assertTrue(each < MOST_BYTES, each + " bytes for a search");
    }
  }
}
