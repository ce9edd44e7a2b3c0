package dev.earshot.reader.notes;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.notation.Signs;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A heading that begins or ends with the day of an episode: `04/17/2017 - Eels at night`, `Eels at
/// night, July 10, 2024`, or has it in brackets behind a number: `Episode 7 (14•7•2021) Eels`.
///
/// @param day absent where nobody can tell which figure is the month
record DatedHeading(Optional<LocalDate> day, String title) {
  private static final int LONGEST = 200;
  private static final Pattern EDGES =
      Pattern.compile("^[\\s,;:.()（）【】\\[\\]–—|·•-]+|[\\s,;:(（【\\[–—|·•-]+$");

  private static final Pattern FIGURES =
      Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1(?:19|20)\\d\\d\\s*[:–—|-]\\s+(\\S.*)");

  private static final Pattern FIGURES_BEHIND =
      Pattern.compile("[•·|–—(]\\s?\\d{1,2}([/.-])\\d{1,2}\\1(?:19|20)\\d\\d\\)?$");

  /// @param order how days in figures are to be read
  static Optional<DatedHeading> read(String heading, DayOrder order) {
    if (heading.length() > LONGEST || !Signs.hasDigit(heading)) return Optional.empty();
    return DayNotation.first(heading, 0, order)
        .flatMap(place -> {
          var before = edged(heading.substring(0, place.from()));
          var behind = edged(heading.substring(place.to()));
          boolean isApart =
              before.isEmpty()
                  || (behind.isEmpty() && isSetApart(heading, place))
                  || (isInBrackets(heading, place) && NumberedHeading.namesEpisode(before));
          var title = (before + " " + behind).strip();
          boolean isName = title.startsWith("#") || title.chars().anyMatch(Character::isLetter);
          return isApart && isName
              ? Optional.of(new DatedHeading(Optional.of(place.day()), title))
              : Optional.<DatedHeading>empty();
        })
        .or(() -> inFigures(heading));
  }

  private static Optional<DatedHeading> inFigures(String heading) {
    var figures = FIGURES.matcher(heading);
    if (figures.matches()) return Optional.of(new DatedHeading(Optional.empty(), figures.group(2)));
    var behind = FIGURES_BEHIND.matcher(heading);
    return behind.find()
        ? Optional.of(edged(heading.substring(0, behind.start())))
            .filter(title -> title.chars().anyMatch(Character::isLetter))
            .map(title -> new DatedHeading(Optional.empty(), title))
        : Optional.empty();
  }

  /// In "The flood of 14 July 2021" the day is what is told of.
  private static boolean isSetApart(String heading, DayNotation.Place place) {
    var before = heading.substring(0, place.from()).stripTrailing();
    return !before.isEmpty() && !Character.isLetterOrDigit(before.charAt(before.length() - 1));
  }

  /// `Episode 7 (14•7•2021) Eels`: behind a number, such a day is the episode's.
  private static boolean isInBrackets(String heading, DayNotation.Place place) {
    return place.from() > 0
        && place.to() < heading.length()
        && "([（【".indexOf(heading.charAt(place.from() - 1)) >= 0
        && ")]）】".indexOf(heading.charAt(place.to())) >= 0;
  }

  private static String edged(String text) {
    return EDGES.matcher(text).replaceAll("");
  }
}
