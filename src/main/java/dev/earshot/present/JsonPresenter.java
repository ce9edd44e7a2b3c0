package dev.earshot.present;

import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;

import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import dev.earshot.corpus.Summary;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.Statistics.Counts;
import dev.earshot.episode.Episode;
import dev.earshot.interchange.EpisodeJson;
import dev.earshot.passage.EpisodeView;
import dev.earshot.passage.Passage;
import dev.earshot.reader.Warning;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What an index holds and what was done to it, as JSON records, one a line. Keys are only ever
/// added; what is absent is null or an empty list.
public final class JsonPresenter {
  /// A whole episode: its id, the ids of its passages in their order, and the episode as the
  /// interchange format has it.
  public static final RecordType<EpisodeView> EPISODE =
      RecordType.<EpisodeView>named("Episode", "A whole episode.")
          .type("episode")
          .with("id", TEXT, EpisodeView::id)
          .with(
              "passages",
              "The ids of its passages in their order",
              TEXTS,
              view -> view.passages().stream().map(Passage::id).toList())
          .with("sources", TEXTS, EpisodeView::sources)
          .with("episode", new Interchange(), EpisodeView::episode);

  /// What indexing did and what the index holds now.
  public static final RecordType<Summary> SUMMARY =
      RecordType.<Summary>named("Summary", "")
          .type("summary")
          .with(
              "sources",
              RecordType.<Summary.Sources>unnamed()
                  .with("read", INTEGER, Summary.Sources::read)
                  .with("unchanged", INTEGER, Summary.Sources::unchanged)
                  .with("skipped", INTEGER, Summary.Sources::skipped)
                  .with("damaged", INTEGER, Summary.Sources::damaged)
                  .with("removed", INTEGER, Summary.Sources::removed),
              Summary::sources)
          .with(
              "changes",
              RecordType.<Summary>unnamed()
                  .with("written", INTEGER, summary -> summary.changes().written())
                  .with("removed", INTEGER, summary -> summary.changes().removed()),
              summary -> summary)
          .with("episodes", INTEGER, Summary::episodes)
          .with("topics", INTEGER, Summary::topics)
          .with("quotes", INTEGER, Summary::quotes)
          .with(
              "warnings",
              TEXTS,
              summary -> summary.warnings().stream().map(Warning::toString).toList())
          .with("warning_count", INTEGER, Summary::warningCount)
          .with("millis", INTEGER, summary -> summary.took().toMillis());

  /// What the index holds.
  public static final RecordType<Holdings> STATISTICS =
      RecordType.<Holdings>named("Statistics", "")
          .type("statistics")
          .with(
              "index",
              RecordType.<Holdings>unnamed()
                  .with("location", TEXT, Holdings::location)
                  .with("fingerprint", TEXT, Holdings::fingerprint),
              holdings -> holdings)
          .and(counts().of(holdings -> holdings.statistics().counts()))
          .with("sources", INTEGER, holdings -> holdings.statistics().counts().sources())
          .with("shows", new Numbers(), holdings -> holdings.statistics().shows())
          .with("years", new Numbers(), holdings -> years(holdings.statistics().years()))
          .with("bytes", INTEGER, holdings -> holdings.statistics().bytes())
          .with("schema", INTEGER, holdings -> holdings.statistics().schema())
          .with("recipe", TEXT, holdings -> holdings.statistics().recipe())
          .with("software", TEXT, holdings -> holdings.statistics().software());

  /// Whether an index can be read, and which.
  public static final RecordType<Health> HEALTH =
      RecordType.<Health>named("Health", "")
          .type("health")
          .with("status", JsonType.constant("ok"), health -> "ok")
          .with("fingerprint", TEXT, Health::fingerprint)
          .and(counts().of(Health::counts));

  /// Something that went wrong, so that an error never looks like no hits.
  public static final RecordType<String> ERROR =
      RecordType.<String>named("Error", "").type("error").with("message", TEXT, message -> message);

  private JsonPresenter() {}

  private static RecordType<Counts> counts() {
    return RecordType.<Counts>unnamed()
        .with("episodes", INTEGER, Counts::episodes)
        .with("topics", INTEGER, Counts::topics)
        .with("quotes", INTEGER, Counts::quotes);
  }

  /// What an index holds, and which index.
  ///
  /// @param location of the index, as whoever asks names it
  public record Holdings(Statistics statistics, String location, String fingerprint) {}

  /// Of an index that can be read.
  public record Health(Counts counts, String fingerprint) {}

  /// An episode in the interchange format, as `index` reads it.
  public static String interchange(Episode episode) {
    return JsonLine.line(json -> EpisodeJson.writeEpisode(json, episode));
  }

  /// Episodes without a date stand under the empty year.
  private static SortedMap<String, Long> years(SortedMap<Integer, Long> counts) {
    var years = new TreeMap<String, Long>();
    counts.forEach((year, count) -> years.put(year == 0 ? "" : year.toString(), count));
    return years;
  }

  /// Numbers by name.
  private static final class Numbers implements JsonType<Map<String, Long>> {
    @Override
    public void write(JsonWriter json, Map<String, Long> numbers) throws IOException {
      json.beginObject();
      for (var number : numbers.entrySet()) json.name(number.getKey()).value(number.getValue());
      json.endObject();
    }

    @Override
    public JsonObject schema(Function<RecordType<?>, JsonObject> records) {
      var schema = new JsonObject();
      schema.addProperty("type", "object");
      schema.add("additionalProperties", INTEGER.schema(records));
      return schema;
    }
  }

  /// An episode as it is stored, read and exported, which has a room of its own.
  private static final class Interchange implements JsonType<Episode> {
    @Override
    public void write(JsonWriter json, Episode episode) throws IOException {
      EpisodeJson.writeEpisode(json, episode);
    }

    @Override
    public JsonObject schema(Function<RecordType<?>, JsonObject> records) {
      return InterchangeSchema.EPISODE.schema(records);
    }
  }
}
