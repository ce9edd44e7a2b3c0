package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.SourceKind;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.facts.EpisodeHeads;
import dev.earshot.reader.front.LeadingFacts;
import dev.earshot.reader.markdown.HtmlPage;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.text.HtmlText;
import dev.earshot.reader.text.WholeText;
import dev.earshot.reader.turns.Greeting;
import dev.earshot.reader.turns.Imprint;
import dev.earshot.reader.turns.MarkedTalk;
import dev.earshot.reader.turns.Pace;
import dev.earshot.reader.turns.SpeakerName;
import dev.earshot.reader.turns.StampedWords;
import dev.earshot.reader.turns.TurnLine;
import dev.earshot.reader.turns.Turns;
import dev.earshot.reader.turns.UnnamedTalk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A transcript as plain text or as a page of HTML: each turn begins with a name, a time or both,
/// as [Turns] tells. A page of notes may have turns as well; what has marks of markdown is left to
/// those who read notes.
public final class TextTranscriptReader implements TranscriptFormat {
  private static final int FEWEST = 2;
  private static final int FEWEST_WITHOUT_TIMES = 4;

  private static final Duration LATEST_BEGINNING = Duration.ofHours(6);

  private static final String LISTED_BELOW_BOLD =
      "p:has(> b) + ul > li, p:has(> strong) + ul > li, p:has(> b) + ol > li, p:has(> strong) + ol > li";

  private static final Pattern DATA =
      Pattern.compile("^(?:[{<]|\\[\\s*[{\\]]|SPEAKER \\S+ \\d+ [\\d.]+ [\\d.]+ <NA>).*");

  /// What an editor sets behind each paragraph: when it ends, and how long it lasts.
  private static final Pattern LENGTH =
      Pattern.compile("\\s*(?:\\[\\d{1,2}:\\d\\d:\\d\\d\\])?\\[\\d{1,4}\\.\\d\\]$");

  private static final Cue NOBODYS =
      new Cue(Optional.empty(), Optional.empty(), Optional.empty(), "").anew();

  private static final Pattern SENTENCE = Pattern.compile(".*[.!?…]\\P{L}{0,2}");

  @Override
  public String name() {
    return "transcript as text";
  }

  @Override
  public int revision() {
    return 22;
  }

  @Override
  public boolean isFreeForm() {
    return true;
  }

  @Override
  public Claim claim(Head head) {
    boolean html = MarkedTalk.isHtml(head.first());
    if (head.isSaidToBe(SourceKind.TRANSCRIPT))
      return Claim.SAID.onlyIf(
          (html || !DATA.matcher(head.first()).matches()) && !MarkedTalk.is(head));
    return Claim.PATTERN.onlyIf(
        !MarkedTalk.isMarked(head)
            && !EpisodeHeads.areSeveral(head)
            && (isTalk(
                    html
                        ? Turns.in(Head.firstPages(linesOf(Jsoup.parse(head.text()))))
                        : Turns.of(head),
                    html)
                || (!html && UnnamedTalk.is(head))));
  }

  private static boolean isTalk(Turns turns, boolean html) {
    var all = turns.all();
    long sure = all.stream().filter(turn -> isTimed(turn) || isVoice(turn)).count();
    return (all.size() >= FEWEST && 2 * sure > all.size())
        || (html && all.size() >= FEWEST_WITHOUT_TIMES);
  }

  /// Whether a time stands before the words, or behind them.
  private static boolean isTimed(TurnLine turn) {
    return turn.stamp().isPresent() || StampedWords.in(turn.words()).getLast().isEnd();
  }

  private static boolean isVoice(TurnLine turn) {
    return turn.form() == TurnLine.Form.VOICE
        || turn.speaker().filter(SpeakerName::isNumbered).isPresent();
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var text = WholeText.of(lines, findings);
    return MarkedTalk.isHtml(text.stripLeading())
        ? ofHtml(text, findings)
        : of(Turns.in(text.lines().toList()), findings);
  }

  static Transcript ofHtml(String html, Findings findings) {
    var page = Jsoup.parse(html);
    var day = HtmlPage.day(page);
    var transcript = of(Turns.in(linesOf(page)), findings);
    return transcript.on(day.or(transcript::day));
  }

  private static Transcript of(Turns turns, Findings findings) {
    var page = turns.lines();
    if (turns.beginnings().isEmpty()) return said(page.subList(0, endOf(page)));
    int first = turns.beginnings().stream().findFirst().orElse(page.size());
    var said = new ArrayList<Cue>();
    var head = TranscriptHead.of(page.subList(0, first));
    var untitled =
        IntStream.range(0, first)
            .mapToObj(i -> turns.titleAt(i).isEmpty() ? page.get(i) : "")
            .toList();
    String above = head.notes(untitled);
    if (isUnlabelled(page.subList(0, first), turns)
        && (!page.get(first - 1).isBlank() || haveUnlabelled(page, turns))) {
      page.subList(0, first).stream().map(TextTranscriptReader::cue).forEach(said::add);
      said.removeIf(cue -> cue.text().isBlank());
      above = "";
    }
    turns.beginnings().forEach(i -> turns.at(i).ifPresent(t -> t.warnOfTime(i + 1, findings)));
    var notes = new ArrayList<String>();
    if (!above.isEmpty()) notes.add(above);
    said.addAll(cues(page.subList(0, endOf(page, turns, findings)), turns, notes));
    return Transcript.of(SpeakerLabels.read(withoutTimesOfDay(said)))
        .withNotes(String.join("\n", notes))
        .withChapters(chapters(turns))
        .headed(head);
  }

  private static List<Chapter> chapters(Turns turns) {
    var chapters = new ArrayList<Chapter>();
    for (int i = 0; i < turns.lines().size(); i++) {
      var title = turns.titleAt(i);
      var start = title.isEmpty() ? Optional.<Duration>empty() : turns.startBelow(i);
      start.ifPresent(time -> chapters.add(Chapter.at(time).titled(title.orElseThrow())));
    }
    return chapters;
  }

  /// Programs that number voices leave out the label where they know none: what stands above the
  /// first one is said as well.
  private static boolean isUnlabelled(List<String> above, Turns turns) {
    var written = above.stream().filter(line -> !line.isBlank()).toList();
    return !written.isEmpty()
        && written.stream().noneMatch(Imprint::is)
        && turns.all().stream().allMatch(turn -> isVoice(turn) && turn.stamp().isEmpty())
        && written.stream().allMatch(line -> SENTENCE.matcher(line.strip()).matches());
  }

  /// Whether paragraphs without a label stand between the turns as well; otherwise one that stands
  /// apart above them is a summary.
  private static boolean haveUnlabelled(List<String> page, Turns turns) {
    var beginnings = List.copyOf(turns.beginnings());
    return IntStream.range(beginnings.getFirst() + 1, beginnings.getLast())
        .filter(i -> !page.get(i).isBlank() && page.get(i - 1).isBlank())
        .anyMatch(i -> turns.at(i).isEmpty());
  }

  /// Somebody says that it is a transcript; who speaks, nobody knows, and when, only lines that
  /// begin with a time. Headings are not spoken.
  private static Transcript said(List<String> page) {
    var cues = new ArrayList<Cue>();
    var headings = new ArrayList<String>();
    var leading = LeadingFacts.of(MarkdownLine.numbered(page));
    var head = TranscriptHead.of(page.subList(0, leading.lines().size()));
    for (var line : leading.body()) {
      if (line.heading().isPresent()) headings.add(Markdown.plain(line.words()));
      else cues.add(cue(line.words()));
    }
    cues.removeIf(cue -> cue.text().isBlank());
    var show = cues.stream().findFirst().flatMap(cue -> Greeting.show(cue.text()));
    return Transcript.of(cues)
        .withNotes(String.join("\n", headings))
        .headed(show.map(head::ofShow).orElse(head));
  }

  private static Cue cue(String words) {
    var timed =
        TurnLine.read(words)
            .filter(turn -> turn.form() == TurnLine.Form.TIME_FIRST && turn.start().isPresent());
    var start = timed.flatMap(TurnLine::start);
    String text = Markdown.plain(timed.map(TurnLine::words).orElse(words));
    return new Cue(Optional.empty(), start, Optional.empty(), text);
  }

  /// A talk that seems to begin many hours late was written down by the clock on the wall.
  private static List<Cue> withoutTimesOfDay(List<Cue> cues) {
    boolean byClock =
        cues.stream()
            .flatMap(cue -> cue.start().stream())
            .findFirst()
            .filter(first -> first.compareTo(LATEST_BEGINNING) >= 0)
            .isPresent();
    return byClock ? cues.stream().map(Cue::untimed).toList() : cues;
  }

  /// Without what a cut left of one more turn.
  private static int endOf(List<String> page, Turns turns, Findings findings) {
    int end = endOf(page);
    if (end == 0 || !turns.breaksOffAt(end - 1)) return end;
    findings.warnOfCut(end, "a line that names who speaks");
    return turns.breaksOffAt(end - 2) ? end - 2 : end - 1;
  }

  /// Without an imprint below the last turn.
  private static int endOf(List<String> page) {
    int end = page.size();
    while (end > 0 && page.get(end - 1).isBlank()) end--;
    return end > 0 && Imprint.is(page.get(end - 1)) ? end - 1 : end;
  }

  /// A turn without a name is the speaker's before it.
  ///
  /// @param notes takes what stands between turns and is nobody's
  private static List<Cue> cues(List<String> page, Turns turns, List<String> notes) {
    var cues = new ArrayList<GrowingCue>();
    boolean areStartsBehind = areStartsBehind(turns);
    Optional<String> speaker = Optional.empty();
    boolean open = false;
    for (int i = 0; i < page.size(); i++) {
      var turn = turns.at(i);
      open = turn.isPresent() || (open && !turns.endsAt(i));
      if (turn.isPresent()) {
        speaker = turn.get().goesOn() ? speaker : turn.get().speaker();
        var end = cues.isEmpty() ? Optional.<Duration>empty() : cues.getLast().end();
        var cue = cue(turn.get(), speaker);
        cues.add(new GrowingCue(cue.start().isPresent() ? cue : cue.at(end)));
        goOn(cues, turn.get().words(), areStartsBehind);
      } else if (open && turns.isDoubtfulAt(i)) {
        cues.add(new GrowingCue(NOBODYS));
        cues.getLast().goOn(Markdown.plain(page.get(i)));
      } else if (!open && !cues.isEmpty() && !page.get(i).isBlank()) {
        if (!Imprint.is(page.get(i)) && turns.titleAt(i).isEmpty())
          notes.add(Markdown.plain(page.get(i)));
      } else if (!cues.isEmpty() && !page.get(i).isBlank()) {
        goOn(cues, page.get(i), areStartsBehind);
      }
    }
    return GrowingCue.whole(cues);
  }

  /// Whether the times behind words are when they begin, as the first are too many to have been
  /// said by then.
  private static boolean areStartsBehind(Turns turns) {
    return turns.all().stream()
        .map(turn -> StampedWords.in(turn.words()))
        .filter(pieces -> pieces.getLast().isEnd())
        .findFirst()
        .filter(pieces -> {
          var said = pieces.get(pieces.size() - 2);
          var seconds =
              pieces.getLast().start().orElseThrow().minus(said.start().orElse(Duration.ZERO));
          return Pace.FASTEST * seconds.toSeconds() < Pace.wordsIn(said.words());
        })
        .isPresent();
  }

  /// At a time among the words the same person goes on; one behind them is when they end.
  private static void goOn(List<GrowingCue> cues, String words, boolean areStartsBehind) {
    for (var piece : StampedWords.in(withoutLength(words))) {
      var end = cues.getLast().end();
      if (piece.isEnd() && areStartsBehind) cues.getLast().beginAt(piece.start());
      else if (piece.isEnd()) cues.getLast().endAt(piece.start());
      else if (piece.start().isPresent()) cues.add(cues.getLast().at(piece.start()));
      else if (end.isPresent()) cues.add(cues.getLast().at(end));
      cues.getLast().goOn(Markdown.plain(piece.words()));
    }
  }

  private static String withoutLength(String words) {
    return words.endsWith("]") ? LENGTH.matcher(words).replaceFirst("") : words;
  }

  private static Cue cue(TurnLine turn, Optional<String> speaker) {
    var cue = new Cue(speaker, turn.start(), Optional.empty(), "");
    return turn.goesOn() ? cue : cue.anew();
  }

  /// The lines of a page as a person sees them, with the bold ones marked, and the items of a list
  /// below such a line; only those of a preformatted text, where there is one.
  private static List<String> linesOf(Document page) {
    HtmlPage.clean(page);
    for (Element item : page.select(LISTED_BELOW_BOLD)) item.prependText("- ");
    for (Element bold : page.select("b, strong")) bold.prependText("**").appendText("**");
    var text = page.selectFirst("pre");
    return HtmlText.of((text == null ? page.body() : text).outerHtml()).lines().toList();
  }
}
