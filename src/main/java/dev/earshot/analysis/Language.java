package dev.earshot.analysis;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;

/// The languages whose words are stemmed by rules of their own; a query is read in every language
/// that the index has. Any other text is treated as English, whose rules leave words alone that
/// have no English ending.
///
/// Each language has fields of its own: in one field the German *die* and the English *die* would
/// be one term with one frequency, and stems of several languages would meet. The name of a field
/// ends with the code of its language, but for English, which most podcasts speak.
public enum Language {
  ENGLISH("en"),
  CZECH("cs"),
  DANISH("da"),
  DUTCH("nl"),
  FINNISH("fi"),
  FRENCH("fr"),
  GERMAN("de"),
  HUNGARIAN("hu"),
  ITALIAN("it"),
  NORWEGIAN("no", "nb nn"),
  PORTUGUESE("pt"),
  RUSSIAN("ru"),
  SPANISH("es"),
  SWEDISH("sv");

  private static final char SEPARATOR = '@';

  /// Enough of an episode to see in which script it is written.
  private static final int SAMPLED_HIGHLIGHTS = 5;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final int SAMPLED_WORDS = 2_000;

  /// A name or a title in another language is no language.
  private static final int FEWEST_SMALL_WORDS = 5;

  private static final int STANDS_OUT = 2;

  /// Of what people say, a third to a half are small words.
  private static final int ONE_IN = 5;

  private final String code;
  private final String others;

  Language(String code) {
    this(code, "");
  }

  /// @param code of ISO 639
  /// @param others further codes for the same words
  Language(String code, String others) {
    this.code = code;
    this.others = others;
  }

  /// Of ISO 639, in two letters.
  public String code() {
    return code;
  }

  /// What a tag such as `en-US` begins with, in small letters.
  static String primaryCode(String tag) {
    return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  /// The language that an episode says it is in; else the one that its first highlights are in.
  public static Language of(Episode episode) {
    return episode
        .language()
        .map(tag -> coded(primaryCode(tag)))
        .orElseGet(() -> isCyrillic(episode) ? RUSSIAN : spokenIn(episode));
  }

  /// The language that most small words of the first highlights belong to. English is what nobody
  /// needs to say, so another one must stand out.
  private static Language spokenIn(Episode episode) {
    var words =
        sampled(episode)
            .flatMap(WORDS::splitAsStream)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .limit(SAMPLED_WORDS)
            .toList();
    var counts =
        words.stream()
            .flatMap(word -> SmallWords.OF.getOrDefault(word, List.of()).stream())
            .collect(
                Collectors.groupingBy(
                    language -> language,
                    () -> new EnumMap<>(Language.class),
                    Collectors.counting()));
    var best = ENGLISH;
    long most = Math.max(FEWEST_SMALL_WORDS, STANDS_OUT * counts.getOrDefault(ENGLISH, 0L));
    for (var counted : counts.entrySet()) {
      long count = counted.getValue();
      if (count > most && count * ONE_IN > words.size()) {
        best = counted.getKey();
        most = count;
      }
    }
    return best;
  }

  /// The small words of all languages, and which have them: a word is looked up once, not in each.
  private static final class SmallWords {
    static final Map<String, List<Language>> OF = new HashMap<>();

    static {
      for (var language : values())
        for (var word : of(language))
          OF.computeIfAbsent(new String((char[]) word), none -> new ArrayList<>()).add(language);
    }

    private static CharArraySet of(Language language) {
      return language == ENGLISH ? EnglishAnalyzer.ENGLISH_STOP_WORDS_SET : language.stopWords();
    }
  }

  private static Stream<String> sampled(Episode episode) {
    var quotes =
        Stream.concat(
            episode.quotes().stream(),
            episode.topics().stream().flatMap(topic -> topic.quotes().stream()));
    return Stream.<Highlight>concat(episode.topics().stream(), quotes).map(Highlight::text);
  }

  private static Language coded(String code) {
    return Arrays.stream(values())
        .filter(language -> language.isCalled(code))
        .findFirst()
        .orElse(ENGLISH);
  }

  /// All codes have two letters, so that none is found across the border of two others.
  private boolean isCalled(String name) {
    return code.equals(name) || (name.length() == code.length() && others.contains(name));
  }

  /// Whether most letters of the first highlights are.
  private static boolean isCyrillic(Episode episode) {
    var highlights = Stream.<Highlight>concat(episode.topics().stream(), episode.quotes().stream());
    var texts = highlights.limit(SAMPLED_HIGHLIGHTS).map(Highlight::text);
    int balance =
        Stream.concat(Stream.of(episode.title()), texts)
            .flatMapToInt(String::codePoints)
            .filter(Character::isLetter)
            .map(c -> isCyrillic(c) ? 1 : -1)
            .sum();
    return balance > 0;
  }

  /// None of its letters comes before that one: others need not be looked up.
  private static boolean isCyrillic(int letter) {
    return letter >= 0x400
        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
  }

  /// The languages of the fields that an index has; English where it has none.
  public static List<Language> in(Collection<String> fields) {
    var found =
        Arrays.stream(values())
            .filter(language -> fields.contains(SearchField.TEXT.key(language)))
            .toList();
    return found.isEmpty() ? List.of(ENGLISH) : found;
  }

  /// The name of a field for texts of this language.
  public String field(String name) {
    return this == ENGLISH ? name : name + SEPARATOR + code;
  }

  /// The language that a field is for.
  public static Language ofField(String field) {
    int separator = field.indexOf(SEPARATOR);
    return separator < 0 ? ENGLISH : coded(field.substring(separator + 1));
  }

  /// The name of a field without its language.
  public static String bare(String field) {
    int separator = field.indexOf(SEPARATOR);
    return separator < 0 ? field : field.substring(0, separator);
  }

  /// Takes the endings off words in lower case. Light stemmers where Lucene has one, as heavy ones
  /// take different words for one; English by Porter's.
  TokenStream stems(TokenStream words) {
    return switch (this) {
      case ENGLISH -> new PorterStemFilter(words);
      case CZECH -> new CzechStemFilter(words);
      case DANISH -> new SnowballFilter(words, "Danish");
      case DUTCH -> new SnowballFilter(words, "Dutch");
      case FINNISH -> new FinnishLightStemFilter(words);
      case FRENCH -> new FrenchLightStemFilter(words);
      case GERMAN -> new GermanLightStemFilter(words);
      case HUNGARIAN -> new HungarianLightStemFilter(words);
      case ITALIAN -> new ItalianLightStemFilter(words);
      case NORWEGIAN -> new NorwegianLightStemFilter(words);
      case PORTUGUESE -> new PortugueseLightStemFilter(words);
      case RUSSIAN -> new RussianLightStemFilter(words);
      case SPANISH -> new SpanishLightStemFilter(words);
      case SWEDISH -> new SwedishLightStemFilter(words);
    };
  }

  /// Words that say little by themselves, beside those of the recipe.
  public CharArraySet stopWords() {
    return switch (this) {
      case ENGLISH -> CharArraySet.EMPTY_SET;
      case CZECH -> CzechAnalyzer.getDefaultStopSet();
      case DANISH -> DanishAnalyzer.getDefaultStopSet();
      case DUTCH -> DutchAnalyzer.getDefaultStopSet();
      case FINNISH -> FinnishAnalyzer.getDefaultStopSet();
      case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
      case GERMAN -> GermanAnalyzer.getDefaultStopSet();
      case HUNGARIAN -> HungarianAnalyzer.getDefaultStopSet();
      case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
      case NORWEGIAN -> NorwegianAnalyzer.getDefaultStopSet();
      case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
      case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
      case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
      case SWEDISH -> SwedishAnalyzer.getDefaultStopSet();
    };
  }
}
