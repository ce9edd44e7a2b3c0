package dev.earshot.reader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
  @Test
  void eachBlockIsALine() {
    reads(
        "<p>One <b>two</b></p><ul><li>three<li>four<br>five</ul>six",
        "One two\nthree\nfour\nfive\nsix");
    reads("<h2>A&nbsp;&amp;&#8203;B</h2>\n\n<div>\n c\n d</div>", "A &B\nc d");
  }

  @Test
  void withoutBlocksTheLinesOfTheSourceCount() {
    reads("One\ntwo & three\n\n<a href='x'>four</a>", "One\ntwo & three\nfour");
    reads("1 < 2 and 3 > 2\nCaf&eacute;", "1 < 2 and 3 > 2\nCafé");
  }

  @Test
  void codeAndCommentsAreNoWords() {
    reads("a<script>b</script><style>c</style><!-- d --><img alt='e'>", "a");
  }

  private static void reads(String html, String text) {
    assertEquals(text, HtmlText.of(html));
  }
}
