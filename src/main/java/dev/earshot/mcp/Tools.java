package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.arguments;
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
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;
import dev.earshot.present.PassageJson;
import dev.earshot.present.PassageJson.Named;
import dev.earshot.present.RecordType;
import dev.earshot.present.Remarks;
import dev.earshot.present.ResultsJson;
import dev.earshot.present.VerificationJson;
import dev.earshot.query.FieldName;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.Difference;
import dev.earshot.search.Instead;
import dev.earshot.search.RelatedResults;
import dev.earshot.search.RelatedResults.Found;
import dev.earshot.search.RelatedResults.Listed;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchResults;
import dev.earshot.search.Verdict;
import dev.earshot.search.Verification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tools, in an order that never changes.
final class Tools {
  private static final List<String> ORDERS = List.of("relevance", "newest", "oldest");
  private static final int USUAL = 10;
  private static final int MOST = 50;
  private static final int USUAL_NEIGHBOURS = 2;
  private static final int MOST_NEIGHBOURS = 20;
  private static final int USUAL_OF_EPISODE = 50;
  private static final int MOST_OF_EPISODE = 200;
  private static final int LAST_OF_EPISODE = 1_000_000;

  /// In UTF-16 units; what a person asks is shorter, and costs more the longer it is.
  static final int LONGEST_QUERY = 20_000;

  private static final int LONGEST_QUOTE = 20_000;

  /// In UTF-16 units, four of which are about a token: a part of an episode has no more, so that an
  /// answer fits into the 25,000 tokens that hosts let through.
  private static final int PART_BUDGET = 60_000;

  private static final RecordType<SearchResults> RESULTS =
      RecordType.<SearchResults>unnamed()
          .with(
              "interpretation",
              "How the query was read",
              TEXT,
              results -> results.interpretation().toString())
          .with(
              "remarks",
              "What was searched otherwise or ignored, and why nothing was found",
              TEXTS,
              Remarks::readings)
          .with(
              "total",
              "How many have all the words or, where nobody said all, some; a lower bound if the time was over",
              INTEGER,
              SearchResults::total)
          .with(
              "more",
              "How many others have some of the words",
              INTEGER,
              results -> results.matches().more())
          .with("next", "Cursor of the next page", orNull(TEXT), SearchResults::next)
          .with("passages", "Best first", list(Records.LISTED), SearchResults::passages)
          .with(
              "instead",
              "Where nothing is found: the best without what stands in the way, as the remarks say",
              list(Records.LISTED),
              Tools::instead)
          .with(
              "episodes",
              "Those that the passages are of",
              list(PassageJson.EPISODE),
              results ->
                  Records.episodes(
                      Stream.concat(results.passages().stream(), instead(results).stream())))
          .mayHave("facets", "Only where asked for", ResultsJson.FACETS, SearchResults::facets);

  private static final RecordType<Part> PART =
      RecordType.<Part>unnamed()
          .with("episode", PassageJson.EPISODE, part -> new Named(part.id(), part.view().episode()))
          .with("total", "How many passages it has", INTEGER, part -> part.view().passages().size())
          .with(
              "next",
              "The \"first\" of the next part; null after the last",
              orNull(INTEGER),
              Part::next)
          .with("passages", "In their order", list(Records.LISTED), Part::passages);

  private static final RecordType<Listed> LISTED =
      RecordType.<Listed>unnamed()
          .with("title", TEXT, listed -> listed.named().title())
          .with(
              "id",
              "The episode's, where the index has it",
              orNull(TEXT),
              listed -> listed.found().map(Found::id));

  private static final RecordType<RelatedResults> RELATED =
      RecordType.<RelatedResults>unnamed()
          .with(
              "listed",
              "Episodes that the source itself names",
              list(LISTED),
              RelatedResults::listed)
          .with(
              "passages",
              "Of other episodes with much the same words, best first",
              list(Records.LISTED),
              RelatedResults::alike)
          .with(
              "episodes",
              "Those that the passages are of",
              list(PassageJson.EPISODE),
              results -> Records.episodes(results.alike().stream()));

  private static final RecordType<Verification> VERIFICATION =
      VerificationJson.RECORD
          .only(List.of("verdict", "similarity"))
          .with(
              "differences",
              "What differs, as: kind, given -> said, and what of the meaning is another by it",
              TEXTS,
              Tools::differences)
          .with("passage", orNull(Records.PASSAGE), Verification::passage);

  private final Earshot earshot;

  Tools(Earshot earshot) {
    this.earshot = earshot;
  }

  List<Tool> all() {
    var pair = new SearchAndFetch(earshot);
    return List.of(
        pair.fetch(),
        getEpisode(),
        getPassage(),
        OverviewTool.over(earshot),
        related(),
        pair.search(),
        searchHighlights(),
        verifyQuote());
  }

  private static List<Passage> instead(SearchResults results) {
    return results.instead().map(Instead::passages).orElse(List.of());
  }

  private Tool searchHighlights() {
    var input =
        JsonSchema.members(
            "query",
            text(
                "What to look for. Words are matched, not meanings: give two to four that a speaker would have used, and try others"
                    + " where little is found. \"a phrase\", -without, this OR that and start* work as well."));
    input.put("limit", integer("How many passages at most; 10 unless told", 1, MOST));
    for (var field : FieldName.values()) input.put(field.word(), ofField(field));
    input.put("sort", oneOf("What comes first; relevance unless told", ORDERS));
    input.put("facets", flag("Whether to count all that match by show, guest, speaker and year"));
    input.put("all", flag("Whether to list all passages of an episode, not just its best"));
    input.put("after", text("Continue after this cursor, the \"next\" of the same search before"));
    return Tool.linking(
        "search_highlights",
        "Search podcast highlights",
        "Finds passages in podcast episodes: what was said, by whom, in which episode, at which moment. A quote was said word for word;"
            + " a topic is somebody's summary and must not be quoted as speech. Times are seconds from the start of the episode. Cite as:"
            + " speaker, episode title, show, m:ss, with the link.",
        arguments(input),
        RESULTS,
        this::found,
        SearchResults::passages);
  }

  private static JsonObject ofField(FieldName field) {
    var choices = field.value().choices();
    return choices.isEmpty() ? text(field.description()) : oneOf(field.description(), choices);
  }

  private SearchResults found(Arguments arguments, Deadline deadline) {
    var request =
        SearchRequest.of(arguments.text("query", LONGEST_QUERY))
            .limit(arguments.number("limit", USUAL, 1, MOST))
            .order(order(arguments))
            .filters(arguments::optional);
    if (arguments.flag("facets")) request = request.with(Detail.FACETS);
    if (arguments.flag("all")) request = request.crowding(Crowding.SHOWN);
    var after = arguments.optional("after");
    return earshot.search(after.isPresent() ? request.after(after.get()) : request, deadline);
  }

  private static Order order(Arguments arguments) {
    var sort = arguments.optional("sort").orElse("relevance");
    if (!ORDERS.contains(sort))
      throw new InvalidInputException(
          "\"sort\" is \"" + sort + "\"; expected one of " + String.join(", ", ORDERS));
    return Order.valueOf(sort.toUpperCase(Locale.ROOT));
  }

  private Tool getPassage() {
    var input =
        JsonSchema.members("id", text("The id of a passage, as search_highlights gives it"));
    input.put(
        "context",
        integer("How many neighbours on either side; 2 unless told", 0, MOST_NEIGHBOURS));
    return Tool.linking(
        "get_passage",
        "Get a passage",
        "Gives the whole text of a passage and what stands just before and after it.",
        arguments(input),
        Records.WITH_NEIGHBOURS,
        (arguments, deadline) -> passage(arguments),
        List::of);
  }

  private Passage passage(Arguments arguments) {
    int context = arguments.number("context", USUAL_NEIGHBOURS, 0, MOST_NEIGHBOURS);
    var id = arguments.text("id");
    return earshot.passage(id, context).orElseThrow(() -> missing("passage", id));
  }

  static InvalidInputException missing(String what, String id) {
    return new InvalidInputException(
        "there is no " + what + " \"" + id + "\"; search_highlights finds ids");
  }

  private Tool getEpisode() {
    var input =
        JsonSchema.members(
            "id", text("The id of an episode, as search_highlights gives it in \"episode\""));
    input.put(
        "first",
        integer("The number of the first passage to give; 1 unless told", 1, LAST_OF_EPISODE));
    input.put("limit", integer("How many passages at most; 50 unless told", 1, MOST_OF_EPISODE));
    return Tool.of(
        "get_episode",
        "Get an episode",
        "Gives an episode's topics and quotes in their order, a part at a time; \"next\" is where the next part begins. Long: search"
            + " with \"episode\" first where you look for something in it.",
        arguments(input),
        PART,
        (arguments, deadline) -> part(arguments));
  }

  /// Some of the passages of an episode.
  ///
  /// @param first of them, counted from 1
  private record Part(String id, EpisodeView view, int first, List<Passage> passages) {
    Optional<Number> next() {
      int next = first + passages.size();
      return next > view.passages().size() ? Optional.empty() : Optional.of(next);
    }
  }

  private Part part(Arguments arguments) {
    var id = arguments.text("id");
    var view = earshot.episode(id).orElseThrow(() -> missing("episode", id));
    int total = view.passages().size();
    int from = Math.min(total, arguments.number("first", 1, 1, LAST_OF_EPISODE) - 1);
    int limit = arguments.number("limit", USUAL_OF_EPISODE, 1, MOST_OF_EPISODE);
    var wanted = view.passages().subList(from, Math.min(total, from + limit));
    return new Part(id, view, from + 1, withinBudget(wanted));
  }

  /// The first of them that a model can be given at once, at least one.
  private static List<Passage> withinBudget(List<Passage> passages) {
    int spent = 0;
    int count = 0;
    while (count < passages.size() && (count == 0 || spent < PART_BUDGET))
      spent += passages.get(count++).excerpt().text().length();
    return passages.subList(0, count);
  }

  private Tool related() {
    var input = JsonSchema.members("id", text("The id of a passage or an episode"));
    input.put("limit", integer("How many passages at most; 10 unless told", 1, MOST));
    return Tool.linking(
        "related",
        "Find related highlights",
        "Finds what goes with a passage or an episode: episodes that its source names, and passages elsewhere on the same.",
        arguments(input),
        RELATED,
        this::related,
        RelatedResults::alike);
  }

  private RelatedResults related(Arguments arguments, Deadline deadline) {
    var id = arguments.text("id");
    return earshot
        .related(id, arguments.number("limit", USUAL, 1, MOST), deadline)
        .orElseThrow(() -> missing("passage or episode", id));
  }

  private Tool verifyQuote() {
    return Tool.linking(
        "verify_quote",
        "Verify a quote",
        "Tells whether somebody really said that: who comes nearest, where, and what differs. With the verdict \"none\" nobody said it: the passage is just the nearest, never a source of the quote.",
        arguments(JsonSchema.members("text", text("The words that somebody is said to have said"))),
        VERIFICATION,
        (arguments, deadline) -> earshot.verify(arguments.text("text", LONGEST_QUOTE), deadline),
        Tools::sources);
  }

  /// Nobody said it where just the nearest is known.
  private static List<Passage> sources(Verification verification) {
    return verification.verdict() == Verdict.NONE
        ? List.of()
        : verification.passage().stream().toList();
  }

  private static String altered(Difference difference) {
    return difference.alters().stream()
        .sorted()
        .map(sense -> " (" + sense.word() + ")")
        .collect(Collectors.joining());
  }

  private static List<String> differences(Verification verification) {
    return VerificationJson.differences(verification).stream()
        .map(differing ->
            "%s: \"%s\" -> \"%s\"%s"
                .formatted(
                    differing.difference().kind().word(),
                    differing.given(),
                    differing.said(),
                    altered(differing.difference())))
        .toList();
  }
}
