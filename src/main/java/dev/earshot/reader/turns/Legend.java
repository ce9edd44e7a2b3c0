package dev.earshot.reader.turns;

import dev.earshot.notation.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who is meant by the initials before the words, as whoever types a transcript explains them above
/// it: `HB = Henrike Bolte`, `Henrike Bolte (HB)`; or as whoever speaks has a full name where they
/// begin. Letters that no line begins with are explained for another reason.
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
      Pattern.compile("[^\\p{L}]{0,6}" + NAME + "\\s*=\\s?" + LETTERS + ROLE);

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "(?<name>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]{0,30}(?: [\\p{L}\\p{M}.'’-]{1,30}){1,4}) [(\\[]"
              + LETTERS
              + "[)\\]]");

  /// Several on one line.
  private static final Pattern BETWEEN = Pattern.compile("\\s*[;,]\\s+(?=\\p{Lu}{1,4}\\d?\\s?=)");

  private static final Pattern LABEL =
      Pattern.compile(
          "^([^\\p{L}\\p{N}]{0,6}(?:\\d{1,3}(?::\\d{2}){1,2}[^\\p{L}\\p{N}]{1,4})?)"
              + LETTERS
              + "(?=[*_]{0,2}\\s?(?:[\\[(]\\d[\\d:.,]{2,10}[\\])])?[*_]{0,2}(?:[:：]|\\t))");

  /// A full name before words, in italics or bold or neither.
  private static final Pattern SPELLED =
      Pattern.compile(
          "^((?:[\\[(]?\\d{1,3}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?[\\])]?[\\s–—-]+)?)([*_]{0,3})(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}(?: [\\p{L}\\p{M}.'’-]{1,30}){1,3})(?:[:：][*_]{0,3}|[*_]{1,3}[:：])\\s*(?=[^\\s*_])");

  private static final String BOLD = "$1**${name}:** ";

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern COLON = Pattern.compile("\\s?[:：]\\s*");

  private static final int LONGEST = 200;

  /// What comes once is no turn of talk.
  private static final int FEWEST = 2;

  private Legend() {}

  /// The lines with the names in place of the initials at their beginnings.
  static List<String> read(List<String> lines) {
    int talk = firstOfTalk(lines);
    var names = names(lines, talk);
    var full = fullNames(lines);
    full.forEach(names::putIfAbsent);
    if (names.isEmpty()) return lines;
    var counts = new HashMap<String, Integer>();
    for (var line : lines.subList(talk, lines.size()))
      label(line).ifPresent(letters -> counts.merge(letters, 1, Integer::sum));
    names
        .keySet()
        .removeIf(
            letters -> counts.getOrDefault(letters, 0) < (full.containsKey(letters) ? 1 : FEWEST));
    if (names.isEmpty()) return lines;
    return IntStream.range(0, lines.size())
        .mapToObj(i -> i < talk ? equated(lines.get(i)) : named(lines.get(i), names))
        .map(line -> isMarkedName(line, full) ? SPELLED.matcher(line).replaceFirst(BOLD) : line)
        .toList();
  }

  /// Full names before words, by their initials; of two with the same, nobody knows who is meant.
  /// Where one alone is called by initials, the letters may be short for something else.
  private static Map<String, String> fullNames(List<String> lines) {
    var letters = lines.stream().flatMap(line -> label(line).stream()).collect(Collectors.toSet());
    if (letters.isEmpty()) return Map.of();
    var names = new HashMap<String, String>();
    var twice = new ArrayList<String>();
    for (var line : lines)
      spelled(line)
          .filter(name -> letters.contains(initials(name)))
          .ifPresent(name -> {
            var known = names.put(initials(name), name);
            if (known != null && !known.equals(name)) twice.add(initials(name));
          });
    names.keySet().removeAll(twice);
    long labels =
        lines.stream().flatMap(line -> label(line).stream()).filter(names::containsKey).count();
    return names.size() >= FEWEST && labels > FEWEST ? names : Map.of();
  }

  /// Whether the full name is marked, be it in another way than the initials.
  private static boolean isMarkedName(String line, Map<String, String> names) {
    if (names.isEmpty() || spelled(line).filter(names::containsValue).isEmpty()) return false;
    var spelled = SPELLED.matcher(line);
    return spelled.lookingAt() && !spelled.group(2).isEmpty();
  }

  private static Optional<String> spelled(String line) {
    var spelled = SPELLED.matcher(line);
    return spelled.lookingAt() && SpeakerName.isFull(spelled.group("name"))
        ? Optional.of(spelled.group("name"))
        : Optional.empty();
  }

  private static String initials(String name) {
    return SPACE
        .splitAsStream(name)
        .mapToInt(word -> word.codePointAt(0))
        .filter(Character::isUpperCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Where the first letters stand before words that explain nothing.
  private static int firstOfTalk(List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> label(lines.get(i)).isPresent() && explained(lines.get(i)).isEmpty())
        .findFirst()
        .orElse(lines.size());
  }

  /// What explains letters is no turn: `A: Ida Ray` becomes `A = Ida Ray`.
  private static String equated(String line) {
    return label(line).isEmpty() ? line : COLON.matcher(line).replaceFirst(" = ");
  }

  private static String named(String line, Map<String, String> names) {
    var label = LABEL.matcher(line);
    return label.lookingAt() && names.containsKey(label.group("letters"))
        ? label.group(1) + names.get(label.group("letters")) + line.substring(label.end())
        : line;
  }

  private static Optional<String> label(String line) {
    var label = LABEL.matcher(line);
    return label.lookingAt() ? Optional.of(label.group("letters")) : Optional.empty();
  }

  /// Names by their letters, from above the talk; letters that are explained twice mean nobody.
  private static Map<String, String> names(List<String> lines, int talk) {
    var names = new HashMap<String, String>();
    var twice = new ArrayList<String>();
    for (var line : lines.subList(0, talk))
      explained(line)
          .forEach((letters, name) -> {
            var known = names.put(letters, name);
            if (known != null && !known.equals(name)) twice.add(letters);
          });
    names.keySet().removeAll(twice);
    return names;
  }

  private static Map<String, String> explained(String line) {
    if (line.length() > LONGEST || !mayExplain(line)) return Map.of();
    var names = new HashMap<String, String>();
    for (var part : BETWEEN.split(line, -1)) {
      var first = LETTERS_FIRST.matcher(part);
      var behind = NAME_FIRST.matcher(part);
      if (first.matches()) {
        String name = first.group("name").strip();
        if (isName(name, first.group("mark").equals("="))) names.put(first.group("letters"), name);
      } else if (behind.matches() && SpeakerName.isFull(behind.group("name"))) {
        names.put(behind.group("letters"), behind.group("name").strip());
      }
    }
    var bracketed = IN_BRACKETS.matcher(line);
    while (bracketed.find())
      spelled(bracketed.group("name"), bracketed.group("letters"))
          .ifPresent(name -> names.put(bracketed.group("letters"), name));
    return names;
  }

  /// The last words of a name that begin with those letters: before them may stand other words, and
  /// within them small ones, which few letters have as well: `AvW`.
  private static Optional<String> spelled(String words, String letters) {
    int from = words.length();
    var initials = new StringBuilder();
    boolean areAll = letters.chars().anyMatch(Character::isLowerCase);
    while (from > 0 && initials.length() < letters.length()) {
      from = words.lastIndexOf(' ', from - 1);
      int first = words.codePointAt(from + 1);
      if (areAll || Character.isUpperCase(first)) initials.insert(0, Character.toString(first));
      if (from < 0) break;
    }
    String name = words.substring(from + 1);
    return letters.contentEquals(initials) && SpeakerName.isFull(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static boolean mayExplain(String line) {
    return Signs.hasAny(line, "=:：([→–—-");
  }

  /// Behind a colon, one word may be what somebody says.
  private static boolean isName(String name, boolean isEqual) {
    return SpeakerName.isFull(name) || (isEqual && SpeakerName.isNameAlone(name));
  }
}
