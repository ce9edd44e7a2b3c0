package dev.earshot.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Topic;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpokenLanguageTest {
  private static Episode.Builder episode() {
    return Episode.titled("Talk");
  }

  private static String declared(String tag, String words) {
    return SpokenLanguage.of(episode().language(tag).build()).of(words);
  }

  private static String undeclared(String words) {
    var topic = Topic.builder().summary(words).build();
    return SpokenLanguage.of(episode().topics(java.util.List.of(topic)).build()).of(words);
  }

  @Test
  void whatTheEpisodeSaysCounts() {
    assertEquals("en", declared("en-us", "the tide comes in"));
    assertEquals("de", declared("de_AT", "the tide comes in"));
    assertEquals("no", declared("nb", "ord"));
    assertEquals("pl", declared("pl", "statek wraca do portu"));
    assertEquals("zh", declared("zh-CN", "AI Agent"));
  }

  @Test
  void anotherScriptIsNoEnglishWhateverTheEpisodeSays() {
    assertEquals("zh", declared("en-us", "\u6f6e\u6c50\u4e0e\u6708\u4eae"));
    assertEquals("ja", undeclared("\u6f6e\u304c\u6e80\u3061\u308b"));
    assertEquals("ko", undeclared("\uc870\uc218 tide \ub2ec\ube5b \ubc14\ub2e4"));
    assertEquals("uk", declared("uk", "\u043c\u043e\u0440\u0435"));
    assertEquals("ru", undeclared("\u043c\u043e\u0440\u0435"));
    assertEquals("und", undeclared("\u10d6\u10e6\u10d5\u10d0"));
  }

  @Test
  void whatSaysNothingIsEnglish() {
    assertEquals("en", undeclared(""));
    assertEquals("en", undeclared("12:30 - 42"));
    assertEquals("en", declared("english", "Tide"));
    assertEquals("en", undeclared("B\u00fcttner on \u6f6e"));
  }

  @Test
  void ofAQueryOnlyTheLettersTell() {
    assertEquals(Optional.empty(), SpokenLanguage.ofScript("Datenschutz"));
    assertEquals(
        Optional.of("el"), SpokenLanguage.ofScript("\u03b8\u03ac\u03bb\u03b1\u03c3\u03c3\u03b1"));
    assertEquals(Optional.empty(), SpokenLanguage.ofScript("C++ 20"));
  }
}
