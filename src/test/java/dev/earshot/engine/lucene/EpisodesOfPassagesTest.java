package dev.earshot.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.Seed;
import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.FoundEpisodes.FoundEpisode;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Planner;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Query;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Episodes are found without scoring all their passages. They are those that the list of all
/// passages has, in its order, on pages of any size. Few words and days make many equal ones.
class EpisodesOfPassagesTest {
  private static final List<String> WORDS = List.of("kelp", "tide", "wave", "salt", "foam");
  private static final List<String> QUERIES =
      List.of(
          "kelp", "kelp tide", "tide wave salt", "kelp -foam", "\"kelp tide\"", "foam AND salt");
  private static final int EPISODES = 150;
  private static final int IN_A_BATCH = 50;
  private static final int INSIDE = 3;

  @Test
  void episodesAreThoseOfTheirPassages(@TempDir Path folder) {
    long seed = Seed.any();
    var random = new Random(seed);
    try (var earshot = Earshot.open(folder)) {
      for (int from = 0; from < EPISODES; from += IN_A_BATCH)
        try (var batch = earshot.batch()) {
          for (int i = from; i < from + IN_A_BATCH; i++) batch.put(episode(i, random));
          batch.commit();
        }
      for (int i = 0; i < 20; i++) earshot.remove("e" + random.nextInt(EPISODES));
    }
    var analysis = new Analysis(Recipe.standard().stopWords());
    try (var engine = Location.of(folder).open(Recipe.standard(), analysis);
        var at = engine.snapshot()) {
      for (var query : QUERIES)
        for (var order : Order.values()) {
          var clause = Query.read(query).clause();
          var plan =
              new Planner(Recipe.standard(), analysis).plan(clause, at.languages(), at::frequency);
          int limit = 1 + random.nextInt(40);
          assertEquals(
              expected(at, plan, order),
              pages(at, plan, order, limit),
              () -> "seed " + seed + ", " + limit + " of " + query + " " + order);
        }
    }
  }

  private static Episode episode(int number, Random random) {
    var quotes = new ArrayList<Quote>();
    for (int i = random.nextInt(6); i >= 0; i--) quotes.add(Quote.of(words(random)).build());
    var episode = Episode.titled("Episode " + number).id("e" + number).quotes(quotes);
    if (random.nextInt(5) > 0) episode.published(LocalDate.of(2024, 1, 1 + random.nextInt(9)));
    return episode.build();
  }

  private static String words(Random random) {
    var words = new ArrayList<String>();
    for (int i = random.nextInt(6); i >= 0; i--) words.add(WORDS.get(random.nextInt(5)));
    return String.join(" ", words);
  }

  private static List<String> pages(Snapshot at, Plan plan, Order order, int limit) {
    var told = new ArrayList<String>();
    var after = Optional.<Place>empty();
    do {
      var page = at.episodes(plan, order, limit, INSIDE, after);
      for (FoundEpisode episode : page.episodes()) told.add(told(episode.best(), episode.count()));
      after = page.next();
    } while (after.isPresent());
    return told;
  }

  /// By a look at all passages.
  private static List<String> expected(Snapshot at, Plan plan, Order order) {
    var all = at.retrieve(new Request(plan, Order.RELEVANCE, 10_000, Optional.empty()));
    var episodes = new LinkedHashMap<String, List<Candidate>>();
    for (var one : all.candidates())
      episodes.computeIfAbsent(one.episode(), id -> new ArrayList<>()).add(one);
    var byPlace = new ArrayList<List<Candidate>>(episodes.values());
    for (var passages : byPlace)
      passages.sort(
          Comparator.comparingDouble((Candidate one) -> -one.score())
              .thenComparingInt(Candidate::document));
    byPlace.sort(
        Comparator.comparing(passages -> place(at, passages.getFirst(), order), order.places()));
    return byPlace.stream()
        .map(passages ->
            told(passages.subList(0, Math.min(INSIDE, passages.size())), passages.size()))
        .toList();
  }

  private static Place place(Snapshot at, Candidate best, Order order) {
    if (order == Order.RELEVANCE) return new Place(best.score(), best.id());
    var day = at.episodesOf(List.of(best)).getFirst().published().map(LocalDate::toEpochDay);
    double last = order == Order.NEWEST ? -Double.MAX_VALUE : Double.MAX_VALUE;
    return new Place(day.map(Long::doubleValue).orElse(last), best.id());
  }

  private static String told(List<Candidate> best, long count) {
    var told = new StringBuilder();
    for (var one : best) told.append(one.id()).append(' ').append((float) one.score()).append(' ');
    return told.append("of ").append(count).toString();
  }
}
