package dev.earshot.reader.notes;

import dev.earshot.reader.text.CsvRows.Row;
import dev.earshot.reader.text.SpokenColumn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns of a table of highlights, by the names that people give them: small or large, with
/// spaces, hyphens or neither.
enum HighlightColumn {
  EPISODE("episode", "ep", "episodename", "podcastepisode", "folge", "épisode", "episodio"),
  TITLE("title", "episodetitle", "titel"),
  NUMBER("number", "no", "episodenumber", "episodeno", "ep#", "episode#", "#"),
  SHOW("show", "podcast", "showtitle", "showname", "podcastname", "podcasttitle", "series"),
  QUOTE(SpokenColumn.WORDS),
  SPEAKER(SpokenColumn.SPEAKER),
  START(SpokenColumn.START),
  END(SpokenColumn.END),
  NOTE(
      "note",
      "notes",
      "comment",
      "comments",
      "mynote",
      "mynotes",
      "thoughts",
      "mythoughts",
      "mycomment",
      "mytake",
      "take",
      "reaction",
      "notiz",
      "kommentar"),
  TOPIC(SpokenColumn.TOPIC),
  GUEST("guest", "guests", "gast"),
  DATE("date", "published", "publishdate", "episodedate", "datum"),
  URL("url", "link", "episodeurl");

  /// Text and words are of anything.
  private static final Set<String> CALLED_QUOTES =
      Set.of("quote", "quotes", "highlight", "zitat", "citation", "cita", "citazione", "cytat");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
  private final Set<String> names;

  HighlightColumn(String... names) {
    this.names = Set.of(names);
  }

  HighlightColumn(SpokenColumn column) {
    this.names = column.names();
  }

  /// The names in a header of the columns that it has; of two for one, the first.
  static Map<HighlightColumn, String> of(List<String> header) {
    var columns = new EnumMap<HighlightColumn, String>(HighlightColumn.class);
    for (var name : header) {
      var plain = SpokenColumn.plain(name);
      for (var column : values())
        if (column.names.contains(plain)) columns.putIfAbsent(column, name);
    }
    return columns;
  }

  /// Whether a header names words and the episode that they are of.
  static boolean tellsOfEpisodes(List<String> header) {
    var columns = of(header).keySet();
    boolean named =
        columns.contains(EPISODE) || (columns.contains(SHOW) && columns.contains(TITLE));
    return columns.contains(QUOTE)
        && (named
            || header.stream().anyMatch(name -> SpokenColumn.plain(name).startsWith("episode")));
  }

  /// Whether a header names times and quotes, and nothing of whose they are: of the episode that
  /// the file is called by. With speakers or ends it is a transcript.
  static boolean tellsOfOne(List<String> header) {
    var columns = of(header);
    return columns.containsKey(START)
        && !columns.containsKey(SPEAKER)
        && !columns.containsKey(END)
        && Optional.ofNullable(columns.get(QUOTE))
            .map(SpokenColumn::plain)
            .filter(CALLED_QUOTES::contains)
            .isPresent();
  }

  /// What a row has in this column.
  Optional<String> in(Row row, Map<HighlightColumn, String> columns) {
    return Optional.ofNullable(columns.get(this)).map(row::cell).filter(cell -> !cell.isEmpty());
  }
}
