package dev.earshot.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.reader.Findings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertiesHeadTest {
  @Test
  void aLineOfHyphensOrTildesEndsIt() {
    assertTrue(is("title=Eels", "date=2021-03-02", "----"));
    assertTrue(is("# by Ida", "", "title = Eels", "enc.length=", "~~~~~~", "Words."));
  }

  @Test
  void otherLinesAboveARuleAreNoFacts() {
    assertFalse(is("title=Eels", "date=2021-03-02", "Words."));
    assertFalse(is("title=Eels", "date=2021-03-02", "Words.", "---"));
    assertFalse(is("title=Eels", "---"));
    assertFalse(is("level=3", "host=salt", "---"));
    assertFalse(is("---", "title=Eels", "date=2021-03-02", "---"));
    assertFalse(is());
  }

  @Test
  void valuesAreTextWhateverStandsInThem() {
    says("Rye: a history", "Rye: a history");
    says("Rye #again", "Rye #again");
    says("\"Out\" at ten", "\"Out\" at ten");
    says("C:\\rye", "C:\\rye");
    says("#12 Rye", "#12 Rye");
    says("10", "10");
    says("- Rye", "- Rye");
    says("http://rye.example/1?a=b#c", "http://rye.example/1?a=b#c");
    says("[Bonus] Rye", "[Bonus] Rye");
  }

  /// Each sign took a step of the stack.
  @Test
  void aValueMayBeLong() {
    var value = "rye ".repeat(20_000).strip();
    says(value, value);
  }

  private static void says(String title, String written) {
    var page =
        PropertiesHead.toYaml(List.of("title=" + written, "date=2021-03-02", "----", "Words."));
    assertEquals(5, page.size());
    var front = FrontMatter.of(MarkdownLine.numbered(page), Findings.unheard("rye.md"));
    assertEquals(Map.of("title", title, "date", "2021-03-02"), front.values());
    assertEquals(4, front.bodyFrom());
  }

  private static boolean is(String... page) {
    return PropertiesHead.is(List.of(page));
  }
}
