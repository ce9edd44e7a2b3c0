package dev.earshot.reader.transcript;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.SourceKind;
import dev.earshot.reader.markdown.HtmlPage;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.text.HtmlText;
import dev.earshot.reader.text.WholeText;
import dev.earshot.reader.turns.StampedWords;
import dev.earshot.reader.turns.TurnLine;
import dev.earshot.reader.turns.Turns;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A transcript as plain text or as a page of HTML: each turn begins with a name, a time or both,
/// as [Turns] tells. A page of notes may have turns as well; what has marks of markdown is left to
/// those who read notes.
public final class TextTranscriptReader implements TranscriptFormat {
  private static final int FEWEST = 2;
  private static final int FEWEST_WITHOUT_TIMES = 4;
  private static final Duration LATEST_BEGINNING = Duration.ofHours(6);

  /// What stands in plain text only if it is more than a transcript.
  private static final Pattern MARKDOWN =
      Pattern.compile("#{1,6}\\s.*|---+|>\\s.*|\\*\\*.*|[{].*|\\[\\s*[{\\]].*");

  /// A page with headings is more than a transcript as well.
  private static final Pattern HEADING = Pattern.compile("(?i).*<h[1-6]\\b.*");

  private static final String LISTED_BELOW_BOLD =
      "p:has(> b) + ul > li, p:has(> strong) + ul > li, p:has(> b) + ol > li, p:has(> strong) + ol"
          + " > li";

  private static final Pattern DATA = Pattern.compile("^(?:[{<]|\\[\\s*[{\\]]).*");

  /// Where the words come from; nobody says it.
  private static final Pattern IMPRINT =
      Pattern.compile(
          "(?i)(?:this"
              + " )?(?:transcri(?:bed|pt|ption)|created|generated|recorded|exported|edited|powered)(?:"
              + " was)?(?: \\p{L}+)? (?:by|with|using|from|at|on) .{1,80}|.{1,60}"
              + " (?:started|stopped) transcription\\.?");

  @Override
  public String name() {
    return "transcript as text";
  }

  @Override
  public int revision() {
    return 6;
  }

  @Override
  public boolean isFreeForm() {
    return true;
  }

  @Override
  public Claim claim(Head head) {
    boolean html = isHtml(head.first());
    if (head.isSaidToBe(SourceKind.TRANSCRIPT))
      return Claim.SAID.onlyIf(html || !DATA.matcher(head.first()).matches());
    var mark = html ? HEADING : MARKDOWN;
    boolean marked = head.lines().stream().anyMatch(line -> mark.matcher(line).matches());
    return Claim.PATTERN.onlyIf(
        !marked && isTalk(html ? Turns.in(linesOf(head.text())) : Turns.of(head), html));
  }

  private static boolean isTalk(Turns turns, boolean html) {
    var all = turns.all();
    long sure = all.stream().filter(turn -> turn.stamp().isPresent() || isVoice(turn)).count();
    return (all.size() >= FEWEST && 2 * sure > all.size())
        || (html && all.size() >= FEWEST_WITHOUT_TIMES);
  }

  private static boolean isVoice(TurnLine turn) {
    return turn.form() == TurnLine.Form.VOICE;
  }

  private static boolean isHtml(String first) {
    return first.startsWith("<") && !first.startsWith("<?xml");
  }

  @Override
  public Transcript transcript(Lines lines, Findings findings) throws IOException {
    var text = WholeText.of(lines, findings);
    var turns = Turns.in(isHtml(text.stripLeading()) ? linesOf(text) : text.lines().toList());
    var page = turns.lines();
    if (turns.beginnings().isEmpty()) return said(page.subList(0, endOf(page)));
    int first = turns.beginnings().stream().findFirst().orElse(page.size());
    String above = String.join("\n", page.subList(0, first)).strip();
    turns.beginnings().forEach(i -> turns.at(i).ifPresent(t -> t.warnOfTime(i + 1, findings)));
    var notes = new ArrayList<String>();
    if (!above.isEmpty()) notes.add(above);
    var cues = cues(page.subList(0, endOf(page)), turns, notes);
    return Transcript.of(SpeakerLabels.read(withoutTimesOfDay(cues)))
        .withNotes(String.join("\n", notes));
  }

  /// Somebody says that it is a transcript; who speaks, nobody knows, and when, only lines that
  /// begin with a time. Headings are not spoken.
  private static Transcript said(List<String> page) {
    var cues = new ArrayList<Cue>();
    var headings = new ArrayList<String>();
    for (var text : page) {
      var line = new MarkdownLine(0, text);
      if (line.heading().isPresent()) headings.add(Markdown.plain(line.words()));
      else cues.add(cue(line.words()));
    }
    cues.removeIf(cue -> cue.text().isBlank());
    return Transcript.of(cues).withNotes(String.join("\n", headings));
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

  /// Without an imprint below the last turn.
  private static int endOf(List<String> page) {
    int end = page.size();
    while (end > 0 && page.get(end - 1).isBlank()) end--;
    boolean imprint = end > 0 && IMPRINT.matcher(page.get(end - 1).strip()).matches();
    return imprint ? end - 1 : end;
  }

  /// A turn without a name is the speaker's before it.
  ///
  /// @param notes takes what stands between turns and is nobody's
  private static List<Cue> cues(List<String> page, Turns turns, List<String> notes) {
    var cues = new ArrayList<GrowingCue>();
    Optional<String> speaker = Optional.empty();
    boolean open = false;
    for (int i = 0; i < page.size(); i++) {
      var turn = turns.at(i);
      open = turn.isPresent() || (open && !turns.endsAt(i));
      if (turn.isPresent()) {
        speaker = turn.get().speaker().isPresent() ? turn.get().speaker() : speaker;
        cues.add(new GrowingCue(cue(turn.get(), speaker)));
        goOn(cues, turn.get().words());
      } else if (!open && !cues.isEmpty() && !page.get(i).isBlank()) {
        notes.add(Markdown.plain(page.get(i)));
      } else if (!cues.isEmpty() && !page.get(i).isBlank()) {
        goOn(cues, page.get(i));
      }
    }
    return GrowingCue.whole(cues);
  }

  /// At a time among the words the same person goes on.
  private static void goOn(List<GrowingCue> cues, String words) {
    for (var piece : StampedWords.in(words)) {
      if (piece.start().isPresent()) cues.add(cues.getLast().at(piece.start()));
      cues.getLast().goOn(Markdown.plain(piece.words()));
    }
  }

  private static Cue cue(TurnLine turn, Optional<String> speaker) {
    var cue = new Cue(speaker, turn.start(), Optional.empty(), "");
    return turn.speaker().isPresent() ? cue.anew() : cue;
  }

  /// The lines of a page as a person sees them, with the bold ones marked, and the items of a list
  /// below such a line; only those of a preformatted text, where there is one.
  private static List<String> linesOf(String html) {
    var page = Jsoup.parse(html);
    HtmlPage.clean(page);
    for (Element item : page.select(LISTED_BELOW_BOLD)) item.prependText("- ");
    for (Element bold : page.select("b, strong")) bold.prependText("**").appendText("**");
    var text = page.selectFirst("pre");
    return HtmlText.of((text == null ? page.body() : text).outerHtml()).lines().toList();
  }
}
