package dev.earshot.notation;

import java.io.File;
import java.nio.file.Path;

/// Paths as text. The locale may lack characters of one that an index remembers, or of a title that
/// stands in place of a name, so that Java has no path for it.
public final class PathText {
  private PathText() {}

  /// The last part of a path.
  public static String name(String path) {
    return path.substring(endOfFolder(path) + 1);
  }

  /// The same of a path that Java has; empty for a root.
  public static String name(Path path) {
    return name(path.toString());
  }

  /// What stands before the last part; empty for the uppermost.
  public static String folder(String path) {
    return path.substring(0, Math.max(0, endOfFolder(path)));
  }

  /// The path of a name in the folder of another. The name may be any text.
  public static String beside(String path, String name) {
    return path.substring(0, endOfFolder(path) + 1) + name;
  }

  /// The place of the last separator; -1 if there is none.
  private static int endOfFolder(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf(File.separatorChar));
  }
}
