package dev.earshot.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.earshot.Earshot;
import dev.earshot.engine.Block;
import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.lucene.RawLucene;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.reader.Sink;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Bulk indexing from JSON Lines against Lucene alone, and the look at a corpus in which nothing
/// changed.
final class IndexingBenchmark {
  private final Path folder;

  IndexingBenchmark(Path folder) {
    this.folder = folder;
  }

  void run(Path episodes) throws IOException {
    var ours = folder.resolve("bulk");
    var raw = folder.resolve("raw");
    var blocks = blocks(episodes);
    long text =
        blocks.stream()
            .flatMap(b -> b.items().stream())
            .mapToLong(item -> item.highlight().text().length())
            .sum();
    var earshot = new ArrayList<Cost>();
    var lucene = new ArrayList<Cost>();
    for (int round = 0; round < 3; round++) {
      delete(raw);
      lucene.add(Cost.of(() -> RawLucene.index(blocks, raw)));
      delete(ours);
      earshot.add(Cost.of(() -> index(episodes, ours)));
    }
    row("bulk index, CPU", earshot, lucene, Comparator.comparingDouble(Cost::cpu));
    row("bulk index, wall", earshot, lucene, Comparator.comparingDouble(Cost::wall));
    Figures.row("index size / text", "MB", size(ours) / 1e6, text / 1e6);
  }

  private static void row(
      String measure, List<Cost> earshot, List<Cost> lucene, Comparator<Cost> by) {
    boolean cpu = measure.endsWith("CPU");
    var ours = earshot.stream().sorted(by).toList().get(earshot.size() / 2);
    var theirs = lucene.stream().sorted(by).toList().get(lucene.size() / 2);
    Figures.row(measure, "s", cpu ? ours.cpu() : ours.wall(), cpu ? theirs.cpu() : theirs.wall());
  }

  private static List<Block> blocks(Path episodes) throws IOException {
    var blocks = new ArrayList<Block>();
    Formats.readers()
        .read(
            episodes,
            new Sink() {
              @Override
              public void episode(Episode episode, Provenance provenance) {
                var part = new Part("-", "", episode, provenance);
                blocks.add(
                    Block.of(
                        new StoredEpisode(
                            episode.id().orElseThrow(), List.of(), episode, List.of(part))));
              }

              @Override
              public void warning(Warning warning) {}
            });
    return blocks;
  }

  static void index(Path episodes, Path index) {
    try (var earshot = Earshot.open(index)) {
      earshot.index(episodes);
    }
  }

  /// Looks again at many small files, none of them changed, against a walk that asks for the same
  /// of each.
  void recheck(int files) throws IOException {
    var corpus = folder.resolve("small-" + files);
    for (int i = 0; i < files; i++) {
      var file = corpus.resolve("show" + i % 100).resolve(i + ".jsonl");
      if (Files.exists(file)) continue;
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          "{\"title\":\"Episode "
              + i
              + "\",\"quotes\":[{\"text\":\"This is what was said in "
              + i
              + "\"}]}\n");
    }
    var index = folder.resolve("small-index-" + files);
    index(corpus, index);
    var ours = new ArrayList<Double>();
    var walk = new ArrayList<Double>();
    for (int round = 0; round < 5; round++) {
      ours.add(Cost.of(() -> index(corpus, index)).wall());
      walk.add(Cost.of(() -> walk(corpus)).wall());
    }
    Figures.row(
        "re-check of " + files + " unchanged files, wall",
        "s",
        new Sample(ours).median(),
        new Sample(walk).median());
  }

  private static void walk(Path corpus) throws IOException {
    try (var files = Files.walk(corpus)) {
      long bytes = 0;
      for (var file : files.toList())
        bytes += Files.size(file) + Files.getLastModifiedTime(file).toMillis() % 2;
      if (bytes == 0) throw new IOException("nothing there");
    }
  }

  static long size(Path folder) throws IOException {
    long size = 0;
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) size += Files.size(file);
    }
    return size;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  /// Seconds that something took, by the clock and by all processors together.
  record Cost(double wall, double cpu) {
    private static final OperatingSystemMXBean SYSTEM =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    interface Work {
      void run() throws IOException;
    }

    static Cost of(Work work) throws IOException {
      long wall = System.nanoTime();
      long cpu = SYSTEM.getProcessCpuTime();
      work.run();
      return new Cost((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }
  }
}
