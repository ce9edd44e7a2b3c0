package dev.earshot.reader.notes;

import dev.earshot.episode.Quote;
import dev.earshot.notation.Echo;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.text.CsvRows.Row;
import dev.earshot.reader.turns.Quotation;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A highlight as people keep it under names: a row of a table, or an entry of a list.
///
/// @param cells never empty
/// @param names what the cells are called there
record HighlightRow(
    int line, Map<HighlightColumn, String> cells, Map<HighlightColumn, String> names) {
  /// Both times in one place.
  private static final Pattern RANGE =
      Pattern.compile("(\\d[\\d:.,]*)\\s*(?:[-–—]|->|→|to|bis)\\s*(\\d+:\\d[\\d:.,]*)");

  /// A row of a table.
  ///
  /// @param columns the names of the columns in its header
  static HighlightRow of(Row row, Map<HighlightColumn, String> columns) {
    var cells = new EnumMap<HighlightColumn, String>(HighlightColumn.class);
    columns.forEach((column, name) -> {
      var cell = row.cell(name);
      if (!cell.isEmpty()) cells.put(column, cell);
    });
    return new HighlightRow(row.line(), cells, columns);
  }

  /// An entry of a list, whose keys are the names; its texts without marks.
  static HighlightRow of(int line, Map<?, ?> entry) {
    var texts = new LinkedHashMap<String, String>();
    entry.forEach((key, value) -> {
      var text = value instanceof String typed ? Markdown.plain(typed).strip() : "";
      if (!text.isEmpty()) texts.put(String.valueOf(key), text);
    });
    var cells = new EnumMap<HighlightColumn, String>(HighlightColumn.class);
    var names = HighlightColumn.of(texts.keySet());
    names.forEach((column, name) -> cells.put(column, texts.getOrDefault(name, "")));
    return new HighlightRow(line, cells, names);
  }

  Optional<String> text(HighlightColumn column) {
    return Optional.ofNullable(cells.get(column));
  }

  /// The episode's title, or whatever stands in its place: a number alone is one of an episode.
  Optional<String> title() {
    return text(HighlightColumn.TITLE)
        .or(() -> text(HighlightColumn.EPISODE))
        .or(() -> text(HighlightColumn.NUMBER))
        .map(title -> isNumber(title) ? "Episode " + title : title);
  }

  /// The episode's number.
  Optional<String> number() {
    return text(HighlightColumn.NUMBER)
        .or(() -> text(HighlightColumn.EPISODE))
        .map(number -> number.replaceFirst("(?iu)^(?:#|" + EpisodeWord.BEFORE + ")\\s*#?", ""))
        .filter(HighlightRow::isNumber);
  }

  /// The day with its name before it, as the head of a page has it.
  Optional<String> namedDay() {
    return text(HighlightColumn.DATE).map(day -> names.get(HighlightColumn.DATE) + ": " + day);
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,5}(?:\\.\\d+)?");
  }

  /// What was said, if the row has the words.
  Optional<Quote> quote(Findings findings) {
    return text(HighlightColumn.QUOTE).map(words -> quote(words, findings));
  }

  private Quote quote(String words, Findings findings) {
    var quote = Quote.of(Quotation.unmarked(words));
    text(HighlightColumn.SPEAKER).ifPresent(quote::speaker);
    text(HighlightColumn.NOTE).ifPresent(quote::note);
    text(HighlightColumn.URL).filter(url -> url.startsWith("http")).ifPresent(quote::url);
    var range = text(HighlightColumn.START).map(RANGE::matcher).filter(Matcher::matches);
    var start = time(range.map(times -> times.group(1)), HighlightColumn.START, findings);
    start.ifPresent(quote::start);
    time(range.map(times -> times.group(2)), HighlightColumn.END, findings)
        .filter(end -> start.isPresent() && end.compareTo(start.get()) >= 0)
        .ifPresent(quote::end);
    return quote.build();
  }

  private Optional<Duration> time(
      Optional<String> ofRange, HighlightColumn column, Findings findings) {
    var typed = ofRange.or(() -> text(column));
    var time = typed.flatMap(TimeNotation::read);
    if (typed.isPresent() && time.isEmpty())
      findings.warn(
          line, "the time " + Echo.quoted(typed.get()) + " is none; expected such as 1:02:03");
    return time;
  }
}
