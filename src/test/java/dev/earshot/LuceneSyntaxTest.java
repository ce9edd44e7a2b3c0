package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.earshot.engine.QuerySyntaxException;
import dev.earshot.query.FieldName;
import dev.earshot.search.Matches;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Syntax;
import java.util.List;
import java.util.Map;
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

  /// Also of names with blanks, as filters understand them.
  @Test
  void everyFieldThatHelpListsWorks(Indexed indexed) {
    earshot = indexed.sources(Indexed.SOURCES);
    var values =
        Map.of(
            FieldName.KIND, "quote",
            FieldName.SHOW, "\"Tide Tables\"",
            FieldName.EPISODE, "2",
            FieldName.GUEST, "\"Ana Prior\"",
            FieldName.HOST, "nobody",
            FieldName.SPEAKER, "\"Old Pete\"",
            FieldName.TITLE, "\"A Harbour Without a Gate\"",
            FieldName.TAG, "nothing",
            FieldName.SINCE, "\"March 2023\"",
            FieldName.UNTIL, "2022");
    for (var field : FieldName.values()) {
      var condition = field.word() + ":" + values.get(field);
      assertEquals(earshot.search(condition).matches(), matches(condition), condition);
      var both = "the AND " + condition;
      assertEquals(earshot.search("+the " + condition).matches(), matches(both), both);
    }
    assertEquals(found("guest:\"Ana Prior\""), found("guest:pri*"));
    assertEquals(found("guest:\"Ana Prior\""), found("guest:proir~"));
    assertEquals(found("guest:\"Ana Prior\""), found("guest:/pr.or/"));
    assertEquals(found("guest:\"Ana Prior\""), found("GUEST:Ana\\ Prior"));
  }

  @Test
  void otherFieldsAreRefusedWithTheListOfThose() {
    var fields = "kind, show, episode, guest, host, speaker, title, tag, since, until";
    for (var query :
        List.of("moon colour:red", "colour:\"a b\"", "colour:r*", "colour:[a TO b]", "start:moon"))
      says("only " + fields, query);
    says("there is no field \"colour\"", "colour:red");
    says("\"soon\" is no date", "since:soon");
    says("\"until\" takes a date", "until:[2020 TO 2021]");
  }

  @Test
  void groupsThatAreTooManyTogetherAreNoFaultOfEarshot() {
    says("more than 1024 words and conditions", "(a b c d e f g h i j k l) ".repeat(100));
    assertEquals(2, found("(moon sea " + "a b c d e f g h i j ".repeat(10) + ")"));
  }

  private Matches matches(String query) {
    return earshot.search(SearchRequest.of(query).syntax(Syntax.LUCENE)).matches();
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
