package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Deadline;
import dev.earshot.meaning.Embedder;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Reason;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import dev.earshot.search.SearchResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A second opinion by meaning, as it changes what a search gives, and as it does not.
@ExtendWith(Indexed.ForTests.class)
class ByMeaningTest {
  /// Whoever asks for a cheap car means the automobile.
  private static final String[] TALK = {
    "a cheap meal after a long day of work, and then home",
    "a cheap trick that nobody saw through at first, and some after",
    "some cheap automobile that we found at the back of the yard",
    "the cheap seats were gone by noon",
    "they sold a car by the harbour, red and cheap enough",
    "we spoke of the weather and the tide for an hour"
  };

  private static final int COMPARED = 48;

  private final Concepts concepts = new Concepts();
  private Indexed indexed;

  @BeforeEach
  void index(Indexed given) {
    indexed = given;
  }

  private Earshot talk(Embedder embedder) {
    return indexed.quotes(TALK).use(embedder);
  }

  private static SearchRequest asking(String query) {
    return SearchRequest.of(query).crowding(Crowding.SHOWN).ranking(Ranking.BY_MEANING);
  }

  private static List<String> texts(SearchResults results) {
    return results.passages().stream().map(passage -> passage.excerpt().text()).toList();
  }

  private static List<String> ids(SearchResults results) {
    return results.passages().stream().map(Passage::id).toList();
  }

  @Test
  void whatMeansTheSameComesBeforeWhatSharesAWord() {
    var found = texts(talk(concepts).search(asking("cheap vehicle")));
    assertEquals(TALK[2], found.getFirst());
    assertEquals(5, found.size());
  }

  @Test
  void whatHasAllTheWordsStaysFirst() {
    assertEquals(TALK[4], texts(talk(concepts).search(asking("cheap car"))).getFirst());
    var other =
        indexed
            .quotes("so cheap a loaf of bread from the oven of the baker", "car, loaf, cheap")
            .use(concepts);
    assertEquals("car, loaf, cheap", texts(other.search(asking("cheap car loaf"))).getFirst());
  }

  @Test
  void whatSaysTheWordsInTheirOrderStaysFirst() {
    var said = "nobody knew where the long red road would end for them";
    var other =
        indexed
            .quotes("the automobile on the red road, where a long car will end", said)
            .use(concepts);
    assertEquals(said, texts(other.search(asking("where the long red road would car"))).getFirst());
  }

  @Test
  void totalsAndWhatIsFoundAreTheSame() {
    var earshot = talk(concepts);
    var byWords = earshot.search(asking("cheap vehicle").ranking(Ranking.BY_WORDS));
    var byMeaning = earshot.search(asking("cheap vehicle"));
    assertEquals(byWords.matches(), byMeaning.matches());
    assertEquals(Set.copyOf(ids(byWords)), Set.copyOf(ids(byMeaning)));
    assertNotEquals(ids(byWords), ids(byMeaning));
    assertEquals(byWords.fingerprint(), byMeaning.fingerprint());
  }

  @Test
  void nobodyIsAskedWhoWasNotWanted() {
    talk(concepts).search(SearchRequest.of("cheap vehicle"));
    assertEquals(List.of(), concepts.encoded());
  }

  @Test
  void reasonsAddUpToTheScore() {
    var found = talk(concepts).search(asking("cheap vehicle").with(Detail.REASONS));
    for (var passage : found.passages()) {
      double sum = passage.reasons().stream().mapToDouble(Reason::score).sum();
      assertEquals(passage.score(), sum, 1e-3, passage.excerpt()::text);
    }
    assertTrue(
        found.passages().getFirst().reasons().stream()
            .anyMatch(reason -> reason.kind() == Reason.Kind.MEANING));
  }

  @Test
  void pagesOfAnySizeAreOneOrder() {
    var earshot = talk(concepts);
    var whole = ids(earshot.search(asking("cheap vehicle")));
    for (int size = 1; size < whole.size(); size++) {
      var request = asking("cheap vehicle").limit(size);
      assertEquals(whole, earshot.stream(request).map(Passage::id).toList());
      var second = earshot.search(request.page(2));
      assertEquals(whole.subList(size, Math.min(2 * size, whole.size())), ids(second));
    }
  }

  /// Where there are more processors than portions, all are begun before the time is over.
  @Test
  @DisabledIf("areAllBegunAtOnce")
  void aPageThatHadLittleTimeIsGoneOnWithInItsOrder() {
    var some = new ArrayList<String>();
    for (int i = 0; i < COMPARED; i++)
      some.add("a cheap thing of " + i + (i % 2 == 0 ? " automobile kind" : " other kind"));
    var waiting = Deadline.in(Duration.ofDays(1));
    var over = new CountDownLatch(1);
    var best = new AtomicReference<String>();
    var slow =
        new Concepts() {
          @Override
          public List<float[]> embed(List<String> texts) {
            if (texts.contains(best.get())) {
              waiting.cancel();
              over.countDown();
            }
            ByMeaningTest.await(over);
            return super.embed(texts);
          }
        };
    var earshot = indexed.quotes(some.toArray(String[]::new)).use(slow);
    var request = asking("cheap vehicle").limit(30);
    best.set(texts(earshot.search(request.ranking(Ranking.BY_WORDS))).getFirst());
    var first = earshot.search(request, waiting);
    int seen = first.byMeaning().orElseThrow().seen();
    assertTrue(seen > 0 && seen < COMPARED, "seen " + seen);
    assertTrue(
        first.warnings().stream()
            .anyMatch(line -> line.contains("first " + seen + " of " + COMPARED)),
        () -> first.warnings() + "");
    var rest = earshot.search(request.after(first.next().orElseThrow()));
    assertEquals(seen, rest.byMeaning().orElseThrow().seen());
    var all = new ArrayList<>(ids(first));
    all.addAll(ids(rest));
    assertEquals(COMPARED, Set.copyOf(all).size());
    assertEquals(
        COMPARED, earshot.search(asking("cheap vehicle")).byMeaning().orElseThrow().seen());
  }

  static boolean areAllBegunAtOnce() {
    return Runtime.getRuntime().availableProcessors() >= COMPARED / 4;
  }

  @Test
  void aModelThatIsLoadedForLongLeavesTheAnswersByWords() {
    var loaded = new CountDownLatch(1);
    var slow =
        new Concepts() {
          @Override
          public float[] embedQuery(String query) {
            await(loaded);
            return super.embedQuery(query);
          }
        };
    var earshot = talk(slow);
    var byWords = earshot.search(asking("cheap vehicle").ranking(Ranking.BY_WORDS));
    var soon = Deadline.in(Duration.ofSeconds(6));
    var found = earshot.search(asking("cheap vehicle"), soon);
    assertEquals(ids(byWords), ids(found));
    assertEquals(List.of("there was no time to compare passages by meaning"), found.warnings());
    loaded.countDown();
    assertEquals(5, earshot.search(asking("cheap vehicle")).byMeaning().orElseThrow().seen());
  }

  /// It kept the search for ever, whatever time it had.
  @Test
  void aModelThatDoesNotAnswerLeavesTheAnswersByWords() {
    var answered = new CountDownLatch(1);
    var stuck =
        new Concepts() {
          @Override
          public List<float[]> embed(List<String> texts) {
            await(answered);
            return super.embed(texts);
          }
        };
    var earshot = talk(stuck);
    var byWords = earshot.search(asking("cheap vehicle").ranking(Ranking.BY_WORDS));
    var found = earshot.search(asking("cheap vehicle"), Deadline.in(Duration.ofSeconds(6)));
    assertEquals(ids(byWords), ids(found));
    assertFalse(found.partial());
    assertEquals("there was no time to compare passages by meaning", found.warnings().getFirst());
    answered.countDown();
    assertEquals(5, earshot.search(asking("cheap vehicle")).byMeaning().orElseThrow().seen());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"cheap meal\" vehicle",
        "+cheap vehicle",
        "cheap -meal vehicle",
        "cheap OR vehicle",
        "(cheap OR vehicle) seats",
        "che* vehicle"
      })
  void whatSaysExactlyWhatIsWantedIsRankedByWords(String query) {
    var earshot = talk(concepts);
    var byMeaning = earshot.search(asking(query));
    assertEquals(ids(earshot.search(asking(query).ranking(Ranking.BY_WORDS))), ids(byMeaning));
    assertEquals(List.of(), concepts.encoded());
    assertEquals(1, notes(byMeaning), () -> byMeaning.warnings() + "");
  }

  private static long notes(SearchResults results) {
    return results.warnings().stream().filter(line -> line.contains("by words alone")).count();
  }

  @Test
  void soIsWhatIsTakenLiterallyOrInLucenesSyntaxAndAListOfEpisodes() {
    var earshot = talk(concepts);
    for (var request :
        List.of(
            asking("cheap vehicle").spelling(Spelling.LITERAL),
            asking("cheap AND vehicle").syntax(Syntax.LUCENE),
            asking("cheap vehicle").grouping(Grouping.EPISODES)))
      assertEquals(1, notes(earshot.search(request)));
    assertEquals(List.of(), concepts.encoded());
  }

  @Test
  void filtersHoldAndAreNoWordsToCompare() {
    var earshot = talk(concepts);
    var found = earshot.search(asking("cheap vehicle").filter(FieldName.TITLE, "nowhere"));
    assertEquals(0, found.total());
    var quotes = earshot.search(asking("cheap vehicle").filter(FieldName.KIND, "quote"));
    assertEquals(TALK[2], texts(quotes).getFirst());
  }

  @Test
  void anIndexWithNothingAndAQueryOfNothingAreNoTrouble() {
    var earshot = talk(concepts);
    for (var query : List.of("", " ", "?!", "xylophone", "\u0000", "—", "car ".repeat(3_000)))
      assertEquals(Optional.empty(), trouble(earshot.search(asking(query))), query);
  }

  private static Optional<String> trouble(SearchResults results) {
    return results.warnings().stream().filter(line -> line.contains("alone: ")).findFirst();
  }

  @Test
  void withoutAnEncoderOneLineSaysHowToGetIt() {
    try (var earshot = Earshot.inMemory()) {
      earshot.index(Indexed.CORPUS);
      var found = earshot.search(asking("chip design"));
      assertTrue(found.total() > 0);
      assertTrue(trouble(found).orElseThrow().contains("earshot-meaning.jar"));
      assertEquals(
          ids(earshot.search(asking("chip design").ranking(Ranking.BY_WORDS))), ids(found));
    }
  }

  /// Each fails in its own way, and a person sees one line and the answers by words.
  @Test
  void anEncoderThatFailsLeavesTheAnswersByWords() {
    fails(
        "no room",
        new Concepts() {
          @Override
          public List<float[]> embed(List<String> texts) {
            throw new IllegalStateException("no room for this model");
          }
        });
    fails(
        "alone: the model was cut short",
        new Concepts() {
          @Override
          public List<float[]> embed(List<String> texts) {
            throw new UncheckedIOException(new IOException("the model was cut short"));
          }
        });
    fails(
        "there is no class dev/nowhere/Pieces",
        new Concepts() {
          @Override
          public float[] embedQuery(String query) {
            throw new NoClassDefFoundError("dev/nowhere/Pieces");
          }
        });
    fails(
        "libfoo",
        new Concepts() {
          @Override
          public float[] embedQuery(String query) {
            throw new UnsatisfiedLinkError("libfoo.so: cannot open shared object file");
          }
        });
    fails(
        "alone: too little memory",
        new Concepts() {
          @Override
          public float[] embedQuery(String query) {
            throw new OutOfMemoryError("too little memory");
          }
        });
    fails(
        "NaN",
        new Concepts() {
          @Override
          protected float[] vector(String text) {
            return new float[] {Float.NaN, 1};
          }
        });
    fails(
        "dimensions",
        new Concepts() {
          @Override
          public float[] embedQuery(String query) {
            return new float[] {1, 0};
          }
        });
    fails(
        "vectors for",
        new Concepts() {
          @Override
          public List<float[]> embed(List<String> texts) {
            return List.of();
          }
        });
    fails(
        "nothing but 0",
        new Concepts() {
          @Override
          protected float[] vector(String text) {
            return new float[4];
          }
        });
  }

  /// What a model says of itself is asked before any text.
  @Test
  void anEncoderThatCannotSayWhatItIsLeavesTheAnswersByWords() {
    fails(
        "no name today",
        new Concepts() {
          @Override
          public String id() {
            throw new IllegalStateException("no name today");
          }
        });
    fails(
        "has no name",
        new Concepts() {
          @Override
          @SuppressWarnings("NullAway")
          public String id() {
            return null;
          }
        });
    fails(
        "made for another earshot",
        new Concepts() {
          @Override
          public Set<String> languages() {
            throw new AbstractMethodError("made for another earshot");
          }
        });
  }

  @Test
  void vectorsOfAnotherLengthAreRefused() {
    fails(
        "length 3.000",
        new Concepts() {
          @Override
          protected float[] vector(String text) {
            return new float[] {3, 0};
          }
        });
  }

  @Test
  void anEncoderThatCannotBeClosedHarmsNobody() {
    try (var earshot = Earshot.inMemory()) {
      earshot.index(Indexed.CORPUS);
      earshot.use(
          new Concepts() {
            @Override
            public void close() {
              throw new IllegalStateException("cannot be closed");
            }
          });
      assertTrue(earshot.search(asking("chip design")).total() > 0);
    }
  }

  private void fails(String reason, Embedder embedder) {
    var earshot = talk(embedder);
    for (int i = 0; i < 2; i++) {
      var found = earshot.search(asking("cheap vehicle"));
      assertEquals(
          ids(earshot.search(asking("cheap vehicle").ranking(Ranking.BY_WORDS))), ids(found));
      assertEquals(1, notes(found));
      assertTrue(trouble(found).orElseThrow().contains(reason), () -> found.warnings() + "");
    }
  }

  @Test
  void languagesThatTheModelDoesNotKnowStayWithTheWords() {
    var german =
        "{\"title\":\"Auf See\",\"language\":\"de\",\"quotes\":[{\"text\":\"ein cheap wagen, der nicht weit kam\"}]}";
    var earshot = indexed.episodes(Indexed.episode("Talk", TALK), german).use(concepts);
    var found = earshot.search(asking("cheap vehicle"));
    assertEquals(TALK[2], texts(found).getFirst());
    assertTrue(concepts.encoded().stream().noneMatch(text -> text.contains("wagen")));
    assertTrue(
        found.warnings().stream().anyMatch(line -> line.contains(" 1 is in a language ")),
        () -> found.warnings() + "");
  }

  /// Feeds say English of whatever they have, and episodes of languages without rules here nothing.
  @Test
  void soDoWritingsThatTheModelDoesNotKnow() {
    var chinese =
        "{\"title\":\"Tide\",\"language\":\"en-us\",\"quotes\":[{\"text\":\"cheap \u6f6e\u6c50\u4e0e\u6708\u4eae\u7684\u6545\u4e8b\"}]}";
    var polish =
        "{\"title\":\"Rejs\",\"language\":\"pl\",\"quotes\":[{\"text\":\"cheap wagen, statek wraca do portu\"}]}";
    var earshot = indexed.episodes(Indexed.episode("Talk", TALK), chinese, polish).use(concepts);
    var found = earshot.search(asking("cheap vehicle"));
    assertEquals(5, concepts.encoded().size(), () -> concepts.encoded() + "");
    assertEquals(7, found.total());
    assertTrue(
        found.warnings().stream()
            .anyMatch(line -> line.startsWith("of the first 7 passages 2 are")),
        () -> found.warnings() + "");
    var done = earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE);
    assertEquals(2, done.foreign());
  }

  @Test
  void aQueryInAWritingThatTheModelDoesNotKnowIsRankedByWords() {
    var earshot = indexed.quotes("\u6f6e \u6c50 cheap", TALK[2]).use(concepts);
    earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE);
    var found = earshot.search(asking("\u6f6e \u6c50"));
    assertEquals(1, found.total());
    assertEquals(Optional.empty(), found.inOtherWords());
    assertEquals(
        "ranked by words alone: concepts-1 does not know the language of the query",
        trouble(found).orElseThrow());
  }

  @Test
  void whatWasEncodedOnceIsKeptForTheNextProcess() {
    var earshot = talk(concepts);
    earshot.search(asking("cheap vehicle"));
    int once = concepts.encoded().size();
    assertEquals(5, once);
    earshot.search(asking("cheap vehicle"));
    earshot.search(asking("cheap ocean"));
    assertEquals(once, concepts.encoded().size());
  }
}
