package dev.earshot.reader.turns;

import dev.earshot.notation.NumberedVoice;
import dev.earshot.notation.PartName;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which words before a colon or a time may be somebody who speaks. Nobody can tell from a name
/// alone: what is ruled out here are labels that are known to be none, sentences and questions; the
/// page around must show the rest.
public final class SpeakerName {
  private static final int MOST_WORDS = 7;
  private static final int LONGEST = 100;

  /// Small words within a name.
  private static final String PARTICLE =
      "(?:van|von|der|de|den|da|di|du|la|le|del|dos|bin|ibn|al|el|and|und|et|y|&)";

  /// A title in small letters before a name, as many languages write it: `don Egidio`, `dr Ala
  /// Ray`.
  static final String SMALL_TITLE =
      "(?:dr|dra|prof|dott|dott\\.ssa|don|doña|donna|dona|dom|seu|sr|sra|señora?|signora?|sig|sig\\.ra|suor|fra|padre"
          + "|pater|père|sœur|frère|abbé|mme|mlle|mgr|inż|ks|pan|pani|pán|paní|ing|herr|fru|frøken|dhr|mevr|mevrouw"
          + "|meneer|dl|dna|д-р|проф|г-н|г-жа|пан|пані|дядя|тётя|дед|баба|κ|κα)\\.?\\s";

  private static final String CAPITAL = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’-]*";

  private static final Pattern NAMELIKE =
      Pattern.compile("[\\p{L}\\p{N}](?:[^?!;/“”\"]*[\\p{L}\\p{M}\\p{N}.)'’*])?");
  private static final Pattern FULL =
      Pattern.compile(
          "(?:"
              + SMALL_TITLE
              + ")?"
              + CAPITAL
              + "(?:\\s+"
              + PARTICLE
              + ")*(?:\\s+"
              + CAPITAL
              + "){1,4}");

  /// One to four words with capitals or digits, as "SPEAKER_00" and "Dr. Ann van Dyke" are.
  private static final Pattern PROPER =
      Pattern.compile(
          ("(?=.*\\p{L})(?:" + SMALL_TITLE + ")?")
              + "[\\p{Lu}\\p{Lo}\\d][\\p{L}\\p{M}\\d_'’.-]*(?: (?:"
              + PARTICLE
              + " )*[\\p{Lu}\\p{Lo}\\d(][\\p{L}\\p{M}\\d_'’.()-]*){0,3}");

  /// As programs number the voices that they tell apart.
  public static final String NUMBERED = NumberedVoice.LABEL;

  /// Words that stand before a colon and are nobody's name.
  private static final Set<String> NOBODY =
      Set.of(
          """
          note|notes|summary|tags|tag|date|guests|hosts|source|sources|link|links|url|duration
          show|podcast|episode|topic|topics|key takeaways|takeaways|takeaway|quote|quotes|transcript|title
          tl;dr|idea|action|example|tip|tips|question|answer|q|a|http|https|update|edit
          pro|con|for and against|dafür|dagegen|contra|fix|fixes|feat|feature|docs|chore|refactor|test|tests|build
          revert|bug|todo|added|changed|fixed|removed|decisions|decision
          warning|important|author|category|published|hint|ps|p.s.|step|chapter|chapters|part|credit
          credits|music|email|e-mail|time|remember|so|ok|okay|first|second|third|hinweis|frage|antwort
          achtung|beispiel|pros|cons|format|book|books|news|resources|references|speakers|website
          twitter|disallow|allow|user-agent|sitemap|language|length|price|size|type|id|name|description
          subject|from|to|cc|keywords|summary keywords|contents|outline|introduction|conclusion|key points
          do|dos|don't|don’t|don'ts|don’ts|never|always|show notes|shownotes|further reading|learn more|follow|contact|recorded|location|warranty|status
          copyright|contributor|files|license|default|stability|deprecated|returns|see also|added in|package
          laughter|laughs|laughing|applause|cheering|inaudible|crosstalk|silence|noise|sighs|coughs|pause
          unintelligible|foreign|sound|sounds|bleep|musik|gelächter|lachen|applaus|rires|risas|unverständlich
          笑|笑い|笑声|音楽|音乐|拍手|掌声|鼓掌|음악|웃음|박수|музыка|смех|аплодисменты
          breaking news|headline|headlines|fun fact|spoiler|spoiler alert|spoilers|trigger warning|content warning
          joke|jokes|bonus|extra|extras|intro|outro|teaser|trivia|riddle|poll|hot take|myth|fact|punchline
          today|tonight|tomorrow|yesterday|previously|coming up
          quelle|quellen|fuente|fonte|fonti|bronnen|källa|källor|kilde|kilder|lähde|lähteet|źródło|źródła
          zdroj|zdroje|forrás|források|источник|источники|джерело|джерела|kaynak|kaynaklar|المصدر|مصدر|المصادر|מקור|מקורות
          स्रोत|出典|情報元|来源|來源|资料来源|資料來源|출처|πηγή|πηγές|sumber|nguồn|ที่มา|แหล่งที่มา|fonts|sursă|sursa|surse
          facts|opinion|opinions|speculation|inference|inferred|claim|claims|evidence|analysis|interpretation|assumption
          assessment|context|observation|commentary|hypothesis|verdict|estimate|rumor|rumour
          fakt|fakten|tatsache|meinung|vermutung|spekulation|annahme|einschätzung|behauptung|beleg|schlussfolgerung
          fait|faits|avis|hypothèse|supposition|spéculation|constat|hecho|hechos|opinión|especulación|inferencia
          suposición|hipótesis|fato|facto|opinião|especulação|suposição|hipótese|fatto|opinione|ipotesi|supposizione
          speculazione|feit|feiten|mening|vermoeden|aanname|åsikt|gissning|påstående|antagande|formodning|antagelse
          opinia|przypuszczenie|spekulacja|hipoteza|факт|факты|мнение|предположение|догадка|гипотеза|вывод|думка|припущення
          事实|事實|推测|推測|推断|推斷|推论|推論|猜测|猜測|观点|觀點|评论|評論|分析|解读|解讀|结论|結論|背景|意见|意見|補充|补充
          存疑|证据|證據|数据|數據|要点|要點|启示|啟示|思考|総括|感想|要約|補足|사실|추측|의견|분석|해석|요약
          sự thật|suy đoán|nhận định|ý kiến|varsayım|tahmin|görüş
          start|end|duration in minutes|discussion|background|definition|result|results|problem|solution\
          """
              .split("[|\\n]"));

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "why", "what", "how", "when", "where", "who", "which", "my", "our",
          "your", "this", "that", "these", "those", "key", "big", "next", "last", "more", "other",
          "on", "in", "at", "for", "to", "of", "and", "or", "it", "is", "are", "if", "no", "not",
          "be", "do", "we", "you", "i", "day", "week", "chapter", "part", "option");

  /// Behind a word in small letters that is none of those before a name.
  private static final Pattern FULL_STOP =
      Pattern.compile("(?<!\\p{L})(?!(?:dr|mr|ms|mrs|st|jr|sr|prof)\\.)\\p{Ll}{2,}[.!?…]\\s");

  private static final Pattern BEGUN = Pattern.compile("\\S+ (?:\\S+ )*\\p{Ll}");

  /// What is counted and what a message says of itself: `Chapter 2`, `核心观点一`, `From Ida Ray to
  /// Everyone`.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(?:chapter|part|section|episode|ep\\.?|track|step|day|week|lesson|act|scene|session|module"
              + "|season|kapitel|teil|folge|chapitre|partie|cap[ií]tulo|parte|topic|tip|rule|figure|page|slide|level|round|phase|stage|version|option)"
              + " (?:#?\\d{1,4}(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|fünf)"
              + "|(?:第.{1,6}|.{0,6}(?:观点|觀點|要点|要點|重点|重點|问题|問題|部分|阶段|階段|步骤|步驟|方法|原则|原則|故事|案例|结论|結論|误区|誤區|话题|話題|ポイント|その))"
              + "\\s?[一二三四五六七八九十\\d]{1,3}"
              + "|from .+ to .+");

  /// Who sent in what is read out: `Frage von Ida`, `Pregunta de Luis`. They do not speak.
  private static final Pattern SENT_IN =
      Pattern.compile(
          "(?iu)(?:(?:listener|viewer|hörer|zuschauer|leser)[ -]?)?(?:questions?|e?-?mails?|letter|comment|fragen?|kommentar"
              + "|brief|preguntas?|correo|comentario|perguntas?|comentário|domand[ae]|commento|courrier|commentaire|vraag|vragen"
              + "|(?:luisteraars|lyssnar|lytter|lyttar)?(?:vraag|fråga|frågor|spørgsmål|spørsmål)|kysymys|pytani[ea]|otázka|otázky"
              + "|dotaz|kérdés|вопросы?|письмо|питання|запитання|лист|soru|سؤال|שאלה|सवाल|प्रश्न|ερώτηση|pertanyaan|câu hỏi|คำถาม"
              + "|întrebare) (?:from|by|to|for|von|vom|an|de|del|d[aio]|della|du|à|van|från|fra|av|af|till|til|od|do|ze?|от|від|من|של|από"
              + "|dari|của|จาก|din) .+");

  /// `教科書の問題`, which is something of something; `司会の田中` is somebody.
  private static final Pattern OWNED =
      Pattern.compile("の(?:問題|話|話題|理由|歴史|秘密|答え|質問|方法|意味|世界|時代|本|使い方|紹介|説明|感想|結果|数字)$");

  /// What somebody is, or how they speak; a number in brackets belongs to the name of a voice.
  private static final Pattern QUALIFIED =
      Pattern.compile("(.*[^\\s(\\[])\\s*(?:\\([^()\\d]*\\)|\\[[^\\[\\]\\d]*\\])\\s*");

  /// As companies list their people. A family name alone is one word.
  private static final Pattern SURNAME_FIRST =
      Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}), (\\p{Lu}[\\p{L}\\p{M}'’. -]{0,40})");

  /// Who somebody is, and not what they are called: a fact before a name, but a voice where it
  /// comes again before words.
  private static final Set<String> ROLES = Set.of("host", "guest", "speaker", "interviewer");

  /// What else than a role may stand behind a name and a comma in place of a first name.
  private static final Set<String> NO_FIRST_NAMES =
      Set.of(
          "co-host",
          "moderator",
          "moderatorin",
          "presenter",
          "narrator",
          "announcer",
          "author",
          "editor",
          "producer",
          "reporter",
          "caller",
          "gast",
          "gastgeber",
          "sprecher",
          "sprecherin",
          "autor",
          "autorin",
          "jr",
          "jr.",
          "sr",
          "sr.",
          "phd",
          "md",
          "ceo",
          "cto");

  /// As some programs print names: `sam oak`, `sam.oak`.
  private static final Pattern SMALL_NAME =
      Pattern.compile(
          "\\p{Ll}[\\p{Ll}'’-]{1,19}(?:[ ._](?:"
              + PARTICLE
              + " ){0,2}\\p{Ll}[\\p{Ll}'’-]{0,19}){0,2}");

  private static final Pattern ACCOUNT = Pattern.compile("\\p{Ll}{2,}[._]\\p{Ll}{2,}");

  /// Small words within a name stay small.
  private static final Pattern FIRST_LETTER =
      Pattern.compile("(?<=^|-)\\p{Ll}|(?<= )(?!" + PARTICLE + " )\\p{Ll}");

  private SpeakerName() {}

  /// Whether the words may be a person, a voice with a number, or initials.
  public static boolean isPossible(String text) {
    String name = text.strip();
    return NAMELIKE.matcher(name).matches()
        && !isNobody(name)
        && name.split("\\s+").length <= MOST_WORDS;
  }

  /// Whether the words are known to stand before a colon and to be nobody's name.
  public static boolean isNobody(String text) {
    String name = text.strip();
    return NOBODY.contains(name.toLowerCase(Locale.ROOT))
        || COUNTED.matcher(name).matches()
        || SENT_IN.matcher(name).matches()
        || OWNED.matcher(name).find()
        || PartName.is(name)
        || Sponsor.isLabel(name);
  }

  /// Whether the words are a sentence and the beginning of another, or begin as one does: `This is
  /// old. Moss`, `The thing is`. No name of whatever kind is written so.
  public static boolean isSentence(String text) {
    return FULL_STOP.matcher(text).find()
        || (BEGUN.matcher(text).lookingAt() && isBegunSmall(text));
  }

  private static boolean isBegunSmall(String text) {
    return SMALL.contains(text.toLowerCase(Locale.ROOT).split(" ", 2)[0]);
  }

  /// A name without what stands in brackets behind it: `Ida Ray (she/her)`, `Ida Ray [off]`.
  public static String unqualified(String name) {
    return QUALIFIED.matcher(name).replaceFirst("$1");
  }

  /// Whether the words are written as a name, and are no label that is known to be nobody.
  public static boolean isProper(String text) {
    return isNumbered(text)
        || (PROPER.matcher(text).matches() && isPossible(text) && !isRole(text));
  }

  /// Whether words that neither a colon nor a time marks as a name are written as one. Headings
  /// begin with small words: "The Bottom Line", "Why It Matters".
  public static boolean isNameAlone(String text) {
    return isProper(text) && !isBegunSmall(text);
  }

  /// Whether one of the words is small in any sentence, and in hardly any name.
  public static boolean hasSmallWord(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(SMALL::contains);
  }

  /// Whether the word says who somebody is, and not what they are called.
  public static boolean isRole(String text) {
    return ROLES.contains(text.toLowerCase(Locale.ROOT));
  }

  /// `Ray, Ida` as Ida Ray is called; any other name as it is, also that of two who speak at once.
  ///
  /// @param all who speak: where one half speaks alone, the other is somebody else
  public static String inOrder(String name, Set<String> all) {
    var parts = SURNAME_FIRST.matcher(name.strip());
    return parts.matches()
            && !isRole(parts.group(2))
            && !NO_FIRST_NAMES.contains(parts.group(2).toLowerCase(Locale.ROOT))
            && !all.contains(parts.group(1))
            && !all.contains(parts.group(2))
            && isFull(parts.group(2) + " " + parts.group(1))
        ? parts.group(2) + " " + parts.group(1)
        : name;
  }

  /// Whether the words may be a name in small letters.
  static boolean isSmall(String text) {
    return SMALL_NAME.matcher(text).matches() && isPossible(text) && !isRole(text);
  }

  /// A name in small letters as it is written elsewhere; any other as it is.
  static String withCapitals(String name) {
    return isSmall(name)
        ? FIRST_LETTER
            .matcher(name.replaceAll("[._]", " "))
            .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT))
        : name;
  }

  /// Whether the words are first name and surname as an account is called: `sam.oak`.
  public static boolean isAccount(String text) {
    return isSmall(text) && ACCOUNT.matcher(text).matches();
  }

  /// Whether the name is all in capitals, as it is not where a program gave the voice a number, or
  /// in scripts that have none.
  public static boolean isInCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT))
        && !isNumbered(text);
  }

  /// Whether a program gave the voice a number.
  public static boolean isNumbered(String text) {
    return NumberedVoice.is(text);
  }

  /// Whether the words look like first name and surname, or are a voice with a number.
  public static boolean isFull(String text) {
    String name = text.strip();
    return name.length() <= LONGEST
        && isPossible(name)
        && (FULL.matcher(name).matches() || isNumbered(name));
  }
}
