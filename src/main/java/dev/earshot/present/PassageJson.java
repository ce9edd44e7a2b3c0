package dev.earshot.present;

import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Span;
import dev.earshot.notation.TimeNotation;
import dev.earshot.passage.Passage;
import dev.earshot.passage.Passage.Neighbour;
import dev.earshot.plan.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A passage as a JSON record: one shape, whether it was searched, asked for by its id, or stands
/// inside another record.
public final class PassageJson {
  private PassageJson() {}

  /// A passage that was asked for by its id.
  public static String of(Passage passage) {
    return of(passage, 1);
  }

  static String of(Passage passage, int rank) {
    return JsonLine.object(json -> write(json, passage, rank));
  }

  /// A passage inside another record.
  static void object(JsonWriter json, Passage passage, int rank) throws IOException {
    json.beginObject();
    write(json, passage, rank);
    json.endObject();
  }

  private static void write(JsonWriter json, Passage passage, int rank) throws IOException {
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

  /// An episode without its highlights, by itself.
  public static String episode(String id, Episode episode) {
    return JsonLine.line(json -> episode(json, id, episode));
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
