package dev.earshot.reader.transcript;

import dev.earshot.reader.turns.ShortNames;
import dev.earshot.reader.turns.SpeakerName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  /// What a program that tells no voices apart calls whoever speaks.
  private static final Set<String> ANYBODY =
      Set.of(
          ("guest|gast|invité|invitado|convidado|ospite|gäst|gjest|gæst|vieras|gość|vendég|гость|misafir|ゲスト|嘉宾|嘉賓|来宾|게스트"
                  + "|speaker|sprecher|unknown|unknown speaker|話者|发言人|說話人|说话人|화자")
              .split("\\|"));

  /// A guest may be the only one who says a few words.
  private static final int FEWEST = 5;

  /// Small words stand within names as well: `Maria Costa e Silva`.
  private static final Pattern BETWEEN =
      Pattern.compile("\\s?[&+/＆]\\s?|\\s(?:" + ShortNames.AND + ")\\s");

  private static final Pattern AMPERSAND = Pattern.compile("\\s?[&＆]\\s?");
  private static final Pattern AND = Pattern.compile("\\s(?:and|und|et|och|og|en)\\s");

  /// Nobody's name and work are longer.
  private static final int LONGEST = 120;

  private SpokenByOne() {}

  static List<Cue> of(List<Cue> cues) {
    var labels = cues.stream().flatMap(cue -> cue.speaker().stream()).toList();
    var voices = Set.copyOf(labels);
    var shortNames = new ShortNames(labels);
    var names = new HashMap<String, Optional<String>>();
    boolean isAnybody = labels.size() >= FEWEST && voices.size() == 1;
    for (var label : labels)
      names.computeIfAbsent(
          label,
          l ->
              isOne(l, voices) && !(isAnybody && ANYBODY.contains(l.toLowerCase(Locale.ROOT)))
                  ? Optional.of(shortNames.spelled(l))
                  : Optional.empty());
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

  private static boolean isOne(String label, Set<String> voices) {
    return label.length() <= LONGEST
        && !ALL.contains(label.strip().toLowerCase(Locale.ROOT))
        && !areSeveral(label.strip(), voices);
  }

  /// Whether each part speaks for itself elsewhere, or names stand around a sign for "and", or full
  /// ones around the word.
  private static boolean areSeveral(String label, Set<String> voices) {
    return areParts(BETWEEN, label, voices::contains)
        || areParts(AMPERSAND, label, SpeakerName::isProper)
        || areParts(AND, label, SpeakerName::isFull);
  }

  private static boolean areParts(Pattern between, String label, Predicate<String> isOne) {
    var parts = List.of(between.split(label, -1));
    return parts.size() > 1 && parts.stream().allMatch(isOne);
  }
}
