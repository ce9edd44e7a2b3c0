package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.flag;
import static dev.earshot.mcp.JsonSchema.integer;
import static dev.earshot.mcp.JsonSchema.oneOf;
import static dev.earshot.mcp.JsonSchema.text;
import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;
import static dev.earshot.present.JsonType.list;
import static dev.earshot.present.JsonType.orNull;

import com.google.gson.JsonObject;
import dev.earshot.Earshot;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Request.Order;
import dev.earshot.passage.Passage;
import dev.earshot.present.PassageJson;
import dev.earshot.present.RecordType;
import dev.earshot.present.Remarks;
import dev.earshot.present.ResultsJson;
import dev.earshot.query.FieldName;
import dev.earshot.search.EpisodeGroup;
import dev.earshot.search.InOtherWords;
import dev.earshot.search.Instead;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchResults;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The tool that searches.
final class SearchTool {
  private static final List<String> ORDERS = List.of("relevance", "newest", "oldest");
  private static final List<String> GROUPS = List.of("episode");

  private static final Budget REMARKS = new Budget(2_000);

  private static final RecordType<EpisodeGroup> GROUP =
      RecordType.<EpisodeGroup>unnamed()
          .with(
              "episode",
              "The id of one of \"episodes\"",
              TEXT,
              group -> group.passages().getFirst().episodeId())
          .with(
              "count",
              "How many of its passages are counted as in \"total\"",
              INTEGER,
              group -> group.matches().value())
          .with("passages", "Its best", list(Records.LISTED), EpisodeGroup::passages);

  private static final RecordType<SearchResults> RESULTS =
      RecordType.<SearchResults>unnamed()
          .with(
              "interpretation",
              "How the query was read",
              TEXT,
              results -> Budget.shortened(results.interpretation().toString()))
          .with(
              "remarks",
              "What was searched otherwise or ignored, and why nothing was found",
              TEXTS,
              SearchTool::remarks)
          .with(
              "total",
              "How many passages, or episodes with \"group\", have all the words or, where nobody said all, some; a lower bound if the"
                  + " time was over",
              INTEGER,
              SearchResults::total)
          .with(
              "more",
              "How many others have some of the words",
              INTEGER,
              results -> results.matches().more())
          .with(
              "next",
              "The \"after\" of what follows; null at the end",
              orNull(TEXT),
              SearchResults::next)
          .with("passages", "Best first", list(Records.LISTED), SearchTool::passages)
          .mayHave(
              "groups",
              "With \"group\", in place of passages: episodes, best first",
              list(GROUP),
              results -> Optional.of(results.groups()).filter(groups -> !groups.isEmpty()))
          .with(
              "instead",
              "Where nothing is found: the best without what stands in the way, as the remarks say",
              list(Records.LISTED),
              SearchTool::instead)
          .mayHave(
              "in_other_words",
              "With \"meaning\", where few have all the words: passages that mean nearly the same, nearest first",
              list(Records.LISTED),
              results -> results.inOtherWords().map(InOtherWords::passages))
          .with(
              "episodes",
              "Those that the passages are of",
              list(PassageJson.EPISODE),
              results ->
                  Records.episodes(
                      Stream.of(results.passages(), instead(results), results.others())
                          .flatMap(List::stream)))
          .mayHave("facets", "Only where asked for", ResultsJson.FACETS, SearchResults::facets);

  private final Earshot earshot;
  private final Budget budget;

  SearchTool(Earshot earshot, Budget budget) {
    this.earshot = earshot;
    this.budget = budget;
  }

  private static List<String> remarks(SearchResults results) {
    return REMARKS.first(
        Remarks.readings(results).stream().map(Budget::shortened).toList(), Budget::cost);
  }

  private static List<Passage> passages(SearchResults results) {
    return results.groups().isEmpty() ? results.passages() : List.of();
  }

  private static List<Passage> instead(SearchResults results) {
    return results.instead().map(Instead::passages).orElse(List.of());
  }

  Tool tool() {
    var input =
        JsonSchema.members(
            "query",
            text(
                "What to look for. Words are matched, not meanings: give two to four that a speaker would have used, and try others"
                    + " where little is found. \"a phrase\", -without, this OR that and start* work as well. Without it, all that the"
                    + " filters leave is listed, the newest first."));
    input.put(
        "limit", integer("How many passages, or episodes, at most; 10 unless told", 1, Tools.MOST));
    addFields(input);
    input.put("sort", oneOf("What comes first; relevance unless told", ORDERS));
    input.put(
        "group",
        oneOf(
            "\"episode\" answers with episodes, each with its best passages and a count", GROUPS));
    input.put(
        "meaning",
        flag(
            "Whether to rank the first passages by what they mean as well; for questions in other words than a speaker's"));
    input.put("facets", flag("Whether to count all that match by show, guest, speaker and year"));
    input.put("all", flag("Whether to list all passages of an episode, not just its best"));
    input.put("after", text("Continue after this cursor, the \"next\" of the same search before"));
    return Tool.linking(
        "search_highlights",
        "Search podcast highlights",
        "Finds passages in podcast episodes: what was said, by whom, in which episode, at which moment. A quote was said word for word;"
            + " a topic is somebody's summary and must not be quoted as speech. Times are seconds from the start of the episode. Cite as:"
            + " speaker, episode title, show, m:ss, with the link.",
        JsonSchema.optional(input),
        RESULTS,
        this::found,
        SearchResults::passages);
  }

  /// Adds what answers are narrowed down by.
  static void addFields(Map<String, JsonObject> input) {
    for (var field : FieldName.values()) input.put(field.word(), ofField(field));
  }

  private static JsonObject ofField(FieldName field) {
    var choices = field.value().choices();
    return choices.isEmpty() ? text(field.description()) : oneOf(field.description(), choices);
  }

  /// What fits in: the cursor goes on after that.
  private SearchResults found(Arguments arguments, Deadline deadline) {
    var request = request(arguments);
    var results = earshot.search(request, deadline);
    int fitting = fitting(results);
    return fitting < shown(results) ? earshot.search(request.limit(fitting), deadline) : results;
  }

  private static Grouping grouping(Arguments arguments) {
    return arguments.choice("group", GROUPS).isPresent() ? Grouping.EPISODES : Grouping.PASSAGES;
  }

  private static SearchRequest request(Arguments arguments) {
    var request =
        SearchRequest.of(query(arguments))
            .limit(arguments.number("limit", Tools.USUAL, 1, Tools.MOST))
            .order(order(arguments))
            .grouping(grouping(arguments))
            .filters(arguments::optional);
    if (arguments.flag("facets")) request = request.with(Detail.FACETS);
    if (arguments.flag("meaning")) request = request.ranking(Ranking.BY_MEANING);
    if (arguments.flag("all")) request = request.crowding(Crowding.SHOWN);
    var after = arguments.optional("after");
    return after.isPresent() ? request.after(after.get()) : request;
  }

  /// Empty where filters alone say what is wanted.
  private static String query(Arguments arguments) {
    boolean isFiltered =
        Stream.of(FieldName.values())
            .anyMatch(field -> arguments.optional(field.word()).isPresent());
    return isFiltered && arguments.optional("query").isEmpty()
        ? ""
        : arguments.text("query", Tools.LONGEST_QUERY);
  }

  private static Order order(Arguments arguments) {
    return arguments
        .choice("sort", ORDERS)
        .map(sort -> Order.valueOf(sort.toUpperCase(Locale.ROOT)))
        .orElse(Order.RELEVANCE);
  }

  private static int shown(SearchResults results) {
    return results.groups().isEmpty() ? results.passages().size() : results.groups().size();
  }

  private int fitting(SearchResults results) {
    var left = budget.without(cost(results));
    return results.groups().isEmpty()
        ? left.fitting(results.passages(), Budget::withEpisode)
        : left.fitting(
            results.groups(),
            group -> group.passages().stream().mapToInt(Budget::withEpisode).sum());
  }

  /// Of all that is not cut.
  private static int cost(SearchResults results) {
    int facets =
        results.facets().map(counts -> Budget.cost(ResultsJson.FACETS.line(counts))).orElse(0);
    int remarks = remarks(results).stream().mapToInt(Budget::cost).sum();
    int others = results.others().stream().mapToInt(Budget::withEpisode).sum();
    return facets
        + remarks
        + others
        + Budget.cost(Budget.shortened(results.interpretation().toString()));
  }
}
