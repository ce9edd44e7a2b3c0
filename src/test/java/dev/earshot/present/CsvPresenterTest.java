package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Indexed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Indexed.ForTests.class)
class CsvPresenterTest {
  private Indexed indexed;

  @BeforeEach
  void index(Indexed indexed) {
    this.indexed = indexed;
  }

  @Test
  void theFirstLineNamesTheColumns() {
    assertEquals(
        "rank,score,id,kind,show,number,episode,guests,published,topic,speaker,start,end,link,text,repeats",
        table(Indexed.episode("Mills", "The wheel turns.")).lines().findFirst().orElseThrow());
  }

  @Test
  void aRowHasAllThatIsKnown() {
    row(
        """
        {"show":"Slow Water","number":"12","title":"Tide mills","guests":["Ada Stone","Bo Kay"],"published":"2024-02-29",\
        "topics":[{"title":"Gears","quotes":[{"text":"The wheel turns.","speaker":"Ada Stone",\
        "start":12.5,"end":20,"url":"https://water.example/12#w"}]}]}
        """,
        "quote,Slow Water,12,Tide mills,Ada Stone; Bo Kay,2024-02-29,Gears,Ada Stone,12.5,20,"
            + "https://water.example/12#w,The wheel turns.,");
  }

  @Test
  void whatIsAbsentIsAnEmptyCell() {
    row(Indexed.episode("Mills", "The wheel turns."), "quote,,,Mills,,,,,,,,The wheel turns.,");
  }

  @Test
  void aStartAtZeroIsNotAbsent() {
    row(
        "{\"title\":\"Mills\",\"quotes\":[{\"text\":\"The wheel turns.\",\"start\":0}]}",
        "quote,,,Mills,,,,,0,,,The wheel turns.,");
  }

  @Test
  void commasAndQuotationMarksAreQuoted() {
    row(
        Indexed.episode("Mills, old", "The \"wheel\" turns."),
        "quote,,,\"Mills, old\",,,,,,,,\"The \"\"wheel\"\" turns.\",");
  }

  @Test
  void aPassageIsOneLine() {
    row(Indexed.episode("Mills", "The wheel\nturns."), "quote,,,Mills,,,,,,,,The wheel turns.,");
  }

  @Test
  void aSpreadsheetRunsNothing() {
    for (var sign : new String[] {"=", "+", "-", "@"})
      row(
          Indexed.episode("Mills", sign + "wheel(A1)"),
          "quote,,,Mills,,,,,,,,'" + sign + "wheel(A1),");
  }

  @Test
  void whatSaysNearlyTheSameIsNamedInTheLastCell() {
    var words = "The wheel of the old mill by the sea turns twice a day.";
    var table = table(Indexed.episode("Mills", words) + "\n" + Indexed.episode("Weirs", words));
    assertEquals(2, table.lines().count());
    var last = table.lines().toList().getLast();
    assertEquals("weirs~", last.replaceFirst(".*,(\\w+~)\\w+$", "$1"), last);
  }

  /// Without rank, score and id.
  private void row(String episode, String cells) {
    var row = table(episode).lines().skip(1).findFirst().orElseThrow();
    assertEquals(cells, row.split(",", 4)[3]);
  }

  private String table(String episodes) {
    return CsvPresenter.results(indexed.episodes(episodes).search("wheel"));
  }
}
