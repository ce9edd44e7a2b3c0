package dev.earshot.present;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchResults;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Passages as a table for a spreadsheet, quoted as RFC 4180 has it. Times are seconds; what is
/// absent is an empty cell, and each passage is one line.
public final class CsvPresenter {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "score",
          "id",
          "kind",
          "show",
          "number",
          "episode",
          "guests",
          "published",
          "topic",
          "speaker",
          "start",
          "end",
          "link",
          "text",
          "repeats");

  private CsvPresenter() {}

  /// All passages of an answer below a line that names the columns.
  public static String results(SearchResults results) {
    var table = new StringBuilder(row(COLUMNS.stream()));
    int rank = results.firstRank();
    for (var passage : results.passages()) table.append(row(cells(passage, rank++)));
    return table.toString();
  }

  private static Stream<String> cells(Passage passage, int rank) {
    var episode = passage.episode();
    return Stream.of(
        Integer.toString(rank),
        Double.toString(passage.score()),
        text(passage.id()),
        passage.kind().word(),
        text(episode.show()),
        text(episode.number()),
        text(episode.title()),
        text(String.join("; ", episode.guests())),
        episode.published().map(LocalDate::toString).orElse(""),
        text(passage.topic()),
        text(passage.speaker()),
        seconds(passage.start()),
        seconds(passage.end()),
        text(passage.link()),
        text(passage.excerpt().text()),
        text(String.join("; ", passage.repeats())));
  }

  private static String seconds(Optional<Duration> time) {
    return time.map(t -> BigDecimal.valueOf(t.toMillis(), 3).stripTrailingZeros().toPlainString())
        .orElse("");
  }

  private static String text(Optional<String> text) {
    return text.map(CsvPresenter::text).orElse("");
  }

  /// A spreadsheet would run what begins like a formula; after an apostrophe it is text.
  private static String text(String text) {
    var visible = VisibleText.of(text);
    return visible.matches("[=+\\-@].*") ? "'" + visible : visible;
  }

  private static String row(Stream<String> cells) {
    return cells.map(CsvPresenter::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String cell) {
    return cell.matches(".*[,\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
