package example;

import dev.earshot.Earshot;
import dev.earshot.engine.NoIndexException;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uses the whole door with nothing but what the jar brings. */
public final class Consumer {
  private Consumer() {}

  /**
   * @param args a folder to work in
   */
  public static void main(String[] args) throws IOException {
    Path work = Files.createDirectories(Path.of(args[0]));
    Path sources = Files.createDirectories(work.resolve("sources"));
    try (Earshot reader = Earshot.open(work.resolve("index"));
        Earshot writer = Earshot.open(work.resolve("index"))) {
      check(fails(reader), "a search before anything was indexed must say so");
      write(sources, "first", "Kelp grows fast in cold water.");
      writer.index(sources);
      check(search(reader).total() == 1, "one passage");
      write(sources, "second", "Nobody farms kelp here.");
      writer.index(sources);
      SearchResults both = search(reader);
      check(both.total() == 2, "an open reader must see what was committed since");
      String id = both.passages().get(0).id();
      check(reader.passage(id, 1).isPresent(), "the passage by its id");
      check(reader.episode(both.passages().get(0).episodeId()).isPresent(), "its episode");
      check(reader.related(id, 5).isPresent(), "what goes with it");
      check(!reader.suggest("kel", 5).isEmpty(), "completions");
      check(reader.verify("Nobody farms kelp here.").passage().isPresent(), "the quote is real");
      check(reader.statistics().counts().quotes() == 2, "two quotes");
    }
    for (String library :
        new String[] {"picocli.CommandLine", "me.tongfei.progressbar.ProgressBar"})
      check(!present(library), library + " must not reach an embedding program");
    System.out.println("all well");
  }

  private static SearchResults search(Earshot earshot) {
    return earshot.search(SearchRequest.of("kelp").filter(FieldName.KIND, "quote"));
  }

  private static boolean fails(Earshot earshot) {
    try {
      earshot.search("kelp");
      return false;
    } catch (NoIndexException e) {
      return true;
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    String episode = "{\"title\":\"" + name + "\",\"quotes\":[{\"text\":\"" + text + "\"}]}";
    Files.writeString(folder.resolve(name + ".jsonl"), episode);
  }

  private static boolean present(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) throw new AssertionError(what);
  }
}
