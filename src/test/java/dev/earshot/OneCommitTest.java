package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Facets.Count;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An answer is of one commit, whatever is written while it is made.
class OneCommitTest {
  private static final int COMMITS = 40;

  @TempDir Path folder;

  @Test
  void totalAndFacetsAreOfTheSameCommit() throws Exception {
    try (var writer = Earshot.open(folder.resolve("index"));
        var reader = Earshot.open(folder.resolve("index"));
        var thread = Executors.newSingleThreadExecutor()) {
      write(1);
      writer.index(folder.resolve("corpus"));
      Callable<Boolean> growing =
          () -> {
            for (int quotes = 2; quotes <= COMMITS; quotes++) {
              write(quotes);
              writer.index(folder.resolve("corpus"));
            }
            return true;
          };
      var done = thread.submit(growing);
      boolean last = false;
      while (!last) {
        last = done.isDone();
        var results = reader.search(SearchRequest.of("wave").with(Detail.FACETS));
        var quotes = results.facets().orElseThrow().kinds();
        assertEquals(
            results.total(), quotes.stream().mapToLong(Count::count).sum(), "total and facets");
      }
      assertEquals(COMMITS, reader.search("wave").total());
      assertEquals(true, done.get());
    }
  }

  private void write(int quotes) throws IOException {
    var text = new StringBuilder("{\"title\":\"Sea\",\"quotes\":[");
    for (int i = 0; i < quotes; i++)
      text.append(i == 0 ? "" : ",").append("{\"text\":\"wave " + i + " rolls on\"}");
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("a.jsonl"), text.append("]}"));
  }
}
