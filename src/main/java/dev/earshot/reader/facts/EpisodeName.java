package dev.earshot.reader.facts;

import dev.earshot.episode.Episode;
import dev.earshot.episode.TitleLine;
import dev.earshot.notation.EpisodeWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An episode called by a line of a source: its title, with the number and the guests that the line
/// names. Numbers that belong to the name stay in it: shows that write `#653 - George Mack` or
/// `Speeches and Spells (EP.283)` do so everywhere, and another source has the same title.
public final class EpisodeName {
  /// Before such a word a number counts nothing, as it does in "12 ways to sail" and "1. Advent".
  private static final String OPENING =
      "The|An|What|Why|How|Who|When|Where|Der|Die|Das|Ein|Eine|Was|Wie|Warum|Wer|Wo|Wann|Le|La|Les|Un|Une"
          + "|Pourquoi|Comment|Qui|Quand|El|Los|Las|Una|Cómo|Quién|Cuándo|Il|Lo|Gli|Perché|Chi|Quando|Um|Uma|Os|Quem"
          + "|De|Het|Een|Waarom|Hoe|Wie|Wat|Ett|Varför|Hur|Vad|Vem|Hvorfor|Hvordan|Hvad|Hva|Dlaczego|Jak|Kto|Proč"
          + "|Az|Miért|Hogyan|Почему|Как|Кто|Что|Чому|Як|Хто|Neden|Nasıl";

  /// A show may be a course.
  private static final String LECTURE =
      "(?:^|[:|–—-]\\s+)(?:lecture|lesson|vorlesung|lektion|leçon|cours|lección|clase|aula|lição|lezione|les|college"
          + "|föreläsning|forelæsning|forelesning|luento|wykład|lekcja|přednáška|előadás|лекция|лекція|ders)\\s#?(\\d{1,3})(?=\\s*[:|–—-]\\s)";

  /// What else people count so, within an episode or elsewhere.
  private static final String COUNTED =
      "bonus|extra|trailer|teaser|preview|special|winner|remix|take|session|demo|act|scene|song|part|question|rule|tip|lesson|chapter|day|week|step|reason|myth|problem|issue|bug|task|exercise|section|room|level|round|book"
          + "|volume|law|principle|idea|topic|segment|story|fact|mistake|lie|habit|pr|mr|ticket|case|teil|frage|regel|tipp|tag|woche"
          + "|kapitel|grund|mythos|fehler|partie|règle|conseil|jour|semaine|chapitre|raison|erreur|parte|pregunta|regla|consejo"
          + "|día|semana|capítulo|razón|mito|error|pergunta|regra|dica|dia|domanda|regola|consiglio|giorno|deel|vraag|dag|del|fråga"
          + "|spørgsmål|część|pytanie|dzień|часть|вопрос|правило|совет|день|глава";

  private static final List<Pattern> NUMBERS =
      Stream.of(
              "^#(\\d{1,5}(?:\\.\\d+)?)(?=[ :.|,/·-])",
              "^(\\d{1,5})#(?=[ :.-])",
              "^(0\\d{1,2})(?=\\.? )",
              "^(?!(?:19|20)\\d\\d )(\\d{1,4})(?= (?:[|–—·•~-]|//) [\\p{L}«„“\"'¿¡]|\\|\\s?\\p{L})",
              "^[\\[(【](?!(?:19|20)\\d\\d\\D)#?(\\d{1,4})[\\])】]\\s?(?=\\p{L})",
              "^(?-i:E)(\\d{1,4})(?=\\s?[:|–—-][\\s\\P{ASCII}])",
              "(?<!\\p{L})podcast\\s#?(?!(?:19|20)\\d\\d(?!\\d))(\\d{1,4})(?=\\s?[:|–—-]\\s|$)",
              "^(?!(?:19|20)\\d\\d )#?(\\d{1,4})\\.?\\s+(?=(?-i:" + OPENING + ")[\\s'’])",
              "^(?!(?:19|20)\\d\\d )(\\d{2,4})\\s+(?=(?-i:A (?:\\p{Lu}\\p{L}+ )?\\p{Lu}\\p{L}+ ))",
              "\\((?:EP|Episode)[. ]*#?(\\d{1,5})\\)$",
              "^"
                  + EpisodeWord.BEFORE
                  + "[\\s_-]*(?:[:：]\\s*)?#?(\\d{1,5}(?:\\.\\d+)?)(?=\\s*[:|–—-]|\\.\\s|\\s+(?:[\\p{IsHan}\\p{P}]|(?:with|w/|mit|avec|con|med|met)\\s)|$)",
              "^(?!n)" + EpisodeWord.BEFORE + "\\s*#?(\\d{1,5})\\s(?=(?-i:\\p{Lu}))",
              // Who tells of an episode in a sentence leaves a blank.
              "^(?!n)" + EpisodeWord.BEFORE + "#?(\\d{1,5})\\s+(?=\\p{L})",
              "^\\p{L}[^#:]{1,60}\\s#(\\d{2,5})(?=\\s*(?:[:|(–—-]|$))",
              "^(?-i:\\p{Lu}[\\p{L}\\p{M}'’.-]*\\s(?:(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|&|and|of|the|und|et|y|e|i|och|og|en|de|la|del|di)\\s){1,5})#(\\d)(?=\\s*(?:[:|(–—-]|$))",
              // `Tide[7]: Eels`, `tide_007.log: Eels`, `tide_051-2: Eels`, as programs name things.
              "^(?!(?:"
                  + COUNTED
                  + ")s?[_\\[])\\p{L}[\\p{L}\\p{M}]{1,40}\\s?\\[(\\d{1,4})](?=\\s?:)",
              "^(?!(?:"
                  + COUNTED
                  + ")s?_)\\p{L}[\\p{L}\\p{M}]{1,40}_(0\\d{1,3}|[1-9]\\d{2}(?=(?:-\\d)?\\.))(?=(?:-\\d)?(?:\\.\\p{L}{2,4})?\\s?:\\s)",
              "^(?!(?:"
                  + COUNTED
                  + ")\\s)(?-i:\\p{Lu})[\\p{L}\\p{M}]{2,40}\\s#(\\d)(?=\\s*[:|–—-]\\s*\\S)",
              "\\((?!(?:" + COUNTED + ")\\s)\\p{L}[^#:()]{1,60}\\s#(\\d{1,5})\\)$",
              "\\|\\s?\\p{L}[^#:|]{1,60}\\s(?:#|"
                  + EpisodeWord.BEFORE
                  + "\\s*#?)(\\d{1,5})(?=\\s*(?:[:|(–—-]|$))",
              "^\\p{L}[^#:]{1,60}\\s"
                  + EpisodeWord.BEFORE
                  + "\\s*#?(\\d{1,5})(?=\\s*(?:[:|(–—-]|$))",
              "(?:\\s[:|–—-]\\s*|[,:]\\s+)"
                  + EpisodeWord.BEFORE
                  + "\\s*#?(\\d{1,5})(?=\\s*(?:[:|–—-]\\s|[«„“\"「(]|$))",
              EpisodeWord.AROUND,
              EpisodeWord.BEHIND,
              EpisodeWord.VOLUME,
              LECTURE)
          .map(number -> Pattern.compile(number, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  /// `Podcast: Long Walks #40 - Rye`, as people call a note among others.
  private static final Pattern NOTE_OF_SHOW =
      Pattern.compile(
          "(?iu)podcast(?: notes)?\\s*[:–—-]\\s+(\\p{L}[^#:]{1,60}?)[\\s,]+(?:#|"
              + EpisodeWord.BEFORE
              + "\\s*#?)(\\d{1,5})\\s*[:|–—-]\\s*(\\S.*)");

  /// A number means nothing without its season.
  private static final List<Pattern> SEASONED =
      Stream.of(
              "(?<![\\p{L}\\d])[st]0?(\\d{1,2})[ .,_:|·-]{0,3}e(?:p\\.? ?)?(\\d{1,4})(?![\\p{L}\\d])",
              "(?<!\\p{L})"
                  + EpisodeWord.SEASON_BEFORE
                  + "\\s?0?(\\d{1,2})[ ,:|·/(–—-]{1,4}"
                  + EpisodeWord.BEFORE
                  + "\\s?#?(\\d{1,4})(?!\\d)",
              "第\\s?(\\d{1,2})\\s?季[ ,:|·-]{0,3}第\\s?(\\d{1,4})\\s?[回期集话話]",
              EpisodeWord.SEASON_BEFORE
                  + "\\s?(\\d{1,2})[ ,:|·-]{0,3}(?:第\\s?)?(\\d{1,4})\\s?[회화편回話](?!\\p{IsHangul})",
              // `4x100` is a relay.
              "^(\\d{1,2})x(0\\d)(?=[ :–—-]|$)",
              "[(|–—-]\\s?(\\d{1,2})x(0\\d)\\)?$")
          .map(name -> Pattern.compile(name, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  private EpisodeName() {}

  /// Starts an episode.
  ///
  /// @param line not blank
  public static Episode.Builder from(String line) {
    var note = NOTE_OF_SHOW.matcher(line.strip());
    if (note.matches()) return from(note.group(3)).show(note.group(1)).number(note.group(2));
    var title = TitleLine.read(line);
    var episode = Episode.titled(title.title()).guests(title.guests());
    var seasoned = seasoned(plain(line));
    seasoned.map(name -> name.group(1)).ifPresent(episode::season);
    seasoned.map(name -> name.group(2)).or(() -> number(line)).ifPresent(episode::number);
    return episode;
  }

  /// The number that a line names.
  ///
  /// @param line not blank
  public static Optional<String> number(String line) {
    return TitleLine.read(line).number().or(() -> named(plain(line)));
  }

  private static Optional<MatchResult> seasoned(String line) {
    return SEASONED.stream()
        .map(name -> name.matcher(line))
        .filter(Matcher::find)
        .findFirst()
        .map(Matcher::toMatchResult);
  }

  /// With figures of all scripts as `0` to `9`, and signs as wide as letters, which stand in titles
  /// of many languages, as others have them.
  private static String plain(String line) {
    return EpisodeWord.withPlainDigits(line.strip())
        .replace('｜', '|')
        .replace('：', ':')
        .replace('＃', '#');
  }

  private static Optional<String> named(String line) {
    return NUMBERS.stream()
        .map(number -> number.matcher(line))
        .filter(number -> number.find())
        .map(number -> number.group(number.start(1) < 0 ? 2 : 1))
        .findFirst();
  }
}
