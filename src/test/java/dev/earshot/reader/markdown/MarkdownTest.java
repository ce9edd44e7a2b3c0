package dev.earshot.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          plain words                                  | plain words
          a **bold** and *soft* word                   | a bold and soft word
          ***both*** and __under__ _score_             | both and under score
          snake_case_name and 2 * 3 * 4                | snake_case_name and 2 * 3 * 4
          [label](https://example.org/a_(b))           | label
          [a [nested] label](x) behind                 | a [nested] label behind
          ![image](https://example.org/i.png) words    | words
          \\[03:59\\] escaped \\*stars\\*              | [03:59] escaped *stars*
          [...] and [not a link] and [half](           | [...] and [not a link] and [half](
          `code` ~~gone~~ ==marked==                   | code gone marked
          Q&amp;A &#39;here&#39; a < b > c             | Q&A 'here' a < b > c
          line<br/>break <b>bold</b> <a name="x"></a>  | line break bold
          List<String> stays                           | List<String> stays
          [[Page]] links                               | Page links
          """)
  void isReadAsAPersonSeesIt(String markdown, String plain) {
    assertEquals(plain, Markdown.plain(markdown));
  }

  @Test
  void anAliasIsWhatIsSeenOfAWikiLink() {
    assertEquals("Alias and Other", Markdown.plain("[[Page|Alias]] and [[A\\|Other]]"));
  }

  @Test
  void whatCannotBeSeenIsNotThere() {
    assertEquals("Time 0:09", Markdown.plain("\ufeffTime\u00a00:\u200b09 "));
  }

  @Test
  void manyOpenBracketsEndSoon() {
    String brackets = "[".repeat(100_000);
    assertEquals(brackets, Markdown.plain(brackets));
  }
}
