package dev.earshot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Repeats;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is written in different ways and meant alike, what is kept apart, and what is marked: each
/// text is one quote, and an answer prints the quotes with their marks.
@ExtendWith(Indexed.ForTests.class)
class EquivalenceTest {
  private static final String[] TEXTS = {
    "Plain AI is everywhere.",
    "Dotted A.I. is everywhere.",
    "We wrote it in C++ first.",
    "We wrote it in C# later.",
    "We wrote it in C at last.",
    "It runs on node.js today.",
    "It ran on nodejs yesterday.",
    "GPT-4 came out.",
    "GPT4 came in.",
    "COVID-19 changed offices.",
    "A low-rank update is cheap.",
    "A low rank update is small.",
    "Some 10,000 people came.",
    "Some 10000 people left.",
    "They don\u2019t know Nicole B\u00fcttner.",
    "You don't know Buttner.",
    "A cafe\u0301 in Zu\u0308rich.",
    "\u0413\u043e\u0440\u044f\u0447\u0438\u0439 \u0447\u0430\u0439.",
    "The state of the art moves on.",
    "Art of the state is another thing.",
    "One says deep things. Another says learning is deep.",
    "Deep learning is hardly learning at all.",
    "芯片设计需要很久。",
    "设计师说芯。"
  };

  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.quotes(TEXTS);
  }

  @Test
  void dotsOfAnAbbreviation() {
    for (var query : List.of("AI", "A.I.", "ai", "a.i"))
      finds(query, "Dotted <A.I>. is everywhere.", "Plain <AI> is everywhere.");
  }

  @Test
  void programmingLanguagesAreKeptApart() {
    finds("C++", "We wrote it in <C++> first.");
    finds("c#", "We wrote it in <C#> later.");
    finds("C", "We wrote it in <C> at last.");
  }

  @Test
  void aDotInsideAName() {
    for (var query : List.of("node.js", "NodeJS", "nodejs"))
      finds(query, "It ran on <nodejs> yesterday.", "It runs on <node.js> today.");
    finds("node", "It runs on <node.js> today.");
  }

  @Test
  void aHyphenBeforeANumber() {
    for (var query : List.of("GPT-4", "gpt4")) finds(query, "<GPT-4> came out.", "<GPT4> came in.");
    finds("covid", "<COVID-19> changed offices.");
    finds("\"GPT4 came out\"", "<GPT-4 came out>.");
  }

  @Test
  void aHyphenBetweenWords() {
    finds("\"low rank\"", "A <low rank> update is small.", "A <low-rank> update is cheap.");
    finds("\"low-rank update\"", "A <low rank update> is small.", "A <low-rank update> is cheap.");
  }

  @Test
  void commasInANumber() {
    for (var query : List.of("10,000", "10000"))
      finds(query, "Some <10,000> people came.", "Some <10000> people left.");
  }

  @Test
  void accentsAndApostrophes() {
    for (var query : List.of("Büttner", "buttner"))
      finds(query, "They don\u2019t know Nicole <B\u00fcttner>.", "You don't know <Buttner>.");
    for (var query : List.of("\"don't know\"", "\"don\u2019t know\""))
      finds(query, "They <don\u2019t know> Nicole B\u00fcttner.", "You <don't know> Buttner.");
  }

  @Test
  void anAccentWrittenAsASignOfItsOwn() {
    for (var query : List.of("caf\u00e9", "cafe\u0301", "cafe"))
      finds(query, "A <cafe\u0301> in Zu\u0308rich.");
    for (var query : List.of("\u0447\u0430\u0439", "\u0447\u0430\u0438\u0306"))
      finds(query, "\u0413\u043e\u0440\u044f\u0447\u0438\u0439 <\u0447\u0430\u0439>.");
  }

  @Test
  void aConditionWithoutWordsIsNone() {
    for (var query : List.of("yesterday", "yesterday -\"\u00bd\"", "yesterday +\u00bd"))
      finds(query, "It ran on nodejs <yesterday>.");
    finds("-\"\u00bd\"");
  }

  @Test
  void signsWithoutSpacesAreFoundInPairsAndAlone() {
    finds("芯片", "<芯片>设计需要很久。");
    finds("芯片设计", "<芯片设计>需要很久。", "<设计>师说芯。");
    finds("\"芯片设计\"", "<芯片设计>需要很久。");
    finds("芯", "<芯>片设计需要很久。", "设计师说<芯>。");
  }

  @Test
  void aPhraseIsExactAndOneSpan() {
    finds("\"state of the art\"", "The <state of the art> moves on.");
    finds("\"deep learning\"", "<Deep learning> is hardly learning at all.");
  }

  @Test
  void wordsNearEachOtherAreMarkedOneByOne() {
    finds("another NEAR/3 deep", "One says <deep> things. <Another> says learning is <deep>.");
    finds("one NEAR/3 another", "<One> says deep things. <Another> says learning is deep.");
    finds("one NEAR/2 another");
  }

  @Test
  void aPrefixIsMarkedAsTheWordsItFinds() {
    finds("yester*", "It ran on nodejs <yesterday>.");
    finds("every* -plain", "Dotted A.I. is <everywhere>.");
  }

  @Test
  void operatorsMeanWhatIsWritten() {
    finds("people AND left", "Some 10000 <people> <left>.");
    finds("people AND NOT left", "Some 10,000 <people> came.");
    finds(
        "nodejs OR covid",
        "<COVID-19> changed offices.",
        "It ran on <nodejs> yesterday.",
        "It runs on <node.js> today.");
  }

  @Test
  void weakWordsAloneAreFoundAndOtherwiseNotMarked() {
    finds("\"of the\"", "Art <of the> state is another thing.", "The state <of the> art moves on.");
    finds("the covid", "<COVID-19> changed offices.");
  }

  private static void finds(String query, String... expected) {
    var found =
        earshot
            .search(SearchRequest.of(query).spelling(Spelling.LITERAL).repeats(Repeats.SHOWN))
            .passages();
    assertEquals(
        Stream.of(expected).sorted().collect(joining("\n")),
        found.stream().map(EquivalenceTest::marked).sorted().collect(joining("\n")),
        query);
  }

  private static String marked(Passage passage) {
    var text = new StringBuilder(passage.excerpt().text());
    for (var span : passage.excerpt().highlights().reversed())
      text.insert(span.to(), '>').insert(span.from(), '<');
    return text.toString();
  }
}
