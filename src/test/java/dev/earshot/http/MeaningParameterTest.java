package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.earshot.Concepts;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `meaning=true` at a server without a model.
class MeaningParameterTest {
  @TempDir private Path folder;

  @Test
  void whereThereIsNoModelAnswersAreByWordsAndThePageOffersNone() {
    try (var served = Served.sources(folder.resolve("index"))) {
      var byMeaning = served.get("/api/search?q=the+tide+and+the+moon&meaning=true");
      assertEquals(200, byMeaning.statusCode());
      assertTrue(byMeaning.body().contains("earshot-meaning.jar"), byMeaning::body);
      assertFalse(served.get("/?q=tide").body().contains("eaning"));
      assertEquals(400, served.get("/api/search?q=tide&meaning=perhaps").statusCode());
    }
  }

  @Test
  void aLinkLeadsToWhatIsSaidInOtherWordsBeneath() {
    try (var served = Served.sources(folder.resolve("index"))) {
      served.earshot.use(new Concepts());
      var loaf = Quote.of("A loaf needs an oven that was hot before the dawn").build();
      served.earshot.put(Episode.titled("Crust").quotes(List.of(loaf)).build());
      served.earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE);
      var page = served.get("/?q=baker+tide&meaning=true").body();
      assertTrue(page.contains("<a href=\"#in-other-words\">1 in other words, beneath</a>"), page);
      assertTrue(page.contains("id=\"in-other-words\""), page);
      assertFalse(served.get("/?q=tide&meaning=true").body().contains("in-other-words"));
      assertFalse(served.get("/?q=baker&meaning=true").body().contains("#in-other-words"));
    }
  }

  /// There was none at all, but 503, while the machine had much else to do.
  @Test
  void aModelThatDoesNotAnswerTakesNobodysAnswer() throws Exception {
    var answered = new CountDownLatch(1);
    var stuck =
        new Concepts() {
          @Override
          public List<float[]> embed(List<String> texts) {
            try {
              answered.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return super.embed(texts);
          }
        };
    try (var served =
        Served.over(
            folder.resolve("index"), settings -> settings.limitedTo(2, Duration.ofSeconds(4)))) {
      served.earshot.index(Served.SOURCES);
      served.earshot.use(stuck);
      var byWords = served.get("/api/search?q=the+tide+and+the+moon");
      var byMeaning = served.get("/api/search?q=the+tide+and+the+moon&meaning=true");
      assertEquals(200, byMeaning.statusCode());
      assertEquals(ids(byWords.body()), ids(byMeaning.body()));
      assertTrue(byMeaning.body().contains("no time to compare"), byMeaning::body);
      answered.countDown();
    }
  }

  private static List<String> ids(String answer) {
    var passages = JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("passages");
    return passages.asList().stream()
        .map(passage -> passage.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  /// The next who asks may get a better one.
  @Test
  void whatAModelHasLookedAtIsKeptNowhere() {
    try (var served = Served.sources(folder.resolve("index"))) {
      var byMeaning = served.get("/api/search?q=tide&meaning=true").headers();
      assertTrue(byMeaning.firstValue("ETag").isEmpty());
      assertEquals("no-store", byMeaning.firstValue("Cache-Control").orElse(""));
      assertTrue(served.get("/api/search?q=tide").headers().firstValue("ETag").isPresent());
    }
  }
}
