package dev.earshot.reader.readwise;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One Readwise page: metadata, then highlights as the items of a list.
///
/// Highlights hold markdown of their own (rules, lists, fences), so an item does not end where
/// markdown would end it, but at the next list mark of its kind in the first column. After a second
/// synchronisation, further highlights stand under a heading of their own.
final class ReadwisePage {
  /// A line of the metadata: `- Author: ...`, in bold, with another mark or in a callout.
  private static final Pattern FACT =
      Pattern.compile("^[>\\s]*[-*]\\s+\\**([A-Za-z][\\w ]{1,30}?)\\**:\\**\\s*(.*)$");

  private static final Pattern HIGHLIGHTS =
      Pattern.compile("[>\\s]*#{1,6}\\s+(?:New )?highlights\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM = Pattern.compile("^([-*]) (.*)$");

  private final List<MarkdownLine> page;
  private final Findings findings;

  ReadwisePage(List<MarkdownLine> page, Findings findings) {
    this.page = page;
    this.findings = findings;
  }

  void read() {
    var front = FrontMatter.of(page, findings);
    var body = page.subList(front.bodyFrom(), page.size());
    int highlightsAt = highlightsAt(body);
    var facts = facts(body.subList(0, highlightsAt));
    var items = items(body.subList(highlightsAt, body.size()));
    var title = title(body.subList(0, highlightsAt), facts);
    var extra = new Extra();
    var episode = episode(title, facts, extra);
    findings.episode(
        withHighlights(episode, ReadwiseHighlight.allOf(items, findings)),
        Provenance.of(Content.NOTES, title).with(extra.ids()));
  }

  /// Where the heading above the highlights stands; the end, if there is none.
  private static int highlightsAt(List<MarkdownLine> body) {
    int i = 0;
    while (i < body.size() && !HIGHLIGHTS.matcher(body.get(i).text()).matches()) i++;
    return i;
  }

  private static Map<String, String> facts(List<MarkdownLine> lines) {
    var facts = new LinkedHashMap<String, String>();
    for (var line : lines) {
      var fact = FACT.matcher(line.text());
      if (fact.matches())
        facts.putIfAbsent(fact.group(1).toLowerCase(Locale.ROOT), fact.group(2).strip());
    }
    return facts;
  }

  private Episode.Builder episode(Optional<String> title, Map<String, String> facts, Extra extra) {
    var episode = EpisodeName.from(title.orElseGet(findings::stem));
    document(facts).nameAuthor(episode);
    url(facts).ifPresent(url -> link(url, episode, extra));
    return episode.extra(extra.values());
  }

  private static Optional<String> title(List<MarkdownLine> lines, Map<String, String> facts) {
    var heading =
        lines.stream().filter(line -> line.headingLevel() == 1).flatMap(l -> l.heading().stream());
    return Stream.concat(Optional.ofNullable(facts.get("full title")).stream(), heading)
        .map(Markdown::plain)
        .filter(title -> !title.isEmpty())
        .findFirst();
  }

  /// What the metadata among the lines say.
  static ReadwiseDocument document(List<String> lines) {
    return document(facts(MarkdownLine.numbered(lines)));
  }

  private static ReadwiseDocument document(Map<String, String> facts) {
    return new ReadwiseDocument(
        facts.getOrDefault("category", ""),
        Markdown.plain(facts.getOrDefault("full title", "")),
        facts.getOrDefault("author", ""),
        url(facts).orElse(""));
  }

  private static Optional<String> url(Map<String, String> facts) {
    return Optional.ofNullable(facts.get("url"))
        .map(url -> url.replaceFirst("^\\[.*\\]\\((.*)\\)$", "$1").replaceAll("[<>]", ""))
        .filter(ReadwisePage::isLink);
  }

  static boolean isLink(String url) {
    return url.startsWith("http");
  }

  static void link(String url, Episode.Builder episode, Extra extra) {
    if (AudioLink.is(url)) episode.audio(url);
    else episode.url(url);
    extra.link(url);
  }

  /// An item goes on to the next mark of its kind at the margin, or to a heading, whatever else of
  /// markdown it holds. Below a page's title its metadata come again, in a page that was written
  /// twice.
  private static List<List<MarkdownLine>> items(List<MarkdownLine> lines) {
    var items = new ArrayList<List<MarkdownLine>>();
    Optional<String> mark = Optional.empty();
    boolean inHighlights = true;
    boolean inItem = false;
    for (var line : lines) {
      boolean isHeading = line.headingLevel() > 0 && !line.isIndented();
      if (HIGHLIGHTS.matcher(line.text()).matches()) inHighlights = true;
      else if (isHeading) inHighlights &= line.headingLevel() > 1 && !isMetadata(line);
      if (isHeading) inItem = false;
      if (isHeading || !inHighlights) continue;
      var item = ITEM.matcher(line.text());
      boolean begins = item.matches() && mark.map(m -> m.equals(item.group(1))).orElse(true);
      if (begins) {
        mark = Optional.of(item.group(1));
        items.add(new ArrayList<>(List.of(new MarkdownLine(line.number(), item.group(2)))));
        inItem = true;
      } else if (inItem) items.getLast().add(line);
    }
    return items;
  }

  private static boolean isMetadata(MarkdownLine line) {
    return line.heading().filter("metadata"::equalsIgnoreCase).isPresent();
  }

  /// What a page holds twice counts once.
  static Episode withHighlights(Episode.Builder episode, List<ReadwiseHighlight> highlights) {
    var topics = new ArrayList<Topic>();
    var quotes = new ArrayList<Quote>();
    for (var highlight : highlights) {
      highlight.topic().ifPresent(topics::add);
      highlight.quote().ifPresent(quotes::add);
    }
    return episode
        .topics(topics.stream().distinct().toList())
        .quotes(quotes.stream().distinct().toList())
        .build();
  }
}
