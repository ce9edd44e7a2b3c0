package dev.earshot.notation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A heading that names an episode by its number: `Tide Talk – Ep. 7: Eels`, `#7 Eels`, `Tide Talk
/// 107: Eels`, `S2E4 Eels`.
///
/// @param isTitleBehind whether the title stands behind the number
/// @param isSure whether a word says that the number is an episode's; others may rank anything
public record NumberedHeading(
    Optional<String> show,
    Optional<String> season,
    String number,
    Optional<String> title,
    boolean isTitleBehind,
    boolean isSure) {
  private static final int LONGEST = 160;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(?:s(\\d{1,2})[ ._-]?e(\\d{1,4})|"
              + EpisodeWord.BEFORE
              + "\\s?#?(\\d{1,5})|"
              + EpisodeWord.AROUND
              + "|"
              + EpisodeWord.BEHIND
              + "|#(\\d{1,5})|(?<=\\p{L}{2} )(\\d{1,4})(?=\\s?[:–—|]\\s|\\s-\\s))(?![\\d:.]\\d|\\p{L})");

  /// The group of the first number that only stands there.
  private static final int UNSURE = 7;

  private static final Pattern DAY_BEFORE =
      Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})[\\s:–—|,-]+");
  private static final Pattern DAY_BEHIND =
      Pattern.compile(
          "[\\s(,–—|-]+(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})\\)?$");
  private static final Pattern COUNTED =
      Pattern.compile("[(\\[]?0*+(\\d{1,4})[)\\]]?(?:\\s*[:–—|.]|\\s+-)\\s+(\\S.*)");
  private static final Pattern BEFORE = Pattern.compile("[\\s(\\[:–—|,·・-]+$");
  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}] $");
  private static final Pattern BEHIND = Pattern.compile("^[\\s)\\]:.–—|,·・-]+");
  private static final int LONGEST_TIME = 24;
  private static final Pattern TIME = Pattern.compile("\\d:[0-5]\\d");
  private static final Pattern BETWEEN = Pattern.compile(":\\s+|\\s+[–—|-]\\s+");

  /// The number with what stands around it; empty where none is told.
  public static Optional<NumberedHeading> read(String heading) {
    if (heading.length() > LONGEST) return Optional.empty();
    var plain = EpisodeWord.withPlainDigits(heading.strip());
    if (!Signs.hasDigit(plain)) return Optional.empty();
    var text = DAY_BEHIND.matcher(DAY_BEFORE.matcher(plain).replaceFirst("")).replaceFirst("");
    var found = NUMBER.matcher(text);
    if (!found.find()) return Optional.empty();
    int group =
        IntStream.rangeClosed(2, found.groupCount())
            .filter(i -> found.group(i) != null)
            .findFirst()
            .orElse(2);
    var season = Optional.ofNullable(found.group(1));
    var before = named(BEFORE.matcher(text.substring(0, found.start())).replaceFirst(""));
    var behind = named(BEHIND.matcher(text.substring(found.end())).replaceFirst(""));
    boolean isSure = group < UNSURE;
    boolean isBare = BARE.matcher(text.substring(0, found.start())).find();
    return Optional.of(
        behind.isPresent()
            ? new NumberedHeading(before, season, found.group(group), behind, true, isSure)
            : ofBoth(before, season, found.group(group), isSure, isBare));
  }

  /// Whether a heading names an episode beyond doubt.
  public static boolean namesEpisode(String heading) {
    return read(heading).filter(NumberedHeading::isSure).isPresent();
  }

  /// `156 - Ida Ray`, `44. Eels`: a number alone, which is an episode's only where something below
  /// the heading shows it.
  public static Optional<NumberedHeading> counted(String heading) {
    var counted = COUNTED.matcher(heading.strip());
    return counted.matches() && heading.length() <= LONGEST
        ? named(counted.group(2))
            .map(title ->
                new NumberedHeading(
                    Optional.empty(),
                    Optional.empty(),
                    counted.group(1),
                    Optional.of(title),
                    true,
                    false))
        : Optional.empty();
  }

  private static Optional<String> named(String text) {
    return Optional.of(text)
        .filter(t -> t.chars().anyMatch(Character::isLetter))
        .filter(t -> !Signs.hasDigit(t) || !isDay(t));
  }

  /// `Tide Talk: Eels (ep. 7)`, `Eels | Tide Talk #7`
  ///
  /// @param isBare whether only a blank parts the number from the words
  private static NumberedHeading ofBoth(
      Optional<String> names,
      Optional<String> season,
      String number,
      boolean isSure,
      boolean isBare) {
    int bar = names.orElse("").lastIndexOf(" | ");
    if (bar > 0 && isBare)
      return new NumberedHeading(
          names.map(text -> text.substring(bar + 3)),
          season,
          number,
          names.map(text -> text.substring(0, bar)),
          false,
          isSure);
    var parts = BETWEEN.split(names.orElse(""), 2);
    return parts.length == 2
        ? new NumberedHeading(
            Optional.of(parts[0]), season, number, Optional.of(parts[1]), false, isSure)
        : new NumberedHeading(Optional.empty(), season, number, names, false, isSure);
  }

  /// The day that a heading begins or ends with.
  public static Optional<String> day(String heading) {
    var plain = heading.strip();
    var before = DAY_BEFORE.matcher(plain);
    var behind = DAY_BEHIND.matcher(plain);
    return before.find()
        ? Optional.of(before.group(1))
        : Optional.of(behind).filter(day -> day.find()).map(day -> day.group(1));
  }

  /// `at 22:16:00 GMT+0100`
  private static boolean isTime(String text) {
    return text.length() <= LONGEST_TIME && TIME.matcher(text).find();
  }

  /// Whether a line is nothing but a day, or a day with a time.
  public static boolean isDay(String line) {
    var text = EpisodeWord.withPlainDigits(line.strip());
    if (text.length() > LONGEST || DayNotation.read(text).isEmpty()) return false;
    return DayNotation.first(text, 0, DayOrder.UNKNOWN)
        .map(day -> text.substring(day.to()))
        .filter(rest -> rest.chars().anyMatch(Character::isLetter) && !isTime(rest))
        .isEmpty();
  }
}
