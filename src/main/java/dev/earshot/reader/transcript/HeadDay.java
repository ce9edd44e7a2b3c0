package dev.earshot.reader.transcript;

import dev.earshot.notation.DayNotation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day that a line above a transcript tells, alone, behind a label or before what else is told
/// of the recording: `Recorded on 16 April 2024`, `Tue, Apr 16, 2024 10:02AM • 43:11`.
final class HeadDay {
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final Pattern DAY =
      Pattern.compile(
          "^\\W*(?:\\p{L}+(?: \\p{L}+){0,2}\\s?[:：]\\s*"
              + "|(?i:recorded|published|aired|released|uploaded|posted|broadcast|aufgenommen|veröffentlicht"
              + "|enregistré|publié|grabado|publicado|gravado|registrato|pubblicato|opgenomen|записано)\\s+)?"
              + "(?:(?i:on|am|vom|le|el|il|em|op|the)\\s+)?(?:\\p{L}{2,12}\\.?,?\\s+)?(?<day>"
              + (YEAR + "([-/.])\\d{1,2}\\2\\d{1,2}")
              + ("|" + YEAR + "[年년]\\s?\\d{1,2}[月월]\\s?\\d{1,2}[日일]")
              + ("|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?" + YEAR)
              + ("|\\d{1,2}(?:\\.|st|nd|rd|th|er|º)? (?:of |de )?\\p{L}{3,12}\\.?,? (?:de |del )?"
                  + YEAR)
              + ("|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? " + YEAR)
              + ")(?!\\d)(?!-\\p{L}).{0,60}$");

  private HeadDay() {}

  /// @param head the lines above the first words
  static Optional<LocalDate> in(String head) {
    return head.lines().flatMap(line -> day(line.strip()).stream()).findFirst();
  }

  private static Optional<LocalDate> day(String line) {
    var day = DAY.matcher(line);
    return day.matches()
        ? DayNotation.read(day.group("day").replace(" of ", " ").replace("º", ""))
        : Optional.empty();
  }
}
