package dev.earshot.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Pages of AsciiDoc kept the marks of their titles and links, and told settings as notes.
class AsciiDocPageTest {
  @Test
  void headsAndHeadingsAreThoseOfMarkdown() {
    reads("= Eels at Night", "# Eels at Night");
    reads("= Eels\n2012-09-11 12:05\n:layout: post\n\nBo.", "# Eels\ndate: 2012-09-11\n\n\nBo.");
    reads(
        "= Eels\n:podcast: Tide Talk\n\n== Who\n=== What",
        "# Eels\npodcast: Tide Talk\n\n## Who\n### What");
    reads("---\nuid: 3\n---\n= Eels\n\n* one", "---\nuid: 3\n---\n# Eels\n\n- one");
  }

  @Test
  void linksListsAndBlocksAreThoseOfMarkdown() {
    body("https://a.example/b[the\nweir] hums", "[the weir](https://a.example/b) hums\n");
    body(
        "link:https://a.example[weir^,role=x] https://b.example[]",
        "[weir](https://a.example) https://b.example");
    body("* one\n** two\n. three\nfour +", "- one\n  - two\n1. three\nfour");
    body("[quote, Bo Lind]\n____\nNobody sees them.\n____", "\n\n> Nobody sees them.\n> — Bo Lind");
    body("____\n* one\n____", "\n- one\n");
    body("----\n= no heading\n----", "```\n= no heading\n```");
    body("Ida:: It is *loud* here.", "**Ida:** It is **loud** here.");
    body(
        "video::abcdefghijk[youtube]\naudio::a.mp3[]",
        "https://www.youtube.com/watch?v=abcdefghijk\n[audio](a.mp3)");
  }

  /// All below such a heading was taken for code.
  @Test
  void headingsMayBeUnderlined() {
    body("Show notes\n----------\n\nIda.", "## Show notes\n\n\nIda.");
    body("Who\n~~~~\nIda.", "### Who\n\nIda.");
    body("One line.\n\n----\n= code\n----", "One line.\n\n```\n= code\n```");
  }

  /// It was looked at for minutes.
  @Test
  void aQuotationThatNobodyClosesIsPassedInAMoment() {
    var words = "[quote, " + "eels ".repeat(12_000);
    body(words, words);
  }

  @Test
  void whatPlaysIsToldInTheHead() {
    reads("= Eels\n:layout: post\n\nBo.\n\naudio::a.mp3[]", "# Eels\naudio_url: a.mp3\n\nBo.\n\n");
  }

  /// Wikis close their headings, and other pages begin otherwise.
  @Test
  void otherPagesStayAsTheyAre() {
    for (var page :
        List.of("= Eels =\n\n* one", "# Eels\n\n== Who", "Eels\n====\n", ":layout: post\n"))
      assertEquals(false, AsciiDocPage.is(page.lines().toList()), page);
  }

  private static void body(String adoc, String markdown) {
    reads("= Eels\n\n" + adoc, "# Eels\n\n" + markdown);
  }

  private static void reads(String adoc, String markdown) {
    var lines = adoc.lines().toList();
    assertEquals(true, AsciiDocPage.is(lines), adoc);
    var read = AsciiDocPage.toMarkdown(lines);
    assertEquals(lines.size(), read.size(), adoc);
    assertEquals(markdown.lines().toList(), read.stream().limit(markdown.lines().count()).toList());
  }
}
