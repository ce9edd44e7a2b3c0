package dev.earshot.mcp;

import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.list;

import com.google.gson.JsonObject;
import dev.earshot.passage.Passage;
import dev.earshot.present.EpisodeLabel;
import dev.earshot.present.PassageJson;
import dev.earshot.present.PassageJson.Named;
import dev.earshot.present.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Passages as assistants get them: the records of the command line without what is for screens
/// alone, so that little is spent on reading them.
final class Records {
  static final RecordType<Passage> PASSAGE =
      PassageJson.WITHOUT_RANK.only(
          List.of("id", "kind", "episode", "topic", "text", "speaker", "start", "link", "reply"));

  /// In a list, where its episode stands once beside all that are of it.
  static final RecordType<Passage> LISTED =
      PASSAGE
          .only(List.of("id", "kind"))
          .with("episode", "The id of one of \"episodes\"", TEXT, Passage::episodeId)
          .and(PASSAGE.only(List.of("topic", "text", "speaker", "start", "link", "reply")));

  private static final RecordType<Passage.Neighbour> NEIGHBOUR =
      PassageJson.NEIGHBOUR.only(List.of("id", "text", "speaker", "start"));

  /// With what stands just before and after it.
  static final RecordType<Passage> WITH_NEIGHBOURS =
      PASSAGE
          .with("before", "Just before it", list(NEIGHBOUR), Passage::before)
          .with("after", "Just after it", list(NEIGHBOUR), Passage::after);

  private Records() {}

  /// The episodes of passages, each once.
  static List<Named> episodes(Stream<Passage> passages) {
    return passages
        .map(passage -> new Named(passage.episodeId(), passage.episode()))
        .distinct()
        .toList();
  }

  /// What it is called in lists: show and number, episode, topic.
  static String title(Passage passage) {
    var episode = passage.episode();
    return Stream.of(EpisodeLabel.place(episode), Optional.of(episode.title()), passage.topic())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(": "));
  }

  /// The schema of a record, those inside included. All that a tool gives is told.
  static JsonObject schema(RecordType<?> record) {
    var schema = record.definition(Records::schema);
    schema.addProperty("additionalProperties", false);
    return schema;
  }
}
