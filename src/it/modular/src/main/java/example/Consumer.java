package example;

import dev.earshot.Earshot;
import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Indexes, searches and prints from a module of its own. */
public final class Consumer {
  private Consumer() {}

  /**
   * @param args a folder to work in
   */
  public static void main(String[] args) throws IOException {
    Path work = Files.createDirectories(Path.of(args[0]));
    Path episodes =
        Files.writeString(
            work.resolve("episodes.jsonl"),
            "{\"show\":\"Tides\",\"title\":\"Kelp\",\"quotes\":[{\"text\":\"Kelp grows fast.\",\"start\":12.5}]}");
    try (Earshot earshot = Earshot.open(work.resolve("index"))) {
      earshot.index(episodes);
      Passage found = earshot.search(SearchRequest.of("kelp").limit(1)).passages().get(0);
      if (!found.excerpt().text().equals("Kelp grows fast."))
        throw new AssertionError(found.toString());
      System.out.println(found.episode().title() + ": " + found.excerpt().text());
    }
  }
}
