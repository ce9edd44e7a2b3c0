package dev.earshot.reader;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.DayOrder;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.LettersAlone;
import dev.earshot.notation.PathText;
import dev.earshot.notation.PodcastWord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the name of a file about one episode says: `2023-11-26-s05e46-on-tides.md` was published on
/// a day, has season 5 and number 46, and is about tides.
///
/// A number counts where it stands apart: first, before a dash or behind a `#` (`346-on-tides`),
/// beside the day (`7-2022-04-03-tides`), behind a word for episode (`Ep. 91`), behind the name of
/// a folder that the file lies in, or what that is shortened to (`the-changelog-492` in
/// `changelog`, `TID052-eels` in `tide-talk`), or last (`Tide Talk 12`, and `TLK-107` alone).
/// "GPT-4", "Part 2" and "12 ways to sail" have none.
///
/// `5_6` alone is number 6 of season 5.
///
/// Where a folder has the name, as in `ep-12/transcript.md`, that counts. Folders such as `season
/// 2` and `episode 12` tell season and number of those that do not.
///
/// @param title the words that are left, made readable; the whole name where none are
record NameFacts(
    Optional<String> season, Optional<String> number, Optional<LocalDate> day, String title) {
  private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,3})?)";
  private static final String APART = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";

  /// With a time of day behind it, it is when a program saved the file.
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)([-_. ]?)(\\d\\d)\\2(\\d\\d)(?!\\d|T\\d\\d[_.:-]?\\d\\d)");

  private static final Pattern WRITTEN_DAY =
      Pattern.compile(
          "(?i)(?<!\\d)(?:\\d{1,2}([-_.])\\d{1,2}\\1|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?,? )"
              + "(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern AT_EDGE =
      Pattern.compile("(?s)|.*[-–—_(\\[,|]\\s*|\\s*[-–—_)\\],|].*");

  /// In a name without blanks, what stands before a day that is told of.
  private static final Pattern TOLD_OF =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:of|on|in|from|since|until|before|after|the|von|vom|am|im|seit|bis|der|du|de|le|depuis|del|el"
              + "|desde|di|dal|van|op|den|från|fra|från|z|od|от|с)[-_]+$");

  /// So far above a file lies its season: `Season 2/Eels/transcripts/eels.vtt`.
  private static final int FOLDERS = 3;

  private static final Pattern SEASON =
      Pattern.compile(
          "(?i)"
              + APART
              + "(?:s|season[ ._-]?)(\\d{1,2})[ ._▪•·|-]*(?:e|ep|episode|#)[ ._-]*"
              + NUMBER
              + END
              + ("|" + APART + "(\\d{1,2})x(\\d{2,3})" + END)
              + "|^(\\d{1,2})_(\\d{1,3})$");
  private static final Pattern MARKED =
      Pattern.compile(
          "(?iu)"
              + APART
              + ("(?:(?:ep)?(?:"
                  + EpisodeWord.BEFORE
                  + "[ :._-]*#?|e|#)|"
                  + PodcastWord.ONE
                  + "[ ._-]#?)")
              + NUMBER
              + END);

  /// `第55回`, `5화`, `Vol.27 修自行车`
  private static final Pattern COUNTED =
      Pattern.compile("(?iu)" + EpisodeWord.VOLUME + "|" + EpisodeWord.AROUND);

  private static final String LETTERS_BEHIND = "(?=.*\\p{L})";

  /// A letter of a script that is written without blanks: `12.潮汐`.
  private static final String UNSPACED = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]";

  private static final List<Pattern> FIRST =
      List.of(
          Pattern.compile("^[#_]" + NUMBER + "(?=[\\s_.:-])" + LETTERS_BEHIND),
          Pattern.compile(
              "^"
                  + NUMBER
                  + "(?!-\\p{L}\\b)(?=\\s*[-–—:_|]|\\.(?:[\\s_-]|"
                  + UNSPACED
                  + "))"
                  + LETTERS_BEHIND),
          // The article, as in `46-a-day-at-sea`, is no letter behind a figure.
          Pattern.compile("^(\\d{2,4})(?=-a(?:-\\p{L}+){3})"),
          Pattern.compile("^(\\d{1,4})#(?=[\\s_-])" + LETTERS_BEHIND),
          Pattern.compile("^(0\\d{1,2})(?=\\s|\\.\\p{L})" + LETTERS_BEHIND));
  private static final Pattern BARE = Pattern.compile("#?0*\\d{1,4}(?:\\.\\d{1,2})?");

  /// Letters that a show is shortened to, and its number right behind them.
  private static final Pattern GLUED =
      Pattern.compile("^(\\p{L}{2,5})(\\d{2,4})(?=[ _:.-].*\\p{L}|$)");

  /// Alone, or with nothing but pictures behind it, as some shows are titled.
  private static final Pattern ALONE =
      Pattern.compile("^#?" + NUMBER + "(?=$|\\s[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\\s]+$)");

  private static final Pattern BEHIND_NAME =
      Pattern.compile("^(.*\\p{L}[^\\p{N}]*?)[ _-]+#?" + NUMBER + "(?=$|[ _-])");

  /// What may be counted within an episode, or is no count at all.
  private static final Pattern OTHER_COUNT =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:part|pt|vol|volume|chapter|teil|kapitel|partie|parte|section|version|ver|v|day|tag"
              + "|week|year|track|take|tape|reel|side|disc|cd|page|step|level|top|season|staffel|saison|act|scene"
              + "|del|часть|том|glava|глава|interview|entrevista|rec|img|dsc|audio|untitled|chapitre|class|lesson"
              + "|mvi|vid|mov|gopr|scan|file|doc|clip|memo|voice|test|rfc|pep|iso)\\.?|.*[+=×<>&/]\\s?");

  /// `tide-talk-10-years`: so many of something, and no number of an episode.
  private static final Pattern COUNTED_THINGS =
      Pattern.compile(
          "(?iu)[ _-]+(?:years?|months?|weeks?|days?|hours?|minutes?|listeners|episodes|jahre|monate|wochen|tage|stunden|minuten|folgen"
              + "|ans|années|mois|semaines|jours|heures|épisodes|años|meses|semanas|días|episodios|anni|mesi|settimane|giorni|anos|dias"
              + "|jaar|jaren|weken|dagen|år|veckor|uger|uker|dagar|dage|dager|vuotta|lat|lata|let|roků|év|лет|год|дней|років|yıl|周年|年)(?![\\p{L}\\d]).*");

  /// In a name without blanks, two words at least.
  private static final Pattern SLUG_WORDS = Pattern.compile(".*\\p{L}{2}[-_].*\\p{L}{2}");

  /// All of a name: what a show is shortened to, and a number that hardly counts anything smaller.
  private static final Pattern CODE = Pattern.compile("\\p{L}{2,3}[-_ ]\\d{3,4}");

  private static final Pattern EDGES = Pattern.compile("^[\\s\\-–—_:.|,▪•]+|[\\s\\-–—_:|,▪•]+$");
  private static final Pattern EMPTY = Pattern.compile("\\[\\s*\\]|\\(\\s*\\)");
  private static final Pattern SLUG = Pattern.compile("\\S*\\p{Ll}{2}\\S*");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{So}]");

  /// What stands behind a day where an episode is made in several languages.
  private static final Pattern EDITION = Pattern.compile("[a-z]{2}(?:[-_][A-Za-z]{2})?");

  /// `T` and `T` of `TideTalk` and `tide-talk`.
  private static final Pattern WORD_START = Pattern.compile("\\p{Lu}|(?<![\\p{L}\\p{N}'’])\\p{Ll}");

  /// A number behind a few words and before others.
  private static final Pattern WITHIN =
      Pattern.compile("(.*\\p{L})[ _-]+#?" + NUMBER + "[ _.-]+(\\p{L}.*)");

  /// Names of folders that are shorter may begin a word by accident.
  private static final int SHORTEST_NAME = 3;

  static NameFacts of(String source) {
    return new Reading(source).facts();
  }

  /// The number that stands before an episode's title in the name of its file: `tide-talk-33-eels`
  /// about "Eels" has the number of a show.
  static Optional<String> before(String title, String source) {
    var name = WITHIN.matcher(EpisodeWord.withPlainDigits(Stem.of(source)));
    if (!name.matches() || DayNotation.isYear(name.group(2))) return Optional.empty();
    boolean isApart = !OTHER_COUNT.matcher(name.group(1)).matches();
    return isApart && LettersAlone.plain(name.group(3)).equals(LettersAlone.plain(title))
        ? Optional.of(name.group(2))
        : Optional.empty();
  }

  /// The name, from which what was understood is taken away.
  private static final class Reading {
    private final String source;
    private final String stem;
    private String rest;

    /// A number that stands alone before the day.
    private Optional<String> beforeDay = Optional.empty();

    Reading(String source) {
      this.source = Stem.named(source);
      this.stem = Stem.of(this.source);
      this.rest = EpisodeWord.withPlainDigits(stem);
    }

    NameFacts facts() {
      var day = day().or(() -> Stem.dayOfFolders(source));
      var season = SEASON.matcher(rest);
      if (season.find()) {
        int told =
            IntStream.of(1, 3, 5).filter(at -> season.group(at) != null).findFirst().orElse(1);
        var facts = Optional.of(season.group(told));
        var number = Optional.of(season.group(told + 1));
        take(season);
        return new NameFacts(facts, number, day, title(day.isPresent()));
      }
      return new NameFacts(ofFolder(EpisodeWord::season), number(), day, title(day.isPresent()));
    }

    /// What the innermost of the folders says that are called so, within the show's: seasons and
    /// episodes have no podcasts in them.
    private Optional<String> ofFolder(Function<String, Optional<String>> number) {
      return Stream.iterate(PathText.folder(source), PathText::folder)
          .limit(FOLDERS)
          .map(PathText::name)
          .takeWhile(folder -> !PodcastWord.is(folder))
          .flatMap(folder -> number.apply(folder).stream())
          .findFirst();
    }

    private Optional<LocalDate> day() {
      var day = DAY.matcher(rest);
      if (!day.find()) return writtenDay();
      try {
        var date =
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(3)),
                Integer.parseInt(day.group(4)));
        takeDay(day.start(), day.end());
        return Optional.of(date);
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    /// `7-2022-04-03-tides`: archives count what they keep.
    private void takeDay(int from, int to) {
      var before = edged(rest.substring(0, from));
      if (BARE.matcher(before).matches() && LETTER.matcher(rest.substring(to)).find()) {
        beforeDay = Optional.of(before.replace("#", ""));
        rest = edged(rest.substring(to));
      } else take(from, to);
    }

    /// Which of two small figures is the month, nobody knows; a number they are not.
    private Optional<LocalDate> writtenDay() {
      var day = WRITTEN_DAY.matcher(rest);
      if (!day.find()) return dayInWords();
      var read = DayNotation.read(day.group());
      take(day);
      return read;
    }

    /// `14. März 2021 - Torf`, `torf_mar_14_2021`; in "the flood of 14 July 2021" it is what is
    /// told of.
    private Optional<LocalDate> dayInWords() {
      var words = rest.indexOf(' ') < 0 ? rest.replace('_', ' ').replace('-', ' ') : rest;
      var day =
          DayNotation.first(words, 0, DayOrder.UNKNOWN)
              .filter(place ->
                  AT_EDGE.matcher(rest.substring(0, place.from())).matches()
                      && !TOLD_OF.matcher(rest.substring(0, place.from())).find()
                      && AT_EDGE.matcher(rest.substring(place.to())).matches())
              .filter(place -> rest.indexOf(' ') >= 0 || isAtEnd(place));
      day.ifPresent(place -> take(place.from(), place.to()));
      return day.map(DayNotation.Place::day);
    }

    /// Within a slug, a day is what is told of.
    private boolean isAtEnd(DayNotation.Place day) {
      return !LETTER.matcher(rest.substring(0, day.from())).find()
          || !LETTER.matcher(rest.substring(day.to())).find();
    }

    private Optional<String> number() {
      return FIRST.stream()
          .flatMap(pattern -> taken(pattern).stream())
          .findFirst()
          .or(() -> taken(ALONE))
          .or(() -> taken(MARKED))
          .or(() -> taken(COUNTED))
          .or(() -> beforeDay)
          .or(this::glued)
          .or(this::behindName)
          .or(() -> ofFolder(EpisodeWord::episode));
    }

    private Optional<String> taken(Pattern pattern) {
      var found = pattern.matcher(rest);
      if (!found.find()) return Optional.empty();
      var number =
          IntStream.rangeClosed(1, found.groupCount())
              .boxed()
              .flatMap(group -> Optional.ofNullable(found.group(group)).stream())
              .findFirst();
      if (number.filter(figures -> !DayNotation.isYear(figures)).isEmpty()) return Optional.empty();
      take(found);
      return number;
    }

    /// `TID052-eels` in the folder `tide-talk`; `IMG052` is another.
    private Optional<String> glued() {
      var found = GLUED.matcher(rest);
      if (!found.find() || DayNotation.isYear(found.group(2))) return Optional.empty();
      var show = letters(found.group(1));
      if (folders().noneMatch(folder -> isShortFor(show, folder))
          && !isInitials(show)
          && !isContraction(show)) return Optional.empty();
      if (found.end() < rest.length()) take(found);
      return Optional.of(found.group(2));
    }

    /// `clip03` in `clips` counts clips.
    private static boolean isShortFor(String letters, String folder) {
      return folder.startsWith(letters) && folder.length() > letters.length() + 2;
    }

    private boolean isInitials(String letters) {
      return folderNames().map(Reading::firsts).anyMatch(letters::equals);
    }

    private static String firsts(String folder) {
      var firsts = WORD_START.matcher(folder).results().map(MatchResult::group);
      return firsts.collect(Collectors.joining()).toLowerCase(Locale.ROOT);
    }

    /// `MWH` for `Mill Wheelhouse`: letters of a folder's name in their order, with the first of
    /// each of its words.
    private boolean isContraction(String letters) {
      if (letters.length() < SHORTEST_NAME || OTHER_COUNT.matcher(letters).matches()) return false;
      return folderNames()
          .anyMatch(folder -> {
            var firsts = firsts(folder);
            return firsts.length() > 1
                && letters.startsWith(firsts.substring(0, 1))
                && isWithin(firsts, letters)
                && isWithin(letters, letters(folder));
          });
    }

    private static boolean isWithin(String letters, String name) {
      int at = 0;
      for (int i = 0; i < name.length() && at < letters.length(); i++)
        if (name.charAt(i) == letters.charAt(at)) at++;
      return at == letters.length();
    }

    /// The name of the show before a number is no title, so it stays beside the number.
    private Optional<String> behindName() {
      var found = BEHIND_NAME.matcher(rest);
      if (!found.find() || DayNotation.isYear(found.group(2))) return Optional.empty();
      var name = letters(found.group(1));
      Predicate<String> isShow =
          folder ->
              folder.length() >= SHORTEST_NAME && (name.contains(folder) || folder.contains(name));
      boolean isBehindShow = found.group(2).startsWith("0") || folders().anyMatch(isShow);
      if (name.length() < 2 || !(isBehindShow || isLast(found))) return Optional.empty();
      var number = found.group(2);
      var after = rest.substring(found.end());
      boolean isCount = COUNTED_THINGS.matcher(after).matches() && !number.startsWith("0");
      if (isCount) return Optional.empty();
      if (isBehindShow && LETTER.matcher(after).find() && !after.endsWith(")")) rest = edged(after);
      return Optional.of(number);
    }

    /// `Weather House 13`, `Weather House 13 - Rain`: a whole number behind the name of a show or a
    /// talk. "GPT-4" and "Part 2" are others.
    private boolean isLast(MatchResult found) {
      var name = found.group(1);
      var after = rest.substring(found.end());
      boolean isSlug = rest.indexOf(' ') < 0;
      boolean isSetApart =
          isSlug ? SLUG_WORDS.matcher(name).matches() : rest.charAt(found.end(1)) == ' ';
      return (isSetApart || CODE.matcher(rest).matches())
          && found.group(2).indexOf('.') < 0
          && !OTHER_COUNT.matcher(name).matches()
          && (after.isEmpty() || after.matches(" [-–—] .*"));
    }

    private Stream<String> folders() {
      return folderNames().map(Reading::letters);
    }

    private Stream<String> folderNames() {
      var names = source.split("[/\\\\]");
      return Arrays.stream(names, 0, names.length - 1);
    }

    private static String letters(String name) {
      return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
    }

    /// The name of the show before it goes as well, if the title stands behind.
    private void take(Matcher found) {
      take(found.start(), found.end());
    }

    private void take(int from, int to) {
      var before = edged(rest.substring(0, from));
      var after = edged(rest.substring(to));
      boolean isShow = LETTER.matcher(after).find() && folders().anyMatch(letters(before)::equals);
      rest = edged(EMPTY.matcher((isShow ? "" : before) + " " + after).replaceAll(" "));
    }

    private static String edged(String text) {
      return EDGES.matcher(text).replaceAll("");
    }

    private String title(boolean isDated) {
      boolean isEdition = isDated && EDITION.matcher(rest).matches();
      return TITLE.matcher(rest).find() && !rest.equals(stem) && !isEdition
          ? readable(rest, 2)
          : readable(stem, 3);
    }

    /// A name of so many words without a blank has something else between them. Two words alone may
    /// be one.
    private static String readable(String name, int fewest) {
      boolean isSlug = SLUG.matcher(name).matches() && name.split("[-_]+").length >= fewest;
      if (!isSlug) return name;
      var words = name.replaceAll("[-_]+", " ").strip();
      int first = Character.charCount(words.codePointAt(0));
      return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
  }
}
