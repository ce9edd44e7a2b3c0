package dev.earshot.reader.turns;

import dev.earshot.notation.Echo;
import dev.earshot.notation.Signs;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Findings;
import dev.earshot.reader.markdown.Markdown;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line as one that begins a turn: who speaks, when, and the first words, in any of the orders
/// and with any of the marks that people and services use. What a line may be is not yet what it
/// is: many a heading has a time, and many a sentence a colon. [Turns] looks at the page.
///
/// @param speaker absent where the same person goes on, or nobody is named
/// @param initials by which the speaker is called later on: `Stephan Livera (SL): ...`
/// @param stamp the time as it is written
/// @param words what follows on the line, still marked up; often nothing
/// @param form how the line is written
public record TurnLine(
    Optional<String> speaker,
    Optional<String> initials,
    Optional<String> stamp,
    String words,
    Form form) {
  /// The ways in which turns begin.
  public enum Form {
    /// `(0:15): words`: the same person goes on.
    GOING_ON,

    /// `Name (0:09): words`: nothing else is written so.
    STAMPED,

    /// `**Name:** words`, with or without a time.
    BOLD,

    /// `[0:09] Name: words`, `0:09 Name: words`, `Name: 0:09`: topics may have colons, too.
    CLOCKED,

    /// `Name 0:03` on a line of its own, as titles with their times are.
    NAME_AND_TIME,

    /// `Name [0:12] words`
    TIME_BETWEEN,

    /// `Name - 0:12 - words`, as contributions are listed with their titles.
    TIME_BETWEEN_MARKS,

    /// `[SPEAKER_00]: words`, `(Speaker 1) words`: a voice with a number.
    VOICE,

    /// `Name: words`, as sentences have colons; also `[Name]: words`, `[Name] words` and `(Name)
    /// words`.
    PLAIN,

    /// `**Name** words`, also with a dash between, or the bold name alone.
    MARKED,

    /// `Name — words`, `Name > words`, `Name | words`, as many a list explains its items; also with
    /// a tab between, as a table becomes text.
    DASHED,

    /// `Q: words`, `Answer: words`: somebody else begins, and nobody says who.
    ASKED,

    /// `0:03 words`, or the time alone: nobody is named.
    TIME_FIRST,

    /// `Name` on a line of its own.
    NAME_ALONE
  }

  /// A time as it stands in a line, with hours or without, or with its units.
  static final String TIME =
      "(?:\\d{1,4}(?::\\d{1,2}){1,2}(?:[.,]\\d{1,6}|-\\d(?=#)|(?<=:\\d\\d:\\d\\d)\\s?(?i:[ap]\\.?m)\\b\\.?)?"
          + "|\\d{1,8}(?:[.,]\\d{1,6})?\\s?(?:ms|s(?:ec)?)(?![\\p{L}\\d])"
          + "|(?:\\d{1,2}\\s?h\\s?)?\\d{1,3}\\s?m(?:in)?\\s?\\d{1,2}\\s?s(?![\\p{L}\\d]))";

  /// Frames of a second, as programs for films count them.
  private static final String FRAMES = "(?:(?<=:\\d\\d:\\d\\d)[:;]\\d\\d(?!\\d))?";

  private static final String ARROW = "\\s*(?:-->|->|=>|→|–|—|-|to|(?<=\\s):(?=\\s))\\s*";

  /// Seconds with a point, which are a time only as the ends of a stretch.
  private static final String DECIMAL = "\\d{1,6}\\.\\d{1,6}";

  private static final String NAME = "(?<name>[^:\\[\\]()<>{}|#•=]{1,80}?)";
  private static final String VOICE = "[\\[(](?<voice>" + SpeakerName.NUMBERED + ")[\\])]";
  private static final String GAP = "[\\s\\-–—|·•,~@>]*+";
  private static final String IN_BRACKETS = "\\[(?<inbrackets>[^:\\[\\]()<>{}|#•=\\d]{1,80})\\]";
  private static final String BORDER = "(?:\\s*[|\t]\\s*|\\s{2,})";
  private static final String CELL =
      "(?:[^:\\[\\]()<>{}|\t#•=\\d]{1,40}?|" + SpeakerName.NUMBERED + ")";

  /// The groups of times, in the order in which they stand.
  private static final List<String> TIMES = List.of("t1", "t2", "t3", "t4", "t5", "t6");

  private static final Pattern GOING_ON =
      Pattern.compile("^" + stamp(1) + "\\s*:\\s*(?<words>.*)$");

  /// Time, name, initials, time, colon, time, words. A colon within a word or an address is none.
  private static final Pattern COLON =
      Pattern.compile(
          ("^(?:" + time(1) + GAP + ":?" + GAP + ")?")
              + ("(?:" + NAME + "|" + VOICE + "|" + IN_BRACKETS + ")")
              + "(?:\\s*(?:\\((?<initials>[^()\\d:]{1,30})\\)|\\[[^\\[\\]()\\d:]{1,30}\\]))?"
              + ("(?:" + GAP + time(3) + ")?")
              + "\\s*[:：](?:(?=[\\s\\p{Lo}\\p{P}]|$)|(?<=\\p{L}:)(?=\\d{1,2}:\\d\\d))(?!//)"
              + ("(?:\\s*" + stamp(5) + "\\s*:?|\\s*" + range(6) + "(?=\\s*$))?")
              + "\\s*(?<words>.*)$");

  /// Behind the name may stand what somebody is, or their number: `Ida Ray (guest) 0:03`. Before
  /// it, some programs set the sign for it: `@Ida 0:03`.
  private static final Pattern NAME_AND_TIME =
      Pattern.compile(
          "^[\"“@]?"
              + NAME
              + "[\"”]?(?:\\s*\\([^()]{1,40}\\))?(?:\\s+(?:(?i:at|um|à)\\s+)?|\\s*[,/\\-–—|·•@]\\s*)"
              + time(1)
              + "\\s*(?<words>)$");

  private static final Pattern BRACKETED_NAME_AND_TIME =
      Pattern.compile("^\\[" + NAME + "\\]\\s*:?\\s*" + time(1) + "\\s*(?<words>)$");
  private static final Pattern TIME_BETWEEN =
      Pattern.compile("^" + NAME + "\\s*" + stamp(1) + "[\\s\\-–—]*(?<words>\\S.*)$");

  /// `Name - 0:12 - words`
  private static final Pattern TIME_BETWEEN_MARKS =
      Pattern.compile(
          ("^" + NAME + "\\s*[@|·–—-]\\s*" + range(1))
              + "(?![\\p{L}\\p{N}]|:\\d)\\s*[|·–—:-]\\s*(?<words>\\p{L}.*)$");

  private static final Pattern NUMBERED =
      Pattern.compile(
          ("^(?:" + time(1) + GAP + "|(?<t5>" + DECIMAL + ")\\s+" + DECIMAL + "\\s+)?")
              + ("(?:" + VOICE + "|(?<name>SPEAKER_\\d{1,3})(?=\\s))")
              + ("(?:" + GAP + time(3) + ")?\\s*(?<words>.*)$"));
  private static final Pattern BRACKETED =
      Pattern.compile(
          "^(?:"
              + IN_BRACKETS
              + "|\\((?<name>[^:\\[\\]()<>{}|#•=\\d]{1,40})\\))\\s+(?<words>\\S.*)$");

  /// `(Name, 0:12) words`, `[0:12 Name]: words`
  private static final Pattern BOTH_IN_BRACKETS =
      Pattern.compile(
          "^[\\[(](?:(?:(?<name>[^:\\[\\]()<>{}|#•=\\d]{1,40}?)|(?<voice>"
              + SpeakerName.NUMBERED
              + "))[,;\\s–—|-]+"
              + range(1)
              + ("|" + range(2) + "[,;\\s–—|-]+(?<inbrackets>[^:\\[\\]()<>{}|#•=\\d]{1,40}?))")
              + "\\s*[\\])]\\s*:?\\s*(?<words>.*)$");

  /// `0:12 - (Name) words`
  private static final Pattern TIME_AND_NAME_IN_BRACKETS =
      Pattern.compile(
          ("^" + time(1) + GAP)
              + "\\((?<name>[^:\\[\\]()<>{}|#•=\\d]{1,40})\\)\\s*:?\\s*(?<words>\\S.*)$");

  /// Name, time and words in columns that bars, tabs or several blanks set apart.
  private static final Pattern COLUMNS =
      Pattern.compile(
          "^\\|?\\s*(?:(?<name>"
              + CELL
              + ")"
              + BORDER
              + time(1)
              + ("|" + time(3) + BORDER + "(?<inbrackets>" + CELL + "))")
              + "(?:\\s*[|\\t]\\s*(?=\\d)[\\d:.,]{1,14}(?=\\s*[|\\t]))*"
              + (BORDER + "(?<words>[^|]*)\\|?$"));

  /// `Name「words」`, as Japanese writes down a talk.
  private static final Pattern IN_CORNERS =
      Pattern.compile(
          ("^(?:" + time(1) + GAP + ")?")
              + "(?<name>\\p{Lo}[^:\\[\\]()<>{}|#•=「」、。，！？\\d]{0,15}?)(?<![はがをにもでとへの])\\s?「(?<words>[^「」]+(?:「[^「」]*」[^「」]*)*)」$");

  private static final Pattern TIME_FIRST =
      Pattern.compile("^" + time(1) + "\\s*:?" + GAP + "(?<words>.*)$");

  private static final Pattern MARKED =
      Pattern.compile(
          "^(?:`?"
              + time(1)
              + "`?"
              + GAP
              + ")?(?:\\*\\*|__|<b>|<strong>)\\s*(?<name>[^:*_<>\\[\\](){}|#•=]{1,60})"
              + "\\s*(?:\\*\\*|__|</b>|</strong>)(?:\\s*[-–—]+)?\\s*(?<words>.*)$");
  private static final Pattern DASHED =
      Pattern.compile(
          "^(?<name>[^:\\[\\]()<>{}|#•=—–]{1,60}?)(?:\\s*[—–]+|\\s+-{1,2}\\s|\\s?>\\s|\\s\\|\\s|\\s?\\t+(?=[^\\t]*$))"
              + "\\s*(?<words>\\S.*)$");

  /// What stands before questions and answers in place of names.
  public static final String QUESTION_OR_ANSWER =
      "(?:Q|A|(?i:question|answer|frage|antwort|pregunta|respuesta|réponse|pergunta|resposta|domanda"
          + "|risposta|вопрос|ответ))";

  private static final Pattern ASKED =
      Pattern.compile(
          ("^(?:" + time(1) + GAP + ")?(?<initials>" + QUESTION_OR_ANSWER + ")\\d{0,2}")
              + "\\s?[:：]\\s+(?<words>\\S.*)$");

  /// Beside a time, the rest of another one.
  private static final Pattern FIGURES =
      Pattern.compile("(?:\\d[\\d.,:]*\\s?(?:h|m|s|ms|min|sec)?\\s*)+");

  private static final Pattern LEADING_STRETCH =
      Pattern.compile(
          "^[\\[(<]?\\s*(?:" + TIME + FRAMES + "|" + DECIMAL + ")" + ARROW + "[\\[(<]?\\d.*");
  private static final Pattern LEADING_STAMP = Pattern.compile("^\\s*" + stamp(1) + "\\s*");

  private static final Pattern BOLD =
      Pattern.compile("^(?:`?" + time(1) + "`?\\s*)?(?:\\*\\*|__|<b>|<strong>)");

  /// `_:_ words`, `??: words`: somebody else begins, and who typed it did not know who.
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "^(?:[*_]{1,3}:[*_]{1,3}|[*_\\[(]{0,3}\\?{1,3}[*_\\])]{0,3}\\s?:[*_]{0,3}|\\[\\s*\\]:)\\s+(?<words>\\S.*)$");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:\\p{Ll}?\\p{Lu}){0,3}");

  /// What else a line may be that begins with a name in bold.
  private static final Set<Form> WITHOUT_MARKS =
      EnumSet.of(Form.TIME_FIRST, Form.DASHED, Form.NAME_ALONE);

  /// Who speaks and when stands at the beginning of a line.
  private static final int LONGEST_HEAD = 200;

  /// All that can stand before the words, and a few of those.
  private static final int LONGEST_SEEN = 500;

  /// A moment or a stretch of time, of which the beginning counts.
  private static String range(int group) {
    String from = "(?<t" + group + ">" + TIME + "|" + DECIMAL + "(?=" + ARROW + DECIMAL + "))";
    return from + FRAMES + "(?:" + ARROW + "(?:" + TIME + "|" + DECIMAL + ")" + FRAMES + ")?";
  }

  /// A time in brackets.
  private static String stamp(int group) {
    return "\\\\?[\\[(<{#]\\s*" + range(group) + "\\s*\\\\?[\\])>}#]";
  }

  /// A time in brackets or without them: two groups.
  private static String time(int group) {
    return "(?:" + stamp(group) + "|" + range(group + 1) + "(?![\\p{L}\\p{N}]|:\\d))";
  }

  /// What a line may be; empty if it begins no turn, whatever the page.
  public static Optional<TurnLine> read(String line) {
    String item = LineMarks.removed(line.strip());
    String text = LineMarks.unlinked(item);
    if (!text.isEmpty() && "*_?[(".indexOf(text.charAt(0)) >= 0) {
      var unknown = UNKNOWN.matcher(text);
      if (unknown.matches()) return of(unknown, Form.ASKED);
    }
    String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
    String plain = LineMarks.plain(head);
    String whole = (plain + text.substring(head.length())).strip();
    if (whole.isEmpty()) return Optional.empty();
    // Topics have links to their moments and bold titles as well.
    boolean bold = BOLD.matcher(item).lookingAt();
    var turn = read(whole, bold);
    boolean mayBeMarked = bold && turn.filter(t -> !WITHOUT_MARKS.contains(t.form())).isEmpty();
    return mayBeMarked ? marked(head, text.substring(head.length())).or(() -> turn) : turn;
  }

  private static Optional<TurnLine> marked(String head, String rest) {
    return read(MARKED, head, Form.MARKED).map(turn -> turn.with(turn.words() + rest));
  }

  /// Patterns see the beginning of a long line alone, as they take the longer for a character the
  /// more of them there are; what follows are words.
  private static Optional<TurnLine> read(String line, boolean bold) {
    if (line.length() <= LONGEST_SEEN) return readHead(line, bold);
    int end = LONGEST_SEEN;
    while (Character.isWhitespace(line.charAt(end - 1))) end--;
    var rest = line.substring(end);
    return readHead(line.substring(0, end), bold)
        .filter(turn -> !turn.words().isEmpty())
        .map(turn -> turn.with(turn.words() + rest));
  }

  private TurnLine with(String otherWords) {
    return new TurnLine(speaker, initials, stamp, otherWords, form);
  }

  /// The order matters: what has more marks of a turn is tried first. Most lines have no colon, no
  /// figure and no dash, and nothing is tried on them that asks for one.
  private static Optional<TurnLine> readHead(String line, boolean bold) {
    boolean colon = line.indexOf(':') >= 0 || line.indexOf('：') >= 0;
    boolean figure = Signs.hasDigit(line);
    boolean bracket = line.startsWith("[") || line.startsWith("(");
    var turn = Optional.<TurnLine>empty();
    if (colon && figure) turn = read(GOING_ON, line, Form.GOING_ON);
    if (colon) turn = turn.or(() -> withColon(line, bold));
    if (colon) turn = turn.or(() -> read(ASKED, line, Form.ASKED));
    if (figure) turn = turn.or(() -> nameAndTime(line));
    if (line.endsWith("」")) turn = turn.or(() -> inCorners(line));
    if (figure || bracket) turn = turn.or(() -> read(NUMBERED, line, Form.VOICE));
    if (bracket) turn = turn.or(() -> read(BRACKETED, line, Form.PLAIN));
    if (figure) turn = turn.or(() -> timed(line, bold));
    if (hasDash(line)) turn = turn.or(() -> read(DASHED, line, Form.DASHED));
    return turn.or(() -> nameAlone(line));
  }

  private static Optional<TurnLine> inCorners(String line) {
    var parts = IN_CORNERS.matcher(line);
    if (!parts.matches()) return Optional.empty();
    return of(parts, stampOf(parts).isPresent() ? Form.CLOCKED : Form.PLAIN);
  }

  private static boolean hasDash(String line) {
    return line.contains("- ") || Signs.hasAny(line, "—–>|\t");
  }

  private static Optional<TurnLine> nameAndTime(String line) {
    return read(NAME_AND_TIME, line, Form.NAME_AND_TIME)
        .or(() -> read(BRACKETED_NAME_AND_TIME, line, Form.NAME_AND_TIME));
  }

  private static Optional<TurnLine> timed(String line, boolean bold) {
    return read(BOTH_IN_BRACKETS, line, Form.TIME_BETWEEN)
        .or(() -> read(COLUMNS, line, Form.TIME_BETWEEN))
        .or(() -> read(TIME_BETWEEN, line, bold ? Form.BOLD : Form.TIME_BETWEEN))
        .or(() -> read(TIME_BETWEEN_MARKS, line, Form.TIME_BETWEEN_MARKS))
        .or(() -> read(TIME_AND_NAME_IN_BRACKETS, line, Form.CLOCKED))
        .or(() -> read(TIME_FIRST, line, Form.TIME_FIRST));
  }

  private static Optional<TurnLine> read(Pattern pattern, String line, Form form) {
    var parts = pattern.matcher(line);
    return parts.matches() ? of(parts, form) : Optional.empty();
  }

  private static Optional<TurnLine> of(Matcher parts, Form form) {
    var speaker =
        Stream.of("name", "voice", "inbrackets")
            .flatMap(group -> group(parts, group).stream())
            .findFirst()
            .map(Markdown::plain);
    var stamp = stampOf(parts);
    boolean isTime =
        stamp.isPresent() && speaker.filter(n -> FIGURES.matcher(n).matches()).isPresent();
    if (isTime || speaker.filter(n -> !SpeakerName.isPossible(n)).isPresent())
      return Optional.empty();
    var initials = group(parts, "initials").filter(letters -> INITIALS.matcher(letters).matches());
    return Optional.of(new TurnLine(speaker, initials, stamp, parts.group("words").strip(), form));
  }

  private static Optional<TurnLine> withColon(String line, boolean bold) {
    var parts = COLON.matcher(line);
    if (!parts.matches()) return Optional.empty();
    return of(parts, formOf(parts, bold));
  }

  private static Form formOf(Matcher parts, boolean bold) {
    if (group(parts, "voice").isPresent()) return Form.VOICE;
    if (bold) return Form.BOLD;
    if (group(parts, "t3").isPresent()) return Form.STAMPED;
    return stampOf(parts).isPresent() ? Form.CLOCKED : Form.PLAIN;
  }

  private static Optional<TurnLine> nameAlone(String line) {
    return SpeakerName.isFull(line) ? Optional.of(named(line)) : Optional.empty();
  }

  /// A name that stands above its words.
  static TurnLine named(String name) {
    return new TurnLine(Optional.of(name), Optional.empty(), Optional.empty(), "", Form.NAME_ALONE);
  }

  /// `name: words`, where others know that it is a name.
  public static TurnLine saidBy(String name, String words) {
    return new TurnLine(Optional.of(name), Optional.empty(), Optional.empty(), words, Form.PLAIN);
  }

  private static Optional<String> stampOf(Matcher parts) {
    for (var group : TIMES) {
      var time = group(parts, group);
      if (time.isPresent()) return time;
    }
    return Optional.empty();
  }

  private static Optional<String> group(Matcher parts, String name) {
    return parts.pattern().namedGroups().containsKey(name)
        ? Optional.ofNullable(parts.group(name))
        : Optional.empty();
  }

  /// Words without a stamp before them.
  public static String unstamped(String words) {
    return LEADING_STAMP.matcher(words).replaceFirst("");
  }

  /// A pause for advertising is nobody's turn.
  public boolean isBreak() {
    return speaker.filter(name -> name.equalsIgnoreCase("break")).isPresent();
  }

  /// Absent if there is no time, or none that can be read.
  public Optional<Duration> start() {
    return stamp.flatMap(TimeNotation::read);
  }

  /// Tells of a time that cannot be read.
  public void warnOfTime(int line, Findings findings) {
    if (start().isEmpty())
      stamp.ifPresent(typed ->
          findings.warn(
              line, "the time " + Echo.quoted(typed) + " is none; expected such as 1:02:03"));
  }

  /// The same words of another speaker.
  TurnLine by(String name) {
    return new TurnLine(Optional.of(name), initials, stamp, words, form);
  }

  /// The same with the name as it is written elsewhere.
  public TurnLine withCapitals() {
    return speaker.map(name -> by(SpeakerName.withCapitals(name))).orElse(this);
  }

  /// The same turn at a time that stands elsewhere.
  TurnLine at(Optional<String> time) {
    return new TurnLine(speaker, initials, time, words, form);
  }

  /// The same with the time that its words begin with, as in `Name: 0:12 words`, if they do.
  TurnLine timed() {
    var first = TIME_FIRST.matcher(words);
    return stamp.isPresent() || !first.matches()
        ? this
        : at(stampOf(first)).saying(first.group("words").strip());
  }

  /// The same with the name that its words begin with, as in `0:12 Name — words`; empty if they do
  /// not.
  Optional<TurnLine> dashed() {
    if (!hasDash(words)) return Optional.empty();
    return read(DASHED, words, form).map(turn -> turn.at(stamp));
  }

  /// A line whose words are the name of who speaks below.
  TurnLine announcing() {
    return by(words.replaceFirst("^[\\[(](.*)[\\])]$", "$1")).saying("");
  }

  TurnLine saying(String other) {
    return new TurnLine(speaker, initials, stamp, other, form);
  }

  /// Whether whoever spoke before goes on, at a time of its own.
  public boolean goesOn() {
    return speaker.isEmpty() && form != Form.ASKED;
  }

  /// Whether a line begins with the time from which and the one to which somebody speaks.
  static boolean isStretch(String line) {
    return LEADING_STRETCH.matcher(line.strip()).matches();
  }
}
