package dev.earshot.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A search as a process of its own against a Java that only says hello, by the clock and in
/// processor time.
final class OneShotBenchmark {
  private static final int RUNS = 21;

  private final Path earshot;
  private final Path hello;

  /// @param earshot the launcher
  /// @param hello the class file of the program to compare with
  OneShotBenchmark(Path earshot, Path hello) {
    this.earshot = earshot;
    this.hello = hello;
  }

  void run(Path small, Path middle, Path large, List<Peer> peers, String query) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var commands = new ArrayList<List<String>>();
    commands.add(
        List.of(
            java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", hello.toString(), "Hello"));
    for (var index : List.of(middle, small, large)) commands.add(search(index, query));
    for (var peer : peers) commands.add(peer.search().of(List.of(query.split(" ", -1))));
    var wall = new ArrayList<List<Double>>();
    var cpu = new ArrayList<List<Double>>();
    for (int i = 0; i < commands.size(); i++) {
      wall.add(new ArrayList<>());
      cpu.add(new ArrayList<>());
    }
    for (int run = 0; run <= RUNS; run++)
      for (int i = 0; i < commands.size(); i++) {
        var time = time(commands.get(i));
        if (run == 0) continue;
        wall.get(i).add(time[0]);
        cpu.get(i).add(time[1] + time[2]);
      }
    Figures.row(
        "one search over 100 k passages, CPU", "ms", median(cpu.get(1)), median(cpu.get(0)));
    Figures.row(
        "one search over 100 k passages, wall", "ms", median(wall.get(1)), median(wall.get(0)));
    Figures.row(
        "one search, 1 M against 10 k passages, CPU", "ms", median(cpu.get(3)), median(cpu.get(2)));
    for (int i = 0; i < peers.size(); i++) {
      var measure = "one search over 100 k passages against " + peers.get(i).name();
      Figures.row(measure + ", CPU", "ms", median(cpu.get(1)), median(cpu.get(4 + i)));
      Figures.row(measure + ", wall", "ms", median(wall.get(1)), median(wall.get(4 + i)));
    }
  }

  /// Indexes as each peer does, from scratch and once, against the command that does so here.
  void index(Path episodes, Path index, List<Peer> peers) throws IOException {
    IndexingBenchmark.delete(index);
    var ours =
        time(
            List.of(earshot.toString(), "--index", index.toString(), "index", episodes.toString()));
    for (var peer : peers) {
      if (peer.index().isEmpty()) continue;
      IndexingBenchmark.delete(peer.files());
      var theirs = time(peer.index());
      var measure = "indexing 100 k passages against " + peer.name();
      Figures.row(measure + ", CPU", "s", ours[1] + ours[2], theirs[1] + theirs[2]);
      Figures.row(measure + ", wall", "s", ours[0], theirs[0]);
      Figures.row(
          measure + ", size", "MB", IndexingBenchmark.size(index) / 1e6, peer.bytes() / 1e6);
    }
  }

  private List<String> search(Path index, String query) {
    return List.of(earshot.toString(), "--index", index.toString(), "search", query);
  }

  private static double median(List<Double> seconds) {
    return 1000 * new Sample(seconds).median();
  }

  /// Wall, user and system seconds, as the shell accounts for a finished process.
  static double[] time(List<String> command) throws IOException {
    var shell =
        new ArrayList<>(
            List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>/dev/null",
                "bash"));
    shell.addAll(command);
    var process = new ProcessBuilder(shell).redirectErrorStream(true).start();
    var printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ", 3);
    return new double[] {
      Double.parseDouble(printed[0]), Double.parseDouble(printed[1]), Double.parseDouble(printed[2])
    };
  }

  /// Writes and compiles the program that says hello.
  static Path hello(Path folder) throws IOException {
    var source = Files.createDirectories(folder).resolve("Hello.java");
    Files.writeString(
        source,
        "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
    var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, null, null, source.toString()) != 0)
      throw new IOException("hello does not compile");
    return folder;
  }
}
