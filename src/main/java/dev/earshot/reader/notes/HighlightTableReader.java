package dev.earshot.reader.notes;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.Echo;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.HeadDay;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.text.CsvRows;
import dev.earshot.reader.text.CsvRows.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A table of highlights, as people keep it in a spreadsheet: a row a highlight, with its episode,
/// its words, and whatever else the header names. It may hold many episodes. Without a column for
/// the episode, a table of times and quotes is of the one that its file is called by.
public final class HighlightTableReader implements Format {
  /// A table of many years is a tenth of it.
  private static final long LONGEST = 64L << 20;

  /// A highlight with what the row says of it.
  private record Highlight(Optional<String> topic, Quote quote) {}

  /// The rows of one episode.
  private record Rows(Row first, List<Highlight> highlights) {}

  @Override
  public String name() {
    return "table of highlights";
  }

  @Override
  public int revision() {
    return 3;
  }

  @Override
  public Claim claim(Head head) {
    var header = CsvRows.header(head);
    return Claim.SIGNATURE.onlyIf(
        HighlightColumn.tellsOfEpisodes(header) || HighlightColumn.tellsOfOne(header));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var rows = CsvRows.of(lines, findings);
    var columns = HighlightColumn.of(rows.header());
    var one =
        Optional.of(findings.stem())
            .filter(stem -> !HighlightColumn.tellsOfEpisodes(rows.header()));
    var episodes = new LinkedHashMap<String, Rows>();
    long size = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      size += add(row.get(), columns, one, episodes, findings);
      if (size <= LONGEST) continue;
      findings.warn(
          row.get().line(), "the table goes on after 64 million characters; the rest was left out");
      break;
    }
    var content = episodes.size() == 1 ? Content.NOTES : Content.COLLECTED_NOTES;
    var order = order(episodes.values(), columns);
    for (var told : episodes.values())
      findings.episode(
          episode(told, columns, order, findings),
          one.isPresent() ? Provenance.namedByFile(content) : Provenance.of(content));
    if (episodes.isEmpty())
      findings.warn("no row has an episode and words; expected both under their columns");
  }

  /// Keeps the highlight of a row; tells how many characters it has.
  ///
  /// @param one the title where all rows are of one episode
  private static long add(
      Row row,
      Map<HighlightColumn, String> columns,
      Optional<String> one,
      Map<String, Rows> episodes,
      Findings findings) {
    Optional<String> words = HighlightColumn.QUOTE.in(row, columns);
    Optional<String> title = title(row, columns).or(() -> one);
    if (words.isEmpty() || title.isEmpty()) return 0;
    String key = HighlightColumn.SHOW.in(row, columns).orElse("") + "\n" + title.get();
    episodes
        .computeIfAbsent(key, k -> new Rows(row, new ArrayList<>()))
        .highlights()
        .add(
            new Highlight(
                HighlightColumn.TOPIC.in(row, columns),
                quote(words.get(), row, columns, findings)));
    return words.get().length();
  }

  /// The title, or whatever stands in its place: a number alone is one of an episode.
  private static Optional<String> title(Row row, Map<HighlightColumn, String> columns) {
    return HighlightColumn.TITLE
        .in(row, columns)
        .or(() -> HighlightColumn.EPISODE.in(row, columns))
        .or(() -> HighlightColumn.NUMBER.in(row, columns))
        .map(title -> isNumber(title) ? "Episode " + title : title);
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,5}(?:\\.\\d+)?");
  }

  private static Quote quote(
      String words, Row row, Map<HighlightColumn, String> columns, Findings findings) {
    var quote = Quote.of(words.replaceFirst("(?s)^[\"“](.*)[\"”]$", "$1"));
    HighlightColumn.SPEAKER.in(row, columns).ifPresent(quote::speaker);
    HighlightColumn.NOTE.in(row, columns).ifPresent(quote::note);
    HighlightColumn.URL
        .in(row, columns)
        .filter(url -> url.startsWith("http"))
        .ifPresent(quote::url);
    var start = time(HighlightColumn.START, row, columns, findings);
    start.ifPresent(quote::start);
    time(HighlightColumn.END, row, columns, findings)
        .filter(end -> start.isPresent() && end.compareTo(start.get()) >= 0)
        .ifPresent(quote::end);
    return quote.build();
  }

  private static Optional<Duration> time(
      HighlightColumn column, Row row, Map<HighlightColumn, String> columns, Findings findings) {
    Optional<String> typed = column.in(row, columns);
    Optional<Duration> time = typed.flatMap(TimeNotation::read);
    if (typed.isPresent() && time.isEmpty())
      findings.warn(
          row.line(),
          "the time " + Echo.quoted(typed.get()) + " is none; expected such as 1:02:03");
    return time;
  }

  /// As the name of the column shows it, or the day of any other episode.
  private static DayOrder order(Collection<Rows> all, Map<HighlightColumn, String> columns) {
    return HeadDay.order(
        all.stream()
            .flatMap(rows -> HighlightColumn.DATE.in(rows.first(), columns).stream())
            .map(day -> columns.get(HighlightColumn.DATE) + ": " + day)
            .toList());
  }

  private static Episode episode(
      Rows rows, Map<HighlightColumn, String> columns, DayOrder order, Findings findings) {
    var first = rows.first();
    var episode = EpisodeName.from(title(first, columns).orElseGet(findings::stem));
    HighlightColumn.SHOW.in(first, columns).ifPresent(episode::show);
    number(first, columns).ifPresent(episode::number);
    HighlightColumn.GUEST.in(first, columns).ifPresent(guest -> episode.guests(List.of(guest)));
    HighlightColumn.DATE
        .in(first, columns)
        .flatMap(day -> DayNotation.read(day, order))
        .ifPresent(episode::published);
    var topics = new LinkedHashMap<String, List<Quote>>();
    var quotes = new ArrayList<Quote>();
    for (var one : rows.highlights()) {
      Consumer<Quote> target =
          one.topic()
              .<Consumer<Quote>>map(
                  topic -> topics.computeIfAbsent(topic, t -> new ArrayList<>())::add)
              .orElse(quotes::add);
      target.accept(one.quote());
    }
    return episode
        .topics(
            topics.entrySet().stream()
                .map(topic -> Topic.titled(topic.getKey()).quotes(topic.getValue()).build())
                .toList())
        .quotes(quotes)
        .build();
  }

  private static Optional<String> number(Row row, Map<HighlightColumn, String> columns) {
    return HighlightColumn.NUMBER
        .in(row, columns)
        .or(() -> HighlightColumn.EPISODE.in(row, columns))
        .map(number -> number.replaceFirst("(?iu)^(?:#|" + EpisodeWord.BEFORE + ")\\s*#?", ""))
        .filter(HighlightTableReader::isNumber);
  }
}
