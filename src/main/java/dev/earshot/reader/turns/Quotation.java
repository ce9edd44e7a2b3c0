package dev.earshot.reader.turns;

import dev.earshot.episode.Quote;
import dev.earshot.notation.Signs;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.turns.TurnLine.Form;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that is all quotation: words in quotation marks, perhaps with who said them and when
/// before or behind: `12:30 Ida: "..."`, `"..." - Ida`. Titles of books and films stand in
/// quotation marks as well, in capitals or as links; those were not said.
///
/// @param words without the marks
/// @param stamp the time as it is written
public record Quotation(String words, Optional<String> speaker, Optional<String> stamp) {
  private static final String MARKS = "^(?:[>\\s]*(?:[-*+•–]|\\d{1,3}[.)])\\s+|[>\\s]+)?";
  private static final String GAP = "[\\s,;:|·–—→⇒>-]*";

  /// Pictures and tags, as apps and people set them before and behind what they quote.
  private static final String PICTURES = "(?:" + Markdown.PICTURE + ")*+";

  private static final String TAG = "#\\p{L}[\\p{L}\\p{N}_/-]*";
  private static final Pattern BEFORE_WORDS = Pattern.compile(MARKS + PICTURES);
  private static final String CLOCK = "\\d{1,3}(?::[0-5]\\d){1,2}";

  /// Marks as the languages have them: what opens in one of them closes in another.
  private static final String OPENING = "[\"“”„«»「]";

  private static final String CLOSING = "[\"”“»«」]";
  private static final String INNER = "[^\"“”„«»「」]";

  /// What people write before the time at which something was said.
  private static final String AT =
      "(?iu:at|um|ab|bei|kl\\.?|klo|à|a las|alle|às|om|@|min(?:ut[aeno]*|uut)?\\.?|мин(?:ута)?\\.?|λεπτ[όα]|хв\\.?|dk\\.?|perc"
          + "|דקה|الدقيقة|मिनट|分)";

  /// In brackets, words of another script are a translation.
  private static final Pattern SAID =
      Pattern.compile(
          MARKS
              + PICTURES
              + ("(?:" + time("before") + GAP + ")?")
              + ("(?:" + TAG + "\\s+)*+" + PICTURES)
              + ("(?:(?<label>(?:"
                  + SpeakerName.SMALL_TITLE
                  + ")?[\\p{Lu}\\p{Lo}][^\"“”„«»「」:：()\\[\\]]{0,60}?)\\s*(?:"
                  + time("between")
                  + ")?(?:\\s*[:：]\\s*|(?=「)))?")
              + (OPENING + "(?<words>" + INNER + "+(?:" + OPENING + INNER + "+" + CLOSING)
              + (INNER + "*)*)" + CLOSING + "[.,。]?")
              + ("(?:\\s*(?:[-–—―~]{1,3}\\s*|[(\\[]\\s*+(?!\\p{Lo}))(?<speaker>(?:"
                  + SpeakerName.SMALL_TITLE
                  + ")?[\\p{Lu}\\p{Lo}][^\"“”()\\[\\]]{0,79}?))?")
              + ("(?:" + GAP + time("behind") + ")?")
              + ("[\\s)\\]]*(?:\\s" + TAG + ")*\\s*$"));

  private static final Pattern CALLOUT =
      Pattern.compile("^\\s*>\\s*\\[!(\\w+)\\][-+]?\\s*(\\S.*)$");

  /// The kinds of callouts that set apart what somebody said.
  private static final Pattern CALLOUTS = Pattern.compile("(?i)quote|cite|highlight");

  private static final Pattern SIGNED =
      Pattern.compile(
          "(.*[.!?…।؟۔][\"”“»]?)\\s+(?:(?:[—–―]|-{2,3})\\s*(?<dashed>[\\p{Lu}\\p{Lo}][^.!?]{2,60})"
              + "|\\((?<timed>[\\p{Lu}\\p{Lo}][^.!?()]{2,50}\\d:\\d\\d)\\))");

  /// With a time beside the name, the words need not end as a sentence does.
  private static final Pattern SIGNED_WITH_TIME =
      Pattern.compile(
          "(.*[^\\s—–-])\\s+(?:[—–―]|-{2,3})\\s*([\\p{Lu}\\p{Lo}][^.!?—–]{2,50}?(?:[,،]|\\s@|\\sat)\\s*[\\[(]?"
              + CLOCK
              + "[)\\]]?)");

  private static final Pattern TIMED =
      Pattern.compile("(.*[^\\s—–])\\s+(?:[—–]\\s*[\\[(@]?|[\\[(@]+)(" + CLOCK + ")[)\\]]?");

  private static final Pattern TIME_BEFORE_NAME =
      Pattern.compile("[\\[(@]?(" + CLOCK + ")[\\])]?[\\s,;–—|-]+(\\p{L}.*)");

  private static final Pattern QUOTE =
      Pattern.compile(
          "(?i)(?:(?:favou?rite|best|key) )?(?:quote|zitat|citation|cita)(?: \\d+)?\\s*");
  private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?…,。！？।؟۔،][\\s*_]*$");

  /// Verbs of saying behind the name, as whoever dictates puts them.
  private static final Pattern SAYS =
      Pattern.compile(
          "(?iu)\\s+(?:says|said|asks|asked|adds|replies|sagt(?:e)?|meint|fragt|dit|disait|demande|dice|dijo|pregunta"
              + "|disse|diz|chiede|zegt|zei|säger|sade|sa|siger|sagde|sier|sanoo|sanoi|mówi|powiedział[a]?|pyta"
              + "|říká|řekl[a]?|mondja|mondta|говорит|сказала?|каже|сказав|diyor|dedi|يقول|تقول|قال|قالت|אומר|אומרת"
              + "|אמר|אמרה|कहता है|कहती है|λέει|είπε|kata|nói|diu|spune|zice)$");

  /// Where a passage of a book stands.
  private static final Pattern PAGE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:pp?\\.|pages?|s\\.|seiten?|sid(?:an|a)?\\.?|sider?|str\\.?|strona|págs?\\.?|páginas?"
              + "|pag\\.?|paginas?|pagin[ae]|стр\\.?|с\\.|עמ['’׳]?|עמוד|ص|صفحة|σελ\\.?|sivu|oldal|sf\\.?|sayfa|trang|หน้า"
              + "|hal\\.?|halaman|loc\\.?|location|पृष्ठ)\\s?\\d{1,5}(?!\\d|:\\d)"
              + "|(?<![:\\d])\\d{1,4}\\s?(?:頁|ページ|页|쪽|페이지|\\. oldal)");

  /// What somebody is stands in small letters behind the name.
  private static final Pattern ROLE = Pattern.compile("[,،]\\s*\\p{Ll}.*$");

  /// About when it was said: `Ida Ray, around 15 min`.
  private static final Pattern WHEN =
      Pattern.compile(
          "(?i),? (?:around|about|approx\\.?|ca\\.?|at|after|um|bei|nach|vers)? ?~?\\d.*$");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// Fewer words in quotation marks are a name, unless they end as a sentence does.
  private static final int FEWEST_WORDS = 4;

  /// Nobody quotes more at once on one line.
  private static final int LONGEST = 5_000;

  /// Shorter words begin with a small letter in titles.
  private static final int SMALL_WORD = 3;

  private static String time(String group) {
    return "[\\[(@]?\\s*(?:"
        + AT
        + "\\s?(?=\\d))?(?<"
        + group
        + ">"
        + TurnLine.TIME
        + ")(?![\\p{L}\\d:])\\s*[\\])]?";
  }

  /// The quotation that a line of markdown is, if it is one.
  public static Optional<Quotation> read(String line) {
    if (line.length() > LONGEST) return Optional.empty();
    if (!Signs.hasAny(line, "\"“”„«»「"))
      return mayEndWithTime(line)
          ? signedWithTime(BEFORE_WORDS.matcher(Markdown.plain(line)).replaceFirst(""))
          : Optional.empty();
    var parts = SAID.matcher(Markdown.plain(line));
    if (!parts.matches()) return Optional.empty();
    if (!isNamed(parts) || isOfBook(parts)) return Optional.empty();
    var quotation = new Quotation(parts.group("words").strip(), speaker(parts), stamp(parts));
    return Optional.of(quotation)
        .filter(said -> said.stamp().isPresent() || (said.isSaid() && !line.contains("](")));
  }

  /// Asked of every line of a page, before it is read as markdown.
  private static boolean mayEndWithTime(String line) {
    return line.indexOf(':') >= 0
        && (line.contains("--") || line.indexOf('&') >= 0 || Signs.hasAny(line, "—–―"));
  }

  /// Before a colon stands who speaks, or that it is a quote, if anything. Nobody is shown to speak
  /// without a time: `Joke: "..."`, `Then Python: "..."`.
  private static boolean isNamed(Matcher parts) {
    if (parts.group("label") == null) return true;
    String label = parts.group("label").strip();
    String name = SAYS.matcher(label).replaceFirst("");
    return isQuoteLabel(label)
        || (stamp(parts).isPresent() && SpeakerName.isProper(name))
        || (!name.equals(label) && SpeakerName.isFull(name));
  }

  private static boolean isOfBook(Matcher parts) {
    return parts.group("speaker") != null && isOfBook(parts.group("speaker"));
  }

  /// Whether what stands behind words says that they are a passage of a book: `The Tide, p. 88`.
  public static boolean isOfBook(String by) {
    return PAGE.matcher(by).find();
  }

  private static boolean isQuoteLabel(String label) {
    return QUOTE.matcher(label).matches();
  }

  /// A line of a block quote that begins with who speaks, marked by a time or in bold, or by a full
  /// name: `Ida Ray [0:12]: words`, `**Ida:** words`.
  ///
  /// @param line without the mark of the quote
  public static Optional<Quotation> labelled(String line) {
    return TurnLine.read(line)
        .filter(turn -> !turn.words().isEmpty())
        .filter(turn -> turn.speaker().filter(SpeakerName::isProper).isPresent())
        .filter(Quotation::isMarked)
        .map(turn -> new Quotation(Markdown.plain(turn.words()), turn.speaker(), turn.stamp()));
  }

  private static boolean isMarked(TurnLine turn) {
    return turn.stamp().isPresent()
        || turn.form() == Form.BOLD
        || (turn.form() == Form.PLAIN && turn.speaker().filter(SpeakerName::isFull).isPresent());
  }

  /// The words of a callout for quotes that is called by who speaks, or when: `> [!quote] Ida Ray
  /// (12:30)`. Only a full name is somebody; `> [!quote] Nice` is not.
  ///
  /// @param line the first of the callout
  public static Optional<Quotation> called(String line, String words) {
    var callout = CALLOUT.matcher(line);
    if (!callout.matches() || !isCallout(callout.group(1))) return Optional.empty();
    var said = signed(words, Markdown.plain(callout.group(2)));
    var named =
        new Quotation(said.words(), said.speaker().filter(SpeakerName::isFull), said.stamp());
    return Optional.of(named)
        .filter(quote -> quote.speaker().isPresent() || quote.stamp().isPresent());
  }

  /// Whether a callout of that kind holds what somebody said.
  public static boolean isCallout(String kind) {
    return CALLOUTS.matcher(kind).matches();
  }

  /// Words that end with a dash and the full name of whoever said them: `Rye waits. — Ida Ray`, or
  /// with name and time in brackets.
  public static Optional<Quotation> signedAtEnd(String words) {
    var timed = signedWithTime(words);
    var parts = SIGNED.matcher(words);
    if (timed.isPresent() || !parts.matches() || parts.group(1).contains(" — ")) return timed;
    String by = parts.group("dashed") == null ? parts.group("timed") : parts.group("dashed");
    return Optional.of(signed(parts.group(1), by)).filter(Quotation::isByFullName);
  }

  /// Words that end with a dash, a full name and a time: `Rye waits — Ida Ray, 12:30`.
  private static Optional<Quotation> signedWithTime(String words) {
    var parts = SIGNED_WITH_TIME.matcher(words);
    return parts.matches()
        ? Optional.of(signed(parts.group(1), parts.group(2)))
            .filter(said -> said.isByFullName() && said.stamp().isPresent())
        : Optional.empty();
  }

  private boolean isByFullName() {
    return speaker.filter(SpeakerName::isFull).isPresent();
  }

  /// Words that end with the time at which somebody said them: `Rye waits. (12:30)`.
  public static Optional<Quotation> timedAtEnd(String words) {
    var parts = TIMED.matcher(words);
    return parts.matches()
        ? Optional.of(
            new Quotation(unmarked(parts.group(1)), Optional.empty(), Optional.of(parts.group(2))))
        : Optional.empty();
  }

  /// Words of which nobody knows who said them, and when.
  public static Quotation of(String words) {
    return new Quotation(unmarked(words), Optional.empty(), Optional.empty());
  }

  /// What stands below words says who said them, and perhaps when.
  ///
  /// @param by such as `Ada Stone, 12:30` or `12:30, Ada Stone`
  public static Quotation signed(String words, String by) {
    String plain = by.replaceFirst("^[-–—―~]{1,3}\\s*", "");
    String named = TIME_BEFORE_NAME.matcher(plain).replaceFirst("$2, $1");
    var parts = SAID.matcher("\"-\" - " + named);
    return parts.matches()
        ? new Quotation(unmarked(words), speaker(parts), stamp(parts))
        : of(words);
  }

  /// Without the quotation marks around them, if there are no others.
  public static String unmarked(String words) {
    return words.replaceFirst("^" + OPENING + "\\s*(" + INNER + "+?)\\s*" + CLOSING + "$", "$1");
  }

  /// Somebody, or where the words stand; only what is written as a name is somebody.
  private static Optional<String> speaker(Matcher parts) {
    return Optional.ofNullable(parts.group("speaker"))
        .or(() -> Optional.ofNullable(parts.group("label")).filter(l -> !isQuoteLabel(l)))
        .map(name -> SAYS.matcher(WHEN.matcher(name.strip()).replaceFirst("")).replaceFirst(""))
        .map(name -> ROLE.matcher(name).replaceFirst("").strip())
        .filter(name -> SpeakerName.isProper(name.replaceFirst("[,(].*", "").strip()));
  }

  private static Optional<String> stamp(Matcher parts) {
    return Optional.ofNullable(parts.group("before"))
        .or(() -> Optional.ofNullable(parts.group("between")))
        .or(() -> Optional.ofNullable(parts.group("behind")));
  }

  /// Whether the words are a sentence or many, and no title. In scripts without capitals nothing
  /// tells them from one, unless somebody is named.
  public boolean isSaid() {
    boolean isCased = words.codePoints().anyMatch(Character::isUpperCase);
    return SENTENCE.matcher(words).matches()
        || (Pace.wordsIn(words) >= FEWEST_WORDS
            && (isWrittenSmall() || (speaker.isPresent() && !isCased)));
  }

  private boolean isWrittenSmall() {
    return SPACES
        .splitAsStream(words)
        .anyMatch(word -> word.length() > SMALL_WORD && Character.isLowerCase(word.codePointAt(0)));
  }

  /// The same with more words.
  public Quotation goingOn(String more) {
    return new Quotation((words + " " + more).strip(), speaker, stamp);
  }

  public Quote quote() {
    var quote = Quote.of(words);
    speaker.ifPresent(quote::speaker);
    stamp.flatMap(TimeNotation::read).ifPresent(quote::start);
    return quote.build();
  }
}
