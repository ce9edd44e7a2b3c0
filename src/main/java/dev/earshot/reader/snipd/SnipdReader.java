package dev.earshot.reader.snipd;

import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.markdown.MarkdownLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Snips of the Snipd player as markdown: one episode a file from its Obsidian plugin, or an export
/// of many. Renderings of several years and templates of users share one grammar: facts about the
/// episode, a heading "Snips", then each snip with a heading, a line with its times, and parts that
/// headings, callouts or HTML tags begin.
///
/// A file is held one episode at a time. Where the next one begins is hard to see, as a listener's
/// own notes may hold headings of the first level: both sides must look like an episode.
public final class SnipdReader implements Format {
  /// What templates and scripts leave of Snipd; a word about the app alone is none.
  private static final List<Pattern> TRACES =
      List.of(
          Pattern.compile("share\\.snipd\\.com/snip/"),
          Pattern.compile("share\\.snipd\\.com/(?!snip/)"),
          Pattern.compile("^#{1,6}[^\\p{L}]+Snips$", Pattern.CASE_INSENSITIVE),
          Pattern.compile("🎧.*\\d:\\d\\d\\s*[-–—]\\s*\\d"),
          Pattern.compile("^Created with \\[?Snipd"),
          Pattern.compile("^(?:#{1,6}\\s+|\\*\\*)?(?:💬 Quote|📚 Transcript)"));

  private static final int ENOUGH_TRACES = 2;
  static final Pattern SNIPS =
      Pattern.compile("\\s*#{1,6}[^\\p{L}]+Snips\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s*#{1,6}[^\\p{L}]+(?:Snips|Episode metadata)\\s*", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "Snipd markdown";
  }

  @Override
  public int revision() {
    return 9;
  }

  /// Without the heading of any snip, a page is a listener's own.
  @Override
  public Claim claim(Head head) {
    var page =
        OpenedSnips.of(head.lines().stream().map(line -> new MarkdownLine(0, line)).toList());
    if (!isEpisode(page)
        && IntStream.range(0, page.size()).noneMatch(i -> SnipHeading.beginsAt(page, i)))
      return Claim.NONE;
    if (head.lines().stream().anyMatch(line -> line.matches("from_snipd:\\s*true")))
      return Claim.SIGNATURE;
    long traces =
        TRACES.stream()
            .filter(trace -> head.lines().stream().anyMatch(l -> trace.matcher(l).find()))
            .count();
    return Claim.STRUCTURE.onlyIf(traces >= ENOUGH_TRACES);
  }

  /// Holds one episode at a time. A large heading begins the next episode if both sides look like
  /// one; else it is a listener's.
  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    List<MarkdownLine> episode = new ArrayList<>();
    List<MarkdownLine> part = new ArrayList<>();
    var content = Content.NOTES;
    boolean more = true;
    while (more) {
      more = lines.advance();
      var line = new MarkdownLine(lines.number(), more ? lines.text() : "");
      if (!more || line.headingLevel() == 1) {
        if (isEpisode(episode) && isEpisode(part)) {
          if (!isSame(episode, part)) {
            content = Content.COLLECTED_NOTES;
            new SnipdEpisode(MarkdownLine.once(episode), content, findings).read();
          }
          episode.clear();
        }
        episode.addAll(part);
        part.clear();
      }
      if (more) part.add(line);
    }
    new SnipdEpisode(MarkdownLine.once(episode), content, findings).read();
  }

  /// A page that a sync wrote twice counts once.
  private static boolean isSame(List<MarkdownLine> one, List<MarkdownLine> other) {
    return written(one).equals(written(other));
  }

  private static List<String> written(List<MarkdownLine> page) {
    return page.stream().filter(l -> !l.isBlank() && !l.isRule()).map(MarkdownLine::text).toList();
  }

  private static boolean isEpisode(List<MarkdownLine> part) {
    return part.stream().anyMatch(line -> MARKER.matcher(line.text()).matches());
  }
}
