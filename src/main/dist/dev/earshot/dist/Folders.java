package dev.earshot.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Folders with all that they hold.
final class Folders {
  private Folders() {}

  /// A folder comes before what it holds, and the order is the same everywhere.
  static List<Path> walk(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.sorted().toList();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    for (Path path : walk(folder).reversed()) Files.delete(path);
  }
}
