package dev.earshot.reader.readwise;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.markdown.MarkdownLine;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Podcast highlights that Readwise writes as markdown for Obsidian, with its default template or
/// passed through obsidian-export. Readwise writes pages about books and articles in the same way;
/// only their category tells them apart. Those are read by nobody.
public final class ReadwiseReader implements Format {
  private static final Pattern METADATA =
      Pattern.compile("[>\\s]*#{1,6}\\s+Metadata", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "Readwise markdown";
  }

  @Override
  public int revision() {
    return 6;
  }

  @Override
  public Claim claim(Head head) {
    List<String> lines = head.lines();
    return Claim.STRUCTURE.onlyIf(
        lines.stream().anyMatch(line -> METADATA.matcher(line).matches())
            && lines.stream().anyMatch(line -> line.contains("Full Title:")));
  }

  /// Readwise writes the same page about a book or an article.
  @Override
  public boolean tellsOfEpisodes(Head head) {
    return ReadwisePage.document(head.lines()).isEpisode();
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    new ReadwisePage(MarkdownLine.restOf(lines, findings), findings).read();
  }
}
