package dev.earshot.reader.facts;

import dev.earshot.notation.EpisodeWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of the episode that a line above an episode's words names: `Folge 17: Torf`, `第18回
/// 古本屋`.
public final class HeadNumber {
  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})"
              + EpisodeWord.BEFORE
              + ("|" + EpisodeWord.AROUND + "|" + EpisodeWord.BEHIND + "|" + EpisodeWord.VOLUME));

  private static final Pattern MARKS = Pattern.compile("^[\\s#>*_-]+");

  private static final int MOST_LINES = 4;
  private static final int LONGEST = 120;

  private HeadNumber() {}

  /// The number that the first of them says which has one.
  ///
  /// @param head the lines above the first words
  public static Optional<String> in(List<String> head) {
    return head.stream()
        .filter(line -> !line.isBlank())
        .limit(MOST_LINES)
        .filter(line -> line.length() <= LONGEST)
        .map(line -> EpisodeWord.withPlainDigits(MARKS.matcher(line).replaceFirst("").strip()))
        .filter(line -> !line.isEmpty() && WORD.matcher(line).find())
        .flatMap(line -> EpisodeName.number(line).stream())
        .findFirst();
  }
}
