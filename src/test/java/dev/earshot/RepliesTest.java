package dev.earshot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonParser;
import dev.earshot.episode.Span;
import dev.earshot.passage.Passage;
import dev.earshot.present.MarkdownPresenter;
import dev.earshot.present.ResultsJson;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Repeats;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A short question comes with what somebody else says in the next turn.
@ExtendWith(Indexed.ForTests.class)
class RepliesTest {
  private static final String LONG_REPLY =
      "I ask what they would mend first. " + "So. ".repeat(60) + "Yes.";

  @Test
  void theNextTurnIsShownBelowAShortQuestion(Indexed indexed) {
    replies(indexed, "Ann|Your favourite question?", "Bo|Why here.", "Bo: Why here.");
    replies(
        indexed, "Ann|Your favourite question?", "Bo|Um.;Bo|Why here.", "Bo: Um. / Bo: Why here.");
    replies(indexed, "Ann|Your favourite question?", "Bo|Why.;Ann|Oh.;Bo|Yes.", "Bo: Why.");
  }

  @Test
  void aReplyEndsWhereItIsEnoughToRead(Indexed indexed) {
    replies(
        indexed,
        "Ann|Your favourite question?",
        "Bo|" + LONG_REPLY + ";Bo|More.",
        "Bo: " + LONG_REPLY);
    replies(
        indexed,
        "Ann|Your favourite question?",
        "Bo|1.;Bo|2.;Bo|3.;Bo|4.",
        "Bo: 1. / Bo: 2. / Bo: 3.");
  }

  @Test
  void questionsAreKnownInAnyScript(Indexed indexed) {
    for (var question :
        List.of(
            "favourite question?",
            "favourite question?!",
            "\u201cfavourite question?\u201d",
            "favourite question? [laughter]",
            "favourite question\uff1f",
            "favourite question\u061f",
            "favourite \u03b5\u03c1\u03ce\u03c4\u03b7\u03c3\u03b7;",
            "favourite \u03b5\u03c1\u03ce\u03c4\u03b7\u03c3\u03b7\u037e"))
      replies(indexed, "Ann|" + question, "Bo|Why.", "Bo: Why.");
  }

  @Test
  void whatIsNoShortQuestionToSomebodyElseHasNoReply(Indexed indexed) {
    replies(indexed, "Ann|My favourite question.", "Bo|Why.", "");
    replies(indexed, "Ann|My favourite question;", "Bo|Why.", "");
    replies(indexed, "Ann|Your favourite? That question again.", "Bo|Why.", "");
    replies(
        indexed, "Ann|" + "So it goes on. ".repeat(30) + "Your favourite question?", "Bo|Why.", "");
    replies(indexed, "Ann|Your favourite question?", "Ann|Mine is why.;Bo|Why.", "");
    replies(indexed, "Ann|Your favourite question?", "", "");
  }

  @Test
  void withoutNamesAChangeOfTurnsCannotBeSeen(Indexed indexed) {
    replies(indexed, "|Your favourite question?", "Bo|Why.", "");
    replies(indexed, "Ann|Your favourite question?", "|Why.", "");
  }

  @Test
  void whatIsSaidInAnotherChapterOrMuchLaterIsNoReply(Indexed indexed) {
    var chapters =
        "{\"title\":\"E\",\"topics\":[{\"title\":\"One\",\"quotes\":[{\"text\":\"Favourite question?\",\"speaker\":\"Ann\"}]},"
            + "{\"title\":\"Two\",\"quotes\":[{\"text\":\"Why.\",\"speaker\":\"Bo\"}]}]}";
    assertEquals("", reply(first(indexed.episodes(chapters))));
    assertEquals("", reply(first(indexed.episodes(timed(10, 80)))));
    assertEquals("Bo: Why.", reply(first(indexed.episodes(timed(10, 60)))));
  }

  private static String timed(int question, int reply) {
    return "{\"title\":\"E\",\"quotes\":[{\"text\":\"Favourite question?\",\"speaker\":\"Ann\",\"start\":%s},{\"text\":\"Why.\",\"speaker\":\"Bo\",\"start\":%s}]}"
        .formatted(question, reply);
  }

  @Test
  void theReplyIsNotListedOnceMoreBelowItsQuestion(Indexed indexed) {
    var earshot =
        asked(indexed, "Ann|Favourite question?", "Bo|My favourite question is why they came.");
    assertEquals(
        List.of("Favourite question?"), texts(earshot, SearchRequest.of("favourite question")));
    assertEquals(
        List.of("Favourite question?", "My favourite question is why they came."),
        texts(earshot, SearchRequest.of("favourite question").repeats(Repeats.SHOWN)));
  }

  @Test
  void aQuestionBelowItsReplyDoesNotTellItOnceMore(Indexed indexed) {
    var earshot =
        asked(indexed, "Ann|Which question?", "Bo|My favourite question is why.;Bo|It tells.");
    var found = earshot.search("favourite question").passages();
    assertEquals("My favourite question is why.", found.getFirst().excerpt().text());
    assertEquals("Which question?", found.get(1).excerpt().text());
    assertEquals("Bo: It tells.", reply(found.get(1)));
  }

  @Test
  void wordsOfTheQueryAreMarkedInAReply(Indexed indexed) {
    var earshot = asked(indexed, "Ann|Favourite question?", "Bo|A question, why.");
    var found = earshot.search("favourite question").passages().getFirst();
    assertEquals(List.of(new Span(2, 10)), found.reply().getFirst().excerpt().highlights());
  }

  @Test
  void neighboursGoOnAfterTheReply(Indexed indexed) {
    var earshot = asked(indexed, "Ann|Favourite question?", "Bo|Why.;Ann|I see.;Bo|Yes.");
    var found = earshot.search(SearchRequest.of("favourite question").neighbours(1)).passages();
    assertEquals(List.of("I see."), found.getFirst().after().stream().map(n -> n.text()).toList());
    assertEquals("Bo: Why.", reply(earshot.passage(found.getFirst().id(), 0).orElseThrow()));
  }

  @Test
  void recordsTellTheReply(Indexed indexed) {
    var results = asked(indexed, "Ann|Favourite question?", "Bo|A question.").search("question");
    var record = ResultsJson.lines(results, "index").lines().toList().get(1);
    var reply = JsonParser.parseString(record).getAsJsonObject().getAsJsonArray("reply").get(0);
    assertEquals("A question.", reply.getAsJsonObject().get("text").getAsString());
    assertEquals("[[2,10]]", reply.getAsJsonObject().get("highlights").toString());
    var alone = asked(indexed, "Ann|Favourite question.", "Bo|A reply.").search("question");
    assertFalse(ResultsJson.lines(alone, "index").contains("\"reply\""));
  }

  @Test
  void aReplyIsQuotedBelowItsQuestion(Indexed indexed) {
    var results = asked(indexed, "Ann|Favourite question?", "Bo|*Why*.").search("favourite");
    assertEquals(
        "> **Favourite** question?\n>\n> Bo: \\*Why\\*.\n>\n> \u2014 Ann, \u201cE\u201d, `"
            + results.passages().getFirst().id()
            + "`\n",
        MarkdownPresenter.results(results));
  }

  private static void replies(Indexed indexed, String question, String after, String reply) {
    assertEquals(reply, reply(first(asked(indexed, question, after))), question);
  }

  /// An episode of a question and what comes after it, turns parted by semicolons where they end.
  private static Earshot asked(Indexed indexed, String question, String after) {
    var turns = after.isEmpty() ? Stream.<String>of() : Stream.of(after.split(";", -1));
    var quotes = Stream.concat(Stream.of(question), turns).map(RepliesTest::quote);
    return indexed.episodes("{\"title\":\"E\",\"quotes\":[" + quotes.collect(joining(",")) + "]}");
  }

  private static String quote(String turn) {
    int bar = turn.indexOf('|');
    var speaker = bar == 0 ? "" : ",\"speaker\":\"" + turn.substring(0, bar) + "\"";
    return "{\"text\":\"" + turn.substring(bar + 1) + "\"" + speaker + "}";
  }

  private static Passage first(Earshot earshot) {
    return earshot.search("favourite").passages().getFirst();
  }

  private static List<String> texts(Earshot earshot, SearchRequest request) {
    return earshot.search(request).passages().stream().map(p -> p.excerpt().text()).toList();
  }

  private static String reply(Passage passage) {
    return passage.reply().stream()
        .map(turn -> turn.speaker().orElse("?") + ": " + turn.excerpt().text())
        .collect(joining(" / "));
  }
}
