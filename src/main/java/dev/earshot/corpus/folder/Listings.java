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

  private final Map<Path, List<String>> names =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, List<String>> eldest) {
          return size() > KEPT;
        }
      };

  /// What stands in a name for each character that the locale lacks, so that it is no path.
  private static final char LACKING = '\ufffd';

  /// The names of the files and folders in a folder, in no order, without those that the locale
  /// cannot write; none where it cannot be listed.
  List<String> names(Path folder) {
    return names.computeIfAbsent(folder, Listings::list);
  }

  private static List<String> list(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(PathText::name).filter(name -> name.indexOf(LACKING) < 0).toList();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }
}
