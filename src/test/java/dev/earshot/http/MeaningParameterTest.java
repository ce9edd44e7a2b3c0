package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
