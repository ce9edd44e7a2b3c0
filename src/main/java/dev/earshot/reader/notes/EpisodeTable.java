package dev.earshot.reader.notes;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PathText;
import dev.earshot.notation.Sentences;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.Stem;
import dev.earshot.reader.text.CsvRows;
import dev.earshot.reader.text.EpisodeColumn;
import dev.earshot.reader.text.SpokenColumn;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A catalogue of a show's episodes, as whoever archives it keeps in a spreadsheet: a row an
/// episode, with its title, number, day, people and file. Tables of songs and films have much of
/// it, so [EpisodeSigns] weigh the rows as those of other data.
final class EpisodeTable {
  private static final Function<Head, Boolean> SIGHT = EpisodeTable::look;

  private static final Pattern TABLE = Pattern.compile("(?i).*\\.[ct]sv(?:\\.gz)?");

  /// So many rows show what the others are.
  private static final int ROWS_TO_JUDGE = 40;

  private static final int FEWEST_ROWS = 2;

  /// Shorter cells are facts.
  private static final int SENTENCE = 12;

  /// What people call the column of the files, by the names of which transcripts are known.
  private static final Set<String> FILE =
      Set.of(
          "file",
          "filename",
          "transcriptfile",
          "datei",
          "dateiname",
          "fichier",
          "nomdufichier",
          "archivo",
          "arquivo",
          "nomedoarquivo",
          "nomefile",
          "bestand",
          "bestandsnaam",
          "filnamn",
          "filnavn",
          "plik",
          "soubor",
          "файл",
          "имяфайла",
          "ファイル",
          "ファイル名",
          "文件",
          "文件名",
          "檔案",
          "檔名",
          "파일",
          "파일명");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:"
              + EpisodeWord.BEFORE
              + "[\\s_-]?)?#?0*(\\d{1,5}(?:\\.\\d{1,2})?)|"
              + EpisodeWord.AROUND);

  private EpisodeTable() {}

  /// Whether most of the rows that are seen of a file are episodes.
  static boolean is(Head head) {
    return head.seen(SIGHT);
  }

  private static boolean look(Head head) {
    if (!isNamed(head.source())) return false;
    var header = CsvRows.header(head).stream().map(String::strip).toList();
    if (!isOfEpisodes(header)) return false;
    var called = Stem.of(head.source()) + " " + PathText.name(PathText.folder(head.source()));
    var rows =
        head.lines().stream()
            .skip(1)
            .map(CsvRows::cells)
            .filter(cells -> cells.size() == header.size())
            .limit(ROWS_TO_JUDGE)
            .toList();
    long are =
        rows.stream()
            .flatMap(cells -> entry(header, cells, Findings.unheard("row")).stream())
            .filter(entry -> new EpisodeSigns(entry, called).areEnough())
            .count();
    return are >= FEWEST_ROWS && 2 * are >= rows.size();
  }

  /// Whether titles stand there, and nothing of what is said.
  private static boolean isOfEpisodes(List<String> header) {
    var columns = HighlightColumn.of(header).keySet();
    return Stream.of(HighlightColumn.TITLE, HighlightColumn.EPISODE).anyMatch(columns::contains)
        && Stream.of(HighlightColumn.START, HighlightColumn.END).noneMatch(columns::contains)
        && !HighlightColumn.isQuoteNamed(header)
        && !HighlightColumn.tellsOfEpisodes(header);
  }

  /// Whether a file's name says that it is a table.
  static boolean isNamed(String source) {
    return TABLE.matcher(source).matches();
  }

  static void read(Lines lines, Findings findings) throws IOException {
    var rows = CsvRows.of(lines, findings);
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      var cells = rows.header().stream().map(row.get()::cell).toList();
      entry(rows.header(), cells, findings).ifPresent(entry -> entry.tell(false, findings));
    }
  }

  private static Optional<EpisodeEntry> entry(
      List<String> header, List<String> cells, Findings findings) {
    var values = new LinkedHashMap<String, Object>();
    IntStream.range(0, header.size())
        .filter(i -> !cells.get(i).isBlank())
        .forEach(i -> put(header.get(i), cells.get(i).strip(), values));
    return EpisodeEntry.of(values, Map.of(), findings);
  }

  private static void put(String column, String cell, Map<String, Object> values) {
    var name = SpokenColumn.plain(column);
    if (EpisodeColumn.TITLE.names().contains(name)) values.putIfAbsent("title", cell);
    else if (EpisodeColumn.SHOW.names().contains(name)) values.putIfAbsent("show", cell);
    else if (FILE.contains(name)) values.putIfAbsent("transcript_file", cell);
    else if (EpisodeColumn.NUMBER.names().contains(name)) putNumber(cell, values);
    else values.putIfAbsent(isProse(cell) ? "description" : column, cell);
  }

  /// Whatever the column is called, such as `theme`.
  private static boolean isProse(String cell) {
    return cell.length() >= SENTENCE && Sentences.isEnd(cell);
  }

  /// Specials are counted apart from the episodes: `Bonus 2`.
  private static void putNumber(String cell, Map<String, Object> values) {
    var number = NUMBER.matcher(EpisodeWord.withPlainDigits(cell));
    if (!number.matches()) values.putIfAbsent("label", cell);
    else
      IntStream.rangeClosed(1, number.groupCount())
          .mapToObj(number::group)
          .filter(figures -> figures != null)
          .findFirst()
          .ifPresent(figures -> values.putIfAbsent("number", figures));
  }
}
