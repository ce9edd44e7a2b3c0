package dev.earshot.reader.notes;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.text.CsvRows;
import java.io.IOException;
import java.util.Optional;

/// A table of highlights, as people keep it in a spreadsheet: a row a highlight, with its episode,
/// its words, and whatever else the header names. It may hold many episodes. Without a column for
/// the episode, a table of times and quotes is of the one that its file is called by.
public final class HighlightTableReader implements Format {
  /// A table of many years is a tenth of it.
  private static final long LONGEST = 64L << 20;

  @Override
  public String name() {
    return "table of highlights";
  }

  @Override
  public int revision() {
    return 6;
  }

  @Override
  public Claim claim(Head head) {
    var header = CsvRows.header(head);
    boolean is = HighlightColumn.tellsOfEpisodes(header) || HighlightColumn.tellsOfOne(header);
    // Texts without times may be the notes or the transcripts of whole episodes.
    return Claim.SIGNATURE.onlyIf(is && !EpisodeDataReader.is(head));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var rows = CsvRows.of(lines, findings);
    var columns = HighlightColumn.of(rows.header());
    var one =
        Optional.of(findings.stem())
            .filter(stem -> !HighlightColumn.tellsOfEpisodes(rows.header()));
    var episodes = new HighlightedEpisodes(one, findings);
    long size = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      size += episodes.add(HighlightRow.of(row.get(), columns));
      if (size <= LONGEST) continue;
      findings.warn(
          row.get().line(), "the table goes on after 64 million characters; the rest was left out");
      break;
    }
    if (!episodes.tell())
      findings.warn("no row has an episode and words; expected both under their columns");
  }
}
