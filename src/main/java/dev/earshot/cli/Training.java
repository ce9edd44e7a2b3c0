package dev.earshot.cli;

import dev.earshot.Earshot;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives the commands of a person's day in one process, for the start-up cache to learn from. Run
/// as `Training INDEX` while the image is made. Every start loads all that was seen here, so what
/// few people ask for is left out: with six more formats and options a search took 70 ms of CPU
/// more.
final class Training {
  private Training() {}

  public static void main(String[] args) {
    var index = Path.of(args[0]);
    Console.ofProcess();
    var home = Map.of("HOME", index.toAbsolutePath().resolveSibling("home").toString());
    for (var line : lines(index)) {
      var all = new ArrayList<>(List.of("--index", index.toString()));
      all.addAll(line);
      Main.run(unread(), home, all.toArray(String[]::new));
    }
    Main.run(unread(), home, "--version");
  }

  private static List<List<String>> lines(Path index) {
    try (var earshot = Earshot.open(index)) {
      var found = earshot.search("chip design").passages().getFirst();
      return List.of(
          List.of("search", "chip", "design", "flexibility"),
          List.of("search", "sensor", "timing", "power"),
          List.of("search", "chip", "yields", "overnight"),
          List.of("search", "flexibilty"),
          List.of("show", found.id()),
          List.of("suggest", "ch"),
          List.of("verify", found.excerpt().text()));
    }
  }

  private static Console unread() {
    return new Console(
        InputStream.nullInputStream(),
        new StandardOutput(Writer.nullWriter(), () -> false),
        new PrintWriter(Writer.nullWriter()),
        false,
        80,
        0,
        false,
        () -> Optional.of("training"));
  }
}
