package dev.earshot.engine;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Episode;
import dev.earshot.reader.EpisodeJson;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The stored form of an episode without its highlights:
/// `{"id":..,"episode":{..},"keys":[..],"parts":[{"source":..,"folder":..,"named":true,"episode":{..}}]}`.
///
/// An episode from one source needs no `episode` in its part: it is rebuilt from the highlights' own documents. Only one that
/// was merged from several keeps each part as it was read.
///
/// @param episode without highlights
/// @param parts as stored: those without an episode of their own hold the merged one
public record EpisodeRecord(String id, Episode episode, List<String> keys, List<Part> parts, boolean merged) {

  static String write(StoredEpisode stored) {
    return Block.json(
        json -> {
          json.beginObject().name("id").value(stored.id()).name("episode");
          EpisodeJson.writeEpisode(json, stored.episode().withoutHighlights());
          json.name("keys").beginArray();
          for (var key : stored.keys()) json.value(key);
          json.endArray().name("parts").beginArray();
          for (var part : stored.parts()) writePart(json, part, stored.parts().size() > 1);
          json.endArray().endObject();
        });
  }

  private static void writePart(JsonWriter json, Part part, boolean whole) throws IOException {
    json.beginObject().name("source").value(part.source()).name("folder").value(part.folderShow());
    json.name("named").value(part.episode().show().isPresent());
    if (whole) {
      json.name("episode");
      EpisodeJson.writeEpisode(json, part.episode());
    }
    json.endObject();
  }

  /// Reads only what a hit shows of its episode.
  public static EpisodeRecord header(String record) {
    return read(record, false);
  }

  /// Reads all of a record that an engine stored.
  public static EpisodeRecord read(String record) {
    return read(record, true);
  }

  private static EpisodeRecord read(String record, boolean all) {
    try (var json = new JsonReader(new StringReader(record))) {
      json.beginObject();
      json.nextName();
      var id = json.nextString();
      json.nextName();
      var episode = EpisodeJson.readEpisode(json, problem -> {});
      var keys = new ArrayList<String>();
      var parts = new ArrayList<Part>();
      boolean merged = all && readRest(json, episode, keys, parts);
      return new EpisodeRecord(id, episode, keys, parts, merged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean readRest(JsonReader json, Episode episode, List<String> keys, List<Part> parts)
      throws IOException {
    json.nextName();
    json.beginArray();
    while (json.hasNext()) keys.add(json.nextString());
    json.endArray();
    json.nextName();
    json.beginArray();
    boolean merged = false;
    while (json.hasNext()) merged |= readPart(json, episode, parts);
    return merged;
  }

  private static boolean readPart(JsonReader json, Episode episode, List<Part> parts) throws IOException {
    json.beginObject();
    json.nextName();
    var source = json.nextString();
    json.nextName();
    var folder = json.nextString();
    json.nextName();
    boolean named = json.nextBoolean();
    boolean whole = json.hasNext();
    if (whole) json.nextName();
    var own = whole ? EpisodeJson.readEpisode(json, problem -> {}) : named ? episode : episode.but().show("").build();
    json.endObject();
    parts.add(new Part(source, folder, own));
    return whole;
  }

  /// What a writer knows of it.
  public Writer.Entry entry() {
    return new Writer.Entry(id, keys, parts.stream().map(Part::source).distinct().toList());
  }

  /// The stored episode, given the merged one with its highlights in place.
  public StoredEpisode with(Episode whole) {
    var same = merged ? parts : List.of(new Part(parts.getFirst().source(), parts.getFirst().folderShow(),
        parts.getFirst().episode().show().isPresent() ? whole : whole.but().show("").build()));
    return new StoredEpisode(id, keys, whole, same);
  }
}
