package dev.earshot.reader.chapters;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.TitleLine;
import dev.earshot.episode.Topic;
import dev.earshot.notation.Echo;
import dev.earshot.notation.HeadDay;
import dev.earshot.notation.WebAddress;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.SourceKind;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.facts.EpisodeHeads;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.facts.TimedList;
import dev.earshot.reader.markdown.FrontMatter;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.markdown.PropertiesHead;
import dev.earshot.reader.text.PageLine;
import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.Turns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A plain text with a list of topics and times: a description copied from a feed or a video, a
/// page of comments with such a list, or the list alone. What has headings, quotes or other marks
/// of markdown is more than a list, and is not claimed.
public final class TopicListReader implements Format {
  private static final int LONGEST = 50_000;

  /// What belongs to markdown pages, which know more than a list.
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "#{1,6} .*|---|\\+\\+\\+|#\\+\\w+:.*|\\|\\s*:?-{2,}.*|>.*|\\*\\*[^*]+:\\*\\*.*|[{\\[<].*[}>]?|[\\w-]+:: .*");

  /// What stands above a list and is no title of an episode.
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i).*:|time"
              + " ?(?:stamp|code)s?|chapters?|topics?|outline|contents?|sections?|kapitel(?:marken)?|zeitmarken|inhalt|menu"
              + "|chapitres|cap[ií]tulos");

  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}\"“'‘(]+");

  private static final Pattern LINK = Pattern.compile("\\s<(https?://[^<>\\s]+)>\\s*$");

  private static final Pattern COMMENT =
      Pattern.compile("\\[\\d{4}-\\d{2}-\\d{2}T[^\\]]*\\]\\s*(?:Video:\\s*)?(.*)");

  @Override
  public String name() {
    return "list of topics and times";
  }

  @Override
  public int revision() {
    return 10;
  }

  @Override
  public boolean isFreeForm() {
    return true;
  }

  @Override
  public Claim claim(Head head) {
    if (head.isSaidToBe(SourceKind.CHAPTERS)) return Claim.SAID;
    if (isMarkdown(head.lines()) || namesShow(head.first())) return Claim.NONE;
    if (EpisodeHeads.areSeveral(head)) return Claim.NONE;
    return Claim.LIKENESS.onlyIf(
        TimedList.of(head)
            .filter(list -> !list.isByClock() && !isTalk(list, Turns.of(head)))
            .filter(list -> !hasQuotations(head))
            .isPresent());
  }

  /// Whether a page begins with its show as a fact, which makes it notes.
  private static boolean namesShow(String first) {
    var fact = new MarkdownLine(0, first);
    return FrontMatter.keyOf(fact).filter(Set.of("podcast", "show")::contains).isPresent()
        && !FrontMatter.valueOf(fact).isEmpty()
        && WebAddress.page(FrontMatter.valueOf(fact)).isEmpty();
  }

  /// Whether somebody is quoted beside the list, which makes it notes.
  private static boolean hasQuotations(Head head) {
    return head.firstPages().stream()
        .anyMatch(line -> Quotation.read(line).flatMap(Quotation::speaker).isPresent());
  }

  /// Whether most lines of the list begin somebody's turn.
  private static boolean isTalk(TimedList list, Turns turns) {
    return 2 * list.entries().stream().filter(e -> turns.at(e.line()).isPresent()).count()
        > list.entries().size();
  }

  /// Whether the text has marks that a plain list has not. A line that begins with a time in
  /// brackets is part of a list.
  private static boolean isMarkdown(List<String> lines) {
    return PropertiesHead.is(lines)
        || lines.stream()
            .anyMatch(line ->
                MARKDOWN.matcher(line).matches()
                    && !COMMENT.matcher(line).matches()
                    && !startsWithTime(line));
  }

  private static boolean startsWithTime(String line) {
    return line.matches("[\\[(<]\\s*@?\\d{1,3}:.*");
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var text = text(lines, findings);
    var list = TimedList.saidToBeIn(text);
    if (list.isEmpty()) {
      findings.warn("no line has a time; expected a list such as 12:34 AI Chips");
      return;
    }
    warnOfOthers(text, list.get(), findings);
    tell(text, list.get(), findings);
  }

  private static List<String> text(Lines lines, Findings findings) throws IOException {
    var text = new ArrayList<String>();
    while (lines.advance()) {
      text.add(lines.text());
      if (text.size() < LONGEST) continue;
      findings.warn(
          lines.number(), "the text goes on after " + LONGEST + " lines; the rest was left out");
      break;
    }
    return text;
  }

  /// Inside a list, a time that falls back is a slip; elsewhere it is another list.
  private static void warnOfOthers(List<String> text, TimedList list, Findings findings) {
    var entries = list.entries();
    Set<Integer> known = indices(list);
    for (int i = entries.getFirst().line(); i < entries.getLast().line(); i++) {
      if (!known.contains(i) && TimedList.startsLike(text.get(i)))
        findings.warn(
            i + 1,
            "the time of %s does not rise with the others; the line was left out of the list"
                .formatted(Echo.quoted(text.get(i).strip())));
    }
  }

  private static Set<Integer> indices(TimedList list) {
    return list.entries().stream().map(TimedList.Entry::line).collect(Collectors.toSet());
  }

  /// A page of comments names its video in each of them, and its other lines are no notes.
  private static void tell(List<String> text, TimedList list, Findings findings) {
    var comment = text.stream().map(COMMENT::matcher).filter(m -> m.matches()).findFirst();
    Optional<Integer> line = comment.isPresent() ? Optional.empty() : titleIn(text, list);
    var title =
        comment.map(m -> m.group(1)).filter(t -> !t.isBlank()).or(() -> line.map(text::get));
    String notes = comment.isPresent() ? "" : notes(text, list, line);
    var episode = titled(title.orElseGet(findings::stem)).topics(topics(text, list, notes));
    if (comment.isEmpty())
      HeadDay.in(text.subList(0, list.entries().getFirst().line())).ifPresent(episode::published);
    findings.episode(episode.build(), Provenance.of(Content.CHAPTERS, title));
  }

  private static String notes(List<String> text, TimedList list, Optional<Integer> title) {
    var notes = new ArrayList<>(text);
    title.ifPresent(line -> notes.set(line, ""));
    withoutOtherLists(notes, list);
    return TimedList.rest(notes, list.entries()).stream()
        .map(line -> Markdown.plain(new MarkdownLine(0, line).words()))
        .filter(line -> !line.isEmpty() && !isEntry(line, list))
        .collect(Collectors.joining("\n"));
  }

  /// Moments above and below the list are of shorter lists of the same show.
  private static void withoutOtherLists(List<String> text, TimedList list) {
    int first = list.entries().getFirst().line();
    int last = list.entries().getLast().line();
    for (int i = 0; i < text.size(); i++)
      if ((i < first || i > last) && TimedList.startsLike(text.get(i))) text.set(i, "");
  }

  private static Episode.Builder titled(String line) {
    return EpisodeName.from(Markdown.plain(new MarkdownLine(0, line).words()));
  }

  /// The first line, if it is above the list and looks like a title.
  private static Optional<Integer> titleIn(List<String> text, TimedList list) {
    return IntStream.range(0, list.entries().getFirst().line())
        .filter(i -> !text.get(i).isBlank())
        .boxed()
        .findFirst()
        .filter(i -> isTitle(new PageLine(i, Markdown.plain(text.get(i)))))
        .filter(i -> !TimedList.startsLike(text.get(i)))
        .filter(i -> !isEntry(text.get(i), list));
  }

  /// Whether the line is one that stands beside its time once more.
  private static boolean isEntry(String line, TimedList list) {
    String words = Markdown.plain(line);
    return list.entries().stream().anyMatch(entry -> entry.title().equals(words));
  }

  private static boolean isTitle(PageLine line) {
    String words = MARKS.matcher(line.text()).replaceFirst("");
    if (words.isBlank() || HEADING.matcher(words).matches()) return false;
    if (line.text().chars().noneMatch(Character::isLetter)) return false;
    if (WebAddress.page(line.text()).isPresent()) return false;
    return line.looksLikeHeading() || TitleLine.read(line.text()).number().isPresent();
  }

  /// mp4chaps puts the page of a chapter behind its title: `00:00:14.000 Weirs <https://...>`.
  private static Chapter linked(Chapter chapter, String line) {
    var link = LINK.matcher(line);
    if (!link.find()) return chapter;
    var page = link.group(1);
    return chapter
        .titled(chapter.title().orElse("").replace("<" + page + ">", "").replace(page, ""))
        .linkedTo(Optional.of(page));
  }

  private static List<Topic> topics(List<String> text, TimedList list, String notes) {
    var chapters =
        list.entries().stream()
            .map(entry -> linked(entry.chapter(), text.get(entry.line())))
            .toList();
    return EpisodeNotes.before(Chapter.topics(chapters, Optional.empty()), notes);
  }
}
