package dev.earshot.corpus.folder;

import dev.earshot.notation.PathText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What lies in a folder. Whoever looks around a file asks for the same folders, so the last few
/// are kept; all of them would take much memory. For one update and one thread.
final class Listings {
  private static final int KEPT = 16;

  private final Map<Path, List<Path>> inside =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, List<Path>> eldest) {
          return size() > KEPT;
        }
      };

  /// The files and folders in a folder, in no order; none where it cannot be listed. The locale may
  /// lack characters of their names.
  List<Path> inside(Path folder) {
    return inside.computeIfAbsent(folder, Listings::list);
  }

  /// The last parts of their paths.
  Stream<String> names(Path folder) {
    return inside(folder).stream().map(PathText::name);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.toList();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }
}
