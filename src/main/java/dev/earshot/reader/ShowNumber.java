package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.Signs;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The number behind the name of the show in a title: `Eels at night | Tide Talk 12` is the twelfth
/// of Tide Talk. Where a source does not say its show, a folder it lies in may be called so.
public final class ShowNumber {
  private static final String NUMBER =
      "[\\s:,–—-]*(?:(?:"
          + EpisodeWord.BEFORE
          + "|no\\.?|#)\\s*)?#?(\\d{1,4})(?=\\s*(?:$|\\.\\s|[\\])|:–—-]))";
  private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

  /// Names of folders that are shorter may be words of a title.
  private static final int SHORTEST_FOLDER = 5;

  /// A longer name is none.
  private static final int LONGEST_SHOW = 200;

  private ShowNumber() {}

  /// @param source the file, as it was named to earshot
  static Optional<String> in(Episode episode, String source) {
    return episode
        .show()
        .map(Stream::of)
        .orElseGet(() -> folders(source))
        .flatMap(show -> behind(show, episode.title()).stream())
        .findFirst();
  }

  /// The number behind the name of one of the source's folders in a title: `Tide Talk 12: Eels`.
  public static Optional<String> behindFolder(String title, String source) {
    return !Signs.hasDigit(title)
        ? Optional.empty()
        : folders(source).flatMap(show -> behind(show, title).stream()).findFirst();
  }

  private static Stream<String> folders(String source) {
    var names = source.split("[/\\\\]");
    return Stream.of(names)
        .limit(names.length - 1L)
        .filter(name -> name.chars().filter(Character::isLetter).count() >= SHORTEST_FOLDER);
  }

  /// Whatever its letters are, as the pattern below takes them.
  private static boolean hasWord(String title, String word) {
    return IntStream.rangeClosed(0, title.length() - word.length())
        .anyMatch(at -> title.regionMatches(true, at, word, 0, word.length()));
  }

  private static Optional<String> behind(String show, String title) {
    if (show.length() > LONGEST_SHOW) return Optional.empty();
    var words = BETWEEN.splitAsStream(show.strip()).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty() || !hasWord(title, words.getFirst())) return Optional.empty();
    var name = words.stream().map(Pattern::quote).collect(Collectors.joining("[\\s_-]+"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + name + NUMBER, IGNORING_CASE)
        .matcher(title)
        .results()
        .findFirst()
        .map((MatchResult found) -> found.group(1))
        .filter(number -> !DayNotation.isYear(number));
  }
}
