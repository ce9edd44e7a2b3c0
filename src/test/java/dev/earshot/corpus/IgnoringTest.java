package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.Earshot;
import dev.earshot.engine.Writer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies among the sources and is none.
class IgnoringTest {
  @TempDir Path folder;
  private Path corpus;
  private Earshot earshot;

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    earshot = Earshot.open(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    earshot.close();
  }

  @Test
  void anIgnoreFileCountsForWhatLiesBelowIt() throws IOException {
    episodes("s/a", "s/draft-b", "s/old/c", "t/draft-d", "t/old/e");
    write("s/.earshotignore", "draft-*\nold/\n");
    holds("s/a", "t/draft-d", "t/old/e");
    write("s/.earshotignore", "draft-*\nold/\n!draft-b.jsonl\n!old/c.jsonl\n");
    holds("s/a", "s/draft-b", "t/draft-d", "t/old/e");
    write(".earshotignore", "old/\n/s/a.jsonl\n");
    holds("s/draft-b", "t/draft-d");
    Files.delete(corpus.resolve(".earshotignore"));
    Files.delete(corpus.resolve("s/.earshotignore"));
    holds("s/a", "s/draft-b", "s/old/c", "t/draft-d", "t/old/e");
  }

  @Test
  void whatEditorsAndDownloadsLeaveIsNoSource() throws IOException {
    episodes("s/a");
    for (var left : List.of("b.jsonl~", "#b.jsonl#", "b.jsonl.part", "b.jsonl.crdownload"))
      write("s/" + left, "{\"title\":\"s/b\"}");
    holds("s/a");
  }

  @Test
  void theListNearerToAFileGoesFirst() throws IOException {
    episodes("s/a", "s/x/a");
    write(".earshotignore", "a.jsonl\n");
    write("s/x/.earshotignore", "!a.jsonl\n");
    holds("s/x/a");
  }

  @Test
  void gitIgnoresWithinARepositoryAlone() throws IOException {
    episodes("r/a", "r/b", "plain/b");
    write("r/.gitignore", "b.jsonl\n");
    write("plain/.gitignore", "b.jsonl\n");
    holds("plain/b", "r/a", "r/b");
    Files.createDirectories(corpus.resolve("r/.git"));
    holds("plain/b", "r/a");
    write("r/.earshotignore", "!b.jsonl\n");
    holds("plain/b", "r/a", "r/b");
    write(".gitignore", "a.jsonl\n");
    Files.createDirectories(corpus.resolve(".git"));
    holds("r/a", "r/b");
  }

  @Test
  void optionsCountFromEachPlace() throws IOException {
    episodes("s/a", "s/b", "t/a", "t/sub/c");
    index(List.of("/s/b.jsonl", "sub/"), List.of());
    holdsNow("s/a", "t/a");
    index(List.of(), List.of("a.*"));
    holdsNow("s/a", "t/a");
    index(List.of("s"), List.of("/t/"));
    holdsNow("t/a", "t/sub/c");
  }

  @Test
  void indexesAndBuildFoldersAreNoSources() throws IOException {
    episodes("s/a", "s/target/b", "s/build/d", "p/node_modules/x/c", "p/dist/e");
    try (var second = Earshot.open(corpus.resolve("s/second"))) {
      second.index(corpus.resolve("s/a.jsonl"));
    }
    episodes("s/second/f");
    Files.createSymbolicLink(corpus.resolve("s/link"), folder.resolve("index"));
    holds("p/dist/e", "s/a", "s/build/d", "s/target/b");
    write("s/pom.xml", "<project/>");
    write("p/package.json", "{}");
    holds("s/a", "s/build/d");
  }

  @Test
  void whatAProgramMadeIsKnownWithoutTheFileOfItsProject() throws IOException {
    episodes("s/target/a", "s/build/b", "s/dist/c", "s/vendor/d", "s/public/e", "s/_site/f");
    holds("s/build/b", "s/dist/c", "s/public/e", "s/target/a", "s/vendor/d");
    write("s/target/maven-status/made.lst", "");
    write("s/build/index.html", "<p>");
    write("s/build/assets/made.css", "");
    write("s/dist/made-1.0.whl", "");
    write("s/vendor/autoload.php", "");
    write("s/public/404.html", "<p>");
    holds("s/build/b", "s/public/e");
    write("s/build/robots.txt", "");
    write("s/public/index.html", "<p>");
    write("s/public/sitemap.xml", "<urlset/>");
    holds();
  }

  private void holds(String... files) {
    earshot.index(corpus);
    holdsNow(files);
  }

  private void holdsNow(String... files) {
    var titles = new ArrayList<String>();
    earshot.forEachEpisode(episode -> titles.add(episode.title()));
    assertEquals(List.of(files), titles.stream().sorted().toList());
  }

  private void index(List<String> excluded, List<String> included) {
    earshot.index(
        new IndexSettings(
            List.of(corpus), Optional.empty(), Optional.empty(), true, excluded, included),
        new Writer.Settings(false, 1, 0),
        Progress.silent());
  }

  private void episodes(String... files) throws IOException {
    for (var file : files) write(file + ".jsonl", "{\"title\":\"" + file + "\"}");
  }

  private void write(String name, String text) throws IOException {
    var file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
