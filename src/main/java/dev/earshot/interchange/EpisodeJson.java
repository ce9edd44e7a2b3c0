package dev.earshot.interchange;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Episodes as JSON: what `export` writes, `index` reads and the engines store. Times are seconds,
/// what is absent is not written, and keys that earshot does not know are kept as they are.
///
/// A bad value is left out and reported to `problems` in a sentence such as `"topics[0].start" is
/// "abc"; expected seconds such as 754`. Text that is no JSON at all is gson's
/// [com.google.gson.stream.MalformedJsonException] or an [java.io.EOFException].
public final class EpisodeJson {
  /// Keys of an episode that are no extra ones.
  public static final Set<String> FIELDS =
      Set.of(
          "id",
          "show",
          "season",
          "number",
          "title",
          "guests",
          "hosts",
          "published",
          "date",
          "url",
          "audio",
          "language",
          "duration",
          "topics",
          "quotes",
          "related");

  /// The key that marks a topic as notes on the whole episode, if its value is `true`.
  static final String NOTES = "episode_notes";

  private EpisodeJson() {}

  /// Reads an episode; empty, with a problem, if it has no title.
  public static Optional<Episode> readEpisode(JsonReader in, Consumer<String> problems)
      throws IOException {
    return EpisodeFromJson.episode(new JsonValues(in, problems));
  }

  /// Reads a topic; empty, with a problem, if there is no object.
  public static Optional<Topic> readTopic(JsonReader in, Consumer<String> problems)
      throws IOException {
    return EpisodeFromJson.topic(new JsonValues(in, problems));
  }

  /// Reads a quote; empty, with a problem, if it has no text.
  public static Optional<Quote> readQuote(JsonReader in, Consumer<String> problems)
      throws IOException {
    return EpisodeFromJson.quote(new JsonValues(in, problems));
  }

  public static void writeEpisode(JsonWriter out, Episode episode) throws IOException {
    new EpisodeToJson(out).episode(episode);
  }

  public static void writeTopic(JsonWriter out, Topic topic) throws IOException {
    new EpisodeToJson(out).topic(topic);
  }

  /// For stores that keep each quote as a record of its own.
  public static void writeTopicWithoutQuotes(JsonWriter out, Topic topic) throws IOException {
    writeTopic(out, topic.withQuotes(List.of()));
  }

  public static void writeQuote(JsonWriter out, Quote quote) throws IOException {
    new EpisodeToJson(out).quote(quote);
  }
}
