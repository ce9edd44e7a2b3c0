package dev.earshot.reader.transcript;

import com.google.gson.JsonObject;
import dev.earshot.notation.Echo;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.text.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what is said in the entries of foreign JSON, at whatever depth: objects with words and a
/// time, kept apart by where they stand, as services tell the same speech as utterances, sentences
/// and words. What does not say who speaks is said by whoever speaks around it.
final class SpokenUnits {
  private static final Pattern INDEX = Pattern.compile("\\[\\d+\\]");

  private static final Pattern OTHER_CHOICE =
      Pattern.compile("\\b(?:alternatives|[nN]Best)\\[[1-9]\\d*\\]");

  private static final Set<String> UNSAID = Set.of("audio_event", "spacing", "unknown");

  private final Map<String, List<SpokenUnit>> spoken = new LinkedHashMap<>();
  private final List<SpokenUnit> turns = new ArrayList<>();
  private final List<Chapter> chapters = new ArrayList<>();
  private final SpokenHeadings headings;
  private Optional<String> headed = Optional.empty();
  private Set<String> holds = Set.of();
  private Optional<String> language = Optional.empty();

  SpokenUnits(SpokenHeadings headings) {
    this.headings = headings;
  }

  /// What is said, by the path of its list.
  Map<String, List<SpokenUnit>> spoken() {
    return spoken;
  }

  /// Stretches of time with a speaker and no words.
  List<SpokenUnit> turns() {
    return turns;
  }

  /// What stands as headings among what is said and is nobody.
  List<Chapter> chapters() {
    return chapters;
  }

  /// What the first entry that names its language calls it.
  Optional<String> language() {
    return language;
  }

  /// Whether an object holds what the first entry held, whatever its values.
  boolean isLikeOthers(JsonObject object) {
    return containers(object).containsAll(holds);
  }

  /// Takes an entry of a list with all that is in it.
  ///
  /// @param place of the list, indices included; of alternatives, the first is read
  void add(String place, JsonEntry entry) {
    if (OTHER_CHOICE.matcher(place).find()) return;
    var heading = headings.in(entry.values());
    if (heading.isPresent()) {
      head(heading.get(), entry);
      return;
    }
    if (holds.isEmpty()) holds = containers(entry.values());
    add(INDEX.matcher(place).replaceAll("[]"), entry, headed);
  }

  private void head(String words, JsonEntry entry) {
    headed = Optional.of(words).filter(headings::isSpeaker);
    if (headed.isEmpty() && !words.isEmpty())
      SpokenObject.of(entry.values())
          .time(SpokenKeys.START)
          .flatMap(time -> time.duration(1))
          .ifPresent(start -> chapters.add(Chapter.at(start).titled(words)));
  }

  private static Set<String> containers(JsonObject object) {
    return object.asMap().entrySet().stream()
        .filter(inner -> inner.getValue().isJsonObject() || inner.getValue().isJsonArray())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void add(String path, JsonEntry entry, Optional<String> around) {
    var object = SpokenObject.of(entry.values());
    if (language.isEmpty()) language = object.language();
    var speaker = object.speaker().or(() -> around);
    var unit = unit(object, speaker, entry);
    if (unit.text().isPresent()) say(path, unit, object.type());
    else if (unit.speaker().isPresent() && unit.end().isPresent()) turns.add(unit);
    addInner(path, entry, speaker);
  }

  private void addInner(String path, JsonEntry entry, Optional<String> speaker) {
    entry
        .values()
        .entrySet()
        .forEach(inner -> {
          String key = inner.getKey();
          if (key.equals(SpokenObject.PARTS) || SpokenObject.ABOUT.contains(key)) return;
          var objects = SpokenObject.objects(inner.getValue());
          boolean choice = SpokenObject.ALTERNATIVES.contains(key);
          for (var object : choice ? objects.stream().limit(1).toList() : objects) {
            var one = new JsonEntry(object, entry.line(), entry.findings());
            if (choice) addInner(path + "." + key, one, speaker);
            else add(path + "." + key, one, speaker);
          }
        });
  }

  /// A mark without a time belongs to the word before it.
  private void say(String path, SpokenUnit unit, String type) {
    if (UNSAID.contains(type)) return;
    var said = spoken.computeIfAbsent(path, unused -> new ArrayList<>());
    if (!said.isEmpty() && type.startsWith("punct")) {
      var last = said.removeLast();
      said.add(last.saying(last.words() + unit.words()));
    } else {
      said.add(unit);
    }
  }

  private static SpokenUnit unit(SpokenObject object, Optional<String> speaker, JsonEntry entry) {
    var typed = object.text();
    var text = typed.map(CleanText::lines).filter(words -> !words.isEmpty());
    var start = object.time(SpokenKeys.START);
    if (text.isPresent() && start.isEmpty()) warnOfStart(object, entry);
    var end =
        object
            .time(SpokenKeys.END)
            .or(() -> start.flatMap(from -> object.time(SpokenKeys.LENGTH).map(from::plus)));
    boolean isApart = typed.filter(words -> Character.isWhitespace(words.charAt(0))).isPresent();
    return new SpokenUnit(text, speaker, start, end, isApart, entry.line());
  }

  private static void warnOfStart(SpokenObject object, JsonEntry entry) {
    object
        .typed(SpokenKeys.START)
        .ifPresent(typed ->
            entry
                .findings()
                .warn(
                    entry.line(),
                    "\"%s\" is %s; expected seconds such as 754"
                        .formatted(typed.key(), Echo.quoted(typed.value().getAsString()))));
  }
}
