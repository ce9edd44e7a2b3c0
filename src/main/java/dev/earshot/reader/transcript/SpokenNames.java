package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.reader.json.JsonEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of speakers, where the speech knows them by numbers and the names stand apart: as a
/// list of objects with id and name, or by their ids.
final class SpokenNames {
  private final Map<String, String> names = new HashMap<>();

  void read(JsonElement speakers) {
    if (speakers instanceof JsonObject byId
        && byId.asMap().values().stream().noneMatch(JsonElement::isJsonArray))
      byId.asMap().forEach((id, name) -> nameOf(name).ifPresent(words -> names.put(id, words)));
    else
      for (var speaker : SpokenObject.objects(speakers))
        id(speaker).ifPresent(id -> nameOf(speaker).ifPresent(words -> names.put(id, words)));
  }

  private static Optional<String> id(JsonObject speaker) {
    return Stream.of("id", "speaker_id", "speakerId", "speaker", "label")
        .flatMap(key -> JsonEntry.scalar(speaker.get(key)).stream())
        .findFirst();
  }

  private static Optional<String> nameOf(JsonElement speaker) {
    return (speaker instanceof JsonObject person
            ? JsonEntry.scalar(person.get("name"))
            : JsonEntry.scalar(speaker))
        .filter(name -> !name.isBlank());
  }

  /// The name of a speaker; the id itself, where no name is known.
  String of(String id) {
    return names.getOrDefault(id, id);
  }
}
