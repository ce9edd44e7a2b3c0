package dev.earshot.http;

import dev.earshot.engine.Request.Order;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A search as an address asks for it: the options of the command line by their long names.
final class SearchParameters {
  /// What a person types fits in easily, and so does what one pastes.
  static final int LONGEST_QUERY = 2_000;

  static final int MOST_PASSAGES = 100;
  private static final int MOST_NEIGHBOURS = 20;
  private static final int USUAL_PASSAGES = 10;

  /// Those that say which passages match.
  static final Set<String> CONDITIONS = conditions();

  private SearchParameters() {}

  private static Set<String> conditions() {
    var words = Arrays.stream(FieldName.values()).map(FieldName::word);
    return Stream.concat(Stream.of("q", "literal", "syntax"), words)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What is asked for.
  ///
  /// @throws HttpProblem if a value makes no sense
  static SearchRequest request(Parameters given, Duration timeLimit) {
    var request =
        SearchRequest.of(query(given))
            .timeLimit(timeLimit)
            .limit(given.number("limit", USUAL_PASSAGES, 1, MOST_PASSAGES))
            .neighbours(given.number("context", 0, 0, MOST_NEIGHBOURS))
            .order(order(given))
            .filters(given::get);
    if (given.flag("literal")) request = request.spelling(Spelling.LITERAL);
    if (given.flag("repeats")) request = request.repeats(Repeats.SHOWN);
    if (given.flag("explain")) request = request.with(Detail.REASONS);
    if (given.flag("facets")) request = request.with(Detail.FACETS);
    if (is(given, "group", "episode", "")) request = request.grouping(Grouping.EPISODES);
    if (is(given, "syntax", "lucene", "plain")) request = request.syntax(Syntax.LUCENE);
    return given.get("after").map(request::after).orElse(request);
  }

  private static String query(Parameters given) {
    var query = given.get("q").orElseThrow(() -> HttpProblem.bad("the parameter \"q\" is missing"));
    if (query.length() > LONGEST_QUERY)
      throw HttpProblem.bad(
          "a query of " + query.length() + " characters; at most " + LONGEST_QUERY);
    return query;
  }

  private static Order order(Parameters given) {
    return switch (given.get("sort").orElse("relevance")) {
      case "relevance" -> Order.RELEVANCE;
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      default -> throw HttpProblem.bad("\"sort\" is relevance, newest or oldest");
    };
  }

  private static boolean is(Parameters given, String name, String word, String usual) {
    var value = given.get(name).orElse(usual);
    if (!value.equals(word) && !value.equals(usual))
      throw HttpProblem.bad(
          "\"" + name + "\" is " + (usual.isEmpty() ? "" : usual + " or ") + word);
    return value.equals(word);
  }
}
