package dev.earshot.reader.transcript;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.interchange.Surrogates;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.text.CleanText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An object of foreign JSON by the names of its parts, with those of its best alternative, its
/// pieces put together, and start and end taken out of where they stand together.
record SpokenObject(Map<String, Part> parts) {
  /// What was heard instead, perhaps: the first of them is what the service believes.
  static final Set<String> ALTERNATIVES = Set.of("alternatives", "nBest");

  /// Pieces of what is said, blanks included.
  static final String PARTS = "segs";

  /// Where programs put start and end together; those of [#MILLIS] count milliseconds.
  private static final Set<String> SPANS = Set.of("timestamps", "timestamp", "time", "offsets");

  private static final String MILLIS = "offsets";

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_]\\w{2,4})*");

  /// A value under the key that the file has for it.
  record Part(String key, JsonElement value) {}

  static SpokenObject of(JsonObject object) {
    var spoken = new SpokenObject(new HashMap<>());
    object.asMap().forEach(spoken::put);
    for (var key : ALTERNATIVES)
      objects(object.get(key)).stream().limit(1).forEach(best -> best.asMap().forEach(spoken::put));
    for (var key : SPANS) spoken.putSpan(key, object.get(key));
    if (object.get(PARTS) instanceof JsonArray pieces) spoken.put("text", joined(pieces));
    return spoken;
  }

  private void put(String key, JsonElement value) {
    if (!value.isJsonNull()) parts.putIfAbsent(SpokenKeys.name(key), new Part(key, value));
  }

  private void putSpan(String key, @Nullable JsonElement span) {
    String unit = key.equals(MILLIS) ? "_ms" : "";
    if (span instanceof JsonArray pair && pair.size() == 2) {
      put("start" + unit, pair.get(0));
      put("end" + unit, pair.get(1));
    } else if (span instanceof JsonObject inner) {
      var times = of(inner);
      times.first(SpokenKeys.START).ifPresent(part -> put("start" + unit, part.value()));
      times.first(SpokenKeys.END).ifPresent(part -> put("end" + unit, part.value()));
    }
  }

  private static JsonElement joined(JsonArray pieces) {
    var text = new StringBuilder();
    for (var piece : objects(pieces)) of(piece).text().ifPresent(text::append);
    return new JsonPrimitive(text.toString());
  }

  /// The objects of a value: itself, or those of a list, also of lists in it.
  static List<JsonObject> objects(@Nullable JsonElement value) {
    if (value instanceof JsonObject object) return List.of(object);
    if (!(value instanceof JsonArray list)) return List.of();
    return list.asList().stream()
        .filter(one -> !one.isJsonPrimitive())
        .flatMap(one -> objects(one).stream())
        .toList();
  }

  private Stream<Part> all(SpokenKeys.Role role) {
    return role.names().stream().flatMap(name -> Stream.ofNullable(parts.get(name)));
  }

  private Optional<Part> first(SpokenKeys.Role role) {
    return all(role).findFirst();
  }

  boolean has(SpokenKeys.Role role) {
    return role.isAmong(parts.keySet());
  }

  Optional<String> text() {
    return all(SpokenKeys.TEXT).flatMap(part -> string(part.value()).stream()).findFirst();
  }

  Optional<SpokenTime> time(SpokenKeys.Role role) {
    return all(role)
        .flatMap(part -> SpokenTime.read(part.key(), part.value()).stream())
        .findFirst();
  }

  /// What stands there as text, be it readable or not.
  Optional<Part> typed(SpokenKeys.Role role) {
    return all(role).filter(part -> string(part.value()).isPresent()).findFirst();
  }

  /// A name, a number, or an object with either.
  Optional<String> speaker() {
    return all(SpokenKeys.SPEAKER).flatMap(part -> speaker(part.value()).stream()).findFirst();
  }

  private static Optional<String> speaker(JsonElement value) {
    if (value instanceof JsonObject person)
      return Stream.of("name", "label", "id")
          .flatMap(key -> JsonEntry.scalar(person.get(key)).stream())
          .findFirst();
    return JsonEntry.scalar(value).map(CleanText::line).filter(name -> !name.isEmpty());
  }

  /// The tag of a language, also where it is called by its name, as in `english`.
  Optional<String> language() {
    return all(SpokenKeys.LANGUAGE)
        .flatMap(part -> string(part.value()).stream())
        .flatMap(typed -> tag(typed.strip()).stream())
        .findFirst();
  }

  private static Optional<String> tag(String typed) {
    if (LANGUAGE.matcher(typed).matches()) return Optional.of(typed.replace('_', '-'));
    return Stream.of(Locale.getISOLanguages())
        .filter(code -> Locale.of(code).getDisplayLanguage(Locale.ROOT).equalsIgnoreCase(typed))
        .findFirst();
  }

  /// What kind of thing is said, where services tell words and marks apart.
  String type() {
    return Optional.ofNullable(parts.get("type")).flatMap(part -> string(part.value())).orElse("");
  }

  private static Optional<String> string(JsonElement value) {
    return value instanceof JsonPrimitive text && text.isString() && !text.getAsString().isEmpty()
        ? Optional.of(Surrogates.paired(text.getAsString()))
        : Optional.empty();
  }
}
