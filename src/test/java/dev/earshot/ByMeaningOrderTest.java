package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.meaning.Embedder;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Reason;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchResults;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever a model thinks, what people type exactly keeps its order, and answers their size.
@ExtendWith(Indexed.ForTests.class)
@TestInstance(Lifecycle.PER_CLASS)
class ByMeaningOrderTest {
  private static final int ROUNDS = 24;

  /// Saying what scores are made of takes long.
  private static final int EXPLAINED_ROUNDS = 12;

  private static final int EPISODES = 40;

  /// More than a model looks at.
  private static final int FIRST = 60;

  private static final List<String> WORDS =
      List.of("ash", "birch", "cedar", "dogwood", "elm", "fir", "gorse", "hazel", "larch");

  private static final List<String> PEOPLE = List.of("Ann Reed", "Tom Hale", "Mia Brandt");

  /// What gives a passage its level: no opinion moves it to another.
  private static final Set<Reason.Kind> LEVELS =
      EnumSet.of(Reason.Kind.ALL_WORDS, Reason.Kind.WHOLE_TITLE, Reason.Kind.AS_SAID);

  private final long seed = Seed.any();
  private final Random random = new Random(seed);
  private Earshot earshot;

  /// Thinks what it likes of a text, but always the same.
  private record Whims(long seed) implements Embedder {
    @Override
    public String id() {
      return "whims-" + seed;
    }

    @Override
    public Set<String> languages() {
      return Set.of();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
      var random = new Random(seed ^ text.hashCode());
      var vector = new float[8];
      double squares = 0;
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
        squares += vector[i] * vector[i];
      }
      for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(squares);
      return vector;
    }
  }

  @BeforeAll
  void index(Indexed indexed) {
    var lines = IntStream.range(0, EPISODES).mapToObj(this::episode).toArray(String[]::new);
    earshot = indexed.episodes(lines).use(new Whims(seed));
  }

  private String episode(int number) {
    var quotes =
        IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(i ->
                "{\"text\":\"%s\",\"speaker\":\"%s\"}"
                    .formatted(text(1 + random.nextInt(9)), one(PEOPLE)))
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "{\"show\":\"Show %s\",\"title\":\"%s\",\"guests\":[\"%s\"],\"published\":\"20%02d-01-01\",\"topics\":[{\"title\":\"%s\",\"quotes\":[%s]}]}",
        number % 3,
        "Talk " + number,
        one(PEOPLE),
        10 + number % 10,
        text(2),
        quotes);
  }

  private String text(int words) {
    return random
        .ints(words, 0, 12)
        .mapToObj(i -> i < WORDS.size() ? WORDS.get(i) : "other")
        .collect(Collectors.joining(random.nextBoolean() ? " " : " or even "));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String words() {
    return random
        .ints(1 + random.nextInt(4), 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private String words(boolean exactly) {
    if (exactly)
      return switch (random.nextInt(6)) {
        case 0 -> "\"" + words() + "\" " + words();
        case 1 -> "+" + words() + " " + words();
        case 2 -> words() + " -" + one(WORDS);
        case 3 -> one(WORDS) + " OR " + words();
        case 4 -> "(" + one(WORDS) + " AND " + one(WORDS) + ") " + one(WORDS);
        default -> one(WORDS).substring(0, 3) + "* " + words();
      };
    return random.nextInt(3) == 0 ? one(PEOPLE) + " " + words() : words();
  }

  private SearchRequest asking(String query) {
    var request = SearchRequest.of(query).limit(500);
    return switch (random.nextInt(6)) {
      case 0 -> request.filter(FieldName.SHOW, "Show " + random.nextInt(3));
      case 1 -> request.filter(FieldName.SPEAKER, one(PEOPLE));
      case 2 -> request.filter(FieldName.KIND, random.nextBoolean() ? "quote" : "topic");
      case 3 -> request.filter(FieldName.SINCE, "20" + (10 + random.nextInt(10)));
      default -> request;
    };
  }

  private static SearchRequest whole(SearchRequest request) {
    return request.repeats(Repeats.SHOWN).crowding(Crowding.SHOWN);
  }

  private SearchResults byWords(SearchRequest request) {
    return earshot.search(request.ranking(Ranking.BY_WORDS));
  }

  private SearchResults byMeaning(SearchRequest request) {
    return earshot.search(request.ranking(Ranking.BY_MEANING));
  }

  private static List<String> ids(SearchResults results) {
    return results.passages().stream().map(Passage::id).toList();
  }

  /// By id, in quarters of a point: floats add up to a little more or less.
  private static Map<String, Long> levels(SearchResults results) {
    var levels = new HashMap<String, Long>();
    for (var passage : results.passages()) {
      double level =
          passage.reasons().stream()
              .filter(reason -> LEVELS.contains(reason.kind()))
              .mapToDouble(Reason::score)
              .sum();
      levels.put(passage.id(), Math.round(4 * level));
    }
    return levels;
  }

  private String told(SearchRequest request) {
    return "seed " + seed + ": " + request.query() + " " + request.filters();
  }

  @Test
  void levelsKeepTheirOrderAndAnswersTheirSize() {
    int moved = 0;
    for (int round = 0; round < EXPLAINED_ROUNDS; round++) {
      var request = whole(asking(words(false)));
      var words = byWords(request);
      var meaning = byMeaning(request);
      assertEquals(words.matches(), meaning.matches(), told(request));
      assertEquals(Set.copyOf(ids(words)), Set.copyOf(ids(meaning)), told(request));
      assertEquals(words.interpretation(), meaning.interpretation());
      assertEquals(words.facets(), meaning.facets());
      if (!ids(words).equals(ids(meaning))) moved++;
      var first = request.limit(FIRST).with(Detail.REASONS);
      var explained = byMeaning(first);
      var levels = levels(byWords(first));
      assertEquals(
          ids(words).stream().limit(FIRST).map(levels::get).toList(),
          ids(meaning).stream().limit(FIRST).map(levels::get).toList(),
          told(request));
      for (var passage : explained.passages()) {
        double sum = passage.reasons().stream().mapToDouble(Reason::score).sum();
        assertEquals(passage.score(), sum, 1e-2, told(request));
      }
    }
    assertTrue(moved > EXPLAINED_ROUNDS / 4, moved + " moved");
  }

  @Test
  void whereSomebodyIsNamedTheOthersStayWhereTheyWere() {
    for (int round = 0; round < EXPLAINED_ROUNDS; round++) {
      var request =
          whole(SearchRequest.of(one(PEOPLE) + " " + words()).limit(FIRST).with(Detail.REASONS));
      var words = byWords(request);
      var levels = levels(words);
      var others = ids(words).stream().filter(id -> levels.getOrDefault(id, 0L) == 0).toList();
      var after =
          ids(byMeaning(request)).stream().filter(id -> levels.getOrDefault(id, 0L) == 0).toList();
      assertEquals(others, after, told(request));
    }
  }

  @Test
  void whatIsSaidExactlyIsRankedByWordsAlone() {
    for (int round = 0; round < ROUNDS; round++) {
      var request = whole(asking(words(true)));
      assertEquals(ids(byWords(request)), ids(byMeaning(request)), told(request));
    }
  }

  /// As people see answers: repeats left out, episodes folded.
  @Test
  void pagesOfAnySizeAreOneOrder() {
    for (int round = 0; round < ROUNDS / 3; round++) {
      var request = asking(words(false));
      var all = byMeaning(request);
      var paged = new ArrayList<String>();
      int size = 1 + random.nextInt(20);
      var page = byMeaning(request.limit(size));
      while (true) {
        assertEquals(all.matches(), page.matches(), told(request));
        paged.addAll(ids(page));
        assertTrue(paged.size() <= all.passages().size(), told(request));
        if (page.next().isEmpty()) break;
        page = byMeaning(request.limit(1 + random.nextInt(20)).after(page.next().get()));
      }
      assertEquals(ids(all), paged, told(request));
      var second = ids(byMeaning(request.limit(size).page(2)));
      var expected = ids(all).stream().skip(size).limit(size).toList();
      assertEquals(expected, second, told(request));
    }
  }
}
