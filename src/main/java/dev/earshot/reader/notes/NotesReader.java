package dev.earshot.reader.notes;

import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Topic;
import dev.earshot.notation.NumberedHeading;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.SourceKind;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.CountedName;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.facts.PageName;
import dev.earshot.reader.front.FrontFacts;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.front.PageHead;
import dev.earshot.reader.markdown.AsMarkdown;
import dev.earshot.reader.markdown.FactKeys;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.HtmlPage;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.MarkedTalk;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Notes, topic lists and transcripts that people keep as text, markdown or HTML in their own ways.
/// There is no format to check, so it claims a hint of any text, and the evidence must show the
/// rest.
///
/// A page becomes one episode from up to three places: its front matter (facts, and for some shows
/// whole clips and transcripts), the lines of its body, and its title, which may be in either or
/// only in the file's name. A page on several episodes is told section by section.
public final class NotesReader implements Format {
  private static final Pattern DATA = Pattern.compile("^(?:[{<]|\\[\\s*[{\\]]).*|\\[");

  /// Keys under which sites keep what they know of an episode, its audio, or the whole page.
  private static final String[] WHOLES = {
    "podcast", "episode", "audio", "enclosure", "media", "params", "extra", "source"
  };

  private static final Pattern CUE =
      Pattern.compile("[^*]*\\d\\s*(?:-->|→)\\s*\\d(?!.{0,20}\\*\\*).*");

  @Override
  public String name() {
    return "markdown notes";
  }

  @Override
  public int revision() {
    return 31;
  }

  @Override
  public boolean isFreeForm() {
    return true;
  }

  @Override
  public Claim claim(Head head) {
    return (isSaid(head) ? Claim.SAID : Claim.HINT).onlyIf(!isMadeByProgram(head));
  }

  /// A transcript with headings or facts is a page of talk, as notes are.
  private static boolean isSaid(Head head) {
    return head.isSaidToBe(SourceKind.NOTES)
        || (head.isSaidToBe(SourceKind.TRANSCRIPT) && MarkedTalk.is(head));
  }

  /// Data, markup and captions are no notes, whether or not anything can read them.
  private static boolean isMadeByProgram(Head head) {
    return (DATA.matcher(head.first()).matches() && !HtmlPage.is(head.first()))
        || head.lines().stream().anyMatch(line -> hasArrow(line) && CUE.matcher(line).matches());
  }

  private static boolean hasArrow(String line) {
    return line.contains("->") || line.indexOf('→') >= 0;
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var page = pageOf(lines, findings);
    var front = FrontMatter.of(page, Findings.unheard(findings.source()));
    var body = page.subList(front.bodyFrom(), page.size());
    var many = EpisodeSections.of(front, body, findings.source());
    if (many.isEmpty()) tell(page, Content.NOTES, findings);
    var content = many.sections().size() == 1 ? Content.NOTES : Content.COLLECTED_NOTES;
    for (var one : many.sections()) tell(one.facts(), one.body(), content, findings);
  }

  /// @param content whether the notes are a file of their own
  static void tell(List<MarkdownLine> all, Content content, Findings findings) {
    var fenced = FrontMatter.of(all, findings);
    var page = all.subList(fenced.bodyFrom(), all.size());
    var leading = LeadingFacts.of(page);
    var facts =
        fenced.values().isEmpty()
            ? FrontMatter.unfenced(leading.values(), leading.lines())
            : fenced.with(leading.values());
    tell(facts, page, leading.body(), content, findings);
  }

  /// @param facts what is known of the episode beside the page
  static void tell(FrontMatter facts, List<MarkdownLine> page, Content content, Findings findings) {
    tell(facts, page, page, content, findings);
  }

  /// @param body the page without the facts that stand in it
  private static void tell(
      FrontMatter facts,
      List<MarkdownLine> whole,
      List<MarkdownLine> body,
      Content content,
      Findings findings) {
    var front = facts.opened(WHOLES);
    var page = new NotesPage(body, isOfTranscript(facts), findings);
    var clips = new ClipList(front, findings);
    var moments = FrontMoments.of(front, findings);
    var quotes = FrontQuotes.of(front, findings);
    var told = new FrontFacts(front, both(moments.keys(), quotes.keys()), findings);
    var named = told.title().or(page::title).map(name -> PageName.of(name, findings.stem()));
    var words = whole.stream().map(MarkdownLine::text);
    var counted = named.flatMap(name -> CountedName.in(name, findings.source(), words));
    var title = counted.map(CountedName::name).or(() -> named);
    var listed = both(clips.topics(), both(moments.topics(), quotes.topics()));
    var headed = page.topics().stream().filter(topic -> !isOnlyHead(topic, title)).toList();
    var topics =
        EpisodeNotes.before(
            both(listed, headed),
            told.description(),
            page.insteadOf(told.title()),
            page.description());
    var head = PageHead.of(title, whole);
    var episode = told.episode(title.orElseGet(findings::stem), head).topics(topics);
    counted.map(CountedName::number).ifPresent(episode::number);
    var place = episode.build().number().isEmpty() ? placeOfSound(front) : Optional.<String>empty();
    place.ifPresent(episode::number);
    if (episode.build().show().isEmpty())
      title.flatMap(name -> ShowInTitle.of(name, whole)).ifPresent(episode::show);
    var said = both(quotes.without(page.quotes()), page.outside());
    var provenance = Provenance.of(content, title).with(told.ids());
    findings.episode(
        episode.quotes(both(clips.outside(), said)).build(),
        place.isPresent() ? provenance.numberedByFile() : provenance);
  }

  /// Beside a sound file, what elsewhere may be the place in any list is the episode's number; more
  /// than a hint it is not.
  private static Optional<String> placeOfSound(FrontMatter front) {
    boolean isHeard =
        front.values().values().stream()
            .anyMatch(value -> value instanceof String text && AudioLink.isAlone(text));
    return front.text("idx", "episode_idx").filter(number -> isHeard && number.matches("\\d{1,4}"));
  }

  private static boolean isOfTranscript(FrontMatter facts) {
    return FactKeys.TRANSCRIBER.stream().anyMatch(facts.values()::containsKey);
  }

  /// A heading that says the title or the day once more, and nothing below it.
  private static boolean isOnlyHead(Topic topic, Optional<String> title) {
    boolean isHeading =
        topic.summary().isEmpty() && topic.quotes().isEmpty() && topic.start().isEmpty();
    return isHeading
        && topic
            .title()
            .filter(text -> PageHead.isAgain(text, title) || NumberedHeading.isDay(text))
            .isPresent();
  }

  private static List<MarkdownLine> pageOf(Lines lines, Findings findings) throws IOException {
    var page = MarkdownLine.restOf(lines, findings);
    var first = page.stream().filter(line -> !line.isBlank()).findFirst();
    if (first.filter(line -> HtmlPage.is(line.text())).isEmpty()) return inMarkdown(page);
    var html = page.stream().map(MarkdownLine::text).collect(Collectors.joining("\n"));
    return MarkdownLine.numbered(HtmlPage.linesOf(html));
  }

  private static List<MarkdownLine> inMarkdown(List<MarkdownLine> page) {
    var lines = AsMarkdown.of(page.stream().map(MarkdownLine::text).toList());
    int added = lines.size() - page.size();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new MarkdownLine(page.get(Math.max(0, i - added)).number(), lines.get(i)))
        .toList();
  }

  private static <T> List<T> both(List<T> ones, List<T> others) {
    return Stream.concat(ones.stream(), others.stream()).toList();
  }
}
