package dev.earshot.reader.transcript;

import com.google.gson.JsonObject;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.text.CsvRows;
import dev.earshot.reader.text.EpisodeColumn;
import dev.earshot.reader.text.SpokenColumn;
import dev.earshot.reader.turns.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A transcript as a table: a header names the columns of start, end, speaker and words, in any
/// order, with commas, semicolons, tabs or bars between, or the cells show what they are. Whisper
/// writes one in milliseconds; what the numbers count is found out by the words, as in JSON.
public final class TableReader implements TranscriptFormat {
  /// How times are written, as in `Start (hh:mm:ss)`; what they count stays.
  private static final Pattern NOTATION =
      Pattern.compile("\\((?!ms|milli|in\\)|out\\)|start|end)[^()]*+\\)|[()]");

  /// Frames behind the seconds, of which nobody says how many there are in one.
  private static final Pattern FRAMES = Pattern.compile("(\\d{1,2}:\\d\\d:\\d\\d)[:;]\\d\\d");

  private static final Pattern RULE = Pattern.compile("\\s*(?::?-{2,}:?)?\\s*");
  private static final Pattern DAY =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}");
  private static final int FIRST_ROWS = 3;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// Whoever speaks says more in the mean.
  private static final int WORDS_OF_PLAN = 3;

  @Override
  public String name() {
    return "transcript as table";
  }

  @Override
  public int revision() {
    return 6;
  }

  @Override
  public Claim claim(Head head) {
    if (HeadlessColumns.are(head)) return Claim.SIGNATURE;
    var names = new HashSet<String>();
    for (var column : CsvRows.header(head)) names.add(SpokenKeys.name(key(column)));
    boolean spoken = SpokenKeys.START.isAmong(names) && SpokenKeys.TEXT.isAmong(names);
    boolean told =
        SpokenKeys.END.isAmong(names)
            || SpokenKeys.LENGTH.isAmong(names)
            || SpokenKeys.SPEAKER.isAmong(names);
    return Claim.SIGNATURE.onlyIf(
        spoken
            && told
            && CsvRows.header(head).stream().noneMatch(EpisodeColumn::isOfMany)
            && !isCalendar(head)
            && !isPlan(head)
            && !isByClock(head));
  }

  /// A plan goes in whole minutes, each with a word or two, as one for a training.
  private static boolean isPlan(Head head) {
    var keys = CsvRows.header(head).stream().map(column -> SpokenKeys.name(key(column))).toList();
    int start = place(SpokenKeys.START, keys);
    int text = place(SpokenKeys.TEXT, keys);
    var rows =
        head.lines().stream()
            .skip(1)
            .map(CsvRows::cells)
            .filter(row -> row.size() == keys.size())
            .toList();
    long words = rows.stream().mapToLong(row -> Pace.wordsIn(row.get(text))).sum();
    return !rows.isEmpty()
        && words < (long) WORDS_OF_PLAN * rows.size()
        && rows.stream().allMatch(row -> isMinute(row.get(start)));
  }

  private static boolean isMinute(String time) {
    return time.contains(":")
        && TimeNotation.read(time).filter(t -> t.toMillis() % MINUTE.toMillis() == 0).isPresent();
  }

  /// Messages have the time of day before them, and so have shifts.
  private static boolean isByClock(Head head) {
    var keys = CsvRows.header(head).stream().map(column -> SpokenKeys.name(key(column))).toList();
    int start = place(SpokenKeys.START, keys);
    int text = place(SpokenKeys.TEXT, keys);
    var rows =
        head.lines().stream()
            .map(CsvRows::cells)
            .filter(row -> row.size() == keys.size() && row.get(start).contains(":"))
            .toList();
    var starts = rows.stream().flatMap(row -> TimeNotation.read(row.get(start)).stream()).toList();
    long words = rows.stream().mapToLong(row -> Pace.wordsIn(row.get(text))).sum();
    return new Pace(starts, words).isByClock();
  }

  private static int place(SpokenKeys.Role role, List<String> keys) {
    return IntStream.range(0, keys.size())
        .filter(i -> role.names().contains(keys.get(i)))
        .findFirst()
        .orElseThrow();
  }

  /// A calendar's rows begin on days, not at times.
  private static boolean isCalendar(Head head) {
    return head.lines().stream()
        .skip(1)
        .limit(FIRST_ROWS)
        .flatMap(row -> CsvRows.cells(row).stream())
        .anyMatch(cell -> DAY.matcher(cell.strip()).matches());
  }

  /// What a program would call the column.
  private static String key(String column) {
    String key = NOTATION.matcher(column).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return SpokenColumn.of(key).map(TableReader::key).orElse(key);
  }

  private static String key(SpokenColumn column) {
    return switch (column) {
      case START -> "start";
      case END -> "end";
      case SPEAKER -> "speaker";
      case WORDS -> "text";
      case TOPIC -> "topic";
    };
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var rows = CsvRows.of(lines, findings, HeadlessColumns::named);
    var keys = new LinkedHashMap<String, String>();
    for (var column : rows.header()) keys.put(column, key(column));
    var units = new SpokenUnits(new SpokenHeadings());
    for (var row = rows.next(); row.isPresent(); row = rows.next())
      if (!isRule(row.get(), keys.keySet()))
        units.add("", new JsonEntry(object(row.get(), keys), row.get().line(), findings));
    return Transcript.of(SpeakerLabels.read(cues(units, findings)));
  }

  /// What markdown has between the header and the rows.
  private static boolean isRule(CsvRows.Row row, Set<String> columns) {
    return columns.stream().map(row::cell).allMatch(cell -> RULE.matcher(cell).matches());
  }

  private static List<Cue> cues(SpokenUnits units, Findings findings) {
    return SpokenLevel.best(units.spoken().values(), new SpokenNames())
        .map(level -> level.cues(List.of(), findings))
        .orElse(List.of());
  }

  private static JsonObject object(CsvRows.Row row, Map<String, String> keys) {
    var object = new JsonObject();
    keys.forEach((column, key) ->
        Optional.of(row.cell(column))
            .filter(cell -> !cell.isEmpty())
            .ifPresent(cell -> object.addProperty(key, FRAMES.matcher(cell).replaceFirst("$1"))));
    return object;
  }
}
