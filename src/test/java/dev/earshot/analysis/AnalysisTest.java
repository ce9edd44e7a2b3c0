package dev.earshot.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text and its terms as lines: places are apart by spaces, terms at the same place by a bar.
class AnalysisTest {
  private static final Analysis ENGLISH = new Analysis(Set.of("the", "of"));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          GPT-4               -> gpt4|gpt
          GPT4                -> gpt4
          GPT-4o              -> gpt4o|gpt|4o
          COVID-19            -> covid19|covid|19
          x86-64              -> x86 64
          A.I.                -> ai
          U.S.A.              -> usa
          a.i                 -> ai
          node.js             -> nodej|node|js
          nodejs              -> nodej
          snake_case          -> snakecas|snake|case
          low-rank            -> lowrank|low rank
          e-mails             -> email|e mail
          Wi‑Fi               -> wifi|wi fi
          H.264               -> h264|264
          state-of-the-art    -> state of the art
          TCP/IP              -> tcp ip
          R&D                 -> r d
          wait...what         -> wait what
          """)
  void partsOfACompoundAreIndexedBesideIt(String text, String terms) {
    indexes(text, terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          GPT-4               -> gpt4
          COVID-19            -> covid19
          node.js             -> nodej
          10,000              -> 10000
          low-rank            -> low rank
          芯片设计            -> 芯片 片设 设计
          """)
  void aQueryAsksForTheWholeAlone(String text, String terms) {
    assertEquals(terms, told(ENGLISH.stems(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          10,000              -> 10000|10,000
          10000               -> 10000
          3.14                -> 3.14
          2024-02-29          -> 2024 02 29
          5G                  -> 5g
          50%                 -> 50
          $5                  -> 5
          """)
  void commasGroupDigitsAndPointsStay(String text, String terms) {
    indexes(text, terms);
  }

  @Test
  void programmingLanguagesAreKeptApart() {
    var terms =
        List.of("C", "C++", "C#", "F#", "net", ".NET").stream().map(AnalysisTest::indexed).toList();
    assertEquals(6, Set.copyOf(terms).size(), terms.toString());
    assertTrue(terms.stream().noneMatch(term -> term.contains(" ")), terms.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          Büttner             -> buttner
          cafe\u0301                -> cafe
          Straße              -> strass
          Ærø                 -> aero
          İstanbul            -> istanbul
          ﬁsh                 -> fish
          Чай                 -> чаи
          don’t               -> don't
          don't               -> don't
          “quoted”            -> quot
          'quoted'            -> quot
          """)
  void writingsOfOneWordAreOneTerm(String text, String terms) {
    indexes(text, terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          running runs        -> run run
          ran                 -> ran
          libraries           -> librari
          Ron's               -> ron
          houses'             -> hous
          """)
  void formsOfOneWordAreOneTerm(String text, String terms) {
    indexes(text, terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          潮が満ちる          -> 潮|潮が が|が満 満|満ち ち|ちる る
          東京                -> 東|東京 京
          한국어              -> 한|한국 국|국어 어
          ไทย                 -> ไ|ไท ท|ทย ย
          ខ្មែរ                 -> ខ្|ខ្មែ មែ|មែរ រ
          ລາວ                 -> ລ|ລາ າ|າວ ວ
          မြန်မာ                -> မြ|မြန် န်|န်မာ မာ
          🎧                  -> 🎧
          """)
  void charactersWithoutSpacesAreIndexedInPairsAndAlone(String text, String terms) {
    indexes(text, terms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "½", "...", "—", "\u0301", "\ud83c"})
  void someTextHasNoTerms(String text) {
    indexes(text, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          GERMAN  | Häuser am Fluss     -> haus am fluss
          FRENCH  | l'intelligence      -> inteligenc
          ENGLISH | L'école d'arte      -> ecol art
          ENGLISH | qu’est dellʼanno    -> est anno
          GERMAN  | l’acqua             -> acqua
          FRENCH  | chevaux             -> cheval
          SPANISH | niños               -> nin
          ENGLISH | niños               -> nino
          """)
  void eachLanguageIsStemmedByItsOwnRules(String text, String terms) {
    var parts = text.split("\\|", -1);
    var analysis = ENGLISH.in(Language.valueOf(parts[0].strip()));
    assertEquals(terms, told(analysis.indexed(parts[1].strip()).tokens()));
  }

  @Test
  void aWordKnowsWhereItStandsInItsText() {
    var text = "The “low-rank” AI’s end.";
    var words =
        ENGLISH.folded(text).stream()
            .map(word -> word.folded() + "=" + text.substring(word.from(), word.to()))
            .toList();
    assertEquals(List.of("the=The", "low=low", "rank=rank", "ai=AI’s", "end=end"), words);
  }

  @Test
  void stopWordsKeepTheirPlaceAndAreNamed() {
    var stopWords =
        ENGLISH.folded("The art of war").stream().filter(Word::stopWord).map(Word::folded).toList();
    assertEquals(List.of("the", "of"), stopWords);
    assertTrue(ENGLISH.isStopWord("THE"));
    assertTrue(ENGLISH.in(Language.GERMAN).isStopWord("und"));
  }

  @Test
  @DefaultLocale("tr-TR")
  void theLanguageOfTheMachineMakesNoDifference() {
    indexes("INDIGO TITLE", "indigo titl");
    assertTrue(new Analysis(Set.of("in")).isStopWord("IN"));
  }

  private static void indexes(String text, String terms) {
    assertEquals(terms, indexed(text), text);
  }

  private static String indexed(String text) {
    return told(ENGLISH.indexed(text).tokens());
  }

  private static String told(List<Analysis.Token> tokens) {
    return tokens.stream()
        .collect(
            Collectors.groupingBy(
                Analysis.Token::position,
                TreeMap::new,
                Collectors.mapping(Analysis.Token::term, Collectors.joining("|"))))
        .values()
        .stream()
        .collect(Collectors.joining(" "));
  }
}
