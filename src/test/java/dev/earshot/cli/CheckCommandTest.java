package dev.earshot.cli;

import static java.util.Comparator.comparingLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees of the commands that look after the index.
@Timeout(120)
class CheckCommandTest {
  @TempDir Path folder;
  private Path index;
  private Cli earshot;

  @BeforeEach
  void index() {
    index = folder.resolve("index");
    earshot = Cli.with(index);
    assertEquals(0, earshot.run("index", Cli.SOURCES).code());
  }

  @Test
  void aWholeIndexIsSaidToBeWhole() {
    var whole = earshot.run("check");
    assertEquals(0, whole.code());
    assertTrue(
        whole.out().matches(".*index is whole: \\d+ files, .* kB, 4 episodes read back, .* s\n"),
        whole.out());
    assertFalse(earshot.run("check", "--quick").out().contains("read back"));
    assertEquals(0, earshot.run("check", "--repair").code());
    assertFalse(Files.exists(folder.resolve("index.repaired")));
    earshot.fails("a PATH is for --repair", "check", "elsewhere");
    Cli.with(folder.resolve("none")).fails("there is no index in", "check");
  }

  @Test
  void aDamagedOneIsSaidToBeAndRepairedBesideIt() throws IOException {
    damage();
    var damaged = earshot.run("check");
    assertEquals(1, damaged.code());
    assertTrue(damaged.out().contains("cfs: its bytes are not those that were written"));
    assertTrue(damaged.err().contains("\"earshot check --repair\""), damaged.err());
    assertTrue(earshot.run("check", "--json").out().contains("\"whole\":false"));
    earshot.fails("is damaged", "snapshot", folder.resolve("snapshots").toString());
    var repaired = earshot.run("check", "--repair", Cli.SOURCES);
    assertEquals(0, repaired.code(), repaired.err());
    assertTrue(repaired.out().contains("it holds 4 episodes, 4 topics, 9 quotes"), repaired.out());
    assertEquals(1, earshot.run("check").code());
    assertTrue(earshot.run("check", "--repair", Cli.SOURCES).out().contains("repaired-2 is new"));
    var other = Cli.with(folder.resolve("index.repaired"));
    assertEquals(0, other.run("check").code());
    assertTrue(other.run("index", Cli.SOURCES).out().contains("2 unchanged"));
  }

  @Test
  void aServerTellsOfDamageByItself() throws Exception {
    damage();
    var process = ChildProcess.of(Main.class, "--index=" + index, "serve", "--port", "0").start();
    try {
      var lines = new LinkedBlockingQueue<String>();
      var reader = new Thread(() -> process.errorReader().lines().forEach(lines::add));
      reader.start();
      var told = new ArrayList<String>();
      for (int i = 0; i < 2; i++) told.add(String.valueOf(lines.poll(60, TimeUnit.SECONDS)));
      assertTrue(told.getLast().startsWith("the index is damaged (_"), told.toString());
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aSnapshotIsTakenAndBroughtBack() {
    var place = folder.resolve("snapshots").toString();
    var taken = earshot.run("snapshot", place);
    assertEquals(0, taken.code());
    assertTrue(taken.out().contains(" of them new, "), taken.out());
    assertTrue(earshot.run("snapshot", place).out().contains("; all there already, "));
    earshot.fails("restoring overwrites nothing; --index names a new folder", "restore", place);
    var back = Cli.with(folder.resolve("back"));
    assertTrue(back.run("restore", place).out().contains("each compared with what was copied"));
    assertEquals(
        earshot.run("search", "--format=csv", "tide").out(),
        back.run("search", "--format=csv", "tide").out());
    Cli.with(folder.resolve("other"))
        .fails("there is no snapshot x in", "restore", "--snapshot=x", place);
  }

  /// Turns a bit that nothing looks at when the index is opened.
  private void damage() throws IOException {
    Path file;
    try (var files = Files.list(index)) {
      file =
          files
              .filter(each -> each.toString().endsWith(".cfs"))
              .max(comparingLong(each -> each.toFile().length()))
              .orElseThrow();
    }
    var whole = Files.readAllBytes(file);
    for (int at = whole.length * 9 / 10; at > 0; at -= whole.length / 50) {
      var bytes = whole.clone();
      bytes[at] ^= 1;
      Files.write(file, bytes);
      if (earshot.run("suggest", "a").code() != 2) return;
    }
    fail("every bit is looked at");
  }
}
