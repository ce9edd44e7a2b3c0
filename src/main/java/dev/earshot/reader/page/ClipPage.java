package dev.earshot.reader.page;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.episode.TitleLine;
import dev.earshot.episode.Topic;
import dev.earshot.reader.Findings;
import dev.earshot.reader.text.PageLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page of one clip: its title and summary, the label "In this clip" with what was said, then
/// show and episode. Text copied from the page has that label glued to the last sentence of the
/// summary.
final class ClipPage {
  /// Copied text has the label glued to the last sentence of the summary.
  private static final Pattern LABEL =
      Pattern.compile("\\s*" + HighlightPageReader.IN_THIS_CLIP + "$", Pattern.CASE_INSENSITIVE);

  private final List<PageLine> page;
  private final Findings findings;

  ClipPage(List<PageLine> page, Findings findings) {
    this.page = page;
    this.findings = findings;
  }

  void read() {
    int from = indexOf(HighlightPageReader.FROM_THIS_PODCAST);
    int to = indexOf(HighlightPageReader.RELATED_QUESTIONS);
    var clip = page.subList(0, Math.min(from, to));
    var origin = page.subList(Math.min(from + 1, to), to).stream().map(PageLine::text).toList();
    var title = titleIn(origin);
    findings.episode(
        episode(origin, title).topics(topics(clip)).build(), Provenance.of(Content.PAGE, title));
  }

  private int indexOf(String label) {
    int i = 0;
    while (i < page.size() && !HighlightPageReader.is(label, page.get(i))) i++;
    return i;
  }

  /// Show, then title; where the page was cut, a single line may be the one or the other.
  private static int shows(List<String> origin) {
    return origin.size() == 1 && isTitle(origin.getFirst()) ? 0 : 1;
  }

  private static Optional<String> titleIn(List<String> origin) {
    return origin.stream().skip(shows(origin)).findFirst();
  }

  private Episode.Builder episode(List<String> origin, Optional<String> title) {
    var read = TitleLine.read(title.orElseGet(() -> HighlightPageReader.titleFromName(findings)));
    var episode = Episode.titled(read.title()).guests(read.guests());
    read.number().ifPresent(episode::number);
    origin.stream().limit(shows(origin)).forEach(episode::show);
    return episode;
  }

  private static boolean isTitle(String line) {
    var title = TitleLine.read(line);
    return title.number().isPresent() || !title.guests().isEmpty();
  }

  private static List<Topic> topics(List<PageLine> clip) {
    if (clip.isEmpty()) return List.of();
    var topic = Topic.builder();
    Optional<String> title =
        Optional.of(clip.getFirst()).filter(PageLine::isShort).map(PageLine::text);
    title.ifPresent(topic::title);
    var text = clip.subList(title.isPresent() ? 1 : 0, clip.size());
    topic.summary(summary(text)).quotes(quotes(text));
    return Citations.cut(List.of(topic.build()));
  }

  private static String summary(List<PageLine> text) {
    return text.stream()
        .limit(labelled(text))
        .map(line -> LABEL.matcher(line.text()).replaceFirst(""))
        .collect(Collectors.joining(" "));
  }

  /// How many lines end with the label's.
  private static int labelled(List<PageLine> text) {
    int i = 0;
    while (i < text.size() && !LABEL.matcher(text.get(i).text()).find()) i++;
    return Math.min(i + 1, text.size());
  }

  /// Whole sentences below the label; short lines there are names and buttons.
  private static List<Quote> quotes(List<PageLine> text) {
    return text.stream()
        .skip(labelled(text))
        .filter(line -> !line.looksLikeHeading())
        .map(line -> Quote.of(line.text()).build())
        .toList();
  }
}
