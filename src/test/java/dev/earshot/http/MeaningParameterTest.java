package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Concepts;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import java.nio.file.Path;
import java.util.List;
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
