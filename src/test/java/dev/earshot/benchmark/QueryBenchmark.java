package dev.earshot.benchmark;

import dev.earshot.Earshot;
import dev.earshot.analysis.Analysis;
import dev.earshot.engine.location.Location;
import dev.earshot.engine.lucene.RawLucene;
import dev.earshot.plan.Recipe;
import dev.earshot.search.Search;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Repeats;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Warm queries, one client, against Lucene's plain BM25 on the same index, in processor time of
/// the thread.
final class QueryBenchmark {
  private static final int ROUNDS = 5;

  private final List<String> queries;

  QueryBenchmark(List<String> queries) {
    this.queries = queries;
  }

  private interface Asking {
    Object ask(String query) throws IOException;
  }

  void run(Path index) throws IOException {
    var analysis = new Analysis(Recipe.standard().stopWords());
    try (var raw = new RawLucene(index);
        var engine = Location.of(index).open(Recipe.standard(), analysis);
        var earshot = Earshot.open(index)) {
      var search = new Search(engine, Recipe.standard(), analysis);
      var samples =
          alternately(
              List.of(
                  raw::anyWord,
                  raw::recipe,
                  query -> search.rank(SearchRequest.of(query)),
                  raw::recipeWithText,
                  query -> earshot.search(SearchRequest.of(query).repeats(Repeats.SHOWN)),
                  earshot::search));
      compare(
          "warm query, the recipe by itself against plain BM25", samples.get(1), samples.get(0));
      compare("warm query, names and scores, against plain BM25", samples.get(2), samples.get(0));
      compare(
          "warm query with passages against the same query with stored text",
          samples.get(4),
          samples.get(3));
      compare("the same, repeats collapsed", samples.get(5), samples.get(3));
    }
  }

  /// The median of a query with passages, in milliseconds.
  double median(Path index) throws IOException {
    try (var earshot = Earshot.open(index)) {
      return alternately(List.of(earshot::search)).getFirst().median();
    }
  }

  /// What else an index is asked, against a query with passages.
  void others(Path index) throws IOException {
    try (var earshot = Earshot.open(index)) {
      var samples =
          alternately(
              List.of(
                  earshot::search,
                  query -> earshot.search(SearchRequest.of(query).with(Detail.FACETS)),
                  query -> earshot.search(SearchRequest.of(query).grouping(Grouping.EPISODES)),
                  query -> earshot.suggest(query.substring(0, Math.min(4, query.length())), 10)));
      compare("facets as well, against the query alone", samples.get(1), samples.get(0));
      compare("grouped by episode, against passages", samples.get(2), samples.get(0));
      compare("completions of four letters, against a query", samples.get(3), samples.get(0));
    }
  }

  private static void compare(String measure, Sample ours, Sample theirs) {
    Figures.row(measure + ", p50", "ms", ours.median(), theirs.median());
    Figures.row(measure + ", p99", "ms", ours.quantile(.99), theirs.quantile(.99));
  }

  /// Asks all queries in each way in turn, so that a slow moment of the machine hits all alike; the
  /// first round warms up.
  private List<Sample> alternately(List<Asking> ways) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    var times = new ArrayList<List<Double>>();
    for (int i = 0; i < ways.size(); i++) times.add(new ArrayList<>());
    for (int round = 0; round <= ROUNDS; round++)
      for (int i = 0; i < ways.size(); i++)
        for (var query : queries) {
          long begin = threads.getCurrentThreadCpuTime();
          ways.get(i).ask(query);
          if (round > 0) times.get(i).add((threads.getCurrentThreadCpuTime() - begin) / 1e6);
        }
    return times.stream().map(Sample::new).toList();
  }
}
