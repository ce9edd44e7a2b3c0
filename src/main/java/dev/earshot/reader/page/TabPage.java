package dev.earshot.reader.page;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Related;
import dev.earshot.episode.TitleLine;
import dev.earshot.reader.Findings;
import dev.earshot.reader.text.PageLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One tab of an episode's page: title line, tab labels, topics, related episodes. Copying may cut
/// off the beginning or the end, so that each part may be missing: without a title the file's name
/// serves, without labels all below the title is taken for topics, both with a warning.
final class TabPage {
  private final List<PageLine> page;
  private final Findings findings;

  TabPage(List<PageLine> page, Findings findings) {
    this.page = page;
    this.findings = findings;
  }

  void read() {
    int related = first(HighlightPageReader.RELATED);
    int questions = first(HighlightPageReader.RELATED_QUESTIONS);
    var highlights = page.subList(0, Math.min(related, questions));
    var title = title();
    var episode = Episode.titled(title.title()).guests(title.guests());
    title.number().ifPresent(episode::number);
    episode.topics(
        Citations.cut(
            new TopicLines(topicLines(highlights), isCut(highlights), findings).topics()));
    episode.related(related(related, questions));
    findings.episode(episode.build(), Provenance.of(Content.PAGE, titleLine().map(PageLine::text)));
  }

  /// The last topic is complete if anything follows it.
  private boolean isCut(List<PageLine> highlights) {
    return highlights.size() == page.size();
  }

  private int first(String label) {
    return IntStream.range(0, page.size())
        .filter(i -> HighlightPageReader.is(label, page.get(i)))
        .findFirst()
        .orElse(page.size());
  }

  private TitleLine title() {
    Optional<PageLine> line = titleLine();
    return TitleLine.read(
        line.isPresent() ? line.get().text() : HighlightPageReader.titleFromName(findings));
  }

  private Optional<PageLine> titleLine() {
    return page.stream().limit(1).filter(line -> !isLabel(line)).findFirst();
  }

  private static boolean isLabel(PageLine line) {
    return HighlightPageReader.isTabLabel(line)
        || HighlightPageReader.is(HighlightPageReader.RELATED, line);
  }

  /// What stands between the title and the labels belongs to the page, not to a topic.
  private List<PageLine> topicLines(List<PageLine> highlights) {
    int labels = firstLabel(highlights);
    boolean labelled = labels < highlights.size();
    if (!labelled)
      findings.warn(
          "the page has no line \"Episode Highlights\"; all below the title was read as topics");
    int from = labelled ? labels : Math.min(titleLine().isPresent() ? 1 : 0, highlights.size());
    return highlights.subList(from, highlights.size()).stream()
        .filter(line -> !HighlightPageReader.isTabLabel(line))
        .toList();
  }

  private static int firstLabel(List<PageLine> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> HighlightPageReader.isTabLabel(lines.get(i)))
        .findFirst()
        .orElse(lines.size());
  }

  private List<Related> related(int from, int to) {
    if (from >= to) return List.of();
    return page.subList(from + 1, to).stream()
        .filter(line -> !isLabel(line) && !line.isRule())
        .map(line -> TitleLine.read(line.text()))
        .map(title -> new Related(title.title(), title.number(), title.guests()))
        .toList();
  }
}
