package dev.earshot.reader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.reader.Collected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rows are told as `line: text / title`.
class CsvRowsTest {
  private final List<String> warnings = new ArrayList<>();

  @Test
  void cellsInQuotesHoldCommasQuotesAndLines() throws IOException {
    reads("a,b", "2: a / b");
    reads("\"a, b\",c", "2: a, b / c");
    reads("\"a \"\"b\"\"\",c", "2: a \"b\" / c");
    reads("\"a\n\nb\",c\nd,e", "2: a\n\nb / c", "5: d / e");
    reads(",", "2:  / ");
  }

  @Test
  void aRowOfOtherLengthIsLeftOut() throws IOException {
    reads("a,b,c\n\nd,e", "4: d / e");
    assertEquals(
        List.of(
            "2: the row's cells number 3 and it was left out; expected 2 cells as in the header"),
        warnings);
  }

  @Test
  void aQuoteTooManyCostsOneLineAndNotTheRowsBelow() throws IOException {
    reads("\"a,b\nc,d\ne,f", "3: c / d", "4: e / f");
    assertEquals(
        List.of(
            "2: the row has a quote too many and it was left out; expected 2 cells as in the header"),
        warnings);
  }

  @Test
  void semicolonsTabsAndBarsSeparateAsWell() throws IOException {
    readsBelow("text;title", "\"a; b\";c, d", "2: a; b / c, d");
    readsBelow("text\ttitle", "a \"b\" c\td, e", "2: a \"b\" c / d, e");
    readsBelow("text\ttitle", "\"a, \"\"b\"\"\"\tc", "2: a, \"b\" / c");
    readsBelow("text\ttitle", "\"a\tb\nc\td", "2: \"a / b", "3: c / d");
    readsBelow("text|title", "a|b", "2: a / b");
  }

  @Test
  void aQuoteWithinWordsOpensNothing() throws IOException {
    reads("a 5\" pipe,b\nc,d", "2: a 5\" pipe / b", "3: c / d");
  }

  private void reads(String rows, String... expected) throws IOException {
    readsBelow("text,title", rows, expected);
  }

  private void readsBelow(String header, String rows, String... expected) throws IOException {
    warnings.clear();
    var findings = Collected.warningsTo(warnings);
    var csv = CsvRows.of(Collected.lines(header + "\n" + rows, findings), findings);
    var found = new ArrayList<String>();
    for (var row = csv.next(); row.isPresent(); row = csv.next())
      found.add(row.get().line() + ": " + row.get().cell("text") + " / " + row.get().cell("title"));
    assertEquals(List.of(expected), found, rows);
  }
}
