package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.lucene.store.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index of every version that there ever was is opened, or refused with the way out. Each was
/// made by the earshot of its day, of one episode that says that the tide has never been late.
class OldIndexesTest {
  private static final Path INDEXES = Path.of("src/test/resources/dev/earshot/cli/indexes");

  @TempDir Path folder;

  @Test
  void oneOfEachVersionIsKept() throws IOException {
    try (var files = Files.list(INDEXES)) {
      assertEquals(
          Schema.VERSION,
          files.count(),
          "make one with the next version as well, of an episode of your own");
    }
  }

  @Test
  void whatIsOlderIsRefusedWithTheWayOutAndIntact() throws IOException {
    for (int version = 1; version < Schema.VERSION; version++)
      refused(unpacked(version), "was made by an older earshot");
  }

  @Test
  void whatIsOfTodayOpens() throws IOException {
    var earshot = Cli.with(unpacked(Schema.VERSION));
    assertEquals(0, earshot.run("search", "never", "late").code());
    assertEquals(0, earshot.run("check").code());
  }

  @Test
  void whatIsNewerIsRefusedWithTheWayOutAndIntact() throws IOException {
    var index = unpacked(Schema.VERSION);
    try (var directory = new NIOFSDirectory(index)) {
      var says = new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      says.put("earshot.schema", "99");
      try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(says.entrySet());
        writer.commit();
      }
    }
    refused(index, "was made by a newer earshot");
  }

  private void refused(Path index, String message) throws IOException {
    var earshot = Cli.with(index);
    var before = bytes(index);
    var told =
        "the index in " + index + " " + message + "; \"earshot index --rebuild\" makes it anew";
    for (var command :
        new String[][] {
          {"search", "tide"},
          {"stats"},
          {"check"},
          {"export"},
          {"serve", "--port=0"},
          {"snapshot", folder.resolve("snapshots").toString()},
          {"index", Cli.SOURCES}
        }) earshot.fails(told, command);
    assertEquals(before, bytes(index));
    assertTrue(Files.notExists(folder.resolve("snapshots")));
    assertEquals(0, earshot.run("index", "--rebuild", Cli.SOURCES).code());
    assertEquals(0, earshot.run("search", "tide").code());
  }

  private static Map<String, Long> bytes(Path index) throws IOException {
    var sizes = new HashMap<String, Long>();
    try (var files = Files.list(index)) {
      for (var file : files.toList())
        if (!file.endsWith("write.lock")) sizes.put(file.toString(), Files.size(file));
    }
    return sizes;
  }

  private Path unpacked(int version) throws IOException {
    var index = Files.createTempDirectory(folder, "schema-" + version + "-");
    var packed = Files.newInputStream(INDEXES.resolve("schema-" + version + ".zip"));
    try (var zip = new ZipInputStream(packed)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        Files.copy(zip, index.resolve(entry.getName()));
    }
    return index;
  }
}
