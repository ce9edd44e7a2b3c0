package dev.earshot.reader.facts;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.LettersAlone;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of the episode that a line above an episode's words names: `Folge 17: Torf`, `第18回
/// 古本屋`, or the title once more with a number set apart: `103: Salt: a road` below `103 Salt a
/// road`, as a file can be called.
public final class HeadNumber {
  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})"
              + EpisodeWord.BEFORE
              + ("|" + EpisodeWord.AROUND + "|" + EpisodeWord.BEHIND + "|" + EpisodeWord.VOLUME));

  private static final Pattern MARKS = Pattern.compile("^[\\s#>*_-]+");

  private static final int MOST_LINES = 4;
  private static final int LONGEST = 120;

  private static final Pattern COUNT = Pattern.compile("\\d{1,5}");

  private HeadNumber() {}

  /// The number that the first of them says which has one.
  ///
  /// @param head the lines above the first words
  public static Optional<String> in(List<String> head) {
    var lines =
        head.stream()
            .filter(line -> !line.isBlank())
            .limit(MOST_LINES)
            .filter(line -> line.length() <= LONGEST)
            .map(line -> EpisodeWord.withPlainDigits(MARKS.matcher(line).replaceFirst("").strip()))
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.stream()
        .filter(line -> WORD.matcher(line).find())
        .flatMap(line -> EpisodeName.number(line).stream())
        .findFirst()
        .or(() -> again(lines));
  }

  private static Optional<String> again(List<String> lines) {
    var title = lines.isEmpty() ? "" : LettersAlone.of(lines.getFirst());
    return lines.stream()
        .skip(1)
        .filter(line -> isTitle(LettersAlone.of(line), title))
        .flatMap(line -> EpisodeName.number(line).stream())
        .filter(number -> !DayNotation.isYear(number))
        .findFirst();
  }

  /// Whether the letters of a line are those of a title, be it behind a number.
  public static boolean isTitle(String line, String title) {
    return !title.isEmpty()
        && line.endsWith(title)
        && (line.length() == title.length()
            || COUNT.matcher(line.substring(0, line.length() - title.length())).matches());
  }
}
