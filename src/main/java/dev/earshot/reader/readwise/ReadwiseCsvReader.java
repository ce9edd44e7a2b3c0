package dev.earshot.reader.readwise;

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
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.text.CsvRows;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The CSV of all highlights that Readwise exports: books, articles and podcasts, and no column
/// says which. Only what was said has a time, so the titles with one are taken for episodes.
/// Without any, nothing is read, and one warning says why.
public final class ReadwiseCsvReader implements Format {
  private static final String TEXT = "Highlight";
  private static final String TITLE = "Book Title";

  /// An export of many years is a tenth of it.
  private static final long LONGEST = 64L << 20;

  private record Document(String title, String author) {
    Optional<String> name() {
      return Optional.of(Markdown.plain(title)).filter(name -> !name.isEmpty());
    }
  }

  @Override
  public String name() {
    return "Readwise CSV";
  }

  @Override
  public int revision() {
    return 5;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        Set.copyOf(CsvRows.header(head)).containsAll(Set.of(TEXT, TITLE)));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var documents = documents(CsvRows.of(lines, findings), findings);
    boolean any = !documents.isEmpty();
    documents.values().removeIf(rows -> rows.stream().noneMatch(ReadwiseCsvReader::isTimed));
    if (any && documents.isEmpty())
      findings.warn(
          "no highlight has a time, and the file does not say what is a podcast; expected rows with"
              + " time_offset as their Location Type");
    documents.forEach((document, rows) ->
        findings.episode(
            episode(document, rows, findings),
            Provenance.of(Content.COLLECTED_NOTES, document.name())));
  }

  /// The rows of each title, in the order in which titles first appear: rows come by the day of the
  /// highlight.
  private static Map<Document, List<CsvRows.Row>> documents(CsvRows rows, Findings findings)
      throws IOException {
    var documents = new LinkedHashMap<Document, List<CsvRows.Row>>();
    long size = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      var found = row.get();
      size += found.cell(TEXT).length();
      if (size > LONGEST) {
        findings.warn(
            found.line(), "the file goes on after 64 million characters; the rest was left out");
        break;
      }
      var document = new Document(found.cell(TITLE), found.cell("Book Author"));
      documents.computeIfAbsent(document, d -> new ArrayList<>()).add(found);
    }
    return documents;
  }

  private static boolean isTimed(CsvRows.Row row) {
    return row.cell("Location Type").equals("time_offset");
  }

  private static Episode episode(Document document, List<CsvRows.Row> rows, Findings findings) {
    var episode = EpisodeName.from(document.name().orElseGet(findings::stem));
    new ReadwiseDocument("", document.title(), document.author(), "").nameAuthor(episode);
    var kept = rows.stream().filter(row -> !tags(row).contains(".discard")).toList();
    var highlights =
        kept.stream()
            .map(row ->
                ReadwiseHighlight.of(
                    row.cell(TEXT), row.cell("Note"), tags(row), start(row, findings)))
            .toList();
    return ReadwisePage.withHighlights(episode, ReadwiseHighlight.bySpeakers(highlights));
  }

  private static List<String> tags(CsvRows.Row row) {
    return List.of(row.cell("Tags").split("[,\\s]+", -1)).stream()
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private static Optional<Duration> start(CsvRows.Row row, Findings findings) {
    if (!isTimed(row)) return Optional.empty();
    String typed = row.cell("Location");
    var start = TimeNotation.read(typed);
    if (start.isEmpty())
      findings.warn(
          row.line(), "the Location is " + Echo.quoted(typed) + "; expected seconds such as 754");
    return start;
  }
}
