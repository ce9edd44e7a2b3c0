package dev.earshot.reader.transcript;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.interchange.Surrogates;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.text.CleanText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An object of foreign JSON by the names of its parts, with those of its best alternative, its
/// pieces put together, and start and end taken out of where they stand together.
record SpokenObject(Map<String, Part> parts) {
  /// What was heard instead, perhaps, or when else: the first of them is what the service believes.
  static final Set<String> ALTERNATIVES = Set.of("alternatives", "nBest", "NBest", "instances");

  /// Pieces of what is said, blanks included.
  static final String PARTS = "segs";

  /// Where programs put start and end together; those of [#MILLIS] count milliseconds.
  private static final Set<String> SPANS = Set.of("timestamps", "timestamp", "time", "offsets");

  private static final String MILLIS = "offsets";

  /// A moment in most programs, in some of those for messages the person.
  private static final String FROM = "from";

  private static final Pattern STRETCH =
      Pattern.compile("\\s*\\[?([\\d:.,]+)\\s*(?:-->|->|→|–|—|-|to)\\s*([\\d:.,]+)\\]?\\s*");

  /// With a digit, in small letters, or a letter alone: not what somebody is called.
  private static final Pattern ID = Pattern.compile(".*\\d.*|[^\\p{Lu}\\p{Lt}\\p{Lo}]*|\\p{L}");

  /// A value under the key that the file has for it.
  record Part(String key, JsonElement value) {}

  /// Where programs that look for passages put what they know of each.
  static final Set<String> ABOUT = Set.of("metadata", "meta");

  static SpokenObject of(JsonObject object) {
    var spoken = new SpokenObject(new HashMap<>());
    told(object).asMap().forEach(spoken::put);
    for (var key : ALTERNATIVES)
      if (object.has(key))
        objects(object.get(key)).stream()
            .limit(1)
            .forEach(best -> best.asMap().forEach(spoken::put));
    for (var key : SPANS) if (object.has(key)) spoken.putSpan(key, object.get(key));
    if (object.get(PARTS) instanceof JsonArray pieces) spoken.put("text", joined(pieces));
    spoken.putStretch();
    return spoken;
  }

  /// An entry with what stands in an object of its own about it.
  static JsonObject told(JsonObject entry) {
    var about =
        ABOUT.stream()
            .map(entry::get)
            .filter(JsonObject.class::isInstance)
            .map(JsonElement::getAsJsonObject)
            .findFirst();
    if (about.isEmpty()) return entry;
    var told = new JsonObject();
    about.get().asMap().forEach(told::add);
    entry.asMap().forEach(told::add);
    return told;
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
      times
          .first(SpokenKeys.START, Optional::of)
          .ifPresent(part -> put("start" + unit, part.value()));
      times.first(SpokenKeys.END, Optional::of).ifPresent(part -> put("end" + unit, part.value()));
    }
  }

  /// `0:03 - 0:08` under the key of the start.
  private void putStretch() {
    var typed = typed(SpokenKeys.START);
    if (typed.isEmpty()) return;
    var stretch = STRETCH.matcher(typed.get().value().getAsString());
    if (!stretch.matches()) return;
    String key = typed.get().key();
    parts.put("start", new Part(key, new JsonPrimitive(stretch.group(1))));
    parts.putIfAbsent("end", new Part(key, new JsonPrimitive(stretch.group(2))));
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
    if (isWord(list)) return List.of(word(list));
    var objects = new ArrayList<JsonObject>();
    for (var one : list) if (!one.isJsonPrimitive()) objects.addAll(objects(one));
    return objects;
  }

  /// `["we", 0.5, 0.7]`, as Watson has them: a word, and from when to when it is said.
  private static boolean isWord(JsonArray list) {
    return list.size() == 3
        && list.get(0) instanceof JsonPrimitive word
        && word.isString()
        && list.get(1) instanceof JsonPrimitive from
        && from.isNumber()
        && list.get(2) instanceof JsonPrimitive to
        && to.isNumber();
  }

  private static JsonObject word(JsonArray list) {
    var word = new JsonObject();
    word.add("word", list.get(0));
    word.add("start", list.get(1));
    word.add("end", list.get(2));
    return word;
  }

  /// The first of the parts that a role may stand for, of which something can be made.
  private <T> Optional<T> first(SpokenKeys.Role role, Function<Part, Optional<T>> reading) {
    for (var name : role.names()) {
      var part = parts.get(name);
      var read = part == null ? Optional.<T>empty() : reading.apply(part);
      if (read.isPresent()) return read;
    }
    return Optional.empty();
  }

  boolean has(SpokenKeys.Role role) {
    return role.isAmong(parts.keySet());
  }

  Optional<String> text() {
    return first(SpokenKeys.TEXT, part -> string(part.value()));
  }

  Optional<SpokenTime> time(SpokenKeys.Role role) {
    return first(role, part -> SpokenTime.read(part.key(), part.value()));
  }

  /// What stands there as text, be it readable or not.
  Optional<Part> typed(SpokenKeys.Role role) {
    return first(role, part -> string(part.value()).map(text -> part));
  }

  /// A name, a number, or an object with either. The name of a voice says more than an id.
  Optional<String> speaker() {
    var named = first(SpokenKeys.SPEAKER, part -> speaker(part.value()));
    return named
        .filter(name -> !ID.matcher(name).matches())
        .or(() -> first(SpokenKeys.VOICE, part -> speaker(part.value())))
        .or(() -> named)
        .or(() ->
            Optional.ofNullable(parts.get(FROM))
                .filter(part -> part.value().isJsonObject())
                .flatMap(part -> speaker(part.value())))
        .or(() ->
            has(SpokenKeys.START) && text().isPresent()
                ? first(SpokenKeys.NAME, part -> speaker(part.value()))
                : Optional.empty());
  }

  private static Optional<String> speaker(JsonElement value) {
    // Of several at once, nobody knows who says which word.
    if (value instanceof JsonArray people)
      return people.size() == 1 ? speaker(people.get(0)) : Optional.empty();
    if (value instanceof JsonObject person)
      return SpokenNames.nameOf(person).or(() -> SpokenNames.idOf(person));
    return JsonEntry.scalar(value).map(CleanText::line).filter(name -> !name.isEmpty());
  }

  /// What the language is called: a tag, or its name.
  Optional<String> language() {
    return first(SpokenKeys.LANGUAGE, part -> string(part.value()).map(String::strip));
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
