package dev.earshot.present;

import dev.earshot.corpus.Summary;
import dev.earshot.engine.Statistics;
import dev.earshot.episode.Episode;
import dev.earshot.interchange.EpisodeJson;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;

/// What an index holds and what was done to it, as JSON records, one a line. Keys are only ever
/// added; what is absent is null or an empty list.
public final class JsonPresenter {
  private JsonPresenter() {}

  /// A whole episode: its id, the ids of its passages in their order, and the episode as the
  /// interchange format has it.
  public static String episode(EpisodeView view) {
    return JsonLine.object(json -> {
      json.name("type").value("episode").name("id").value(view.id());
      PassageJson.strings(json, "passages", view.passages().stream().map(Passage::id).toList());
      PassageJson.strings(json, "sources", view.sources());
      json.name("episode");
      EpisodeJson.writeEpisode(json, view.episode());
    });
  }

  /// An episode in the interchange format, as `index` reads it.
  public static String interchange(Episode episode) {
    return JsonLine.line(json -> EpisodeJson.writeEpisode(json, episode));
  }

  /// What indexing did and what the index holds now.
  public static String summary(Summary summary) {
    return JsonLine.object(json -> {
      var sources = summary.sources();
      json.name("type").value("summary").name("sources").beginObject();
      json.name("read").value(sources.read()).name("unchanged").value(sources.unchanged());
      json.name("skipped").value(sources.skipped()).name("damaged").value(sources.damaged());
      json.name("removed").value(sources.removed()).endObject();
      json.name("changes").beginObject().name("written").value(summary.changes().written());
      json.name("removed").value(summary.changes().removed()).endObject();
      json.name("episodes").value(summary.episodes()).name("topics").value(summary.topics());
      json.name("quotes").value(summary.quotes());
      PassageJson.strings(json, "warnings", summary.warnings());
      json.name("warning_count").value(summary.warningCount());
      json.name("millis").value(summary.took().toMillis());
    });
  }

  /// What the index holds.
  public static String statistics(Statistics holds, String location, String fingerprint) {
    return JsonLine.object(json -> {
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

  /// Whether an index can be read, and which.
  public static String health(Statistics.Counts holds, String fingerprint) {
    return JsonLine.of(
        "health",
        json -> {
          json.name("status").value("ok").name("fingerprint").value(fingerprint);
          json.name("episodes").value(holds.episodes()).name("topics").value(holds.topics());
          json.name("quotes").value(holds.quotes());
        });
  }

  /// Something that went wrong, so that an error never looks like no hits.
  public static String error(String message) {
    return JsonLine.object(json -> json.name("type").value("error").name("message").value(message));
  }
}
