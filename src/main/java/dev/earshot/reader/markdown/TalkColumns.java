package dev.earshot.reader.markdown;

import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.text.SpokenColumn;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The columns of a table in a page, of what was said or of its moments, by its header: `Who`,
/// `Time` and `Said`, in any order.
final class TalkColumns {
  private final Map<SpokenColumn, Integer> places;

  private TalkColumns(Map<SpokenColumn, Integer> places) {
    this.places = places;
  }

  /// The columns that a header names; empty if its table is another one.
  static Optional<TalkColumns> in(List<String> header) {
    var places = new EnumMap<SpokenColumn, Integer>(SpokenColumn.class);
    for (int i = 0; i < header.size(); i++) {
      int place = i;
      SpokenColumn.of(Markdown.plain(header.get(i)))
          .ifPresent(column -> places.putIfAbsent(column, place));
    }
    boolean isSaid =
        places.containsKey(SpokenColumn.WORDS)
            && (places.containsKey(SpokenColumn.SPEAKER) || places.containsKey(SpokenColumn.START));
    boolean isListed =
        places.containsKey(SpokenColumn.TOPIC) && places.containsKey(SpokenColumn.START);
    return isSaid || isListed ? Optional.of(new TalkColumns(places)) : Optional.empty();
  }

  /// A row as people write what it tells without a table: as a block quote with who speaks and
  /// when, or `- 0:03 Title`; empty without words.
  String line(List<String> row) {
    var time = cell(SpokenColumn.START, row).map(TalkColumns::clock);
    var words = cell(SpokenColumn.WORDS, row);
    if (words.isEmpty()) return time.map(start -> "- " + start + " " + title(row)).orElse("");
    var name = cell(SpokenColumn.SPEAKER, row).map(Markdown::plain);
    return name.map(who -> "> **" + who + time.map(start -> " [" + start + "]").orElse("") + ":** ")
            .or(() -> time.map(start -> "(" + start + "): "))
            .orElse("> ")
        + words.get();
  }

  private String title(List<String> row) {
    return cell(SpokenColumn.TOPIC, row).orElse("");
  }

  private Optional<String> cell(SpokenColumn column, List<String> row) {
    return Optional.ofNullable(places.get(column))
        .filter(place -> place < row.size())
        .map(place -> row.get(place).strip())
        .filter(Predicate.not(String::isEmpty));
  }

  /// Seconds alone as people write times; any other time as it stands there.
  private static String clock(String typed) {
    return Optional.of(typed)
        .filter(text -> text.indexOf(':') < 0)
        .flatMap(TimeNotation::read)
        .map(TalkColumns::clock)
        .orElse(typed.replaceAll("[\\[\\]()*`]", ""));
  }

  private static String clock(Duration time) {
    return TimeNotation.clock(time.truncatedTo(ChronoUnit.SECONDS));
  }
}
