package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Engine;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchRequest.Syntax;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstandingTest {
  @TempDir static Path folder;

  private static Engine engine;

  @BeforeAll
  static void index() {
    engine = Harbour.in(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Understanding understanding(SearchRequest request) {
    try (var at = engine.snapshot()) {
      return Understanding.of(request, at);
    }
  }

  private static void understands(String query, String clause) {
    assertEquals(clause, understanding(SearchRequest.of(query)).clause().toString(), query);
  }

  @Test
  void namesAreRecognisedAsTheyAreWrittenOrSound() {
    understands("Catherine Smith harbour", "(want (name \"Catherine Smith\") harbour)");
    understands("kathryn smyth harbour", "(want (name \"Catherine Smith\") harbour)");
  }

  @Test
  void slipsAreCorrected() {
    understands("harbor night", "(want (corrected harbor harbour) night)");
  }

  @Test
  void whatIsTakenLiterallyStaysAsTyped() {
    var literal = SearchRequest.of("harbor kathryn smyth").spelling(Spelling.LITERAL);
    assertEquals("(want harbor kathryn smyth)", understanding(literal).clause().toString());
    assertEquals(List.of(), understanding(literal).corrections());
  }

  @Test
  void lucenesSyntaxIsNotReadAtAll() {
    var lucene = SearchRequest.of("harbor~ [a TO b]").syntax(Syntax.LUCENE);
    assertEquals(new Clause.Lucene("harbor~ [a TO b]"), understanding(lucene).clause());
  }

  @Test
  void filtersStandBesideTheWords() {
    var show = new Clause.Field(FieldName.SHOW, "sea");
    var plain = understanding(SearchRequest.of("night"));
    assertEquals(plain.clause(), plain.filteredBy(List.of()));
    assertEquals("(want night show:sea)", plain.filteredBy(List.of(show)).toString());
    var either = understanding(SearchRequest.of("night OR day"));
    assertEquals("(want (or night day) show:sea)", either.filteredBy(List.of(show)).toString());
  }
}
