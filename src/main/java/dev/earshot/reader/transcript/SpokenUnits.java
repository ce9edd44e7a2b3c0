package dev.earshot.reader.transcript;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.earshot.interchange.Surrogates;
import dev.earshot.reader.text.CleanText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what is said in foreign JSON, at whatever depth: objects with words and a time, kept apart
/// by where they stand, as services tell the same speech as utterances, sentences and words. Of the
/// JSON no more is kept than that.
final class SpokenUnits {
  static final List<String> TEXTS =
      List.of(
          "punctuated_word",
          "punctuatedWord",
          "text",
          "transcript",
          "display",
          "word",
          "content",
          "value",
          "utf8",
          "body",
          "sentence");
  static final List<String> STARTS =
      List.of(
          "start",
          "start_time",
          "startTime",
          "startMs",
          "start_ms",
          "startOffset",
          "begin",
          "ts",
          "from",
          "offsetInTicks",
          "offsetMilliseconds",
          "offset",
          "tStartMs",
          "timestamp");
  static final List<String> ENDS =
      List.of("end", "end_time", "endTime", "endMs", "end_ms", "endOffset", "end_ts", "to");
  static final List<String> LENGTHS =
      List.of("durationInTicks", "durationMilliseconds", "duration", "dDurationMs");
  static final List<String> SPEAKERS =
      List.of(
          "speaker",
          "speaker_label",
          "speakerLabel",
          "speaker_id",
          "speakerId",
          "speakerTag",
          "speaker_name",
          "speakerName");
  private static final List<String> LANGUAGES =
      List.of("language_code", "languageCode", "language", "locale");

  /// What was heard instead, perhaps: the first of them is what the service believes.
  private static final Set<String> ALTERNATIVES = Set.of("alternatives", "nBest");

  /// Parts of what is said, blanks included.
  private static final Set<String> PARTS = Set.of("segs", "elements");

  private static final Set<String> UNSAID = Set.of("audio_event", "spacing");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_]\\w{2,4})*");

  private final Map<String, List<SpokenUnit>> spoken = new LinkedHashMap<>();
  private final List<SpokenUnit> turns = new ArrayList<>();
  private Optional<String> language = Optional.empty();

  /// What is said, by the path of its list.
  Map<String, List<SpokenUnit>> spoken() {
    return spoken;
  }

  /// Stretches of time with a speaker and no words.
  List<SpokenUnit> turns() {
    return turns;
  }

  Optional<String> language() {
    return language;
  }

  /// Reads a value, and keeps what was found before a break.
  void read(JsonReader in) throws IOException {
    value(in, "", "", new LinkedHashMap<>());
  }

  private void value(JsonReader in, String path, String key, Map<String, String> parent)
      throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> object(in, path, key, parent);
      case BEGIN_ARRAY -> list(in, path, key, parent);
      case STRING, NUMBER -> parent.putIfAbsent(key, Surrogates.paired(in.nextString()));
      default -> in.skipValue();
    }
  }

  private void object(JsonReader in, String path, String key, Map<String, String> parent)
      throws IOException {
    var values = new LinkedHashMap<String, String>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      value(in, path + "." + name, name, values);
    }
    in.endObject();
    if (ALTERNATIVES.contains(key)) values.forEach(parent::putIfAbsent);
    else if (PARTS.contains(key)) joinPart(values, parent);
    else found(path, values);
  }

  private void list(JsonReader in, String path, String key, Map<String, String> parent)
      throws IOException {
    in.beginArray();
    for (int i = 0; in.hasNext(); i++) {
      if (i > 0 && ALTERNATIVES.contains(key)) in.skipValue();
      else if (key.equals("timestamp") && in.peek() == JsonToken.NUMBER)
        parent.put(i == 0 ? "start" : "end", in.nextString());
      else if (in.peek() == JsonToken.BEGIN_OBJECT || in.peek() == JsonToken.BEGIN_ARRAY)
        value(in, path + "[]", key, parent);
      else in.skipValue();
    }
    in.endArray();
  }

  private static void joinPart(Map<String, String> part, Map<String, String> whole) {
    first(part, TEXTS).ifPresent(text -> whole.merge("text", text, String::concat));
    Optional.ofNullable(part.get("ts")).ifPresent(start -> whole.putIfAbsent("ts", start));
    Optional.ofNullable(part.get("end_ts")).ifPresent(end -> whole.put("end_ts", end));
  }

  private void found(String path, Map<String, String> values) {
    if (language.isEmpty())
      language = first(values, LANGUAGES).filter(code -> LANGUAGE.matcher(code).matches());
    var unit = unit(values);
    if (unit.text().isPresent()) say(path, unit, values.getOrDefault("type", ""));
    else if (unit.speaker().isPresent() && unit.end().isPresent()) turns.add(unit);
  }

  /// A mark without a time belongs to the word before it.
  private void say(String path, SpokenUnit unit, String type) {
    if (UNSAID.contains(type)) return;
    if (unit.start().isPresent())
      spoken.computeIfAbsent(path, unused -> new ArrayList<>()).add(unit);
    else if (spoken.containsKey(path) && type.startsWith("punct")) {
      var said = spoken.get(path);
      var last = said.removeLast();
      said.add(last.saying(last.words() + unit.words()));
    }
  }

  private static SpokenUnit unit(Map<String, String> values) {
    var start = time(values, STARTS);
    var end =
        time(values, ENDS).or(() -> start.flatMap(from -> time(values, LENGTHS).map(from::plus)));
    var text = first(values, TEXTS).map(CleanText::line).filter(line -> !line.isEmpty());
    return new SpokenUnit(text, first(values, SPEAKERS), start, end);
  }

  private static Optional<SpokenTime> time(Map<String, String> values, List<String> keys) {
    return keys.stream()
        .filter(values::containsKey)
        .flatMap(key -> SpokenTime.read(key, values.getOrDefault(key, "")).stream())
        .findFirst();
  }

  private static Optional<String> first(Map<String, String> values, List<String> keys) {
    return keys.stream()
        .flatMap(key -> Stream.ofNullable(values.get(key)))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
