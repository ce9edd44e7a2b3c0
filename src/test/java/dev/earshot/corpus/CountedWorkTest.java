package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.earshot.Earshot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What looking again at files that did not change takes, counted, so that a rule which is asked
/// too often is seen without a clock. The bounds are a fifth above what was counted when they were
/// set; a change that is worth more may raise them.
class CountedWorkTest {
  private static final int FILES = 500;
  private static final int FOLDERS = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "show%s/%s.jsonl, 7600",
    "transcripts/show-%s/On eels and weirs_%s.txt, 8600",
    "show-%s/transcripts/eels-and-weirs-%s.md, 8700",
    "podcasts/Show %s/%s - On eels.md, 13900",
  })
  void filesThatDidNotChangeTakeLittleMemory(String name, long most) throws IOException {
    var sources = folder.resolve("sources");
    for (int i = 0; i < FILES; i++) {
      var file = sources.resolve(name.formatted(i % FOLDERS, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(file, i));
    }
    try (var earshot = Earshot.open(folder.resolve("index"))) {
      assertEquals(FILES, earshot.index(sources).sources().read());
      assertEquals(FILES, earshot.index(sources).sources().unchanged());
      var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      earshot.index(sources);
      long each = (threads.getCurrentThreadAllocatedBytes() - before) / FILES;
      assertTrue(each < most, each + " bytes for a file");
    }
  }

  private static String text(Path file, int i) {
    return file.toString().endsWith(".jsonl")
        ? "{\"title\":\"Eels " + i + "\",\"quotes\":[{\"text\":\"Eels like weirs.\"}]}\n"
        : "Ida: I saw eel number " + i + ".\n\nBo: Where was it?\n\nIda: Below the weir.\n";
  }
}
