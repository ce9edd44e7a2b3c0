package dev.earshot.reader.facts;

import dev.earshot.notation.NumberedHeading;
import dev.earshot.notation.Signs;
import dev.earshot.reader.Head;
import dev.earshot.reader.markdown.Markdown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lines of a page that each name an episode above its moments: `Episode 12: Rye`, or as sites
/// count their files, `tide-talk-12 -- Rye`.
public final class EpisodeHeads {
  private static final Function<Head, Boolean> SIGHT = EpisodeHeads::look;

  private static final int FEWEST = 2;
  private static final int LONGEST = 160;

  /// What else is counted has such names as well.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?!(?i:part|chapter|section|day|week|step|session|track|side|disc|segment|hour|act|scene|level|teil|kapitel|partie|chapitre"
              + "|parte|cap[ií]tulo|capitolo|deel|del|część|часть|глава)[-_#])(?<show>\\p{L}[\\p{L}\\d]*(?:[-_]\\p{L}[\\p{L}\\d]*){0,5})[-_#]{1,2}(?<number>\\d{1,4})\\s*(?:--?|[–—:|])\\s+(?<title>\\S.*)");

  private EpisodeHeads() {}

  /// Whether moments of several episodes stand on the page, each below such a line.
  public static boolean areSeveral(Head head) {
    return head.seen(SIGHT);
  }

  private static boolean look(Head head) {
    var spelled = spelledOut(head.lines());
    Set<String> numbers =
        IntStream.range(0, spelled.size() - 1)
            .filter(i -> mayBe(spelled.get(i)))
            .filter(i -> TimedList.startsLike(spelled.get(i + 1)))
            .mapToObj(i -> number(spelled.get(i)))
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return numbers.size() >= FEWEST;
  }

  private static boolean mayBe(String line) {
    return line.length() <= LONGEST && Signs.hasDigit(line);
  }

  private static Optional<String> number(String line) {
    return TimedList.startsLike(line)
        ? Optional.empty()
        : NumberedHeading.read(Markdown.plain(line))
            .filter(NumberedHeading::isSure)
            .map(NumberedHeading::number);
  }

  /// The lines, with `tide-talk-12 -- Rye` as `Episode 12: Rye` where several are counted so.
  public static List<String> spelledOut(List<String> lines) {
    Map<String, Set<String>> numbers = new HashMap<>();
    for (var line : lines) {
      if (!mayBe(line)) continue;
      var counted = COUNTED.matcher(line);
      if (counted.matches())
        numbers
            .computeIfAbsent(counted.group("show"), show -> new HashSet<>())
            .add(counted.group("number"));
    }
    return lines.stream().map(line -> spelledOut(line, numbers)).toList();
  }

  private static String spelledOut(String line, Map<String, Set<String>> numbers) {
    if (numbers.isEmpty()) return line;
    var counted = COUNTED.matcher(line);
    return counted.matches()
            && numbers.getOrDefault(counted.group("show"), Set.of()).size() >= FEWEST
        ? "Episode " + counted.group("number") + ": " + counted.group("title")
        : line;
  }
}
