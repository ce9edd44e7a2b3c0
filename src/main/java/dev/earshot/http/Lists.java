package dev.earshot.http;

import dev.earshot.Earshot;
import dev.earshot.http.Route.Answer;
import dev.earshot.http.Route.Asked;
import dev.earshot.present.ContentsJson;
import dev.earshot.present.ContentsJson.Part;
import dev.earshot.present.RecordType;
import dev.earshot.query.FieldName;
import dev.earshot.search.Contents;
import dev.earshot.search.Contents.What;
import dev.earshot.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What there is to be searched, part by part: the records of `earshot list`.
final class Lists {
  private static final Parameter<Integer> LIMIT =
      Parameter.number("limit", "How many at most", 100, 1, 1_000);
  private static final Parameter<Integer> AFTER =
      Parameter.number(
          "after",
          "Continue after so many, the \"next\" of an earlier answer",
          0,
          0,
          Integer.MAX_VALUE);

  private final Earshot earshot;

  Lists(Earshot earshot) {
    this.earshot = earshot;
  }

  List<Route> routes() {
    return Stream.of(What.values()).map(this::route).toList();
  }

  private Route route(What what) {
    return what == What.EPISODES
        ? route(what, ContentsJson.EPISODE, Contents::episodes)
        : route(what, ContentsJson.named(what), contents -> contents.named(what));
  }

  private <T> Route route(What what, RecordType<T> record, Function<Contents, List<T>> listed) {
    return Route.records(
        "/api/list/" + what.word(),
        "All " + what.word() + " there are, or that a search could be narrowed down to",
        parameters(),
        Answer.of("A part of them, in their order", ContentsJson.part(record))
            .or("application/x-ndjson"),
        asked -> reply(asked, record, part(asked, listed)).with("Vary", "Accept"));
  }

  private static List<Parameter<?>> parameters() {
    var parameters = new ArrayList<Parameter<?>>();
    for (var field : FieldName.values()) parameters.add(Parameter.of(field));
    return SearchParameters.and(parameters, LIMIT, AFTER);
  }

  private <T> Part<T> part(Asked asked, Function<Contents, List<T>> listed) {
    var given = asked.parameters();
    int after = given.get(AFTER);
    int limit = given.get(LIMIT);
    var request = SearchRequest.of("").filters(given::value);
    return Part.of(listed.apply(earshot.contents(request, asked.deadline())), after, limit);
  }

  private static <T> Reply reply(Asked asked, RecordType<T> record, Part<T> part) {
    return asked.wantsLines()
        ? Reply.of(Reply.OK, "application/x-ndjson", ContentsJson.lines(record, part.records()))
        : Reply.json(ContentsJson.part(record).line(part));
  }
}
