package dev.earshot.interchange;

import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Related;
import dev.earshot.episode.Topic;
import dev.earshot.notation.TimeNotation;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The writing half of [EpisodeJson], in the order in which a person would read. What is absent is
/// not written at all, so that the same episode always gives the same line.
final class EpisodeToJson {
  private final JsonWriter out;

  EpisodeToJson(JsonWriter out) {
    this.out = out;
  }

  void episode(Episode episode) throws IOException {
    out.beginObject();
    text("id", episode.id());
    text("show", episode.show());
    text("season", episode.season());
    text("number", episode.number());
    out.name("title").value(episode.title());
    texts("guests", episode.guests());
    texts("hosts", episode.hosts());
    text("published", episode.published().map(LocalDate::toString));
    text("url", episode.url());
    text("audio", episode.audio());
    text("language", episode.language());
    time("duration", episode.duration());
    list("topics", episode.topics(), this::topic);
    list("quotes", episode.quotes(), this::quote);
    list("related", episode.related(), this::related);
    extra(episode.extra());
    out.endObject();
  }

  void topic(Topic topic) throws IOException {
    out.beginObject();
    text("title", topic.title());
    text("summary", topic.summary());
    text("closing", topic.closing());
    time("start", topic.start());
    time("end", topic.end());
    text("url", topic.url());
    texts("tags", topic.tags());
    list("quotes", topic.quotes(), this::quote);
    if (topic.isNotes()) out.name(EpisodeJson.NOTES).value(true);
    extra(topic.extra());
    out.endObject();
  }

  void quote(Quote quote) throws IOException {
    out.beginObject();
    out.name("text").value(quote.text());
    text("speaker", quote.speaker());
    time("start", quote.start());
    time("end", quote.end());
    text("url", quote.url());
    text("note", quote.note());
    extra(quote.extra());
    out.endObject();
  }

  private void related(Related related) throws IOException {
    out.beginObject();
    out.name("title").value(related.title());
    text("number", related.number());
    texts("guests", related.guests());
    out.endObject();
  }

  private void text(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) out.name(key).value(value.get());
  }

  private void time(String key, Optional<Duration> value) throws IOException {
    if (value.isPresent()) out.name(key).jsonValue(TimeNotation.write(value.get()));
  }

  private void texts(String key, List<String> values) throws IOException {
    list(key, values, out::value);
  }

  private interface Part<T> {
    void write(T value) throws IOException;
  }

  private <T> void list(String key, List<T> values, Part<T> part) throws IOException {
    if (values.isEmpty()) return;
    out.name(key).beginArray();
    for (T value : values) part.write(value);
    out.endArray();
  }

  private void extra(Map<String, String> extra) throws IOException {
    for (var entry : extra.entrySet()) out.name(entry.getKey()).jsonValue(entry.getValue());
  }
}
