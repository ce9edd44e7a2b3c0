package dev.earshot.mcp;

import static dev.earshot.present.JsonType.TEXT;

import com.google.gson.JsonObject;
import dev.earshot.passage.Passage;
import dev.earshot.present.Clock;
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
  /// Of the text of a passage; only what is asked for as a whole is longer.
  private static final Budget TEXT_BUDGET = new Budget(5_000);

  /// What tells where a passage stands.
  static final RecordType<Passage> HEAD =
      PassageJson.WITHOUT_RANK.only(List.of("id", "kind", "episode", "topic"));

  /// What is told beside its words.
  static final RecordType<Passage> FACTS =
      PassageJson.WITHOUT_RANK.only(List.of("speaker", "start", "link", "reply"));

  static final RecordType<Passage> PASSAGE = HEAD.and(words()).and(FACTS);

  /// In a list, where its episode stands once beside all that are of it.
  static final RecordType<Passage> LISTED =
      HEAD.only(List.of("id", "kind"))
          .with("episode", "The id of one of \"episodes\"", TEXT, Passage::episodeId)
          .and(HEAD.only(List.of("topic")))
          .and(words())
          .and(FACTS);

  private Records() {}

  private static RecordType<Passage> words() {
    return RecordType.<Passage>unnamed()
        .with("text", "What was said, or what the topic is about", TEXT, Records::beginning);
  }

  private static String beginning(Passage passage) {
    return TEXT_BUDGET.beginning(passage.id(), passage.excerpt().text());
  }

  /// The episodes of passages, each once.
  static List<Named> episodes(Stream<Passage> passages) {
    return passages
        .map(passage -> new Named(passage.episodeId(), passage.episode()))
        .distinct()
        .toList();
  }

  /// What it is called beside others of its episode: its time, and who speaks or what of.
  static String shortTitle(Passage passage) {
    return Stream.of(passage.start().map(Clock::of), passage.speaker().or(passage::topic))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /// What it is called by itself: show and number, episode, topic.
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
