package dev.earshot.engine.lucene.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.earshot.Seed;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/// However many are wanted, and wherever a page begins, the order is that of all: by score, then by
/// id. Few words make many equal scores.
class TopHitsTest {
  private static final List<String> WORDS = List.of("kelp", "tide", "wave", "salt", "foam");

  /// The plain query adds scores up in another order, which may change their last bits.
  private static final double LAST_BITS = 1e-5;

  /// Of one answer.
  private static final int PAGES = 12;

  @Test
  void anyPageIsAPartOfTheWholeOrder() throws IOException {
    comparePages(Seed.any());
  }

  /// The last bit of a score changed from the first page to the second, which began with the last
  /// of the first again.
  @Test
  void aWordThatWasRequiredTwiceStoodOnTwoPages() throws IOException {
    comparePages(8_117_816_241_442_114_533L);
  }

  private static void comparePages(long seed) throws IOException {
    var random = new Random(seed);
    for (int round = 0; round < 6; round++)
      try (var directory = new ByteBuffersDirectory()) {
        index(directory, random);
        try (var reader = DirectoryReader.open(directory)) {
          var searcher = new IndexSearcher(reader);
          for (int i = 0; i < 20; i++) compare(searcher, query(random), random, "seed " + seed);
        }
      }
  }

  /// As damage leaves them: what an id is read as is not what it is, and stands before it.
  @Test
  void idsThatAreNoTextLedInACircle() throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (byte last = 'a'; last <= 'c'; last++) {
          var document = new Document();
          var id = new BytesRef(new byte[] {(byte) 0xc1, last});
          document.add(new SortedDocValuesField(Schema.ID, id));
          writer.addDocument(document);
        }
      }
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var hits = new TopHits(searcher, new Highlights(searcher));
        var all = MatchAllDocsQuery.INSTANCE;
        var first = hits.find(all, Order.RELEVANCE, 1, Optional.empty());
        assertThrows(
            CorruptIndexException.class, () -> hits.find(all, Order.RELEVANCE, 1, first.next()));
      }
    }
  }

  private static void compare(IndexSearcher searcher, Query query, Random random, String seed)
      throws IOException {
    var all = all(searcher, query);
    var plain = plainScores(searcher, query);
    var hits = new TopHits(searcher, new Highlights(searcher));
    int limit = 1 + random.nextInt(30);
    var read = new ArrayList<String>();
    var after = Optional.<Place>empty();
    int pages = 0;
    do {
      var page = hits.find(query, Order.RELEVANCE, limit, after);
      for (var one : page.candidates()) {
        read.add(one.id());
        float score = plain.getOrDefault(one.document(), Float.NaN);
        assertEquals(
            score, one.score(), LAST_BITS * score, () -> seed + ", " + one + " of " + query);
      }
      after = page.next();
    } while (after.isPresent() && ++pages < PAGES);
    var first = after.isPresent() ? all.subList(0, read.size()) : all;
    assertEquals(first, read, () -> seed + ", " + limit + " of " + query);
  }

  private static Map<Integer, Float> plainScores(IndexSearcher searcher, Query query)
      throws IOException {
    var scores = new HashMap<Integer, Float>();
    for (var hit : searcher.search(query, 10_000).scoreDocs) scores.put(hit.doc, hit.score);
    return scores;
  }

  /// By a look at everything.
  private static List<String> all(IndexSearcher searcher, Query query) throws IOException {
    var highlights = new Highlights(searcher);
    var all = new ArrayList<Candidate>();
    for (var hit : searcher.search(RankingShape.of(query), 10_000).scoreDocs)
      all.add(new Candidate(hit.doc, highlights.id(hit.doc), hit.score, hit.score));
    all.sort(Comparator.comparing(Candidate::place, Place.BEST_FIRST));
    return all.stream().map(Candidate::id).toList();
  }

  private static void index(ByteBuffersDirectory directory, Random random) throws IOException {
    var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMaxBufferedDocs(200);
    try (var writer = new IndexWriter(directory, config)) {
      int documents = 1 + random.nextInt(800);
      for (int i = 0; i < documents; i++) {
        var document = new Document();
        var id = Integer.toString(random.nextInt(1_000_000), 36) + "-" + i;
        document.add(new SortedDocValuesField(Schema.ID, new BytesRef(id)));
        document.add(new TextField("text", words(random), Store.NO));
        document.add(new TextField("title", words(random), Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private static String words(Random random) {
    var words = new ArrayList<String>();
    for (int i = random.nextInt(6); i >= 0; i--) words.add(WORDS.get(random.nextInt(5)));
    return String.join(" ", words);
  }

  /// As a plan asks: words of which one must be in the text, and what lifts them.
  private static Query query(Random random) {
    var said = new BooleanQuery.Builder();
    var query = new BooleanQuery.Builder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      var word = WORDS.get(random.nextInt(5));
      said.add(term("text", word, 1), Occur.SHOULD);
      if (random.nextBoolean()) query.add(term("title", word, 0.5f), Occur.SHOULD);
    }
    query.add(said.build(), random.nextInt(5) == 0 ? Occur.SHOULD : Occur.MUST);
    if (random.nextInt(4) == 0) query.add(term("title", "salt", 1), Occur.FILTER);
    if (random.nextInt(4) == 0) query.add(term("title", "foam", 1), Occur.MUST_NOT);
    if (random.nextInt(4) == 0) query.add(term("text", "tide", 2), Occur.MUST);
    if (random.nextBoolean()) {
      var phrase =
          new PhraseQuery("text", WORDS.get(random.nextInt(5)), WORDS.get(random.nextInt(5)));
      query.add(new BoostQuery(phrase, 0.3f), Occur.SHOULD);
    }
    var tier = new ConstantScoreQuery(new TermQuery(new Term("text", "wave")));
    if (random.nextBoolean()) query.add(new BoostQuery(tier, 100), Occur.SHOULD);
    return query.build();
  }

  private static Query term(String field, String word, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, word)), weight);
  }
}
