package dev.earshot.reader.facts;

import dev.earshot.notation.LettersAlone;
import dev.earshot.reader.Stem;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A title of nothing but a number and somebody's name, in a file that is called the same: `310 Ida
/// Moor` in `310-ida-moor.md`. Whoever counts people so counts the episodes to which they came. The
/// page speaks of them by their surname, where `12 Ways To Listen` counts ways.
public record CountedName(String number, String name) {
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?!(?:19|20)\\d\\d\\s)#?0*+([1-9]\\d{0,3})\\.?\\s+(\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:(?:de|van|von|der|da|di|la|el|al|bin|ter)\\s+){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]*){1,3})");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'-]+");

  /// What a title is, if it is such a one.
  ///
  /// @param source the file, as it was named to earshot
  /// @param page its lines, which are looked at only if the title is one
  public static Optional<CountedName> in(String title, String source, Stream<String> page) {
    var counted = COUNTED.matcher(title.strip());
    if (!counted.matches()) return Optional.empty();
    var file = LettersAlone.of(Stem.of(source)).replaceFirst("^0+", "");
    boolean isSame = file.equals(LettersAlone.of(counted.group(1) + counted.group(2)));
    return isSame && isSpokenOf(counted.group(2), page)
        ? Optional.of(new CountedName(counted.group(1), counted.group(2)))
        : Optional.empty();
  }

  private static boolean isSpokenOf(String name, Stream<String> page) {
    var surname = name.substring(name.lastIndexOf(' ') + 1);
    return page.filter(
            line -> !line.startsWith("#") && !line.startsWith("!") && line.contains(surname))
        .flatMap(BETWEEN::splitAsStream)
        .anyMatch(word -> word.replaceFirst("['’]s?$", "").equals(surname));
  }
}
