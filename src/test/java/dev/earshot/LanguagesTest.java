package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.passage.Passage;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Episodes of many languages in one index: each is stemmed by its own rules, and a query need not
/// say in which language it is.
@ExtendWith(Indexed.ForTests.class)
class LanguagesTest {
  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot =
        indexed.episodes(
            talk("en", "The houses were running out of gifts."),
            talk("de-AT", "Die Häuser am Fluss wurden verkauft, das Gift auch."),
            talk("fr", "L'intelligence des chevaux et des généraux."),
            talk("es", "Las canciones de los niños."),
            talk("", "Горячие чайники и новые книги."),
            talk("zh", "芯片设计需要很久。"),
            talk("th", "ยินดีต้อนรับสู่รายการของเรา"),
            talk("my", "မင်္ဂလာပါ ကမ္ဘာကြီး"),
            talk("", "Au fond, l'avenir de l’école."),
            talk("sw", "Habari za asubuhi."));
  }

  @Test
  void wordsAreFoundInTheirOtherForms() {
    finds("house ran run", "The <houses> were <running> out of gifts.");
    finds("haus", "Die <Häuser> am Fluss wurden verkauft, das Gift auch.");
    finds("cheval", "L'intelligence des <chevaux> et des généraux.");
    finds("intelligence", "<L'intelligence> des chevaux et des généraux.");
    finds("canción", "Las <canciones> de los niños.");
    finds("книга", "Горячие чайники и новые <книги>.");
    finds("芯片", "<芯片>设计需要很久。");
    finds("asubuhi", "Habari za <asubuhi>.");
  }

  @Test
  void wordsAreFoundInWritingWithoutSpaces() {
    finds("ต้อนรับ", "ยินดี<ต้อนรับ>สู่รายการของเรา");
    finds("ကမ္ဘာ", "မင်္ဂလာပါ <ကမ္ဘာ>ကြီး");
  }

  @Test
  void elidedWordsAreFoundAndNotCorrectedWhereNoLanguageIsNamed() {
    finds("école", "Au fond, l'avenir de <l’école>.");
    finds("d'avenir", "Au fond, <l'avenir> de l’école.");
    finds("l'avenis");
  }

  @Test
  void aWordOfTwoLanguagesIsFoundInBoth() {
    finds(
        "gift",
        "Die Häuser am Fluss wurden verkauft, das <Gift> auch.",
        "The houses were running out of <gifts>.");
  }

  @Test
  void phrasesPrefixesAndExclusionsWorkInEachLanguage() {
    finds("\"häuser am fluss\"", "Die <Häuser am Fluss> wurden verkauft, das Gift auch.");
    finds("fluss NEAR/3 verkauft", "Die Häuser am <Fluss> wurden <verkauft>, das Gift auch.");
    finds("gener*", "L'intelligence des chevaux et des <généraux>.");
    finds("gift -haus", "The houses were running out of <gifts>.");
    finds("gif* -verkauft", "The houses were running out of <gifts>.");
    finds("die gift kind:quote -house", "Die Häuser am Fluss wurden verkauft, das <Gift> auch.");
  }

  private static String talk(String language, String text) {
    return "{\"title\":\"Talk\",\"guid\":\"%s\",\"language\":\"%s\",\"quotes\":[{\"text\":\"%s\"}]}"
        .formatted(text.hashCode(), language, text);
  }

  private static void finds(String query, String... expected) {
    var found =
        earshot.search(query).passages().stream().map(LanguagesTest::marked).sorted().toList();
    assertEquals(List.of(expected), found, query);
  }

  private static String marked(Passage passage) {
    var text = new StringBuilder(passage.excerpt().text());
    for (var span : passage.excerpt().highlights().reversed())
      text.insert(span.to(), '>').insert(span.from(), '<');
    return text.toString();
  }
}
