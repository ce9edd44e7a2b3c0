package dev.earshot.reader.transcript;

import dev.earshot.reader.turns.ShortNames;
import dev.earshot.reader.turns.SpeakerName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Cues whose labels name one person each. What all say, or two at once, is said by nobody known; a
/// label that runs on for sentences was said, and a program took it for a name.
final class SpokenByOne {
  private static final Set<String> ALL =
      Set.of(
          ("all|everyone|everybody|both|together|alle|beide|alle zusammen|tous|toutes|ensemble|tous les deux|todos|todas|ambos"
                  + "|juntos|tutti|tutte|entrambi|insieme|allemaal|allebei|samen|alla|båda|tillsammans|begge|kaikki|molemmat|wszyscy"
                  + "|oboje|razem|všichni|mindenki|все|оба|вместе|усі|разом|herkes|hepsi|全員|みんな|大家|全体|所有人|众人|모두")
              .split("\\|"));

  private static final Pattern BETWEEN =
      Pattern.compile("(?iu)\\s?[&+/＆]\\s?|\\s(?:and|und|et|y|e|och|og|en|i|и|та|ja|ve)\\s");

  /// A surname may stand before it, and a role behind it.
  private static final Pattern COMMA = Pattern.compile("\\s?[,、]\\s?");

  /// Nobody's name and work are longer.
  private static final int LONGEST = 120;

  private SpokenByOne() {}

  static List<Cue> of(List<Cue> cues) {
    var labels = cues.stream().flatMap(cue -> cue.speaker().stream()).toList();
    var shortNames = new ShortNames(labels);
    var names = new HashMap<String, Optional<String>>();
    for (var label : labels)
      names.computeIfAbsent(
          label, l -> isOne(l) ? Optional.of(shortNames.spelled(l)) : Optional.empty());
    return cues.stream()
        .map(cue ->
            cue.speaker()
                .map(label -> by(names.getOrDefault(label, Optional.empty()), label, cue))
                .orElse(cue))
        .toList();
  }

  private static Cue by(Optional<String> name, String label, Cue cue) {
    if (name.isPresent()) return cue.by(name);
    var words = label.length() > LONGEST ? label + "\n" + cue.text() : cue.text();
    return cue.by(Optional.empty()).saying(words).anew();
  }

  private static boolean isOne(String label) {
    return label.length() <= LONGEST
        && !ALL.contains(label.strip().toLowerCase(Locale.ROOT))
        && !areSeveral(label.strip());
  }

  private static boolean areSeveral(String label) {
    var parts = List.of(BETWEEN.split(label));
    return parts.size() > 1
        ? parts.stream().allMatch(SpeakerName::isProper)
        : label.indexOf(',') > 0 && COMMA.splitAsStream(label).allMatch(SpokenByOne::isFullName);
  }

  private static boolean isFullName(String part) {
    return part.indexOf(' ') > 0 && SpeakerName.isFull(part);
  }
}
