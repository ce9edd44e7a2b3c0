package dev.earshot.notation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The day that the lines above an episode's words tell, its title among them: alone (`14. März
/// 2021`), set apart from what else they say (`Peat (14.03.2021)`, `Tue, Apr 16, 2024 10:02AM •
/// 43:11`), or with a [DayWord] (`Aired on 16 April 2024. Guest: Ida Ray`, `Recorded: …`).
///
/// A day within a sentence is one that is told of, and so is one long before there were podcasts
/// that nothing says more of.
public final class HeadDay {
  private static final Pattern SPACES = Pattern.compile("[\\s,.:：]+");
  private static final int LONGEST = 200;
  private static final int LONGEST_ALONE = 120;

  /// Podcasts are no older.
  private static final int FIRST_YEAR = 2004;

  private static final int MOST_WORDS = 6;
  private static final int MOST_LINES = 12;

  /// What separates a day from whatever else a line tells.
  private static final Pattern BORDER =
      Pattern.compile("[|•·;()（）\\[\\]【】｜—–<>、。\\t]|\\s-+\\s|(?<=[\\p{L}\\p{M}]{4})[.!?]\\s");

  private static final Pattern MARKS = Pattern.compile("[*_`#>~]+|\\[\\[|]]");
  private static final Pattern BULLET = Pattern.compile("^[-•·]\\s+");

  /// What may stand behind a day that nothing introduces: a word for "year", a time, another fact,
  /// the address that it leads to.
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s*(?:(?:г(?:ода)?|р(?:оку)?|r(?:oku)?|-[áé]n|['’](?:de|da|te|ta))(?!\\p{L})\\.?)?\\s*(?:[.,]?$"
              + "|\\]\\([^()]*\\)\\s*$|[)）\\]】>]\\s*(?:$|[|•·:：–—-].*)|[|•·;｜(（\\[<—–].*|-\\s.*|,\\s\\S+(?:\\s\\S+)?$|,?\\s*"
              + "(?:at |um |à |a las |alle |kl\\.? ?|[上下]午\\s?|午[前後]\\s?|오[전후]\\s?)?\\d{1,2}(?:[:.h]\\d\\d|\\s?(?:h|uhr|am|pm)\\b).{0,30})");

  /// What may stand behind the figures that a line begins with.
  private static final Pattern TITLE_BEHIND = Pattern.compile("\\s*:?\\s+[\\p{L}«„“\"'].*");

  private static final Pattern SENTENCE = Pattern.compile(".*\\p{L}[.!?…]");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /// What ends a day in some languages, before the word that says what happened on it.
  private static final Pattern ENDING =
      Pattern.compile("(?iu)^[\\s(（]*(?:['’](?:de|da|te|ta)|-[áé]n|को|に|에)?[\\s(（]*");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)(?s).*(?:"
              + EpisodeWord.BEFORE
              + "\\s|"
              + PodcastWord.ONE
              + "|show|interview|conversation|gespräch|sendung|émission|programa|programma|program|audycja|entretien|entrevista|intervista"
              + "|番組|节目|節目|передач|беседа).*");

  /// Words that lead to a day, and mean nothing else here.
  private static final Set<String> LEADING =
      words(
          """
          on am vom the den der dem of le du el del il em no do da di dal de la les a al au op van från fra på i z w dnia dniu ze
          dne ve v od od_dnia от на в у від vào ngày pada tanggal วันที่ เมื่อวันที่ เมื่อ في يوم بتاريخ ב ב- ביום בתאריך στις στην την τη της στα στη
          को दिनांक din data pe în dia día day since első live was is wurde war est été a_été fue foi è stato stata er blev ble
          """);

  private static final Set<String> WEEKDAYS =
      words(
          """
          monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
          lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
          lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
          maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
          maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
          poniedziałek wtorek środa czwartek piątek sobota niedziela środę sobotę niedzielę pondělí úterý středa čtvrtek pátek neděle středu sobotu neděli
          hétfő kedd szerda csütörtök péntek szombat vasárnap понедельник вторник среда четверг пятница суббота воскресенье среду пятницу субботу
          понеділок вівторок середа четвер пʼятниця субота неділя середу пʼятницю суботу неділю pazartesi salı çarşamba perşembe cuma cumartesi pazar
          الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد שני שלישי רביעי חמישי שישי שבת ראשון יום
          सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
          senin selasa rabu kamis jumat sabtu minggu hari thứ hai ba tư năm sáu bảy chủ nhật
          วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ dilluns dimarts dimecres dijous divendres dissabte diumenge
          luni marți miercuri joi vineri sâmbătă duminică
          """);

  /// @param isAlone whether nothing introduces it
  /// @param hasMore whether the line goes on
  private record Told(DayWord how, LocalDate day, boolean isAlone, boolean hasMore) {}

  private HeadDay() {}

  private static Set<String> words(String table) {
    return SPACES
        .splitAsStream(PlainLetters.of(table))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The day that a head tells; empty if it tells none, or several without saying which it is.
  ///
  /// @param head the lines above the first words, from the first
  public static Optional<LocalDate> in(List<String> head) {
    return said(head).map(Told::day);
  }

  /// The same unless it is the day of the recording.
  public static Optional<LocalDate> publishedIn(List<String> head) {
    return said(head).filter(told -> told.how() != DayWord.RECORDED).map(Told::day);
  }

  private static Optional<Told> said(List<String> head) {
    var lines =
        head.stream()
            .filter(line -> !line.isBlank())
            .limit(MOST_LINES)
            .filter(line -> line.length() <= LONGEST)
            .map(HeadDay::plain)
            .toList();
    if (lines.stream().noneMatch(Signs::hasDigit)) return Optional.empty();
    var order = order(lines);
    var told = lines.stream().flatMap(line -> told(line, order)).toList();
    boolean isCalendar =
        told.stream().filter(Told::isAlone).map(Told::day).distinct().limit(2).count() > 1;
    return told.stream()
        .filter(one -> !one.isAlone() || !isCalendar)
        .min(Comparator.comparing(Told::how));
  }

  /// The day on which a line, and nothing else in it, says that the episode was published.
  public static Optional<LocalDate> published(String line) {
    String plain = plain(line);
    if (plain.length() > LONGEST_ALONE) return Optional.empty();
    return told(plain, order(List.of(plain)))
        .filter(told -> told.how() == DayWord.PUBLISHED && !told.hasMore())
        .map(Told::day)
        .findFirst();
  }

  /// What a label such as `Sendetermin` or `publié le` says in a language other than English.
  public static Optional<DayWord> inOtherLanguage(String label) {
    var plain = PlainLetters.of(label.strip());
    return DayWord.at(plain)
        .filter(saying -> !saying.isEnglish())
        .flatMap(saying -> ofLabel(saying, plain.substring(saying.words().length()).strip()));
  }

  /// A field may leave out what joins its words: `fecha_publicacion`.
  private static Optional<DayWord> ofLabel(DayWord.Saying saying, String rest) {
    if (isLeading(rest)) return Optional.of(saying.of());
    boolean isWord = DayWord.at(rest).filter(word -> word.words().equals(rest)).isPresent();
    return saying.of() == DayWord.DATED && isWord ? wordIn(rest) : Optional.empty();
  }

  private static String plain(String line) {
    var words = MARKS.matcher(EpisodeWord.withPlainDigits(line)).replaceAll(" ").strip();
    return BULLET.matcher(words).replaceFirst("");
  }

  /// As another day in the head shows it, or the language: all but English have the day first. The
  /// French alone set a space before a colon.
  public static DayOrder order(List<String> head) {
    return head.stream()
        .map(DayNotation::orderIn)
        .filter(order -> order != DayOrder.UNKNOWN)
        .findFirst()
        .orElse(
            head.stream().anyMatch(HeadDay::isInOtherLanguage)
                ? DayOrder.DAY_FIRST
                : DayOrder.UNKNOWN);
  }

  private static boolean isInOtherLanguage(String line) {
    return Stream.concat(Stream.of(line), BORDER.splitAsStream(line))
        .map(part -> PlainLetters.of(part.strip()))
        .anyMatch(part ->
            DayWord.at(part).filter(saying -> !saying.isEnglish()).isPresent()
                || EpisodeWord.isInOtherLanguage(part)
                || part.startsWith("date : "));
  }

  private static Stream<Told> told(String written, DayOrder order) {
    if (written.chars().noneMatch(c -> '0' <= c && c <= '9')) return Stream.empty();
    String line = ofTable(written);
    var told = Stream.<Told>builder();
    int from = 0;
    for (var day = DayNotation.first(line, from, order); day.isPresent(); ) {
      var place = day.get();
      var before = PlainLetters.of(line.substring(from, place.from()));
      told(before, place, line).ifPresent(told::add);
      from = place.to();
      day = DayNotation.first(line, from, order);
    }
    return told.build();
  }

  /// In the row of a table the first cell says what the second is.
  private static String ofTable(String line) {
    if (!line.startsWith("|")) return line;
    return Stream.of(line.split("\\|", -1))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(": "));
  }

  /// @param before what stands before the day and behind any other, in plain letters
  private static Optional<Told> told(String before, DayNotation.Place place, String line) {
    var clauses = BORDER.split(before, -1);
    var clause = clauses[clauses.length - 1].strip();
    var after = line.substring(place.to());
    boolean hasMore = after.chars().anyMatch(Character::isLetterOrDigit);
    return saidBefore(clause)
        .or(() -> saidBehind(clause, after))
        .map(how -> new Told(how, place.day(), false, hasMore))
        .or(() ->
            isAlone(clause, place, line)
                ? Optional.of(new Told(DayWord.DATED, place.day(), true, hasMore))
                : Optional.empty());
  }

  private static Optional<DayWord> saidBefore(String clause) {
    var parts = clause.split(",", -1);
    int last = parts.length - 1;
    while (last > 0 && isLeading(parts[last])) last--;
    var part = parts[last].strip();
    return DayWord.at(part)
        .flatMap(saying -> said(saying, part.substring(saying.words().length())))
        .or(() -> saidWithin(part));
  }

  /// `Recorded in Bath on`; of a mere date, which one it is: `Date of the recording:`.
  private static Optional<DayWord> said(DayWord.Saying saying, String rest) {
    if (isLeading(rest)) return Optional.of(saying.of());
    if (!leadsOn(rest)) return Optional.empty();
    return saying.of() == DayWord.DATED ? wordIn(rest) : Optional.of(saying.of());
  }

  private static boolean leadsOn(String rest) {
    var words = SPACES.split(rest.strip(), -1);
    return words.length <= MOST_WORDS
        && (rest.strip().endsWith(":") || isLeading(words[words.length - 1]));
  }

  private static Optional<DayWord> wordIn(String text) {
    return WORD.matcher(text)
        .results()
        .flatMap(word -> DayWord.at(text.substring(word.start())).stream())
        .map(DayWord.Saying::of)
        .filter(word -> word != DayWord.DATED)
        .findFirst();
  }

  /// `This episode was recorded on`; a book may be published as well.
  private static Optional<DayWord> saidWithin(String part) {
    return WORD.matcher(part)
        .results()
        .filter(word -> SUBJECT.matcher(part.substring(0, word.start())).matches())
        .flatMap(word ->
            DayWord.at(part.substring(word.start())).stream()
                .filter(saying -> saying.of() != DayWord.DATED)
                .filter(
                    saying -> isLeading(part.substring(word.start() + saying.words().length()))))
        .map(DayWord.Saying::of)
        .findFirst();
  }

  /// `2023年6月2日配信`, `Die Folge wurde am 14. März 2021 aufgenommen`
  private static Optional<DayWord> saidBehind(String clause, String after) {
    if (!isLeading(clause) && !SUBJECT.matcher(clause).matches()) return Optional.empty();
    return DayWord.at(PlainLetters.of(ENDING.matcher(after).replaceFirst("")))
        .map(DayWord.Saying::of)
        .filter(word -> word != DayWord.DATED);
  }

  /// Whether nothing else is said but what is set apart, such as a title or a place.
  private static boolean isAlone(String clause, DayNotation.Place place, String line) {
    var after = line.substring(place.to());
    boolean isAllFigures = line.substring(0, place.to()).chars().noneMatch(Character::isLetter);
    boolean isSetApart =
        TAIL.matcher(after).matches() || (isAllFigures && TITLE_BEHIND.matcher(after).matches());
    return isSetApart
        && line.length() <= LONGEST_ALONE
        && place.day().getYear() >= FIRST_YEAR
        && (isLeading(clause) || isLeading(behindPlace(clause)))
        && (isLeading(line.substring(0, place.from())) || !SENTENCE.matcher(line).matches());
  }

  /// Without the place or the number that stands before a comma: `Hamburg, den`, `Folge 17,`.
  private static String behindPlace(String clause) {
    int comma = clause.indexOf(',');
    var first = clause.substring(0, Math.max(comma, 0));
    boolean isPlace = WORD.matcher(first).matches() || SUBJECT.matcher(first).matches();
    return isPlace ? clause.substring(comma + 1) : clause;
  }

  private static boolean isLeading(String text) {
    return SPACES
        .splitAsStream(PlainLetters.of(text.strip()))
        .filter(word -> !word.isEmpty())
        .allMatch(word -> LEADING.contains(word) || isWeekday(word));
  }

  private static boolean isWeekday(String word) {
    return word.length() > 1 && WEEKDAYS.stream().anyMatch(day -> day.startsWith(word));
  }
}
