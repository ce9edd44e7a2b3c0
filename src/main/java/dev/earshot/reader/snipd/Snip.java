package dev.earshot.reader.snipd;

import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.reader.Findings;
import dev.earshot.reader.facts.Extra;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.markdown.Tags;
import dev.earshot.reader.turns.SpeakerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One snip: its heading, its play line, and the lines of its parts. The line with the times stands
/// below the heading and before any part; later, the same form is what somebody wrote.
final class Snip {
  private static final Pattern SUMMARY_TAG = Pattern.compile("<summary>(.*?)</summary>");

  /// Its kind, and what stands behind that.
  static final Pattern CALLOUT = Pattern.compile("^\\s*>\\s*\\[!(\\w+)\\][-+]?\\s*(.*)$");

  private static final Pattern AUDIO = Pattern.compile("<source\\s[^>]*src=\"([^\"#]+)");

  /// Players and credits that stand in every snip.
  private static final Pattern FURNITURE =
      Pattern.compile(
          "\\s*(?:</?(?:iframe|audio|source)\\b.*|(?:Created|Made|Saved|Exported) with \\[?Snipd\\b.*|#{1,6}[^\\p{L}]+Snips\\s*)");

  private static final Pattern CLICK =
      Pattern.compile(
          "(?i)(?:<details>\\s*)?<summary>\\s*click to (?:expand|open|show|see)[^<]*</summary>"
              + "|^\\s*[>▶\\s]*click to (?:expand|open|show|see)(?: (?:the )?transcript)?\\.?\\s*$");

  /// A script may leave the name of a part without its mark of a heading.
  private static final Pattern MARKED_NAME =
      Pattern.compile("^\\W*(?:💬|📚|📝|💡|✨|🧠)\\W*\\p{L}[\\p{L} ]{2,30}\\W*$");

  private static final Pattern BOLD_NAME = Pattern.compile("^\\s*\\*\\*[^*]{3,30}\\*\\*\\s*$");

  /// How templates without headings name a part, or who speaks: `Quote: ...`, `**Speaker**:: ...`.
  private static final Pattern FIELD =
      Pattern.compile("^\\**(\\p{L}[\\p{L} ]{1,24}?)\\**:{1,2}\\**(?:\\s+(\\S.*))?$");

  private static final Pattern SPEAKER =
      Pattern.compile("(?i)speaker|said by|sprecher(?:in)?|orateur|oradora?");
  private static final Pattern LINK =
      Pattern.compile(
          "^(?:\\W*(?i:link|url|snip)\\**:{1,2}\\**\\s*)?(?:<|\\[[^\\]]{0,20}\\]\\()?(https://share\\.snipd\\.com/snip/[^)>\\s]+)[>)]?$");

  private static final Pattern TAGS = Pattern.compile("^\\s*(?:[-*]\\s+)?Tags:+\\s*(.*)$");

  private final Optional<MarkdownLine> headingLine;
  private final Optional<SnipHeading> heading;
  private Optional<SnipRange> range;
  private OptionalInt rangeLine = OptionalInt.empty();
  private Optional<String> audio = Optional.empty();
  private Optional<String> link = Optional.empty();
  private final List<String> tags = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SnipQuotes quotes = new SnipQuotes();
  private final List<MarkdownLine> transcript = new ArrayList<>();
  private SnipSection section = SnipSection.NOTES;
  private int lastLine;

  private Snip(Optional<MarkdownLine> headingLine) {
    this.headingLine = headingLine;
    this.heading = headingLine.flatMap(MarkdownLine::heading).map(SnipHeading::of);
    this.range = heading.flatMap(SnipHeading::range);
  }

  static Snip of(List<MarkdownLine> lines) {
    boolean headed = SnipHeading.beginsAt(lines, 0);
    var snip = new Snip(headed ? Optional.of(lines.getFirst()) : Optional.empty());
    for (int i = headed ? 1 : 0; i < lines.size(); i++) {
      if (CLICK.matcher(lines.get(i).text()).find() && isAboveName(lines, i))
        snip.section = SnipSection.TRANSCRIPT;
      snip.add(unfolded(lines.get(i)), SnipQuotes.isSigned(lines, i));
    }
    return snip;
  }

  /// What is folded away below no heading of its own is a transcript, if somebody is named there.
  private static boolean isAboveName(List<MarkdownLine> lines, int at) {
    return lines.stream()
        .skip(at + 1L)
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> Markdown.plain(line.unquoted()).replaceFirst(":(?: .*)?$", ""))
        .filter(SpeakerName::isFull)
        .isPresent();
  }

  /// What a reader would click on is no word of the snip.
  private static MarkdownLine unfolded(MarkdownLine line) {
    return new MarkdownLine(line.number(), CLICK.matcher(line.text()).replaceAll(""));
  }

  /// A line begins a part, or belongs to the one that was begun last. A heading of no known part
  /// brings back the notes: it is a listener's own.
  ///
  /// @param signed whether it stands in a block quote that says who spoke
  private void add(MarkdownLine line, boolean signed) {
    if (!line.isBlank()) lastLine = line.number();
    findAudio(line.text());
    if (FURNITURE.matcher(line.text()).matches() || playLine(line) || isField(line)) return;
    Optional<SnipSection> named = sectionName(line).flatMap(SnipSection::named);
    if (named.isPresent()) section = named.get();
    if (named.filter(SnipSection.QUOTE::equals).isPresent()) beginQuote(line);
    if (named.isEmpty() && line.heading().isPresent()) section = SnipSection.NOTES;
    if (named.isEmpty() || line.text().contains("<blockquote"))
      addTo(signed && section == SnipSection.NOTES ? SnipSection.QUOTE : section, line);
  }

  /// In a transcript, what stands before a colon is who speaks.
  private boolean isField(MarkdownLine line) {
    var snip = LINK.matcher(line.text().strip());
    if (snip.matches()) link = Optional.of(snip.group(1));
    var field = FIELD.matcher(line.text().strip());
    return snip.matches()
        || (section != SnipSection.TRANSCRIPT
            && field.matches()
            && isField(field.group(1), field.group(2), line));
  }

  private boolean isField(String name, @Nullable String words, MarkdownLine line) {
    if (words != null && SPEAKER.matcher(name).matches()) return quotes.sign(Markdown.plain(words));
    var named = SnipSection.named(name);
    named.ifPresent(part -> section = part);
    if (named.isPresent() && words != null) say(words, line);
    return named.isPresent();
  }

  private void say(String words, MarkdownLine line) {
    if (section == SnipSection.QUOTE) quotes.say(Markdown.plain(words));
    else addTo(section, new MarkdownLine(line.number(), words));
  }

  private void beginQuote(MarkdownLine line) {
    var callout = CALLOUT.matcher(line.text());
    if (callout.matches()) quotes.beginCallout(Markdown.plain(callout.group(2)));
  }

  private void findAudio(String text) {
    var source = AUDIO.matcher(text);
    if (audio.isEmpty() && source.find()) audio = Optional.of(Markdown.spaced(source.group(1)));
  }

  private boolean playLine(MarkdownLine line) {
    if (range.isPresent() || section != SnipSection.NOTES || !SnipRange.isIn(line.text()))
      return false;
    range = Optional.of(SnipRange.of(line.text()));
    rangeLine = OptionalInt.of(line.number());
    return true;
  }

  /// What a line calls a part: as a heading, as the summary of a fold, or as a callout.
  private static Optional<String> sectionName(MarkdownLine line) {
    if (line.heading().isPresent()) return line.heading();
    var tag = SUMMARY_TAG.matcher(line.text());
    if (tag.find()) return Optional.of(tag.group(1));
    var callout = CALLOUT.matcher(line.text());
    if (callout.matches())
      return Stream.of(callout.group(2), callout.group(1))
          .filter(name -> SnipSection.named(name).isPresent())
          .findFirst();
    return MARKED_NAME.matcher(line.text()).matches() || BOLD_NAME.matcher(line.text()).matches()
        ? Optional.of(line.text())
        : Optional.empty();
  }

  private void addTo(SnipSection part, MarkdownLine line) {
    switch (part) {
      case NOTES -> addNote(line);
      case QUOTE -> quotes.add(line);
      case TRANSCRIPT -> transcript.add(line);
    }
  }

  private void addNote(MarkdownLine line) {
    var tagged = TAGS.matcher(line.text());
    if (tagged.matches()) tags.addAll(Tags.in(" " + tagged.group(1)));
    else if (!line.isRule()) note(line);
  }

  private void note(MarkdownLine line) {
    String plain = Markdown.plain(line.words());
    if (!plain.isEmpty()) notes.add(plain);
  }

  boolean isHeaded() {
    return heading.isPresent();
  }

  boolean saysSomething() {
    return !notes.isEmpty() || !quotes.isEmpty() || transcript.stream().anyMatch(l -> !l.isBlank());
  }

  boolean hasTime() {
    return range.isPresent();
  }

  Optional<String> audio() {
    return audio;
  }

  /// The snip as a topic; warns of what is wrong with it.
  ///
  /// @param timed whether the page's snips have times
  Topic topic(boolean timed, Findings findings) {
    tell(timed, findings);
    var topic = Topic.builder().summary(String.join("\n", notes)).closing(quotes.caption());
    heading.flatMap(SnipHeading::title).ifPresent(topic::title);
    range
        .flatMap(SnipRange::start)
        .or(() -> heading.flatMap(SnipHeading::start))
        .ifPresent(topic::start);
    range.flatMap(SnipRange::possibleEnd).ifPresent(topic::end);
    heading
        .flatMap(SnipHeading::url)
        .or(() -> range.flatMap(SnipRange::url))
        .or(() -> link)
        .ifPresent(topic::url);
    var extra = new Extra();
    if (heading.filter(SnipHeading::starred).isPresent()) extra.put("favourite", true);
    return topic.tags(allTags()).quotes(allQuotes()).extra(extra.values()).build();
  }

  private List<String> allTags() {
    var all = new ArrayList<>(heading.map(SnipHeading::tags).orElse(List.of()));
    all.addAll(tags);
    return all;
  }

  private List<Quote> allQuotes() {
    var all = new ArrayList<>(quotes.quotes());
    all.addAll(SnipTranscript.of(transcript));
    return all;
  }

  private void tell(boolean timed, Findings findings) {
    if (range.isPresent() && !range.get().isWhole())
      findings.warn(
          rangeLine.orElse(lastLine),
          "the snip's time cannot be read and was left out; expected such as 22:17 - 22:46");
    if (range.isEmpty() && timed && heading.filter(h -> h.start().isEmpty()).isPresent())
      findings.warn(
          headingLine.map(MarkdownLine::number).orElse(lastLine),
          "the snip has no time; expected a line such as 🎧 22:17 - 22:46 below its heading");
    if (isCut())
      findings.warn(
          lastLine, "the transcript has no end; expected </details>, so the file may be cut off");
  }

  /// HTML shows its end; where it lacks, the file was cut off.
  private boolean isCut() {
    return transcript.stream().anyMatch(line -> line.text().contains("<blockquote"))
        && transcript.stream().noneMatch(line -> line.text().contains("</details>"));
  }
}
