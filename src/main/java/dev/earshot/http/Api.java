package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.http.Route.Answer;
import dev.earshot.http.Route.Asked;
import dev.earshot.passage.EpisodeView;
import dev.earshot.present.CsvPresenter;
import dev.earshot.present.JsonPresenter;
import dev.earshot.present.JsonPresenter.Health;
import dev.earshot.present.MarkdownPresenter;
import dev.earshot.present.PassageJson;
import dev.earshot.present.RelatedJson;
import dev.earshot.present.ResultsJson;
import dev.earshot.present.SuggestionsJson;
import dev.earshot.present.VerificationJson;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchResults;
import java.util.List;
import java.util.Optional;

/// The answers for programs: the records of the command line.
final class Api {
  private static final Parameter<String> SAID =
      Parameter.requiredText(
          "q", "What somebody is said to have said", SearchParameters.LONGEST_QUERY);
  private static final Parameter<Optional<String>> TYPED =
      Parameter.text("q", "What was typed", SearchParameters.LONGEST_QUERY);
  private static final Parameter<Integer> COMPLETIONS =
      Parameter.number("limit", "How many at most", 10, 1, Earshot.MAX_SUGGESTIONS);
  private static final Parameter<Optional<String>> FORMAT =
      Parameter.choice("format", "How to write it", "json", "opensearch");
  private static final Parameter<Integer> NEIGHBOURS =
      Parameter.number(
          "context", "How many neighbours on either side", 2, 0, SearchRequest.MAX_NEIGHBOURS);
  private static final Parameter<Integer> RELATED =
      Parameter.number("limit", "How many passages at most beside the listed", 10, 1, 100);

  private final Earshot earshot;
  private final String location;

  Api(Earshot earshot, ServerSettings settings) {
    this.earshot = earshot;
    this.location = settings.location();
  }

  List<Route> routes() {
    return List.of(
        Route.records(
            "/api/search",
            "Ranked passages",
            SearchParameters.ALL,
            Answer.of("What was found", ResultsJson.DOCUMENT)
                .or("application/x-ndjson")
                .or("text/markdown")
                .or("text/csv"),
            this::search),
        Route.records(
            "/api/facets",
            "How all that match spread over shows, people and time",
            SearchParameters.CONDITIONS,
            Answer.of("Counts", ResultsJson.FACETS),
            this::facets),
        Route.records(
            "/api/suggest",
            "Completions of what somebody types",
            List.of(TYPED, COMPLETIONS, FORMAT),
            Answer.of("The likeliest first", SuggestionsJson.DOCUMENT)
                .or("application/x-suggestions+json", SuggestionsJson.OPEN_SEARCH),
            this::suggest),
        Route.records(
            "/api/verify",
            "Whether somebody really said that",
            List.of(SAID),
            Answer.of("The verdict, and who comes nearest", VerificationJson.RECORD),
            this::verify),
        Route.records(
            "/api/episodes/{id}",
            "A whole episode",
            List.of(),
            Answer.of("The episode", JsonPresenter.EPISODE),
            this::episode),
        Route.records(
            "/api/passages/{id}",
            "A passage with its whole text and neighbours",
            List.of(NEIGHBOURS),
            Answer.of("The passage", PassageJson.ALONE),
            this::passage),
        Route.records(
            "/api/related/{id}",
            "What goes with an episode or a passage",
            List.of(RELATED),
            Answer.of("Listed relations, then the same words elsewhere", RelatedJson.DOCUMENT),
            this::related),
        Route.fixed(
            "/healthz",
            "Whether the index can be read",
            Answer.of("It can", JsonPresenter.HEALTH),
            asked -> health()));
  }

  private Reply search(Asked asked) {
    var results = earshot.search(SearchParameters.request(asked.parameters()), asked.deadline());
    var usual = asked.wantsLines() ? "jsonl" : "json";
    return written(results, asked.parameters().get(SearchParameters.FORMAT).orElse(usual))
        .with("Vary", "Accept");
  }

  private Reply written(SearchResults results, String format) {
    return switch (format) {
      case "jsonl" ->
          Reply.of(Reply.OK, "application/x-ndjson", ResultsJson.lines(results, location));
      case "md" ->
          Reply.of(Reply.OK, "text/markdown; charset=utf-8", MarkdownPresenter.results(results));
      case "csv" -> Reply.of(Reply.OK, "text/csv; charset=utf-8", CsvPresenter.results(results));
      default -> Reply.json(ResultsJson.DOCUMENT.line(new ResultsJson.Answer(results, location)));
    };
  }

  private Reply facets(Asked asked) {
    var request = SearchParameters.request(asked.parameters()).limit(1).with(Detail.FACETS);
    var results = earshot.search(request, asked.deadline());
    return Reply.json(ResultsJson.FACETS.line(results.facets().orElseThrow()));
  }

  private Reply suggest(Asked asked) {
    var typed = asked.parameters().get(TYPED).orElse("");
    var suggestions = earshot.suggest(typed, asked.parameters().get(COMPLETIONS));
    return asked.parameters().get(FORMAT).equals(Optional.of("opensearch"))
        ? Reply.of(
            Reply.OK,
            "application/x-suggestions+json",
            SuggestionsJson.openSearch(typed, suggestions))
        : Reply.json(SuggestionsJson.DOCUMENT.line(suggestions));
  }

  private Reply verify(Asked asked) {
    var verification = earshot.verify(asked.parameters().get(SAID), asked.deadline());
    return Reply.json(VerificationJson.RECORD.line(verification));
  }

  private Reply episode(Asked asked) {
    return earshot
        .episode(asked.id())
        .map(view -> Reply.json(JsonPresenter.EPISODE.line(withoutFolders(view))))
        .orElseThrow(() -> missing("episode", asked.id()));
  }

  /// Sources by what those who ask may know of them: not where they lie on this machine.
  private static EpisodeView withoutFolders(EpisodeView view) {
    var sources = view.sources().stream().map(ServerSettings::withoutFolders).toList();
    return new EpisodeView(view.id(), view.episode(), view.passages(), sources);
  }

  private Reply passage(Asked asked) {
    return earshot
        .passage(asked.id(), asked.parameters().get(NEIGHBOURS))
        .map(passage -> Reply.json(PassageJson.ALONE.line(passage)))
        .orElseThrow(() -> missing("passage", asked.id()));
  }

  private Reply related(Asked asked) {
    return earshot
        .related(asked.id(), asked.parameters().get(RELATED), asked.deadline())
        .map(results -> Reply.json(RelatedJson.DOCUMENT.line(results)))
        .orElseThrow(() -> missing("episode or passage", asked.id()));
  }

  static HttpProblem missing(String what, String id) {
    return HttpProblem.of(HttpProblem.NOT_FOUND, "there is no " + what + " " + id);
  }

  private Reply health() {
    return Reply.json(
        JsonPresenter.HEALTH.line(new Health(earshot.counts(), earshot.fingerprint())));
  }
}
