package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.http.Route.Asked;
import dev.earshot.present.CsvPresenter;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.JsonPresenter.Health;
import dev.earshot.present.MarkdownPresenter;
import dev.earshot.present.PassageJson;
import dev.earshot.present.RelatedJson;
import dev.earshot.present.ResultsJson;
import dev.earshot.present.ResultsJson.Answer;
import dev.earshot.present.SuggestionsJson;
import dev.earshot.present.VerificationJson;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchResults;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The answers for programs: the records of the command line.
final class Api {
  private static final int USUAL_RELATED = 10;
  private static final int MOST_RELATED = 100;
  private static final int USUAL_SUGGESTIONS = 10;
  private static final int USUAL_NEIGHBOURS = 2;

  private final Earshot earshot;
  private final String location;
  private final Duration timeLimit;

  Api(Earshot earshot, ServerSettings settings) {
    this.earshot = earshot;
    this.location = settings.location();
    this.timeLimit = settings.timeLimit();
  }

  List<Route> routes() {
    return List.of(
        Route.records("/api/search", searchParameters(), this::search),
        Route.records("/api/facets", SearchParameters.CONDITIONS, this::facets),
        Route.records("/api/suggest", Set.of("q", "limit", "format"), this::suggest),
        Route.records("/api/verify", Set.of("q"), this::verify),
        Route.records("/api/episodes/{id}", Set.of(), this::episode),
        Route.records("/api/passages/{id}", Set.of("context"), this::passage),
        Route.records("/api/related/{id}", Set.of("limit"), this::related),
        Route.fixed("/healthz", asked -> health()));
  }

  private static Set<String> searchParameters() {
    var names = new HashSet<>(SearchParameters.CONDITIONS);
    names.addAll(
        Set.of(
            "limit", "after", "sort", "context", "repeats", "explain", "facets", "group",
            "format"));
    return names;
  }

  private Reply search(Asked asked) {
    var results = earshot.search(SearchParameters.request(asked.parameters(), timeLimit));
    var usual = asked.wantsLines() ? "jsonl" : "json";
    return written(results, asked.parameters().get("format").orElse(usual)).with("Vary", "Accept");
  }

  private Reply written(SearchResults results, String format) {
    return switch (format) {
      case "json" -> Reply.json(ResultsJson.DOCUMENT.line(new Answer(results, location)));
      case "jsonl" ->
          Reply.of(Reply.OK, "application/x-ndjson", ResultsJson.lines(results, location));
      case "md" ->
          Reply.of(Reply.OK, "text/markdown; charset=utf-8", MarkdownPresenter.results(results));
      case "csv" -> Reply.of(Reply.OK, "text/csv; charset=utf-8", CsvPresenter.results(results));
      default -> throw HttpProblem.bad("\"format\" is json, jsonl, md or csv");
    };
  }

  private Reply facets(Asked asked) {
    var request = SearchParameters.request(asked.parameters(), timeLimit).limit(1);
    var results = earshot.search(request.with(Detail.FACETS));
    return Reply.json(ResultsJson.FACETS.line(results.facets().orElseThrow()));
  }

  private Reply suggest(Asked asked) {
    int limit = asked.parameters().number("limit", USUAL_SUGGESTIONS, 1, Earshot.MAX_SUGGESTIONS);
    var typed = asked.parameters().get("q").orElse("");
    if (typed.length() > SearchParameters.LONGEST_QUERY) throw tooLong(typed);
    var suggestions = earshot.suggest(typed, limit);
    return switch (asked.parameters().get("format").orElse("json")) {
      case "json" -> Reply.json(SuggestionsJson.DOCUMENT.line(suggestions));
      case "opensearch" ->
          Reply.of(
              Reply.OK,
              "application/x-suggestions+json",
              SuggestionsJson.openSearch(typed, suggestions));
      default -> throw HttpProblem.bad("\"format\" is json or opensearch");
    };
  }

  private Reply verify(Asked asked) {
    var text = asked.parameters().text("q");
    if (text.length() > SearchParameters.LONGEST_QUERY) throw tooLong(text);
    return Reply.json(VerificationJson.RECORD.line(earshot.verify(text)));
  }

  private static HttpProblem tooLong(String text) {
    return HttpProblem.bad(
        "a text of " + text.length() + " characters; at most " + SearchParameters.LONGEST_QUERY);
  }

  private Reply episode(Asked asked) {
    return earshot
        .episode(asked.id())
        .map(view -> Reply.json(JsonPresenter.EPISODE.line(view)))
        .orElseThrow(() -> missing("episode", asked.id()));
  }

  private Reply passage(Asked asked) {
    int neighbours =
        asked.parameters().number("context", USUAL_NEIGHBOURS, 0, SearchRequest.MAX_NEIGHBOURS);
    return earshot
        .passage(asked.id(), neighbours)
        .map(passage -> Reply.json(PassageJson.ALONE.line(passage)))
        .orElseThrow(() -> missing("passage", asked.id()));
  }

  private Reply related(Asked asked) {
    int limit = asked.parameters().number("limit", USUAL_RELATED, 1, MOST_RELATED);
    return earshot
        .related(asked.id(), limit)
        .map(results -> Reply.json(RelatedJson.DOCUMENT.line(results)))
        .orElseThrow(() -> missing("episode or passage", asked.id()));
  }

  static HttpProblem missing(String what, String id) {
    return HttpProblem.of(HttpProblem.NOT_FOUND, "there is no " + what + " " + id);
  }

  private Reply health() {
    return Reply.json(JsonPresenter.HEALTH.line(new Health(earshot.counts(), earshot.fingerprint())));
  }
}
