package dev.earshot.reader.readwise;

import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Podcast highlights that Readwise writes for Logseq: properties, then highlights one tab deep.
public final class ReadwiseLogseqReader implements Format {
  private static final Pattern PROPERTY = Pattern.compile("^\\s*([\\w-]+)::\\s*(.*)$");
  private static final Pattern HIGHLIGHT = Pattern.compile("^(?:\\t| {2,4})- (.*)$");
  private static final Pattern OUTER = Pattern.compile("^- .*$");

  @Override
  public String name() {
    return "Readwise for Logseq";
  }

  @Override
  public int revision() {
    return 8;
  }

  @Override
  public Claim claim(Head head) {
    var properties = new HashMap<String, String>();
    for (var line : head.lines()) {
      if (OUTER.matcher(line).matches()) break;
      property(line, properties);
    }
    return Claim.STRUCTURE.onlyIf(
        title(properties).isPresent() && document(properties).isEpisode());
  }

  private static ReadwiseDocument document(Map<String, String> properties) {
    return new ReadwiseDocument(
        properties.getOrDefault("category", ""),
        title(properties).orElse(""),
        properties.getOrDefault("author", ""),
        properties.getOrDefault("url", ""));
  }

  /// Keeps a property; of several with one name, the first.
  private static boolean property(String line, Map<String, String> properties) {
    var property = PROPERTY.matcher(line);
    if (property.matches())
      properties.putIfAbsent(property.group(1).toLowerCase(Locale.ROOT), property.group(2).strip());
    return property.matches();
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var properties = new HashMap<String, String>();
    var items = new ArrayList<List<MarkdownLine>>();
    for (var line : MarkdownLine.restOf(lines, findings)) add(line, properties, items);
    var title = title(properties);
    var episode = EpisodeName.from(title.orElseGet(findings::stem));
    document(properties).nameAuthor(episode);
    var extra = new Extra();
    Optional.ofNullable(properties.get("url"))
        .filter(ReadwisePage::isLink)
        .ifPresent(url -> ReadwisePage.link(url, episode, extra));
    episode.extra(extra.values());
    findings.episode(
        ReadwisePage.withHighlights(episode, ReadwiseHighlight.allOf(items, findings)),
        Provenance.of(Content.NOTES, title).with(extra.ids()));
  }

  private static void add(
      MarkdownLine line, Map<String, String> properties, List<List<MarkdownLine>> items) {
    var item = HIGHLIGHT.matcher(line.text());
    if (item.matches())
      items.add(new ArrayList<>(List.of(new MarkdownLine(line.number(), item.group(1)))));
    else if (items.isEmpty() || isOfPage(line)) property(line.text(), properties);
    else if (!OUTER.matcher(line.text()).matches()) items.getLast().add(line);
  }

  /// A sync may write the page once more below the first: its properties are no highlight's words.
  private static boolean isOfPage(MarkdownLine line) {
    return !line.isIndented() && PROPERTY.matcher(line.text()).matches();
  }

  /// The full title stands in quotes, escaped; the title has a suffix of Readwise's own.
  private static Optional<String> title(Map<String, String> properties) {
    return Stream.of("full-title", "title")
        .flatMap(key -> Optional.ofNullable(properties.get(key)).stream())
        .map(title -> title.replaceFirst("^\"(.*)\"$", "$1").replaceFirst(" \\(highlights\\)$", ""))
        .map(Markdown::plain)
        .filter(title -> !title.isEmpty())
        .findFirst();
  }
}
