package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import dev.earshot.corpus.Summary;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Facets.Count;
import dev.earshot.engine.Reason;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.Suggestion;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Span;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;
import dev.earshot.passage.Passage.Neighbour;
import dev.earshot.reader.EpisodeJson;
import dev.earshot.reader.TimeNotation;
import dev.earshot.search.EpisodeGroup;
import dev.earshot.search.SearchResults;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Results as JSON records, one a line, in format 1. Keys are only ever added; what is absent is
/// null or an empty list.
public final class JsonPresenter {
  private static final int FORMAT = 1;

  private JsonPresenter() {}

  /// A line that opens the answer, one for each passage, and one that closes it.
  public static String results(SearchResults results, String location) {
    var lines = new StringBuilder(begin(results, location));
    results.facets().ifPresent(facets -> lines.append(facets(facets)));
    int rank = results.firstRank();
    if (results.groups().isEmpty())
      for (var passage : results.passages()) lines.append(passage(passage, rank++));
    for (var group : results.groups()) lines.append(group(group, rank++));
    return lines.append(end(results)).toString();
  }

  private static String begin(SearchResults results, String location) {
    return JsonLine.of(json -> {
      json.name("type").value("begin").name("format").value(FORMAT);
      json.name("query")
          .value(results.query())
          .name("interpretation")
          .value(results.interpretation().toString());
      json.name("corrections").beginArray();
      for (var correction : results.corrections())
        json.beginObject()
            .name("typed")
            .value(correction.typed())
            .name("meant")
            .value(correction.meant())
            .name("also_as_typed")
            .value(correction.alsoAsTyped())
            .endObject();
      json.endArray();
      strings(json, "warnings", results.warnings());
      json.name("total").beginObject().name("value").value(results.total());
      json.name("relation").value(results.exact() ? "eq" : "gte").endObject();
      json.name("index").beginObject().name("location").value(location);
      json.name("fingerprint").value(results.fingerprint()).endObject();
      json.name("recipe").value(results.recipe());
    });
  }

  private static String group(EpisodeGroup group, int rank) {
    return JsonLine.of(json -> {
      var best = group.passages().getFirst();
      json.name("type").value("group").name("rank").value(rank).name("score").value(best.score());
      json.name("episode");
      episode(json, best.episodeId(), best.episode());
      json.name("count").value(group.count()).name("passages").beginArray();
      for (var passage : group.passages()) passageObject(json, passage);
      json.endArray();
    });
  }

  private static String facets(Facets facets) {
    return JsonLine.of(json -> {
      json.name("type").value("facets");
      counts(json, "kind", facets.kinds());
      counts(json, "show", facets.shows().first());
      counts(json, "guest", facets.guests().first());
      counts(json, "speaker", facets.speakers().first());
      counts(json, "tag", facets.tags().first());
      counts(json, "year", facets.years());
      counts(json, "month", facets.months());
      json.name("distinct").beginObject();
      json.name("show").value(facets.shows().distinct());
      json.name("guest").value(facets.guests().distinct());
      json.name("speaker").value(facets.speakers().distinct());
      json.name("tag").value(facets.tags().distinct()).endObject();
    });
  }

  private static void counts(JsonWriter json, String name, List<Count> counts) throws IOException {
    json.name(name).beginArray();
    for (var count : counts)
      json.beginObject()
          .name("value")
          .value(count.value())
          .name("count")
          .value(count.count())
          .endObject();
    json.endArray();
  }

  private static int shown(SearchResults results) {
    return results.groups().isEmpty() ? results.passages().size() : results.groups().size();
  }

  private static String end(SearchResults results) {
    return JsonLine.of(json -> {
      json.name("type").value("end").name("shown").value(shown(results));
      json.name("next").value(results.next().orElse(null));
      json.name("millis").value(results.took().toMillis());
    });
  }

  /// A passage that was asked for by its id.
  public static String passage(Passage passage) {
    return passage(passage, 1);
  }

  static String passage(Passage passage, int rank) {
    return JsonLine.of(json -> passage(json, passage, rank));
  }

  /// A passage inside another record.
  static void passageObject(JsonWriter json, Passage passage) throws IOException {
    json.beginObject();
    passage(json, passage, 1);
    json.endObject();
  }

  private static void passage(JsonWriter json, Passage passage, int rank) throws IOException {
    json.name("type").value("passage").name("rank").value(rank);
    json.name("score").value(passage.score());
    fields(json, passage);
    neighbours(json, "before", passage.before());
    neighbours(json, "after", passage.after());
    strings(json, "repeats", passage.repeats());
    if (!passage.reasons().isEmpty()) reasons(json, passage.reasons());
  }

  private static void fields(JsonWriter json, Passage passage) throws IOException {
    json.name("id").value(passage.id()).name("kind").value(passage.kind().word());
    json.name("episode");
    episode(json, passage.episodeId(), passage.episode());
    json.name("topic").value(passage.topic().orElse(null));
    spans(json, "topic_highlights", passage.topicHighlights());
    json.name("text").value(passage.excerpt().text());
    spans(json, "highlights", passage.excerpt().highlights());
    json.name("cut_before").value(passage.excerpt().cutBefore());
    json.name("cut_after").value(passage.excerpt().cutAfter());
    json.name("speaker").value(passage.speaker().orElse(null));
    json.name("note").value(passage.note().orElse(null));
    time(json, "start", passage.start());
    time(json, "end", passage.end());
    json.name("link").value(passage.link().orElse(null));
  }

  static void episode(JsonWriter json, String id, Episode episode) throws IOException {
    json.beginObject().name("id").value(id).name("show").value(episode.show().orElse(null));
    json.name("number").value(episode.number().orElse(null)).name("title").value(episode.title());
    strings(json, "guests", episode.guests());
    json.name("published").value(episode.published().map(Object::toString).orElse(null));
    json.name("url").value(episode.url().orElse(null)).endObject();
  }

  private static void reasons(JsonWriter json, List<Reason> reasons) throws IOException {
    json.name("reasons").beginArray();
    for (var reason : reasons) {
      json.beginObject().name("kind").value(reason.kind().word());
      json.name("words").value(reason.words()).name("place").value(reason.place().word());
      json.name("weight").value(reason.weight()).name("score").value(reason.score()).endObject();
    }
    json.endArray();
  }

  private static void neighbours(JsonWriter json, String name, List<Neighbour> neighbours)
      throws IOException {
    json.name(name).beginArray();
    for (var neighbour : neighbours) {
      json.beginObject()
          .name("id")
          .value(neighbour.id())
          .name("kind")
          .value(neighbour.kind().word());
      json.name("text")
          .value(neighbour.text())
          .name("speaker")
          .value(neighbour.speaker().orElse(null));
      time(json, "start", neighbour.start());
      json.endObject();
    }
    json.endArray();
  }

  /// A whole episode: its id, the ids of its passages in their order, and the episode as the
  /// interchange format has it.
  public static String episode(EpisodeView view) {
    return JsonLine.of(json -> {
      json.name("type").value("episode").name("id").value(view.id());
      strings(json, "passages", view.passages().stream().map(Passage::id).toList());
      strings(json, "sources", view.sources());
      json.name("episode");
      EpisodeJson.writeEpisode(json, view.episode());
    });
  }

  /// An episode in the interchange format, as `index` reads it.
  public static String interchange(Episode episode) {
    var line = new StringWriter();
    try {
      EpisodeJson.writeEpisode(new JsonWriter(line), episode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line + "\n";
  }

  /// What indexing did and what the index holds now.
  public static String summary(Summary summary) {
    return JsonLine.of(json -> {
      var sources = summary.sources();
      json.name("type").value("summary").name("sources").beginObject();
      json.name("read").value(sources.read()).name("unchanged").value(sources.unchanged());
      json.name("skipped").value(sources.skipped()).name("damaged").value(sources.damaged());
      json.name("removed").value(sources.removed()).endObject();
      json.name("changes").beginObject().name("written").value(summary.changes().written());
      json.name("removed").value(summary.changes().removed()).endObject();
      json.name("episodes").value(summary.episodes()).name("topics").value(summary.topics());
      json.name("quotes").value(summary.quotes());
      strings(json, "warnings", summary.warnings());
      json.name("warning_count").value(summary.warningCount());
      json.name("millis").value(summary.took().toMillis());
    });
  }

  /// What the index holds.
  public static String statistics(Statistics holds, String location, String fingerprint) {
    return JsonLine.of(json -> {
      json.name("type")
          .value("statistics")
          .name("index")
          .beginObject()
          .name("location")
          .value(location);
      json.name("fingerprint").value(fingerprint).endObject();
      json.name("episodes")
          .value(holds.counts().episodes())
          .name("topics")
          .value(holds.counts().topics());
      json.name("quotes")
          .value(holds.counts().quotes())
          .name("sources")
          .value(holds.counts().sources());
      json.name("shows").beginObject();
      for (var show : holds.shows().entrySet()) json.name(show.getKey()).value(show.getValue());
      json.endObject().name("years").beginObject();
      for (var year : holds.years().entrySet())
        json.name(year.getKey() == 0 ? "" : year.getKey().toString()).value(year.getValue());
      json.endObject().name("bytes").value(holds.bytes()).name("schema").value(holds.schema());
      json.name("recipe").value(holds.recipe()).name("software").value(holds.software());
    });
  }

  /// A line for each completion.
  public static String suggestions(List<Suggestion> suggestions) {
    return suggestions.stream().map(JsonPresenter::suggestion).collect(Collectors.joining());
  }

  private static String suggestion(Suggestion suggestion) {
    return JsonLine.of(json -> {
      json.name("type").value("suggestion").name("text").value(suggestion.text());
      json.name("kind").value(suggestion.kind().word());
    });
  }

  /// Something that went wrong, so that an error never looks like no hits.
  public static String error(String message) {
    return JsonLine.of(json -> json.name("type").value("error").name("message").value(message));
  }

  static void strings(JsonWriter json, String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (var value : values) json.value(value);
    json.endArray();
  }

  private static void spans(JsonWriter json, String name, List<Span> spans) throws IOException {
    json.name(name).beginArray();
    for (var span : spans) json.beginArray().value(span.from()).value(span.to()).endArray();
    json.endArray();
  }

  private static void time(JsonWriter json, String name, Optional<Duration> time)
      throws IOException {
    json.name(name);
    if (time.isPresent()) json.jsonValue(TimeNotation.write(time.get()));
    else json.nullValue();
  }
}
