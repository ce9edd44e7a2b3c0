package dev.earshot.engine;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.episode.Provenance.Title;
import dev.earshot.interchange.EpisodeJson;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stored form of an episode without its highlights, which have documents of their own:
/// `{"id":..,"episode":{..},"keys":[..],"parts":[{"source":..,"folder":..,"provenance":..,"said":..,"named":true}]}`,
///
/// and of each part its `place` in the source, unless it is the first there.
///
/// An episode from one source is that source's part. One that was merged from several cannot be
/// taken apart again, so each of its parts is kept as it was read, under the name `own`.
///
/// @param episode without highlights
public record EpisodeRecord(String id, Episode episode, List<String> keys, List<StoredPart> parts) {

  /// @param named whether the source names the show itself
  /// @param own what the source says; empty when that is the whole episode
  record StoredPart(
      String source,
      int place,
      String folder,
      Provenance provenance,
      Optional<TextSketch> said,
      boolean named,
      Optional<Episode> own) {
    Part of(Episode whole) {
      return new Part(
          source,
          place,
          folder,
          own.orElseGet(() -> named ? whole : whole.but().show("").build()),
          provenance,
          said);
    }
  }

  static String write(StoredEpisode stored) {
    return Block.json(json -> {
      json.beginObject().name("id").value(stored.id()).name("episode");
      EpisodeJson.writeEpisode(json, stored.episode().withoutHighlights());
      json.name("keys").beginArray();
      for (var key : stored.keys()) json.value(key);
      json.endArray().name("parts").beginArray();
      for (var part : stored.parts()) writePart(json, part, stored.parts().size() > 1);
      json.endArray().endObject();
    });
  }

  private static void writePart(JsonWriter json, Part part, boolean merged) throws IOException {
    json.beginObject().name("source").value(part.source());
    if (part.place() > 0) json.name("place").value(part.place());
    json.name("folder").value(part.folderShow());
    json.name("provenance");
    writeProvenance(json, part.provenance());
    json.name("said").value(part.said().map(TextSketch::hashes).orElse(""));
    json.name("named").value(part.episode().show().isPresent());
    if (merged) {
      json.name("own");
      EpisodeJson.writeEpisode(json, part.episode());
    }
    json.endObject();
  }

  /// `["FEED","GIVEN",false,"GUID","ep-12"]`: the ids follow as pairs of scheme and value.
  private static void writeProvenance(JsonWriter json, Provenance provenance) throws IOException {
    json.beginArray().value(provenance.content().name()).value(provenance.title().name());
    json.value(provenance.isNumberedByFile());
    for (var id : provenance.ids()) json.value(id.scheme().name()).value(id.value());
    json.endArray();
  }

  /// Reads only what a hit shows of its episode: no keys, no parts.
  public static EpisodeRecord header(String record) {
    return read(record, false);
  }

  /// Reads all that an engine stored.
  public static EpisodeRecord read(String record) {
    return read(record, true);
  }

  private static EpisodeRecord read(String record, boolean all) {
    try (var json = new JsonReader(new StringReader(record))) {
      json.beginObject();
      var id = string(json, "id");
      var episode = episode(json, "episode");
      var keys = all ? keys(json) : List.<String>of();
      var parts = all ? parts(json) : List.<StoredPart>of();
      return new EpisodeRecord(id, episode, keys, parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Steps over a name; the order is that of writing.
  private static void name(JsonReader json, String name) throws IOException {
    require(json.nextName(), name);
  }

  private static void require(String found, String name) throws IOException {
    if (!found.equals(name))
      throw new IOException("\"" + found + "\" stands where \"" + name + "\" should");
  }

  private static String string(JsonReader json, String name) throws IOException {
    name(json, name);
    return json.nextString();
  }

  private static Episode episode(JsonReader json, String name) throws IOException {
    name(json, name);
    return EpisodeJson.readEpisode(json, problem -> {}).orElseThrow();
  }

  private static List<String> keys(JsonReader json) throws IOException {
    var keys = new ArrayList<String>();
    name(json, "keys");
    json.beginArray();
    while (json.hasNext()) keys.add(json.nextString());
    json.endArray();
    return keys;
  }

  private static List<StoredPart> parts(JsonReader json) throws IOException {
    var parts = new ArrayList<StoredPart>();
    name(json, "parts");
    json.beginArray();
    while (json.hasNext()) parts.add(part(json));
    json.endArray();
    return parts;
  }

  private static StoredPart part(JsonReader json) throws IOException {
    json.beginObject();
    var source = string(json, "source");
    int place = 0;
    var next = json.nextName();
    if (next.equals("place")) {
      place = json.nextInt();
      next = json.nextName();
    }
    require(next, "folder");
    var folder = json.nextString();
    var provenance = provenance(json);
    var said =
        Optional.of(string(json, "said")).filter(hashes -> !hashes.isEmpty()).map(TextSketch::new);
    name(json, "named");
    boolean named = json.nextBoolean();
    Optional<Episode> own = Optional.empty();
    if (json.hasNext()) own = Optional.of(episode(json, "own"));
    json.endObject();
    return new StoredPart(source, place, folder, provenance, said, named, own);
  }

  private static Provenance provenance(JsonReader json) throws IOException {
    name(json, "provenance");
    json.beginArray();
    var content = Content.valueOf(json.nextString());
    var title = Title.valueOf(json.nextString());
    boolean isNumberedByFile = json.nextBoolean();
    var ids = new ArrayList<OutsideId>();
    while (json.hasNext())
      ids.add(new OutsideId(Scheme.valueOf(json.nextString()), json.nextString()));
    json.endArray();
    return new Provenance(content, title, ids, isNumberedByFile);
  }

  /// What a writer knows of it.
  public Ledger.Entry entry() {
    return Ledger.Entry.of(id, keys, parts.stream().map(part -> part.of(episode)));
  }

  /// The stored episode, given the episode with its highlights in place.
  public StoredEpisode with(Episode whole) {
    return new StoredEpisode(id, keys, whole, parts.stream().map(part -> part.of(whole)).toList());
  }
}
