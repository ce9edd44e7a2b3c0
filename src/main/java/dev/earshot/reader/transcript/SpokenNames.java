package dev.earshot.reader.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.reader.json.JsonEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names of speakers, where the speech knows them by numbers and the names stand apart: as a
/// list of objects with id and name, or by their ids.
final class SpokenNames {
  private static final Pattern LIST = Pattern.compile("(?:.*\\.)?(?:speakers|contributors)");
  private static final Pattern BY_ID =
      Pattern.compile(LIST.pattern() + "\\.([^.]+)(?:\\.(?:display_?)?name)?");

  private final Map<String, String> names = new HashMap<>();

  /// Takes a value outside the speech, if it names speakers.
  void read(String path, JsonElement value) {
    var byId = BY_ID.matcher(path);
    if (LIST.matcher(path).matches())
      for (var speaker : SpokenObject.objects(value))
        idOf(speaker).ifPresent(id -> nameOf(speaker).ifPresent(name -> names.put(id, name)));
    else if (byId.matches())
      JsonEntry.scalar(value)
          .filter(name -> !name.isBlank())
          .ifPresent(name -> names.put(byId.group(1), name));
  }

  static Optional<String> idOf(JsonObject speaker) {
    return first(speaker, "id", "speaker_id", "speakerId", "spkid", "speaker", "label");
  }

  /// What a speaker is called, where there is more than a number.
  static Optional<String> nameOf(JsonObject speaker) {
    return first(
        speaker,
        "name",
        "display_name",
        "displayName",
        "speaker_name",
        "speakerName",
        "username",
        "label");
  }

  private static Optional<String> first(JsonObject speaker, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> JsonEntry.scalar(speaker.get(key)).stream())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  boolean has(String id) {
    return names.containsKey(id);
  }

  /// The name of a speaker; the id itself, where no name is known.
  String of(String id) {
    return names.getOrDefault(id, id);
  }
}
