package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.EngineException;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// A program hands over episodes of its own.
class BatchTest {
  @TempDir Path folder;
  private Earshot earshot;

  @BeforeEach
  void open() {
    earshot = Earshot.open(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    earshot.close();
  }

  @Test
  void anEpisodeIsFoundAndReplacedAndTakenOut() {
    var id = earshot.put(episode("Knots", "A knot holds by friction."));
    assertEquals("sea-talk-knots", id);
    assertEquals(List.of("A knot holds by friction."), said("friction"));
    earshot.put(episode("Knots", "A splice holds better."));
    assertEquals(List.of(), said("friction"));
    assertEquals(List.of("A splice holds better."), said("splice"));
    assertEquals(1, earshot.counts().episodes());
    assertTrue(earshot.remove(id));
    assertFalse(earshot.remove(id));
    assertEquals(0, earshot.counts().episodes());
    assertEquals(0, earshot.counts().sources());
  }

  @Test
  void aClosedBatchSaysSo() {
    var batch = earshot.batch();
    batch.close();
    var episode = episode("Knots", "A knot holds.");
    for (Executable use :
        List.<Executable>of(() -> batch.put(episode), () -> batch.remove("x"), batch::commit))
      assertTrue(assertThrows(IllegalStateException.class, use).toString().contains("closed"));
  }

  @Test
  void anIdOfItsOwnComesFirst() {
    var own = episode("Knots", "A knot holds.").but().id("Guid 7").build();
    assertEquals("guid-7", earshot.put(own));
    assertTrue(earshot.episode("guid-7").isPresent());
    assertTrue(earshot.remove("Guid 7"));
  }

  @Test
  void aBatchIsSeenWhole() {
    try (var batch = earshot.batch()) {
      batch.put(episode("Knots", "Rope one."));
      batch.commit();
      batch.put(episode("Sails", "Rope two."));
      batch.put(episode("Anchors", "Rope three."));
      assertEquals(1, earshot.search("rope").total());
      assertEquals(3, batch.commit().written());
      assertEquals(3, earshot.search("rope").total());
      batch.put(episode("Oars", "Rope four."));
      assertThrows(EngineException.class, earshot::batch);
    }
    assertEquals(3, earshot.search("rope").total());
  }

  @Test
  void filesAndProgramsLeaveEachOtherAlone() throws IOException {
    var corpus = Files.createDirectories(folder.resolve("corpus"));
    var file = corpus.resolve("a.jsonl");
    Files.writeString(
        file, "{\"show\":\"Sea Talk\",\"title\":\"Knots\",\"quotes\":[{\"text\":\"By file.\"}]}\n");
    earshot.put(episode("Sails", "A sail by program."));
    var id = earshot.put(episode("Knots", "A knot by program."));
    earshot.index(corpus);
    assertEquals(2, earshot.counts().episodes());
    assertEquals(List.of("By file."), said("file"));
    assertTrue(earshot.remove(id));
    assertEquals(List.of("By file."), said("file"));
    Files.delete(file);
    earshot.index(corpus);
    assertEquals(List.of("A sail by program."), said("program"));
  }

  @Test
  void aStreamGoesOnFromPageToPage() {
    try (var batch = earshot.batch()) {
      for (int i = 0; i < 7; i++) batch.put(episode("Part " + i, "Rope number " + i + " of " + i));
      batch.commit();
    }
    var request = SearchRequest.of("rope").plain().limit(2);
    var streamed = earshot.stream(request).map(Passage::id).toList();
    assertEquals(7, streamed.stream().distinct().count());
    assertEquals(
        streamed.subList(0, 3), earshot.stream(request).limit(3).map(Passage::id).toList());
    assertEquals(streamed.subList(2, 7), earshot.stream(request.page(2)).map(Passage::id).toList());
    assertEquals(0, earshot.stream(SearchRequest.of("nothing")).count());
  }

  @Test
  void manyMayHaveOneName() {
    try (var batch = earshot.batch()) {
      IntStream.range(0, 3)
          .forEach(i ->
              batch.put(episode("Knots", "Rope " + i).but().id("Knots!" + "?".repeat(i)).build()));
      batch.commit();
    }
    // What is no letter makes no difference to an id.
    assertEquals(List.of("Rope 2"), said("rope"));
  }

  private List<String> said(String query) {
    return earshot.search(query).passages().stream()
        .map(passage -> passage.excerpt().text())
        .toList();
  }

  private static Episode episode(String title, String said) {
    return Episode.titled(title).show("Sea Talk").quotes(List.of(Quote.of(said).build())).build();
  }
}
