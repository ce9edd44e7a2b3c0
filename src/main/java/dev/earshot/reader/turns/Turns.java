package dev.earshot.reader.turns;

import dev.earshot.reader.Head;
import dev.earshot.reader.markdown.MarginComments;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The lines of a page at which somebody begins to speak. A line alone seldom shows it: a topic has
/// a time as well, a sentence a colon, a heading a bold word. So the lines of one form are looked
/// at together: names come again, and words follow that are no list and no further title.
public final class Turns {
  static final Function<Head, Turns> SIGHT = head -> in(head.firstPages());

  /// A line that is bold as a whole, or a few words with a colon behind them.
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:(?:\\*\\*|__)[^*_]{1,60}(?:\\*\\*|__)\\s*:?|\\p{Lu}[^\\s:]*(?: [^\\s:]+){0,3}:)\\s*");

  /// What whoever writes down the talk adds.
  private static final Pattern OWN_NOTE =
      Pattern.compile(
          "(?i)\\W*(?:my (?:own )?(?:notes?|thoughts?|comments?|ideas?|takeaways?|question)|note to self|(?:meine )?notiz"
              + "|mein gedanke)\\W*:.*");

  /// Set apart, such a line is no part of a talk either.
  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)[^\\p{L}]*(?:notes?|n\\.?b|notiz|notizen|anmerkung|anm|nota|notas|remarque|note de la rédaction|ndlr|opmerking"
              + "|noot|anteckning|anm|bemærkning|merknad|huomautus|huom|notatka|uwaga|przyp|poznámka|pozn|megjegyzés|megj|примечание"
              + "|прим|примітка|dipnot|ملاحظة|הערה|टिप्पणी|注|備考|备注|注释|비고|참고|σημείωση|σημ|catatan|ghi chú|หมายเหตุ|notă)"
              + "[^\\p{L}\\p{N}:：]*[:：].*");

  private static final Pattern QUOTATION = Pattern.compile("[\"“”„«»「][^\"“”„«»「」]+[\"”“»«」]");

  private final PageLines lines;
  private final NavigableMap<Integer, TurnLine> turns;
  private final CutEnd end;
  private final Map<Integer, String> titles;

  private Turns(PageLines lines) {
    this.lines = lines;
    this.turns = TurnFinder.in(lines);
    this.end = new CutEnd(lines, turns);
    this.titles = PanelTitles.in(lines, turns);
  }

  /// The turns of a head, found out once for all formats that look for them.
  public static Turns of(Head head) {
    return head.seen(SIGHT);
  }

  public static Turns in(List<String> lines) {
    var named = Legend.read(SpelledTimes.removed(MarginComments.removed(lines)));
    return new Turns(new PageLines(PlainForm.of(LetteredVoices.named(named))));
  }

  /// The lines of the page, without those that only repeat a time.
  public List<String> lines() {
    return lines.all();
  }

  public Optional<TurnLine> at(int line) {
    return Optional.ofNullable(turns.get(line));
  }

  /// The title of the chapter that begins with the next turn, if the line is one.
  public Optional<String> titleAt(int line) {
    return Optional.ofNullable(titles.get(line));
  }

  /// When the next turn below a line begins, if it says so.
  public Optional<Duration> startBelow(int line) {
    return Optional.ofNullable(turns.higherEntry(line)).flatMap(turn -> turn.getValue().start());
  }

  /// Whether the line names who said the quotation right above it.
  public boolean signsAt(int line) {
    return lines.isSignature(line)
        && lines
            .turn(line)
            .filter(turn ->
                turn.words().isEmpty() && turn.speaker().filter(SpeakerName::isFull).isPresent())
            .isPresent();
  }

  /// Whether the line heads a list, such as the links below a talk, or a chapter, or is a program's
  /// own, a sponsor's, or of whoever wrote down the talk: nobody says what follows before the next
  /// turn.
  public boolean endsAt(int line) {
    if (turns.containsKey(line)) return false;
    return isImprint(line)
        || Sponsor.isLabelled(lines.get(line))
        || OWN_NOTE.matcher(lines.get(line)).matches()
        || (lines.isBlankOrNone(line - 1) && NOTE.matcher(lines.get(line)).matches())
        || isBehindQuotation(line)
        || titles.containsKey(line)
        || (LABEL.matcher(lines.get(line)).matches() && lines.isAboveList(line));
  }

  /// Whether the line has a time of its own, and all that was said above it stands in quotation
  /// marks: whoever quotes somebody goes on with notes.
  private boolean isBehindQuotation(int line) {
    return Optional.ofNullable(turns.get(lines.previous(line)))
        .filter(turn -> QUOTATION.matcher(turn.words()).matches())
        .flatMap(turn -> lines.turn(line))
        .filter(turn -> turn.form() == TurnLine.Form.TIME_FIRST)
        .isPresent();
  }

  /// A program sets what it adds apart; a line of somebody's paragraph may read the same.
  private boolean isImprint(int line) {
    boolean alone = lines.isBlankOrNone(line - 1) && lines.isBlankOrNone(line + 1);
    return alone ? Imprint.is(lines.get(line)) : Imprint.isCertain(lines.get(line));
  }

  /// Whether the line is the last, and all that a cut left of one that begins a turn: nobody says
  /// it.
  public boolean breaksOffAt(int line) {
    return end.breaksOffAt(line);
  }

  /// Whether the line is the last, and may begin a turn whose label was cut off: nobody knows who
  /// says it.
  public boolean isDoubtfulAt(int line) {
    return end.isDoubtfulAt(line);
  }

  /// How fast is spoken from one turn with a time to the next.
  public Pace pace() {
    return Pace.of(
        lines,
        turns.entrySet().stream()
            .filter(turn -> turn.getValue().start().isPresent())
            .map(turn -> new Entry(turn.getKey(), turn.getValue()))
            .toList());
  }

  /// Those who speak.
  static Set<String> names(Collection<TurnLine> turns) {
    return turns.stream().flatMap(turn -> turn.speaker().stream()).collect(Collectors.toSet());
  }

  /// The lines at which turns begin, in their order.
  public Set<Integer> beginnings() {
    return turns.keySet();
  }

  /// Whether somebody begins to speak below a line and above another.
  boolean beginBetween(int line, int other) {
    var next = turns.higherKey(line);
    return next != null && next < other;
  }

  public Collection<TurnLine> all() {
    return turns.values();
  }
}
