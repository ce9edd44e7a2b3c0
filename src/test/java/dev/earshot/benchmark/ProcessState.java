package dev.earshot.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a Java process has at a moment, its heap after a collection. On Linux.
record ProcessState(long heapKilobytes, long threads, long files) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  static ProcessState of(Process process) throws IOException, InterruptedException {
    jcmd(process, "GC.run");
    var of = Path.of("/proc", Long.toString(process.pid()));
    return new ProcessState(
        heap(jcmd(process, "GC.heap_info")), count(of, "task"), count(of, "fd"));
  }

  /// Of all generations; what follows them is not of the heap.
  private static long heap(String info) {
    return USED.matcher(info.replaceFirst("(?s)Metaspace.*", ""))
        .results()
        .mapToLong(used -> Long.parseLong(used.group(1)))
        .sum();
  }

  private static long count(Path process, String what) throws IOException {
    try (Stream<Path> all = Files.list(process.resolve(what))) {
      return all.count();
    }
  }

  private static String jcmd(Process asked, String order) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, Long.toString(asked.pid()), order)
            .redirectErrorStream(true)
            .start();
    var told = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return told;
  }

  double heapMegabytes() {
    return heapKilobytes / 1024.0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.1f MB of heap, %s threads, %s files", heapMegabytes(), threads, files);
  }
}
