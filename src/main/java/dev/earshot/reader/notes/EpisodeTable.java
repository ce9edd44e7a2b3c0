package dev.earshot.reader.notes;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.HeadDay;
import dev.earshot.reader.Findings;
import dev.earshot.reader.TranscriptHeading;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.text.CsvRows;
import dev.earshot.reader.text.EpisodeColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A table with a row an episode, as the entries of data that it is judged as. Tables of what is in
/// episodes name them as well, but again and again.
final class EpisodeTable {
  private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:csv|tsv|tab)(?:\\.gz)?");

  /// A table of all that a station has sent is a tenth of it.
  private static final long LONGEST = 32L << 20;

  private static final Set<String> TITLES = Set.copyOf(FactKeys.spelled(FactKeys.TITLE));
  private static final Set<String> NOTES = Set.copyOf(FactKeys.spelled(FactKeys.NOTES));
  private static final Set<String> DAYS = Set.copyOf(FactKeys.spelled(FactKeys.DATE));

  private static final Set<String> FACTS =
      Set.copyOf(
          FactKeys.spelled(
              FactKeys.all(
                  FactKeys.TITLE,
                  FactKeys.SHOW,
                  FactKeys.SEASON,
                  FactKeys.NUMBER,
                  FactKeys.EPISODE)));

  /// `source_title`, but not what else has one.
  private static final Pattern OWN_TITLE =
      Pattern.compile(
          "(?!(?:.*_)?(?:show|podcast|series|program(?:me)?|feed|channel|job|album|song|track|book|seo|chapter|section|playlist)_).+_title");

  /// Which episode a row is of, be it that or something in it.
  private static final Pattern EPISODE =
      Pattern.compile("(?:.*_)?(?:episode|ep)(?:_?(?:id|guid|number|no|num|title|name|url|link))?");

  /// Music has a title, a sound, a length and a day as well; reviews have a show, a title and a
  /// day.
  private static final Pattern OF_MUSIC =
      Pattern.compile(
          "(?:.*_)?(?:albums?|isrc|bpm|composers?|lyrics|lyricists?|record_label|danceability|reviews?|ratings?|stars|author_id)(?:_.*)?");

  private static final Pattern SENTENCE = Pattern.compile("(?s).*\\p{L}[.!?…»”\")]|.*[。！？…]");
  private static final int SHORTEST_NOTES = 12;

  private final List<String> columns;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final List<CsvRows.Row> rows = new ArrayList<>();

  private EpisodeTable(List<String> columns) {
    this.columns = columns.stream().filter(name -> !plain(name).isEmpty()).toList();
    for (var name : this.columns) if (!keys.containsValue(key(name))) keys.put(name, key(name));
  }

  /// Whether a file's name says that it is a table.
  static boolean isNamed(String source) {
    return NAME.matcher(source).matches();
  }

  /// The rows under [FrontMatter#ITEMS]; nothing if they cannot be episodes.
  static FrontMatter of(CsvRows cells, Findings findings) throws IOException {
    var table = new EpisodeTable(cells.header());
    if (!table.mayBeOfEpisodes()) return FrontMatter.unfenced(Map.of());
    table.read(cells, findings);
    if (!table.areRepeated())
      return FrontMatter.unfenced(Map.of(FrontMatter.ITEMS, table.entries()));
    findings.warn("most rows are of an episode that others are of; expected a row an episode");
    return FrontMatter.unfenced(Map.of());
  }

  private void read(CsvRows cells, Findings findings) throws IOException {
    long size = 0;
    for (var row = cells.next(); row.isPresent(); row = cells.next()) {
      rows.add(row.get());
      size += row.get().cells().values().stream().mapToInt(String::length).sum();
      if (size <= LONGEST) continue;
      findings.warn(
          row.get().line(), "the table goes on after 32 million characters; the rest was left out");
      break;
    }
  }

  private static String plain(String name) {
    return name.replace("\ufeff", "").strip();
  }

  /// The name of a fact in English, as entries of data have it.
  private static String key(String column) {
    var key = FrontMatter.keyName(plain(column));
    if (TranscriptHeading.isAlone(plain(column))) return "transcript";
    return FACTS.contains(key) ? key : EpisodeColumn.of(column).map(EpisodeColumn::key).orElse(key);
  }

  /// Words with a speaker or a time are what is said in an episode.
  private boolean mayBeOfEpisodes() {
    var highlight = HighlightColumn.of(columns).keySet();
    boolean isOfWords =
        highlight.contains(HighlightColumn.QUOTE)
            && (HighlightColumn.isQuoteNamed(columns)
                || highlight.contains(HighlightColumn.START)
                || highlight.contains(HighlightColumn.SPEAKER));
    return title().isPresent()
        && !isOfWords
        && keys.values().stream().noneMatch(key -> OF_MUSIC.matcher(key).matches());
  }

  /// The column of the titles, be it the only one that is called by one.
  private Optional<String> title() {
    return column(key -> TITLES.contains(key) || key.equals("episode"))
        .or(() ->
            Optional.of(columns(key -> OWN_TITLE.matcher(key).matches()))
                .filter(named -> named.size() == 1)
                .map(List::getFirst));
  }

  private Optional<String> column(Predicate<String> isKey) {
    return columns(isKey).stream().findFirst();
  }

  private List<String> columns(Predicate<String> isKey) {
    return columns.stream().filter(name -> isKey.test(keys.getOrDefault(name, ""))).toList();
  }

  /// Whether most rows are of an episode that others are of as well.
  private boolean areRepeated() {
    return columns(key -> TITLES.contains(key) || EPISODE.matcher(key).matches()).stream()
        .anyMatch(this::isRepeated);
  }

  /// Of several seasons, each has a first episode.
  private boolean isRepeated(String column) {
    var season = column(key -> key.equals("season")).orElse("");
    var cells =
        rows.stream()
            .filter(row -> !row.cell(column).isEmpty())
            .map(row -> List.of(row.cell(season), row.cell(column)))
            .toList();
    return 2 * cells.stream().distinct().count() < cells.size();
  }

  private List<Map<String, Object>> entries() {
    var named = new LinkedHashMap<>(keys);
    title()
        .filter(name -> columns(TITLES::contains).isEmpty())
        .filter(name -> !named.getOrDefault(name, "").equals("episode"))
        .ifPresent(name -> named.put(name, "title"));
    notes().ifPresent(name -> named.put(name, "notes"));
    var entries = new ArrayList<Map<String, Object>>();
    for (var row : rows) {
      var entry = new LinkedHashMap<String, Object>();
      named.forEach((name, key) -> {
        if (!row.cell(name).isEmpty()) entry.put(key, row.cell(name));
      });
      entries.add(entry);
    }
    withDays(entries);
    return entries;
  }

  /// Where no column is called by what the episodes are about, it is that of whole sentences.
  private Optional<String> notes() {
    if (column(NOTES::contains).isPresent()) return Optional.empty();
    return columns(key -> true).stream()
        .filter(name -> title().filter(name::equals).isEmpty())
        .filter(name -> !"transcript".equals(keys.get(name)))
        .filter(name -> areSentences(rows.stream().map(row -> row.cell(name)).toList()))
        .findFirst();
  }

  private static boolean areSentences(Collection<String> cells) {
    var told = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    long sentences =
        told.stream()
            .filter(cell -> cell.length() >= SHORTEST_NOTES && SENTENCE.matcher(cell).matches())
            .count();
    return !told.isEmpty() && 2 * sentences > told.size();
  }

  /// Which figure is the month shows in all days together, or in the language of their column.
  private void withDays(List<Map<String, Object>> entries) {
    keys.forEach((name, key) -> {
      if (!DAYS.contains(key)) return;
      var order =
          HeadDay.order(rows.stream().map(row -> plain(name) + ": " + row.cell(name)).toList());
      for (var entry : entries)
        Optional.ofNullable(entry.get(key))
            .flatMap(day -> DayNotation.read(String.valueOf(day), order))
            .ifPresent(day -> entry.put(key, day.toString()));
    });
  }
}
