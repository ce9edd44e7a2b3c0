package dev.earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Concepts;
import dev.earshot.Earshot;
import dev.earshot.engine.TimeOverException;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.search.SearchRequest.Ranking;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final Duration TIME = Duration.ofMillis(300);

  @TempDir Path folder;

  /// Reasons for nothing found take further searches, and those that find nothing because the time
  /// is over once said that no passage has a word that all have.
  @Test
  void whatIsNotFoundWhenTheTimeIsOverIsNoReason() {
    try (var engine = Harbour.in(folder)) {
      // The first look must be in time, and the first search of a process is slow.
      new Search(engine, Harbour.RECIPE, Harbour.ANALYSIS)
          .find(SearchRequest.of("+harbour +volcano"));
      var search = new Search(slowOnceCounted().in(engine), Harbour.RECIPE, Harbour.ANALYSIS);
      var results = search.find(SearchRequest.of("+harbour +volcano").timeLimit(TIME));
      assertTrue(results.partial());
      assertEquals(
          List.of(
              "the time was over before all was looked at: there may be more and better passages"),
          results.warnings());
    }
  }

  /// The time is over as soon as what is found has been counted.
  private static BeforeCalls slowOnceCounted() {
    var looks = new AtomicInteger();
    return (method, deadline) -> {
      if (method.equals("count") && looks.incrementAndGet() > 2)
        while (!deadline.isPassed()) Thread.onSpinWait();
    };
  }

  /// A cluster answers no more when the time is over, and took the page with it.
  @Test
  void whatIsBeneathIsGivenUpWhenTheTimeIsOverAndNotWhatIsAbove() {
    try (var index = Earshot.open(folder)) {
      var quotes =
          List.of(
              Quote.of("nobody would sail on that day, with the tide so high").build(),
              Quote.of("the harbour at night has no lamp but that of the baker").build());
      index.put(Episode.titled("Shores").quotes(quotes).build());
    }
    BeforeCalls late =
        (method, deadline) -> {
          if (method.equals("marked")) throw new TimeOverException();
        };
    var request = SearchRequest.of("harbour ocean").ranking(Ranking.BY_MEANING);
    try (var engine = Location.of(folder).open(Harbour.RECIPE, Harbour.ANALYSIS);
        var meaning = new Meaning(new Concepts(), Optional.of(folder.resolve("meaning")))) {
      new Encoding(engine, meaning).run(Haste.ONE_THREAD, EncodingProgress.NONE);
      var whole = new Search(engine, Harbour.RECIPE, Harbour.ANALYSIS, meaning).find(request);
      var found =
          new Search(late.in(engine), Harbour.RECIPE, Harbour.ANALYSIS, meaning).find(request);
      assertTrue(whole.inOtherWords().isPresent());
      assertTrue(found.inOtherWords().isEmpty());
      assertFalse(found.passages().isEmpty());
      assertEquals(whole.passages(), found.passages());
    }
  }
}
