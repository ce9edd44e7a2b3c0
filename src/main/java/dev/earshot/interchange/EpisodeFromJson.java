package dev.earshot.interchange;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Related;
import dev.earshot.episode.TitleLine;
import dev.earshot.episode.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The reading half of [EpisodeJson]. Values come in any order, and a bad one costs only itself.
/// Two times are kept until both are known: an end before its start is left out, whichever stands
/// first.
final class EpisodeFromJson {
  private EpisodeFromJson() {}

  static Optional<Episode> episode(JsonValues in) throws IOException {
    if (!in.begins("an episode such as {\"title\":\"AI Chips\"}")) return Optional.empty();
    Optional<String> title = Optional.empty();
    var episode = Episode.titled("");
    var extra = new LinkedHashMap<String, String>();
    while (in.hasNext()) {
      String key = in.nextName();
      switch (key) {
        case "title" -> title = in.text();
        case "id" -> in.text().ifPresent(episode::id);
        case "show" -> in.text().ifPresent(episode::show);
        case "season" -> in.number().ifPresent(episode::season);
        case "number" -> in.number().ifPresent(episode::number);
        case "guests" -> episode.guests(in.texts());
        case "hosts" -> episode.hosts(in.texts());
        case "published", "date" -> in.day().ifPresent(episode::published);
        case "url" -> in.text().ifPresent(episode::url);
        case "audio" -> in.text().ifPresent(episode::audio);
        case "language" -> in.text().ifPresent(episode::language);
        case "duration" -> in.time().ifPresent(episode::duration);
        case "topics" -> episode.topics(in.list("topics", EpisodeFromJson::topic));
        case "quotes" -> episode.quotes(in.list("quotes", EpisodeFromJson::quote));
        case "related" -> episode.related(in.list("related episodes", EpisodeFromJson::related));
        default -> extra.put(Surrogates.paired(key), in.raw());
      }
    }
    in.ends();
    if (title.isEmpty()) in.lacks("the episode", "title", "AI Chips");
    return title.map(given -> episode.title(given).extra(extra).build());
  }

  /// Reads a topic; empty, with a problem, if there is no object.
  static Optional<Topic> topic(JsonValues in) throws IOException {
    if (!in.begins("a topic such as {\"title\":\"Hardware\"}")) return Optional.empty();
    var topic = Topic.builder();
    Optional<Duration> start = Optional.empty();
    Optional<Duration> end = Optional.empty();
    var extra = new LinkedHashMap<String, String>();
    while (in.hasNext()) {
      String key = in.nextName();
      switch (key) {
        case "title" -> in.text().ifPresent(topic::title);
        case "summary" -> in.text().ifPresent(topic::summary);
        case "closing" -> in.text().ifPresent(topic::closing);
        case "start" -> start = in.time();
        case "end" -> end = in.time();
        case "url" -> in.text().ifPresent(topic::url);
        case "tags" -> topic.tags(in.texts());
        case "quotes" -> topic.quotes(in.list("quotes", EpisodeFromJson::quote));
        default -> {
          String value = in.raw();
          if (key.equals(EpisodeJson.NOTES) && value.equals("true")) topic.notes();
          else extra.put(Surrogates.paired(key), value);
        }
      }
    }
    start.ifPresent(topic::start);
    possibleEnd(start, end, in).ifPresent(topic::end);
    in.ends();
    return Optional.of(topic.extra(extra).build());
  }

  /// Reads a quote; empty, with a problem, if there is no object or no text in it.
  static Optional<Quote> quote(JsonValues in) throws IOException {
    if (!in.begins("a quote such as {\"text\":\"...\"}")) return Optional.empty();
    Optional<String> text = Optional.empty();
    Optional<String> speaker = Optional.empty();
    Optional<Duration> start = Optional.empty();
    Optional<Duration> end = Optional.empty();
    Optional<String> url = Optional.empty();
    Optional<String> note = Optional.empty();
    var extra = new LinkedHashMap<String, String>();
    while (in.hasNext()) {
      String key = in.nextName();
      switch (key) {
        case "text" -> text = in.text();
        case "speaker" -> speaker = in.text();
        case "start" -> start = in.time();
        case "end" -> end = in.time();
        case "url" -> url = in.text();
        case "note" -> note = in.text();
        default -> extra.put(Surrogates.paired(key), in.raw());
      }
    }
    end = possibleEnd(start, end, in);
    in.ends();
    if (text.isEmpty()) in.lacks("the quote", "text", "We knew.");
    if (text.isEmpty()) return Optional.empty();
    var quote = Quote.of(text.get()).extra(extra);
    speaker.ifPresent(quote::speaker);
    start.ifPresent(quote::start);
    end.ifPresent(quote::end);
    url.ifPresent(quote::url);
    note.ifPresent(quote::note);
    return Optional.of(quote.build());
  }

  /// An object, or a title line as it stands on a page.
  private static Optional<Related> related(JsonValues in) throws IOException {
    if (in.isText()) return in.text().map(EpisodeFromJson::relatedIn);
    if (!in.begins("a related episode such as {\"title\":\"AI Chips\"}")) return Optional.empty();
    Optional<String> title = Optional.empty();
    Optional<String> number = Optional.empty();
    List<String> guests = List.of();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "title" -> title = in.text();
        case "number" -> number = in.number();
        case "guests" -> guests = in.texts();
        default -> in.raw();
      }
    }
    in.ends();
    if (title.isEmpty()) in.lacks("the related episode", "title", "AI Chips");
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(new Related(title.get(), number, guests));
  }

  private static Related relatedIn(String line) {
    var title = TitleLine.read(line);
    return new Related(title.title(), title.number(), title.guests());
  }

  /// The end, unless it comes before the start.
  private static Optional<Duration> possibleEnd(
      Optional<Duration> start, Optional<Duration> end, JsonValues in) {
    if (start.isEmpty() || end.isEmpty() || end.get().compareTo(start.get()) >= 0) return end;
    in.endsTooEarly(start.get(), end.get());
    return Optional.empty();
  }
}
