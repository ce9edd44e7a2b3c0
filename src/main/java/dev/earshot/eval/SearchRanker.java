package dev.earshot.eval;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Engine;
import dev.earshot.eval.Ranking.Result;
import dev.earshot.meaning.Meaning;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Recipe;
import dev.earshot.search.Ranked;
import dev.earshot.search.Search;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Spelling;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A recipe at work: asks each topic's query as a person would.
///
/// @param index opened when it is first needed
/// @param meaning gives a second opinion, where one is wanted
record SearchRanker(
    Supplier<JudgedIndex> index,
    Recipe recipe,
    Topics topics,
    int depth,
    Spelling spelling,
    Optional<Supplier<Meaning>> meaning)
    implements Ranker {

  @Override
  public String name() {
    return recipe.name();
  }

  @Override
  public void forEachTopic(Consumer<Ranking> consumer) {
    try (var engine = index.get().open(recipe)) {
      var search = search(engine);
      topics
          .queries()
          .forEach((topic, query) -> {
            var results = search.rank(request(query, depth)).stream().map(this::result).toList();
            consumer.accept(new Ranking(topic, results));
          });
    }
  }

  private Search search(Engine engine) {
    return new Search(
        engine, recipe, new Analysis(recipe.stopWords()), meaning.map(Supplier::get).orElse(null));
  }

  private Result result(Ranked hit) {
    return new Result(index.get().documentOf(hit.id()), (float) hit.score());
  }

  private SearchRequest request(String query, int limit) {
    var ranking =
        meaning.isPresent() ? SearchRequest.Ranking.BY_MEANING : SearchRequest.Ranking.BY_WORDS;
    return SearchRequest.of(query).limit(limit).spelling(spelling).ranking(ranking);
  }

  /// What a person sees, by whatever a search does unless told otherwise.
  Listings shown() {
    return listings(request -> request);
  }

  /// The same in plain order.
  Listings plain() {
    return listings(SearchRequest::plain);
  }

  private Listings listings(UnaryOperator<SearchRequest> arranged) {
    try (var engine = index.get().open(recipe)) {
      var search = search(engine);
      var found = new LinkedHashMap<String, List<Passage>>();
      topics
          .queries()
          .forEach((topic, query) -> {
            var request = arranged.apply(request(query, ListingMetric.TOP));
            found.put(topic, search.find(request).passages());
          });
      return Listings.of(found);
    }
  }

  /// How long the first ten results of a query take, names and scores only, one query after the
  /// other. Each is asked twice and the faster answer counts, as the other one also measured a cold
  /// Java or whatever else the machine did.
  Latency latency() {
    try (var engine = index.get().open(recipe)) {
      var search = search(engine);
      var first = times(search);
      var second = times(search);
      return Latency.of(
          IntStream.range(0, first.size())
              .mapToObj(i -> Collections.min(List.of(first.get(i), second.get(i))))
              .toList());
    }
  }

  private List<Duration> times(Search search) {
    return topics.queries().values().stream().map(query -> time(search, query)).toList();
  }

  private Duration time(Search search, String query) {
    long begin = System.nanoTime();
    search.rank(request(query, ListingMetric.TOP));
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
