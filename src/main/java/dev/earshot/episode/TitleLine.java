package dev.earshot.episode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A title as people write it on one line: `691: A.I. Accelerators — with Ron Diamant`.
///
/// @param number `691`, where the line starts with one
/// @param title the words between number and guest; never blank
/// @param guests whom the line ends with, roles included: `investor George Mathew`
public record TitleLine(Optional<String> number, String title, List<String> guests) {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[A-Z]{2,5} )?#?(\\d+(?:\\.\\d+)?): +(?=\\S)");
  private static final String GUEST = " — with ";

  /// Reads a line; text that has neither number nor guest is all title.
  ///
  /// @throws IllegalArgumentException if the line is blank
  public static TitleLine read(String line) {
    Checks.notBlank("title line", line);
    String rest = line.strip();
    var number = NUMBER.matcher(rest);
    Optional<String> found = Optional.empty();
    if (number.find()) {
      found = Optional.of(number.group(1));
      rest = rest.substring(number.end()).strip();
    }
    // The last "with" names the guest: titles may hold one of their own.
    int with = rest.lastIndexOf(GUEST);
    if (with <= 0) return new TitleLine(found, rest, List.of());
    String guest = rest.substring(with + GUEST.length()).strip();
    return new TitleLine(
        found, rest.substring(0, with).strip(), guest.isEmpty() ? List.of() : List.of(guest));
  }
}
