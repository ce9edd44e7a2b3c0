package dev.earshot.http;

import dev.earshot.engine.Request.Order;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A search as an address asks for it: the options of the command line by their long names.
final class SearchParameters {
  /// What a person types fits in easily, and so does what one pastes.
  static final int LONGEST_QUERY = 20_000;

  /// Who has seen as many narrows down.
  static final int MOST_PAGES = 50;

  static final Parameter<Optional<String>> QUERY =
      Parameter.text(
          "q",
          "What to look for; any text is a query. Without it, all that others leave is listed, the newest first.",
          LONGEST_QUERY);
  private static final Parameter<Optional<String>> AFTER =
      Parameter.text(
          "after",
          "Continue after this cursor, the \"next\" of an earlier answer to the same search");
  static final Parameter<Optional<String>> SORT =
      Parameter.choice("sort", "What comes first", "relevance", "newest", "oldest");
  static final Parameter<Boolean> REPEATS =
      Parameter.flag("repeats", "Show also passages that say nearly the same as one before them");
  static final Parameter<Boolean> UNFOLDED =
      Parameter.flag("all", "Show also what is folded: all passages of an episode");
  static final Parameter<Integer> PAGE =
      Parameter.number("page", "Which page of the answer", 1, 1, MOST_PAGES);
  static final Parameter<Optional<String>> FORMAT =
      Parameter.choice("format", "How to write it", "json", "jsonl", "md", "csv");

  private static final Parameter<Boolean> LITERAL =
      Parameter.flag("literal", "Search just what was typed: no other spelling, names or synonyms");
  static final Parameter<Boolean> MEANING =
      Parameter.flag(
          "meaning", "Rank the first passages by what they mean as well, where a model is there");
  private static final Parameter<Optional<String>> SYNTAX =
      Parameter.choice("syntax", "How the query is written", "plain", "lucene");
  private static final Parameter<Integer> LIMIT =
      Parameter.number("limit", "How many passages, or episodes, at most", 10, 1, 100);
  private static final Parameter<Integer> CONTEXT =
      Parameter.number("context", "How many neighbours on either side", 0, 0, 20);
  private static final Parameter<Boolean> EXPLAIN =
      Parameter.flag("explain", "Say what each score is made of");
  private static final Parameter<Boolean> FACETS =
      Parameter.flag("facets", "Count all that match by what is known of them");
  private static final Parameter<Optional<String>> GROUP =
      Parameter.choice("group", "Answer with episodes, each with its best passages", "episode");

  /// Those that say what is looked for.
  static final List<Parameter<?>> WORDS = List.of(QUERY, LITERAL, SYNTAX);

  /// Those that say which passages match.
  static final List<Parameter<?>> CONDITIONS = conditions();

  static final List<Parameter<?>> ALL =
      and(
          CONDITIONS,
          LIMIT,
          AFTER,
          SORT,
          MEANING,
          CONTEXT,
          REPEATS,
          UNFOLDED,
          EXPLAIN,
          FACETS,
          GROUP,
          FORMAT);

  private static final String MISSING =
      "the parameter \"q\" is missing; without it, one is needed of "
          + Stream.of(FieldName.values()).map(FieldName::word).collect(Collectors.joining(", "));

  private SearchParameters() {}

  private static List<Parameter<?>> conditions() {
    var conditions = new ArrayList<Parameter<?>>(List.of(QUERY));
    for (var field : FieldName.values()) conditions.add(Parameter.of(field));
    return and(conditions, LITERAL, SYNTAX);
  }

  static List<Parameter<?>> and(List<Parameter<?>> some, Parameter<?>... more) {
    var all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  /// Whether words are looked for, or all that has something in common.
  static boolean isSearch(Parameters given) {
    return given.value(QUERY.name()).isPresent()
        || Stream.of(FieldName.values()).anyMatch(field -> given.value(field.word()).isPresent());
  }

  /// What is asked for.
  ///
  /// @throws HttpProblem if a value makes no sense
  static SearchRequest request(Parameters given) {
    if (!isSearch(given)) throw HttpProblem.bad(MISSING);
    var request =
        request(given.get(QUERY).orElse(""), given)
            .limit(given.get(LIMIT))
            .neighbours(given.get(CONTEXT));
    if (given.get(EXPLAIN)) request = request.with(Detail.REASONS);
    if (given.get(FACETS)) request = request.with(Detail.FACETS);
    if (given.get(GROUP).isPresent()) request = request.grouping(Grouping.EPISODES);
    return given.get(AFTER).map(request::after).orElse(request);
  }

  /// What a page asks for.
  ///
  /// @param query may be empty: filters alone list what there is
  /// @throws HttpProblem if a value makes no sense
  static SearchRequest request(String query, Parameters given) {
    var request = words(query, given).order(order(given)).filters(given::value);
    if (given.get(MEANING)) request = request.ranking(Ranking.BY_MEANING);
    if (given.get(REPEATS)) request = request.repeats(Repeats.SHOWN);
    if (given.get(UNFOLDED)) request = request.crowding(Crowding.SHOWN);
    return request;
  }

  /// The words alone, whatever they are narrowed down to.
  static SearchRequest words(String query, Parameters given) {
    var request = SearchRequest.of(query);
    if (given.get(LITERAL)) request = request.spelling(Spelling.LITERAL);
    if (given.get(SYNTAX).equals(Optional.of("lucene"))) request = request.syntax(Syntax.LUCENE);
    return request;
  }

  private static Order order(Parameters given) {
    return switch (given.get(SORT).orElse("relevance")) {
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      default -> Order.RELEVANCE;
    };
  }
}
