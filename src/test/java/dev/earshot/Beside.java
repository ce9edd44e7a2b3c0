package dev.earshot;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Large and real files that may lie beside the project. They are other people's, so never part of
/// it: what needs them is an addition to what always runs, and says where it was skipped.
public final class Beside {
  private static final Path PLACE = Path.of("..", "shared");

  private Beside() {}

  /// Real files of every format.
  public static Path samples() {
    return needed(PLACE.resolve("samples"));
  }

  /// Documents, queries and judgements of one name.
  public static Path collection(String name) {
    return needed(PLACE.resolve("eval").resolve(name));
  }

  private static Path needed(Path folder) {
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> "there is no " + folder);
    return folder;
  }
}
