package dev.earshot.engine.lucene.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Statistics;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTest {
  private static final Recipe RECIPE = Recipe.standard();

  @TempDir Path folder;

  /// A writer deletes files at any time; a link to nowhere looks the same as one just deleted.
  @Test
  void aFileThatVanishesWhileItIsCountedIsNoDamage() throws IOException {
    var location = Location.of(folder);
    try (var writer = location.write(RECIPE, new Writer.Settings(false, 1, 0))) {
      writer.commit();
    }
    Files.createSymbolicLink(folder.resolve("_gone.cfs"), folder.resolve("nowhere"));
    try (var engine = location.open(RECIPE, new Analysis(RECIPE.stopWords()));
        var at = engine.snapshot()) {
      assertEquals(new Statistics.Counts(0, 0, 0, 0), at.statistics().counts());
    }
  }
}
