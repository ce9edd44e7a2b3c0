package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.earshot.engine.QuerySyntaxException;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Syntax;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Queries in Lucene's classic syntax: they find highlights, and a mistake is said with its place.
@ExtendWith(Indexed.ForTests.class)
class LuceneSyntaxTest {
  private Earshot earshot;

  @BeforeEach
  void index(Indexed indexed) {
    earshot = indexed.episodes(Indexed.episode("Tides", "The moon pulls.", "The sea waits."));
  }

  @Test
  void everyDocumentMeantSourcesAndEpisodesToo() {
    assertEquals(2, found("*:*"));
    assertEquals(0, found("kind:episode"));
  }

  @Test
  void itsOperatorsWork() {
    assertEquals(1, found("moon OR sun"));
    assertEquals(1, found("+pulls -sea"));
    assertEquals(1, found("se?"));
  }

  @Test
  void aMistakeIsSaidWithItsPlaceOrReason() {
    says("at column 5", "moon)");
    says("'*' or '?' not allowed as first character", "*");
    says("unexpected end-of-string", "/[/");
    says("at column 101: more than 100 levels", "(".repeat(100_000));
    says("more than 1024 words and conditions", "a ".repeat(2_000));
  }

  @Test
  void groupsThatAreTooManyTogetherAreNoFaultOfEarshot() {
    says("more than 1024 words and conditions", "(a b c d e f g h i j k l) ".repeat(100));
    assertEquals(2, found("(moon sea " + "a b c d e f g h i j ".repeat(10) + ")"));
  }

  private long found(String query) {
    return earshot.search(SearchRequest.of(query).syntax(Syntax.LUCENE)).total();
  }

  private void says(String part, String query) {
    var e = assertThrows(QuerySyntaxException.class, () -> found(query));
    var message = String.valueOf(e.getMessage());
    assertEquals(part, message.contains(part) ? part : message);
  }
}
