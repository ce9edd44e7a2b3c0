package dev.earshot.cli;

import dev.earshot.Earshot;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives the commands of a person's day in one process, for the start-up cache to learn from. Run
/// as `Training INDEX` while the image is made. Every start loads all that was seen here, so what
/// few people ask for is left out: with six more formats and options a search took 70 ms of CPU
/// more.
final class Training {
  /// Read where an index has more than the one that is trained on.
  private static final String OF_LARGE_INDEXES =
      "org.apache.lucene.codecs.lucene90.Lucene90DocValuesProducer$VaryingBPVReader";

  private Training() {}

  public static void main(String[] args) throws ClassNotFoundException {
    Class.forName(OF_LARGE_INDEXES);
    var index = Path.of(args[0]);
    var environment =
        Map.of("HOME", index.resolveSibling("home").toString(), "EARSHOT_INDEX", index.toString());
    var session = Console.ofProcess().session().get().orElse("training");
    for (var line : lines(index))
      for (boolean terminal : List.of(false, true))
        Main.run(unread(terminal, session), environment, line.toArray(String[]::new));
  }

  private static List<List<String>> lines(Path index) {
    try (var earshot = Earshot.open(index)) {
      var found = earshot.search("chip design").passages().getFirst();
      return List.of(
          List.of("search", "chip", "design", "flexibility"),
          List.of("search", "sensor", "timing", "power"),
          List.of("search", "chip", "yields", "overnight"),
          List.of("search", "chip", "itself"),
          List.of("search", "flexibilty"),
          List.of("show", "1"),
          List.of("show", found.id()),
          List.of("suggest", "ch"),
          List.of("verify", found.excerpt().text()),
          List.of("verify", "chips"),
          List.of("--version"));
    }
  }

  private static Console unread(boolean terminal, String session) {
    return new Console(
        InputStream.nullInputStream(),
        false,
        new StandardOutput(Writer.nullWriter(), () -> false),
        new PrintWriter(Writer.nullWriter()),
        terminal,
        80,
        0,
        terminal,
        () -> Optional.of(session));
  }
}
