package dev.earshot.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.earshot.Earshot;
import dev.earshot.engine.Deadline;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.passage.Passage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Episodes that say more than fits into an answer.
class BudgetTest {
  private static final int EPISODES = 60;
  private static final String LONG =
      "The tide comes in and nobody is there to see it. ".repeat(2_500);

  @TempDir static Path folder;
  private static Earshot earshot;

  @BeforeAll
  static void index() {
    earshot = Earshot.open(folder);
    try (var batch = earshot.batch()) {
      for (int i = 0; i < EPISODES; i++) batch.put(talk(i));
      batch.put(
          Episode.titled("Long").quotes(List.of(quote(LONG), quote("潮".repeat(30_000)))).build());
      batch.commit();
    }
  }

  private static Episode talk(int number) {
    var title = "Talk %s of ships that pass in the night ".formatted(number).repeat(30);
    var quotes =
        IntStream.range(0, 4)
            .mapToObj(
                i -> quote("On day %s-%s the harbour was quiet. ".formatted(number, i).repeat(20)))
            .toList();
    return Episode.titled(title).show("Sea").quotes(quotes).build();
  }

  private static Quote quote(String text) {
    return Quote.of(text).speaker("Ines Okafor").build();
  }

  @AfterAll
  static void close() {
    earshot.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 25_000})
  void noAnswerIsLongerThanItMayBe(int tokens) {
    var harbour = earshot.search("harbour").passages().getFirst();
    for (var call :
        List.of(
            "search_highlights {\"query\":\"harbour\",\"limit\":50,\"facets\":true}",
            "search_highlights {\"query\":\"harbour\",\"limit\":50,\"all\":true}",
            "search_highlights {\"query\":\"harbour\",\"limit\":50,\"group\":\"episode\"}",
            "search_highlights {\"query\":\"" + "volcano ".repeat(1_000) + "\"}",
            "search_highlights {\"query\":\"" + "潮".repeat(2_000) + "\"}",
            "fetch {\"id\":\"" + longest().id() + "\"}",
            "get_passage {\"context\":20,\"id\":\"" + longest().id() + "\"}",
            "get_episode {\"limit\":200,\"id\":\"" + longest().episodeId() + "\"}",
            "related {\"limit\":50,\"id\":\"" + harbour.episodeId() + "\"}",
            "verify_quote {\"text\":\""
                + "nobody said the harbour was loud ".repeat(200)
                + "\"}")) {
      var answer = call(tokens, call);
      int cost = Budget.cost(answer.toString());
      assertTrue(cost <= tokens, () -> tokens + " < " + cost + ": " + call);
    }
  }

  private static Passage longest() {
    return earshot.search("tide").passages().getFirst();
  }

  private static JsonObject call(int tokens, String call) {
    int space = call.indexOf(' ');
    var tool =
        new Tools(earshot, new Budget(tokens))
            .all().stream()
                .filter(one -> one.name().equals(call.substring(0, space)))
                .findFirst()
                .orElseThrow();
    var arguments = JsonParser.parseString(call.substring(space)).getAsJsonObject();
    return tool.found(arguments, Deadline.never()).content();
  }

  @Test
  void whatWasLeftOutComesNext() {
    var ids = new HashSet<String>();
    var after = "";
    int answers = 0;
    do {
      var found =
          call(
              3_000,
              "search_highlights {\"query\":\"harbour\",\"all\":true,\"limit\":50,\"after\":\""
                  + after
                  + "\"}");
      for (var passage : found.getAsJsonArray("passages"))
        assertTrue(ids.add(passage.getAsJsonObject().get("id").getAsString()), "once");
      answers++;
      after = found.get("next").isJsonNull() ? "" : found.get("next").getAsString();
    } while (!after.isEmpty());
    assertEquals(EPISODES * 4, ids.size());
    assertTrue(answers > EPISODES * 4 / 50 + 1, "cut");
  }

  @Test
  void aLongTextIsReadPieceByPiece() {
    var whole = longest();
    var read = new StringBuilder();
    JsonElement from = new JsonPrimitive(0);
    while (!from.isJsonNull()) {
      var part = call(5_000, "get_passage {\"id\":\"%s\",\"from\":%s}".formatted(whole.id(), from));
      read.append(part.get("text").getAsString());
      from = part.get("next");
    }
    assertEquals(LONG.strip(), read.toString().strip());
  }

  @Test
  void episodesComeWithTheirBestPassages() {
    var found =
        call(25_000, "search_highlights {\"query\":\"harbour\",\"group\":\"episode\",\"limit\":3}");
    assertTrue(found.getAsJsonArray("passages").isEmpty());
    assertEquals(3, found.getAsJsonArray("groups").size());
    var episodes =
        found.getAsJsonArray("episodes").asList().stream()
            .map(episode -> episode.getAsJsonObject().get("id").getAsString())
            .collect(Collectors.toSet());
    for (var group : found.getAsJsonArray("groups")) {
      assertTrue(episodes.contains(group.getAsJsonObject().get("episode").getAsString()));
      assertEquals(4, group.getAsJsonObject().get("count").getAsInt());
    }
    assertEquals(EPISODES, found.get("total").getAsInt());
  }

  @Test
  void aTextIsCutBetweenWordsAndSigns() {
    cuts(2, "one two three", "one two");
    cuts(2, "abcdefghijk", "abcdefgh");
    cuts(1, "\ud83d\ude00\ud83d\ude00", "\ud83d\ude00");
    cuts(5, "short", "short");
  }

  private static void cuts(int tokens, String text, String part) {
    assertEquals(part, text.substring(0, new Budget(tokens).end(text, 0)));
  }
}
