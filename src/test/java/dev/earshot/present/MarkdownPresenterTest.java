package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Indexed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Indexed.ForTests.class)
class MarkdownPresenterTest {
  private Indexed indexed;

  @BeforeEach
  void index(Indexed indexed) {
    this.indexed = indexed;
  }

  @Test
  void theWordsAndBelowWhoSaidThemWhere() {
    shows(
        """
        {"show":"Slow Water","number":"12","title":"Tide mills","guests":["Ada Stone","Bo Kay"],"published":"2024-02-29",\
        "topics":[{"title":"Gears","quotes":[{"text":"The wheel turns.","speaker":"Ada Stone",\
        "start":12.5,"url":"https://water.example/12"}]}]}
        """,
        """
        > The **wheel** turns.
        >
        > — Ada Stone, [0:12](<https://water.example/12>), *Gears*, “Tide mills” with Ada Stone, Bo Kay, Slow Water 12, 2024-02-29, `ID`
        """);
  }

  @Test
  void whatIsAbsentLeavesNoTrace() {
    shows(
        Indexed.episode("Mills", "The wheel turns."),
        """
        > The **wheel** turns.
        >
        > — “Mills”, `ID`
        """);
  }

  @Test
  void aMomentWithoutALinkAndALinkWithoutAMoment() {
    shows(
        "{\"title\":\"Mills\",\"quotes\":[{\"text\":\"The wheel\",\"start\":0}]}",
        "> The **wheel**\n>\n> — 0:00, “Mills”, `ID`\n");
    shows(
        "{\"title\":\"Mills\",\"quotes\":[{\"text\":\"The wheel\",\"url\":\"https://a.example/<b>\"}]}",
        "> The **wheel**\n>\n> — [link](<https://a.example/%3Cb%3E>), “Mills”, `ID`\n");
  }

  @Test
  void markupOfTheSourceStaysText() {
    shows(
        Indexed.episode("Mills", "<b>The wheel</b> *turns* [here](x) `so` | _no_ ~~ # !"),
        """
        > \\<b\\>The **wheel**\\</b\\> \\*turns\\* \\[here\\](x) \\`so\\` \\| \\_no\\_ \\~\\~ \\# \\!
        >
        > — “Mills”, `ID`
        """);
  }

  @Test
  void whatBeginsLikeAListIsNone() {
    shows(
        Indexed.episode("Mills", "- the wheel\n2. the gear\n+ so"),
        """
        > \\- the **wheel**
        > 2\\. the gear
        > \\+ so
        >
        > — “Mills”, `ID`
        """);
  }

  private void shows(String episode, String markdown) {
    var results = indexed.episodes(episode).search("wheel");
    var id = results.passages().getFirst().id();
    assertEquals(markdown.replace("ID", id), MarkdownPresenter.results(results));
  }
}
