package dev.earshot.reader.notes;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.HeadDay;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.EpisodeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The episodes that rows of highlights name, each with its highlights in their order.
final class HighlightedEpisodes {
  private final Optional<String> one;
  private final Findings findings;
  private final Map<List<String>, Rows> episodes = new LinkedHashMap<>();

  /// The rows of one episode.
  private record Rows(HighlightRow first, QuotesByTopic quotes) {}

  /// @param one the title where all rows are of one episode
  HighlightedEpisodes(Optional<String> one, Findings findings) {
    this.one = one;
    this.findings = findings;
  }

  /// Keeps the highlight of a row that has one; tells how many characters it has.
  long add(HighlightRow row) {
    var quote = row.quote(findings);
    var title = row.title().or(() -> one);
    if (quote.isEmpty() || title.isEmpty()) return 0;
    episodes
        .computeIfAbsent(key(row, title.get()), k -> new Rows(row, new QuotesByTopic()))
        .quotes()
        .add(row.text(HighlightColumn.TOPIC), quote.get());
    return quote.get().text().length();
  }

  /// A title may come again under another number.
  private static List<String> key(HighlightRow row, String title) {
    return List.of(
        row.text(HighlightColumn.SHOW).orElse(""),
        row.text(HighlightColumn.SEASON).orElse(""),
        row.number().orElse(""),
        title);
  }

  /// Tells them all.
  ///
  /// @return whether there are any
  boolean tell() {
    var content = episodes.size() == 1 ? Content.NOTES : Content.COLLECTED_NOTES;
    var provenance = one.isPresent() ? Provenance.namedByFile(content) : Provenance.of(content);
    // As the column's name shows it, or the day of any other episode.
    var order =
        HeadDay.order(
            episodes.values().stream().flatMap(rows -> rows.first().namedDay().stream()).toList());
    for (var rows : episodes.values()) findings.episode(episode(rows, order), provenance);
    return !episodes.isEmpty();
  }

  private Episode episode(Rows rows, DayOrder order) {
    var first = rows.first();
    var episode = EpisodeName.from(first.title().or(() -> one).orElseGet(findings::stem));
    first.text(HighlightColumn.SHOW).ifPresent(episode::show);
    first
        .text(HighlightColumn.SEASON)
        .map(season -> season.replaceAll("\\D", ""))
        .filter(season -> !season.isEmpty())
        .ifPresent(episode::season);
    first.number().ifPresent(episode::number);
    first.text(HighlightColumn.GUEST).ifPresent(guest -> episode.guests(List.of(guest)));
    first
        .text(HighlightColumn.DATE)
        .flatMap(day -> DayNotation.read(day, order))
        .ifPresent(episode::published);
    return episode.topics(rows.quotes().topics()).quotes(rows.quotes().outside()).build();
  }
}
