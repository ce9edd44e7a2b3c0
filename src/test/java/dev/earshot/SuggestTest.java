package dev.earshot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.earshot.engine.Suggestion;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What is completed, and to what.
@ExtendWith(Indexed.ForTests.class)
class SuggestTest {
  private static final String EPISODES =
      """
      {"show":"Salt Water","title":"Harvesting kelp","guests":["Zoë Raymond"],"hosts":["Bo Kay"],"topics":[{"title":"Kelp soup","quotes":[{"text":"tidal energy is tidal energy","speaker":"Zoe Raymond"},{"text":"more tidal energy and kelpish things","speaker":"Bo Kay"}]}]}
      {"show":"Salt Water","title":"Salt of the earth","hosts":["Bo Kay"],"quotes":[{"text":"the mines, deep down"}]}
      """;

  private static Earshot earshot;

  @BeforeAll
  static void index(Indexed indexed) {
    earshot = indexed.episodes(EPISODES);
  }

  @Test
  void namesAreCompletedFromAnyOfTheirWords() {
    completes("zo", "Zoë Raymond (guest)");
    completes("RAYM", "Zoë Raymond (guest)");
    completes("zoë ray", "Zoë Raymond (guest)");
    completes("bo k", "Bo Kay (host)");
    completes("wat", "Salt Water (show)");
  }

  @Test
  void namesComeBeforeTitles() {
    completes("salt", "Salt Water (show)", "Salt of the earth (episode)");
  }

  @Test
  void whatAnEpisodeSaysAgainAndAgainIsAPhrase() {
    completes("tid", "tidal energy (phrase)", "tidal (word)");
    completes("kel", "Kelp soup (topic)", "kelp (word)", "kelpish (word)");
  }

  @Test
  void oneLetterMayBeWrong() {
    completes("harvsting", "Harvesting kelp (episode)");
    completes("zoe rymo", "Zoë Raymond (guest)");
    completes("hxrvxsting");
    completes("soe");
  }

  @Test
  void theLastWordIsCompletedByOneOfTheIndex() {
    completes("deep min", "deep mines (word)");
    completes("the mi");
  }

  @Test
  void anyStringIsABeginning() {
    for (var odd : List.of("", " ", "\"", "*", "\0", "كتاب", "a".repeat(70_000), "🙂", "kelp\n"))
      earshot.suggest(odd, 10);
    completes("");
    assertThrows(InvalidInputException.class, () -> earshot.suggest("a", 0));
  }

  @Test
  void whatIsGoneIsNotSuggested(@TempDir Path other) throws IOException {
    var file = Files.writeString(other.resolve("one.jsonl"), "{\"title\":\"Gone tomorrow\"}\n");
    try (var index = Earshot.open(other.resolve("index"))) {
      index.index(file);
      Files.writeString(file, "{\"title\":\"Here today\"}\n");
      index.index(file);
      assertEquals(List.of(), index.suggest("gone", 10));
    }
  }

  @Test
  void titlesOfAnyLengthAreIndexed(@TempDir Path other) throws IOException {
    var title = "{\"title\":\"" + "gone ".repeat(10_000) + "\",\"hosts\":[\"" + "x".repeat(9_000);
    var file = Files.writeString(other.resolve("one.jsonl"), title + "\"]}\n");
    try (var index = Earshot.open(other.resolve("index"))) {
      index.index(file);
      assertEquals(List.of(), index.suggest("gone", 10));
    }
  }

  @Test
  void aLetterIsCompletedByTheLikeliestOfThousands(@TempDir Path other) {
    var quotes =
        IntStream.range(0, 11_000)
            .mapToObj(i -> Quote.of("words").speaker("Ada" + i + " Lowe").build())
            .toList();
    try (var index = Earshot.open(other)) {
      put(index, Episode.titled("Everybody").id("e0").quotes(quotes).build());
      put(index, Episode.titled("One").id("e1").show("Azure Skies").build());
      put(index, Episode.titled("Two").id("e2").show("Azure Skies").build());
      assertEquals("Azure Skies (show)", told(index.suggest("a", 10).getFirst()));
      for (var id : List.of("e3", "e4", "e5"))
        put(index, Episode.titled("Three").id(id).show("Azalea").build());
      assertEquals("Azalea (show)", told(index.suggest("a", 10).getFirst()));
    }
  }

  private static void put(Earshot index, Episode episode) {
    try (var batch = index.batch()) {
      batch.put(episode);
      batch.commit();
    }
  }

  private static void completes(String prefix, String... completions) {
    var told = earshot.suggest(prefix, 10).stream().map(SuggestTest::told).collect(joining(", "));
    assertEquals(String.join(", ", completions), told, prefix);
  }

  private static String told(Suggestion suggestion) {
    return suggestion.text() + " (" + suggestion.kind().word() + ")";
  }
}
