package dev.earshot.benchmark;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.reader.Sink;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prints the table of figures and keeps it as `target/benchmark/figures.json`: `Benchmark
/// [EPISODES.jsonl[.gz]]`. Without a file it invents the episodes.
public final class Benchmark {
  private static final int SMALL = 10_000;
  private static final int MIDDLE = 100_000;
  private static final int BULK = 300_000;
  private static final int LARGE = 1_000_000;
  private static final int QUERIES = 200;
  private static final int FILES = 20_000;

  private final Path folder = Path.of("target", "benchmark");

  private Benchmark() {}

  public static void main(String[] args) throws IOException {
    new Benchmark().run(args.length > 0 ? args[0] : "");
  }

  private void run(String file) throws IOException {
    var small = index(file, SMALL);
    var middle = index(file, MIDDLE);
    var large = index(file, LARGE);
    var queries = SpokenWords.from("").queries(texts(episodes(file, SMALL)), QUERIES);
    Figures.heading();
    var launcher = Path.of("target", "earshot", "bin", "earshot");
    var texts = texts(episodes(file, MIDDLE));
    var peers = Peer.installed(texts, folder.resolve("peers"));
    for (var peer : peers) Figures.machine(peer.name(), peer.version());
    var oneShot = new OneShotBenchmark(launcher, OneShotBenchmark.hello(folder.resolve("hello")));
    oneShot.index(episodes(file, MIDDLE), middle, peers);
    oneShot.run(small, middle, large, peers, queries.getLast());
    FieldCosts.of(middle, texts);
    Figures.keep(folder.resolve("figures.json"));
    var indexing = new IndexingBenchmark(folder);
    indexing.run(episodes(file, BULK));
    indexing.recheck(FILES);
    var reading = new ReadingBenchmark(folder);
    reading.run(episodes(file, SMALL));
    reading.folder(launcher, episodes(file, MIDDLE));
    var warm = new QueryBenchmark(queries);
    warm.run(large);
    Figures.row(
        "warm query with passages, 1 M against 10 k, p50",
        "ms",
        warm.median(large),
        warm.median(small));
    warm.others(large);
    new HttpBenchmark(launcher, queries).run(large);
    Figures.keep(folder.resolve("figures.json"));
  }

  private Path episodes(String file, int quotes) throws IOException {
    return SpokenWords.from(file).write(folder.resolve("episodes-" + quotes + ".jsonl"), quotes);
  }

  private Path index(String file, int quotes) throws IOException {
    var index = folder.resolve("index-" + quotes);
    if (!Files.exists(index)) IndexingBenchmark.index(episodes(file, quotes), index);
    return index;
  }

  static List<String> texts(Path episodes) throws IOException {
    var texts = new ArrayList<String>();
    Formats.readers()
        .read(
            episodes,
            new Sink() {
              @Override
              public void episode(Episode episode, Provenance provenance) {
                for (var topic : episode.topics())
                  for (var quote : topic.quotes()) texts.add(quote.text());
              }

              @Override
              public void warning(Warning warning) {}
            });
    return texts;
  }
}
