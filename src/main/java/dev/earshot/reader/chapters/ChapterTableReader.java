package dev.earshot.reader.chapters;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.text.CsvRows;
import dev.earshot.reader.text.SpokenColumn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Markers as tables, as programs that cut sound export them: a name, a start, perhaps an end or a
/// length, and nothing that is said. A timetable has such columns as well; but what is marked in a
/// recording begins with it, and rises.
public final class ChapterTableReader implements Format {
  private static final Set<String> TITLES =
      Set.of("name", "title", "marker", "markername", "label", "titel");
  private static final Set<String> LENGTHS = Set.of("length", "duration", "dauer");

  /// Columns of tables about something else.
  private static final Set<String> OTHERS =
      Set.of(
          "episode",
          "show",
          "podcast",
          "guest",
          "date",
          "day",
          "room",
          "location",
          "email",
          "distance");

  private static final int FEWEST = 2;
  private static final Duration BEGINNING = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "chapters as table";
  }

  @Override
  public Claim claim(Head head) {
    var header = CsvRows.header(head);
    var columns = Columns.of(header);
    boolean isTable =
        columns.start().isPresent()
            && columns.title().isPresent()
            && header.stream().noneMatch(ChapterTableReader::isOther);
    return Claim.STRUCTURE.onlyIf(
        isTable && areMarks(head, header.indexOf(columns.start().orElseThrow())));
  }

  /// What is said, by whom, or a column of tables about something else.
  private static boolean isOther(String name) {
    var spoken = SpokenColumn.of(name).filter(column -> !isTitle(name));
    return OTHERS.contains(SpokenColumn.plain(name))
        || spoken.equals(Optional.of(SpokenColumn.WORDS))
        || spoken.equals(Optional.of(SpokenColumn.SPEAKER));
  }

  private static boolean isTitle(String name) {
    return TITLES.contains(SpokenColumn.plain(name)) || is(SpokenColumn.TOPIC, name);
  }

  private static boolean is(SpokenColumn column, String name) {
    return SpokenColumn.of(name).filter(column::equals).isPresent();
  }

  private static boolean areMarks(Head head, int start) {
    var starts = new ArrayList<Duration>();
    for (var line : head.lines().subList(1, head.lines().size())) {
      var cells = CsvRows.cells(line);
      if (start < cells.size() && cells.get(start).contains(":"))
        TimeNotation.read(cells.get(start)).ifPresent(starts::add);
    }
    return starts.size() >= FEWEST
        && starts.size() + 2 >= head.lines().size()
        && starts.getFirst().compareTo(BEGINNING) < 0
        && starts.equals(starts.stream().sorted().toList());
  }

  /// The first column that is called so.
  private static Optional<String> column(List<String> header, Predicate<String> called) {
    return header.stream().filter(called).findFirst();
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var rows = CsvRows.of(lines, findings);
    var columns = Columns.of(rows.header());
    var chapters = new ArrayList<Chapter>();
    for (var row = rows.next(); row.isPresent(); row = rows.next())
      columns.chapter(row.get(), findings).ifPresent(chapters::add);
    if (chapters.isEmpty()) findings.warn("no row has a time under its column for starts");
    else
      findings.episode(
          Episode.titled(findings.stem())
              .topics(Chapter.topics(chapters, Optional.empty()))
              .build(),
          Provenance.namedByFile(Content.CHAPTERS));
  }

  /// What the columns of a table are called that matter.
  private record Columns(
      Optional<String> title,
      Optional<String> start,
      Optional<String> end,
      Optional<String> length) {
    static Columns of(List<String> header) {
      return new Columns(
          column(header, ChapterTableReader::isTitle),
          column(header, name -> is(SpokenColumn.START, name)),
          column(header, name -> is(SpokenColumn.END, name)),
          column(header, name -> LENGTHS.contains(SpokenColumn.plain(name))));
    }

    Optional<Chapter> chapter(CsvRows.Row row, Findings findings) {
      String name = title.map(row::cell).orElse("");
      String typed = start.map(row::cell).orElse("");
      var from = TimeNotation.read(typed);
      if (from.isEmpty())
        findings.warn(
            row.line(),
            "the chapter %s starts at %s and was left out; expected a time such as 12:34"
                .formatted(Echo.quoted(name), Echo.quoted(typed)));
      return from.map(time -> Chapter.at(time).titled(name).until(end(row, time)));
    }

    private Optional<Duration> end(CsvRows.Row row, Duration from) {
      return end.map(row::cell)
          .flatMap(TimeNotation::read)
          .or(() -> length.map(row::cell).flatMap(TimeNotation::read).map(from::plus))
          .filter(time -> time.compareTo(from) > 0);
    }
  }
}
