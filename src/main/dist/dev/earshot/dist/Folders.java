package dev.earshot.dist;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

  /// With its times: the start-up cache checks that of the runtime's modules.
  static void copy(Path from, Path to) throws IOException {
    for (Path path : walk(from)) {
      Files.copy(
          path, to.resolve(from.relativize(path)), COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
