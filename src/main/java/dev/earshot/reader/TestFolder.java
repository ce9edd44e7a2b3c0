package dev.earshot.reader;

import dev.earshot.notation.PathText;
import dev.earshot.notation.ProgramFolder;
import java.util.stream.Stream;

/// The folders in which a project keeps what its programs are tried on. Elsewhere a folder called
/// so may be anybody's.
public final class TestFolder {
  /// So far above a file, such a folder may be.
  private static final int FOLDERS = 3;

  private TestFolder() {}

  /// Whether a file lies in one.
  public static boolean isAround(String source) {
    return Stream.iterate(PathText.folder(source), PathText::folder)
        .limit(FOLDERS)
        .anyMatch(folder -> ProgramFolder.isOfTests(PathText.name(folder)));
  }
}
