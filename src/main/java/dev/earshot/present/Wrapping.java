package dev.earshot.present;

import java.util.List;
import java.util.stream.Collectors;

/// Lines for a narrow terminal, which would break them in the middle of words.
public final class Wrapping {
  private Wrapping() {}

  /// The same lines, each that is too long broken at its spaces.
  public static String lines(String text, int columns) {
    return text.lines()
        .flatMap(line ->
            Columns.of(line) <= columns
                ? List.of(line).stream()
                : new Paragraph(line, List.of(), Style.PLAIN).lines(columns).stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
