package dev.earshot.reader.turns;

import dev.earshot.notation.Signs;
import dev.earshot.reader.Head;
import dev.earshot.reader.Stem;
import dev.earshot.reader.TranscriptHeading;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.TurnLine.Form;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Words that were said, and nobody tells by whom: what programs make of speech without telling
/// voices apart, what one person says alone. Prose looks the same, so a heading, the name of the
/// file or that of its folder must tell that it is a transcript.
public final class UnnamedTalk {
  /// Fewer words may be about a transcript: "Coming soon."
  private static final int FEWEST_WORDS = 30;

  /// What nobody says: items, tables, fences, links, facts and labels.
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*(?:(?:[-*+•>|#]|\\d{1,3}[.)])\\s.*|[|`~<{].*|[-*_=]{3,}|\\[[^\\]]*\\]\\(.*|(?=.{1,200}$).*://.*|[^:.!?]{1,60}:)\\s*");

  /// What begins with a dash below the heading of a transcript: somebody else goes on.
  private static final Pattern DASHED = Pattern.compile("\\s*+[-–—*]\\s++.*[.!?…][\"”’»)]*");

  /// Headings below which a page tells of the talk.
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?iu)(?:about|credits|links|sponsors?|resources|references|contact|licen[cs]e|disclaimer|über|mitwirkende|à propos"
              + "|acerca|sobre|informazioni|tietoja|o autor\\p{L}*|hakkında|について|关于|關於)(?!\\p{L}).*");

  /// What stands below may be an article, too, unless the page says elsewhere that it is of a
  /// transcript.
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?iu)(?:full|complete|whole) text|volltext|(?:vollständiger|ganzer) text|texte (?:intégral|complet)|texto (?:completo|íntegro|integral)"
              + "|testo (?:completo|integrale)|volledige tekst|hela texten|hele teksten|koko teksti|pełny tekst|plný text|teljes szöveg"
              + "|полный текст|повний текст|tam metin|النص الكامل|[\\p{IsHan}]{0,4}全文|전문|πλήρες κείμενο|teks lengkap|toàn văn");

  /// `No transcript yet`
  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:no|not|without|kein\\p{L}*|ohne|sans|pas de|sin|sem|senza|nessun\\p{L}*|geen|zonder|ingen|inget|utan|uten|uden|bez|brak|нет|без|немає|yok)(?!\\p{L})|沒有|没有|無|无|なし|없");

  /// `Transcript goes here`, `We are still working on the transcript`
  private static final Pattern TO_COME =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:goes here|comes? (?:here|soon|later)|coming|come back|check back|will (?:be|follow|appear)|to (?:be added|come|follow)|not (?:yet )?(?:available|ready|finished)"
              + "|(?:still )?working on|in progress|pending|tb[ad]|folgt|in arbeit|in kürze|demnächst|(?:à|a) venir|bientôt|en cours|próximamente|muy pronto|en preparación|em breve"
              + "|in arrivo|prossimamente|volgt|binnenkort|kommer (?:snart|senere)|tulossa|wkrótce|již brzy|hamarosan|скоро|yakında|segera|sắp có)(?!\\p{L})|準備中|近日公開|即将|即將|敬请期待|敬請期待|준비 중");

  /// Whoever names two of them tells where to listen.
  private static final Pattern SERVICES =
      Pattern.compile(
          "(?i)\\b(?:spotify|apple podcasts?|google podcasts?|itunes|overcast|pocket casts|castbox|deezer|amazon music|stitcher|soundcloud|instagram|patreon)\\b");

  /// What was said in an episode is longer.
  private static final int MOST_WORDS_OF_BLURB = 150;

  /// What programs list above a transcript: `- **Channel:** Tide Talk`.
  private static final Pattern FACT =
      Pattern.compile("\\s*[-*+•]\\s+[*_]{0,2}\\p{L}[^:：]{0,30}[:：].{0,300}");

  /// How far down facts stand.
  private static final int HEAD = 12;

  /// A line that is bold as a whole.
  private static final Pattern LABEL =
      Pattern.compile("\\s*(?:\\*\\*|__)[^*_]{1,60}(?:\\*\\*|__)\\s*:?\\s*");

  private static final int LONGEST = 120;

  /// One word in so many may stand in lines that nobody says.
  private static final int SHARE = 8;

  private UnnamedTalk() {}

  /// Whether a file is called a transcript, or begins as an episode of a podcast does, and is
  /// nothing but such words.
  public static boolean is(Head head) {
    return (Stem.isOfTranscript(head.source()) || isReadAloud(head.source(), head.first()))
        && isAllOf(head.firstPages(), Turns.of(head))
        && head.firstPages().stream().noneMatch(UnnamedTalk::isWritten);
  }

  /// Whether a file or its folder has a number or a day, lies where podcasts are made, and greets
  /// those who listen.
  public static boolean isReadAloud(String source, String firstLine) {
    return Signs.hasDigit(Stem.of(Stem.named(source)))
        && Stem.isNearPodcast(source)
        && Greeting.begins(firstLine);
  }

  /// Whether all of a page but its title are such words, if it is a transcript.
  public static boolean isAllOf(List<String> body, Turns turns) {
    if (!turns.all().isEmpty() || body.isEmpty()) return false;
    int from = isTitle(body.getFirst()) ? 1 : 0;
    while (from < Math.min(HEAD, body.size()) && FACT.matcher(body.get(from)).matches()) from++;
    var below = body.subList(from, body.size());
    return isProse(below)
        && below.stream().noneMatch(UnnamedTalk::isAbout)
        && !(isShort(below) && below.stream().anyMatch(UnnamedTalk::isInvitation));
  }

  /// What stands beside a player, or in place of the words that are not written down yet.
  private static boolean isInvitation(String line) {
    boolean isToCome = TO_COME.matcher(line).find() && TranscriptHeading.mentions(line);
    return line.length() <= LONGEST
        && (isToCome || SERVICES.matcher(line).results().skip(1).findAny().isPresent());
  }

  private static boolean isShort(List<String> lines) {
    return lines.stream().mapToLong(Pace::wordsIn).sum() <= MOST_WORDS_OF_BLURB;
  }

  private static boolean isAbout(String line) {
    if (!line.startsWith("#")) return false;
    var heading = Markdown.plain(new MarkdownLine(0, line).words());
    return Stem.isNameless(heading)
        || ABOUT.matcher(heading).matches()
        || TurnFinder.SUMMARY.matcher(heading).find();
  }

  private static boolean isTitle(String line) {
    return line.startsWith("# ");
  }

  /// The lines of a page that are such words.
  ///
  /// @param source the file, as it was named to earshot
  public static BitSet linesOf(List<String> page, Turns turns, String source) {
    var said = new BitSet();
    boolean areTimed = beginTurns(page, turns);
    boolean mayBeWhole =
        page.stream().anyMatch(UnnamedTalk::isHeadingOfWhole)
            && (Stem.isOfTranscript(source) || page.stream().anyMatch(UnnamedTalk::saysTranscript));
    for (int i = 0; i < page.size(); i++) {
      boolean isTalkBelow = areTimed && isTimedHeading(page.get(i));
      boolean isWhole = mayBeWhole && isHeadingOfWhole(page.get(i));
      if (!isTalkBelow && !isWhole && !isHeading(page.get(i))) continue;
      int end = endOfPart(page, i);
      var below = page.subList(i + 1, end).stream().map(UnnamedTalk::undashed).toList();
      if (!turns.beginBetween(i, end) && isProse(below)) said.set(i + 1, end);
    }
    if (said.isEmpty() && Stem.isOfTranscript(source)) {
      var body = page.stream().filter(line -> !line.isBlank()).toList();
      if (isAllOf(body, turns)) said.set(0, page.size());
    }
    for (int i = 0; i < page.size(); i++) if (isWritten(undashed(page.get(i)))) said.clear(i);
    return said;
  }

  /// Whether somebody begins to speak right below a heading, at its time: then what stands below
  /// another one was said as well.
  private static boolean beginTurns(List<String> page, Turns turns) {
    return turns.beginnings().stream()
        .filter(turn -> turns.at(turn).flatMap(TurnLine::stamp).isPresent())
        .anyMatch(turn -> {
          int above = turn - 1;
          while (above >= 0 && page.get(above).isBlank()) above--;
          return above >= 0
              && isTimedHeading(page.get(above))
              && TurnLine.read(page.get(above))
                  .flatMap(TurnLine::start)
                  .equals(turns.at(turn).flatMap(TurnLine::start));
        });
  }

  private static boolean isTimedHeading(String line) {
    return line.startsWith("##")
        && TurnLine.read(line).filter(turn -> turn.form() == Form.TIME_FIRST).isPresent();
  }

  private static String undashed(String line) {
    return DASHED.matcher(line).matches() ? line.strip().substring(1) : line;
  }

  /// A heading, or words that stand alone as one does.
  private static boolean isHeading(String line) {
    if (line.isBlank() || line.length() > LONGEST) return false;
    var heading = new MarkdownLine(0, line);
    var words = Markdown.plain(heading.words()).strip();
    return heading.headingLevel() > 0
        ? TranscriptHeading.is(words)
        : TranscriptHeading.isAlone(
            words.endsWith(":") ? words.substring(0, words.length() - 1) : words);
  }

  /// A link to a transcript leads away from the page.
  private static boolean saysTranscript(String line) {
    return line.length() <= LONGEST
        && line.indexOf("](") < 0
        && !WITHOUT.matcher(line).find()
        && TranscriptHeading.mentions(line);
  }

  private static boolean isHeadingOfWhole(String line) {
    if (!line.startsWith("#")) return false;
    var heading = new MarkdownLine(0, line);
    return heading.headingLevel() > 0
        && WHOLE.matcher(Markdown.plain(heading.words()).strip()).matches();
  }

  /// The next heading of the same level or a higher one, or the next label; behind the last line if
  /// there is none.
  private static int endOfPart(List<String> page, int heading) {
    int level = new MarkdownLine(0, page.get(heading)).headingLevel();
    for (int i = heading + 1; i < page.size(); i++) {
      int other = new MarkdownLine(0, page.get(i)).headingLevel();
      if (other > 0 && (level == 0 || other <= level)) return i;
      if (level == 0 && (LABEL.matcher(page.get(i)).matches() || isHeading(page.get(i)))) return i;
    }
    return page.size();
  }

  /// Whether the lines are enough words, and hardly anything else.
  private static boolean isProse(List<String> lines) {
    long said = 0;
    long written = 0;
    for (var line : lines) {
      if (line.isBlank() || Imprint.is(line)) continue;
      if (isWritten(line)) written += Pace.wordsIn(line);
      else said += Pace.wordsIn(line);
    }
    return said >= FEWEST_WORDS && said > SHARE * written;
  }

  /// Most lines of talk begin with a letter, and have nothing that the pattern asks for.
  private static boolean isWritten(String line) {
    String text = line.strip();
    boolean isPlain =
        !text.isEmpty()
            && Character.isLetter(text.charAt(0))
            && !text.endsWith(":")
            && !text.contains("://");
    return !isPlain && WRITTEN.matcher(line).matches();
  }
}
