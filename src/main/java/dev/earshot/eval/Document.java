package dev.earshot.eval;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Topic;
import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;

/// A document of a test collection.
record Document(String id, String title, String text) {
  /// Reads `{"id":"...","title":"...","text":"..."}`; BEIR writes `_id`. Other keys are passed
  /// over.
  ///
  /// @throws InvalidInputException if it is something else
  static Document read(String line) {
    var values = new HashMap<String, String>();
    try (var json = new JsonReader(new StringReader(line))) {
      json.beginObject();
      while (json.hasNext()) {
        var key = json.nextName();
        if (json.peek() == JsonToken.STRING) values.put(key, json.nextString());
        else json.skipValue();
      }
    } catch (IOException | IllegalStateException e) {
      throw new InvalidInputException(
          "the line is no JSON object; expected {\"id\":\"...\",\"title\":\"...\",\"text\":\"...\"}",
          e);
    }
    var id = values.getOrDefault("id", values.getOrDefault("_id", ""));
    return new Document(
        InputFile.id("document", id),
        values.getOrDefault("title", ""),
        values.getOrDefault("text", ""));
  }

  /// The document as an episode of one passage, and of no words of its own.
  StoredEpisode asEpisode() {
    var topic = Topic.builder().title(title).summary(text).build();
    var episode = Episode.titled("-").topics(List.of(topic)).build();
    return new StoredEpisode(
        id,
        List.of(),
        episode,
        List.of(new Part("-", "", episode, Provenance.of(Content.EPISODES))));
  }
}
