package dev.earshot.present;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchResults;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Passages as a table for a spreadsheet, quoted as RFC 4180 has it. Times are seconds; what is
/// absent is an empty cell, and each passage is one line.
public final class CsvPresenter {
  private static final List<PassageField> COLUMNS =
      List.copyOf(EnumSet.range(PassageField.RANK, PassageField.REPEATS));

  private CsvPresenter() {}

  /// All passages of an answer below a line that names the columns.
  public static String results(SearchResults results) {
    var table = new StringBuilder(row(COLUMNS.stream().map(PassageField::word)));
    int rank = results.firstRank();
    for (var passage : results.passages()) table.append(row(cells(passage, rank++)));
    return table.toString();
  }

  private static Stream<String> cells(Passage passage, int rank) {
    return COLUMNS.stream()
        .map(column ->
            column == PassageField.SCORE
                ? column.of(passage, rank)
                : noFormula(column.of(passage, rank)));
  }

  /// A spreadsheet would run what begins like a formula; after an apostrophe it is text.
  private static String noFormula(String text) {
    return text.matches("[=+\\-@].*") ? "'" + text : text;
  }

  private static String row(Stream<String> cells) {
    return cells.map(CsvPresenter::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String cell) {
    return cell.matches(".*[,\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
