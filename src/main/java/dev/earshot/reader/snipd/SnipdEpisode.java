package dev.earshot.reader.snipd;

import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.reader.Findings;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One episode of a Snipd page: front matter and metadata, then its snips, and sometimes the whole
/// transcript of the episode below them.
final class SnipdEpisode {
  private static final Pattern FULL_TRANSCRIPT =
      Pattern.compile("\\s*#{1,3}\\s+.*full (?:episode )?transcript.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern FOOTER =
      Pattern.compile("\\s*[*_]*(?:Created|Made|Saved|Exported) with \\[?Snipd\\b.*");

  private final List<MarkdownLine> page;
  private final Content content;
  private final Findings findings;

  /// @param content whether the file holds other episodes as well
  SnipdEpisode(List<MarkdownLine> page, Content content, Findings findings) {
    this.page = OpenedSnips.of(page);
    this.content = content;
    this.findings = findings;
  }

  void read() {
    var front = FrontMatter.of(page, findings);
    var whole = page.subList(front.bodyFrom(), page.size());
    int end = footerAt(whole);
    var body = whole.subList(0, end);
    int snipsAt = first(body, 0);
    int transcriptAt = fullTranscript(body, snipsAt);
    var facts = new SnipdFacts(front, body.subList(0, snipsAt), findings);
    List<Snip> snips = snips(body.subList(snipsAt, transcriptAt));
    facts.addBehind(whole.subList(Math.min(end + 1, whole.size()), whole.size()));
    snips.stream().map(Snip::audio).flatMap(Optional::stream).findFirst().ifPresent(facts::audio);
    facts
        .episode()
        .topics(facts.withNotes(topics(snips)))
        .quotes(fullTranscript(body.subList(transcriptAt, body.size())));
    findings.episode(facts.build(), facts.provenance(content));
  }

  /// Where the app's last line stands, below which no snip follows; the end, if there is none.
  private static int footerAt(List<MarkdownLine> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (FOOTER.matcher(lines.get(i).text()).matches()) return i;
      if (SnipHeading.beginsAt(lines, i) || isTranscript(lines.get(i))) return lines.size();
    }
    return lines.size();
  }

  private static boolean isTranscript(MarkdownLine line) {
    return FULL_TRANSCRIPT.matcher(line.text()).matches();
  }

  private static int first(List<MarkdownLine> body, int from) {
    int i = from;
    while (i < body.size()
        && !SnipdReader.SNIPS.matcher(body.get(i).text()).matches()
        && !SnipHeading.beginsAt(body, i)) i++;
    return i;
  }

  private static int fullTranscript(List<MarkdownLine> body, int from) {
    int i = from;
    while (i < body.size() && !isTranscript(body.get(i))) i++;
    return i;
  }

  private static List<Quote> fullTranscript(List<MarkdownLine> lines) {
    return lines.isEmpty() ? List.of() : SnipTranscript.of(lines.subList(1, lines.size()));
  }

  /// Cuts the lines at each heading of a snip. What stands before the first is a snip without a
  /// heading, if it says anything.
  private static List<Snip> snips(List<MarkdownLine> lines) {
    var snips = new ArrayList<Snip>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i < lines.size() && !SnipHeading.beginsAt(lines, i)) continue;
      var snip = Snip.of(lines.subList(from, i));
      if (snip.isHeaded() || snip.saysSomething()) snips.add(snip);
      from = i;
    }
    return snips;
  }

  private List<Topic> topics(List<Snip> snips) {
    // Templates may do without times; then none is missed.
    boolean timed = snips.stream().anyMatch(Snip::hasTime);
    return snips.stream().map(snip -> snip.topic(timed, findings)).toList();
  }
}
