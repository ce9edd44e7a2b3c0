package dev.earshot.reader.transcript;

import dev.earshot.notation.Signs;
import dev.earshot.reader.turns.HalfLabel;
import dev.earshot.reader.turns.SpeakerName;
import dev.earshot.reader.turns.TurnLine;
import dev.earshot.reader.turns.TurnLine.Form;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names that stand before the words of captions: `Name: words`, `[SPEAKER_00]: words`,
/// `(Speaker 1) words`. Where every caption of a file has one, as in those of meetings, it may be
/// anything: an account, a device, a number to call.
final class CaptionLabels {
  /// Without one of these no label is looked for, which spares most captions the search.
  private static final Pattern MAY_BE_LABELLED =
      Pattern.compile("^\\W*[\\[(（【]|[:：]|\\S\\s?>\\s|^SPEAKER_");

  private static final Pattern ANY =
      Pattern.compile("(?<name>[^:：\\[\\]]{1,80}?)(?:\\s?(?::\\s+|：)|\\s?>\\s+)(?<words>\\S.*)");

  private static final Pattern FAMILY_NAME = Pattern.compile("^(\\p{Lu}[^\\s,]*),\\s*$");

  /// How names stand that only a whole page can show.
  private static final Set<Form> NO_LABELS = EnumSet.of(Form.NAME_ALONE, Form.MARKED, Form.DASHED);

  /// Anything before a colon may be a label where there are two.
  private static final int FEWEST = 2;

  /// In fewer captions, what comes again is no sign of a name.
  private static final int FEW = 3;

  /// So many capitals for each small letter.
  private static final int SHOUTED = 4;

  private final boolean isShouted;

  /// What stands before the colon of every caption, as it is written; empty if not all have one.
  private final Set<String> all;

  /// Whether those are names whatever they look like: one is written as a name, or they come again.
  /// `Rule one: ...`, `Rule two: ...` do not.
  private final boolean areNames;

  private CaptionLabels(List<Cue> cues) {
    var names = cues.stream().flatMap(cue -> any(cue.text()).stream()).map(Any::name).toList();
    var again = comingAgain(names);
    isShouted = isShouted(cues);
    // Sentences have colons as well.
    boolean areSentences =
        4 * names.stream().distinct().count() > 3L * names.size()
            && 2 * names.stream().filter(SpeakerName::hasSmallWord).count() >= names.size();
    all =
        names.size() >= FEWEST && 10 * names.size() >= 9 * whole(cues) && !areSentences
            ? names.stream()
                .filter(name -> !SpeakerName.hasSmallWord(name) || again.contains(name))
                .collect(Collectors.toUnmodifiableSet())
            : Set.of();
    areNames =
        all.stream().map(this::named).anyMatch(CaptionLabels::isVoice)
            || (names.size() >= FEW
                && 2 * names.stream().filter(again::contains).count() >= names.size());
  }

  /// How many cues there are without a last one that was cut within its name.
  private static int whole(List<Cue> cues) {
    boolean isCut = !cues.isEmpty() && mayBeCut(cues.getLast().text());
    return isCut ? cues.size() - 1 : cues.size();
  }

  /// Whether a caption may be a piece of its label, which may be a number to call, or begin with a
  /// family name and a comma.
  static boolean mayBeCut(String text) {
    return HalfLabel.mayBe(FAMILY_NAME.matcher(text).replaceFirst("$1"))
        || HalfLabel.isNumber(text.replaceFirst(":\\s*$", ""));
  }

  private static Set<String> comingAgain(List<String> names) {
    var seen = new HashSet<String>();
    return names.stream().filter(name -> !seen.add(name)).collect(Collectors.toSet());
  }

  static CaptionLabels in(List<Cue> cues) {
    return new CaptionLabels(cues);
  }

  /// Whether nearly all is written in capitals.
  private static boolean isShouted(List<Cue> cues) {
    long small = letters(cues, Character::isLowerCase);
    return SHOUTED * small < letters(cues, Character::isUpperCase);
  }

  private static long letters(List<Cue> cues, IntPredicate which) {
    return cues.stream().flatMapToInt(cue -> cue.text().codePoints()).filter(which).count();
  }

  /// Anything before a colon.
  private record Any(String name, String words) {}

  private static Optional<Any> any(String text) {
    String line = firstLine(text);
    if (!Signs.hasAny(line, ":：>")) return Optional.empty();
    var parts = ANY.matcher(line);
    return parts.matches()
            && !SpeakerName.isNobody(parts.group("name"))
            && !SpeakerName.isSentence(parts.group("name"))
        ? Optional.of(new Any(parts.group("name").strip(), parts.group("words")))
        : Optional.empty();
  }

  /// Asked of every line, most of which have none of its signs.
  private static boolean mayBeLabelled(String line) {
    boolean hasSign = Signs.hasAny(line, "[(（【:：>_");
    return hasSign && MAY_BE_LABELLED.matcher(line).find();
  }

  /// The label that a caption, or what one voice says in it, begins with.
  Optional<TurnLine> of(String text) {
    String line = firstLine(text);
    if (!mayBeLabelled(line)) return Optional.empty();
    if (!all.isEmpty()) {
      var any = any(line).filter(label -> all.contains(label.name()));
      if (any.isPresent()) return any.map(this::turn);
    }
    return TurnLine.read(line)
        .filter(turn -> turn.speaker().filter(CaptionLabels::isVoice).isPresent())
        .filter(
            turn -> turn.form() == Form.VOICE || turn.stamp().isEmpty() || isInBrackets(line, turn))
        .filter(turn -> !NO_LABELS.contains(turn.form()))
        .map(TurnLine::withCapitals);
  }

  /// `[Name 0:12] words`
  private static boolean isInBrackets(String line, TurnLine turn) {
    return line.startsWith("[") && turn.form() == Form.TIME_BETWEEN;
  }

  private TurnLine turn(Any label) {
    return TurnLine.saidBy(named(label.name()), label.words()).withCapitals();
  }

  private String named(String label) {
    return SpeakerName.inOrder(SpeakerName.unqualified(label), all);
  }

  /// In captions, nobody tells facts: a role is who speaks.
  private static boolean isVoice(String name) {
    return SpeakerName.isProper(name) || SpeakerName.isRole(name) || SpeakerName.isAccount(name);
  }

  /// Whether the label is known for one where it stands once. Where all is in capitals, they tell
  /// no name from `TONIGHT: RAIN`.
  boolean standsOut(String name) {
    return areNames || (isVoice(name) && !(isShouted && SpeakerName.isInCapitals(name)));
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
