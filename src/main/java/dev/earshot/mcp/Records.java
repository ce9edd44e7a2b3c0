package dev.earshot.mcp;

import static dev.earshot.mcp.JsonSchema.list;
import static dev.earshot.mcp.JsonSchema.object;
import static dev.earshot.mcp.JsonSchema.oneOf;
import static dev.earshot.mcp.JsonSchema.orNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.episode.Episode;
import dev.earshot.passage.Passage;
import dev.earshot.present.EpisodeLabel;
import dev.earshot.present.PassageJson;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Passages as assistants get them: the records of the command line without what is for screens
/// alone, so that little is spent on reading them.
final class Records {
  private static final List<String> OF_PASSAGE =
      List.of("id", "kind", "episode", "topic", "text", "speaker", "start", "link");
  private static final List<String> OF_NEIGHBOUR = List.of("id", "text", "speaker", "start");

  private Records() {}

  static JsonObject passage(Passage passage) {
    return only(record(passage), OF_PASSAGE);
  }

  static JsonArray passages(List<Passage> passages) {
    var array = new JsonArray();
    for (var passage : passages) array.add(passage(passage));
    return array;
  }

  /// With what stands just before and behind it.
  static JsonObject withNeighbours(Passage passage) {
    var record = record(passage);
    var whole = only(record, OF_PASSAGE);
    for (var side : List.of("before", "after")) {
      var neighbours = new JsonArray();
      for (var neighbour : record.getAsJsonArray(side))
        neighbours.add(only(neighbour.getAsJsonObject(), OF_NEIGHBOUR));
      whole.add(side, neighbours);
    }
    return whole;
  }

  static JsonObject episode(String id, Episode episode) {
    return JsonParser.parseString(PassageJson.episode(id, episode)).getAsJsonObject();
  }

  /// What it is called in lists: show and number, episode, topic.
  static String title(Passage passage) {
    var episode = passage.episode();
    return Stream.of(EpisodeLabel.place(episode), Optional.of(episode.title()), passage.topic())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(": "));
  }

  private static JsonObject record(Passage passage) {
    return JsonParser.parseString(PassageJson.of(passage)).getAsJsonObject();
  }

  private static JsonObject only(JsonObject record, List<String> keys) {
    var some = new JsonObject();
    for (var key : keys) some.add(key, record.get(key));
    return some;
  }

  static JsonObject episodeSchema() {
    var members = JsonSchema.members("id", JsonSchema.text(""));
    members.put("show", orNull(JsonSchema.text("")));
    members.put("number", orNull(JsonSchema.text("")));
    members.put("title", JsonSchema.text(""));
    members.put("guests", list("", JsonSchema.text("")));
    members.put("published", orNull(JsonSchema.text("The day, as 2024-03-05")));
    members.put("url", orNull(JsonSchema.text("")));
    return object("The episode", members);
  }

  static JsonObject passageSchema() {
    return object("A passage", passageMembers());
  }

  static JsonObject withNeighboursSchema() {
    var neighbour = JsonSchema.members("id", JsonSchema.text(""));
    neighbour.put("text", JsonSchema.text(""));
    neighbour.put("speaker", orNull(JsonSchema.text("")));
    neighbour.put("start", orNull(JsonSchema.number("")));
    var members = passageMembers();
    members.put("before", list("Just before it", object("", neighbour)));
    members.put("after", list("Just behind it", object("", neighbour)));
    return object("A passage with its neighbours", members);
  }

  private static SequencedMap<String, JsonObject> passageMembers() {
    var members = JsonSchema.members("id", JsonSchema.text("Names it in other tools"));
    members.put("kind", oneOf("A summary, or words that were said", List.of("topic", "quote")));
    members.put("episode", episodeSchema());
    members.put("topic", orNull(JsonSchema.text("Title of the topic it is or lies in")));
    members.put("text", JsonSchema.text("What was said, or what the topic is about"));
    members.put("speaker", orNull(JsonSchema.text("")));
    members.put("start", orNull(JsonSchema.number("Seconds from the start of the episode")));
    members.put("link", orNull(JsonSchema.text("Opens the moment")));
    return members;
  }
}
