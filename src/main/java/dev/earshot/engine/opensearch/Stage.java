package dev.earshot.engine.opensearch;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.Writer;
import dev.earshot.engine.lucene.store.IndexFolder;
import dev.earshot.engine.lucene.store.LuceneWriter;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where on this machine what is to be written waits for its commit: an index of the embedded
/// engine, which keeps any number of episodes and finds them again. It goes when it is closed.
record Stage(Path folder, Writer writer) implements AutoCloseable {
  static Stage open(Recipe recipe, int jobs) {
    try {
      var folder = Files.createTempDirectory("earshot-stage");
      var files = IndexFolder.mapped(folder.resolve("index"));
      return new Stage(
          folder, LuceneWriter.open(files, recipe, new Writer.Settings(false, jobs, 0)));
    } catch (IOException e) {
      throw new EngineException(
          "what is to be written cannot be kept on this machine: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    writer.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException e) {
      // The system clears such folders away.
    }
  }
}
