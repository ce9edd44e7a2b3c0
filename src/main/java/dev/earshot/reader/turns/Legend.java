package dev.earshot.reader.turns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who is meant by the initials before the words, as whoever types a transcript explains them above
/// it: `HB = Henrike Bolte`, `Henrike Bolte (HB)`. Letters that no line begins with are explained
/// for another reason.
final class Legend {
  private static final String LETTERS = "(?<letters>\\p{Lu}\\p{Ll}?\\p{Lu}{0,3}\\d?)";
  private static final String NAME = "(?<name>\\p{L}[^=:;()\\[\\]]{1,60}?)";

  /// Behind the name may stand what somebody is.
  private static final String ROLE = "(?:\\s*(?:,|\\s[–—-]\\s|\\().{0,60})?";

  private static final Pattern LETTERS_FIRST =
      Pattern.compile(
          "[^\\p{L}]{0,6}[(\\[]?"
              + LETTERS
              + "[)\\]]?[*_]{0,2}\\s?(?<mark>[=:：]|\\s[–—-]\\s|→)[*_]{0,2}\\s*"
              + NAME
              + ROLE);
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          "[^\\p{L}]{0,6}"
              + NAME
              + "\\s*(?:[(\\[]"
              + LETTERS
              + "[)\\]]|=\\s?"
              + LETTERS.replace("letters", "behind")
              + ")"
              + ROLE);

  /// Several on one line.
  private static final Pattern BETWEEN = Pattern.compile("\\s*[;,]\\s+(?=\\p{Lu}{1,4}\\d?\\s?=)");

  private static final Pattern LABEL =
      Pattern.compile(
          "^([^\\p{L}\\p{N}]{0,6}(?:\\d{1,3}(?::\\d{2}){1,2}[^\\p{L}\\p{N}]{1,4})?)"
              + LETTERS
              + "(?=[*_]{0,2}\\s?(?:[\\[(]\\d[\\d:.,]{2,10}[\\])])?[*_]{0,2}[:：])");

  private static final int LONGEST = 200;

  /// What comes once is no turn of talk.
  private static final int FEWEST = 2;

  private Legend() {}

  /// The lines with the names in place of the initials at their beginnings.
  static List<String> read(List<String> lines) {
    var names = names(lines);
    if (names.isEmpty()) return lines;
    var counts = new HashMap<String, Integer>();
    for (var line : lines)
      if (!isExplanation(line))
        label(line).ifPresent(letters -> counts.merge(letters, 1, Integer::sum));
    names.keySet().removeIf(letters -> counts.getOrDefault(letters, 0) < FEWEST);
    return lines.stream().map(line -> named(line, names)).toList();
  }

  private static String named(String line, Map<String, String> names) {
    var label = LABEL.matcher(line);
    return label.lookingAt() && names.containsKey(label.group("letters")) && !isExplanation(line)
        ? label.group(1) + names.get(label.group("letters")) + line.substring(label.end())
        : line;
  }

  private static Optional<String> label(String line) {
    var label = LABEL.matcher(line);
    return label.lookingAt() ? Optional.of(label.group("letters")) : Optional.empty();
  }

  private static boolean isExplanation(String line) {
    return !explained(line).isEmpty();
  }

  /// Names by their letters; letters that are explained twice mean nobody.
  private static Map<String, String> names(List<String> lines) {
    var names = new HashMap<String, String>();
    var twice = new ArrayList<String>();
    for (var line : lines)
      explained(line)
          .forEach((letters, name) -> {
            if (names.put(letters, name) != null) twice.add(letters);
          });
    names.keySet().removeAll(twice);
    return names;
  }

  private static Map<String, String> explained(String line) {
    if (line.length() > LONGEST || !mayExplain(line)) return Map.of();
    var names = new HashMap<String, String>();
    for (var part : BETWEEN.split(line)) {
      var first = LETTERS_FIRST.matcher(part);
      var behind = NAME_FIRST.matcher(part);
      if (first.matches()) {
        if (isName(first.group("name"), first.group("mark").equals("=")))
          names.put(first.group("letters"), first.group("name").strip());
      } else if (behind.matches() && SpeakerName.isFull(behind.group("name"))) {
        String letters = behind.group("letters");
        names.put(letters == null ? behind.group("behind") : letters, behind.group("name").strip());
      }
    }
    return names;
  }

  private static boolean mayExplain(String line) {
    return line.chars().anyMatch(c -> "=:：(→–—-".indexOf(c) >= 0);
  }

  /// Behind a colon, one word may be what somebody says.
  private static boolean isName(String name, boolean isEqual) {
    return SpeakerName.isFull(name) || (isEqual && SpeakerName.isNameAlone(name));
  }
}
