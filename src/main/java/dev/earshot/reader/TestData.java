package dev.earshot.reader;

import dev.earshot.notation.PathText;
import dev.earshot.notation.ProgramFolder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a project tries its programs on, or shows how to write: it looks like episodes, and is none
/// that anybody published.
public final class TestData {
  /// `episodes.example.json`, as projects call a file that is to be copied and filled in.
  private static final Pattern EXAMPLE =
      Pattern.compile("(?i).+\\.(?:example|sample|template|dist)\\.\\w{2,5}");

  /// So far above a file, a folder of tests may be.
  private static final int FOLDERS = 3;

  private TestData() {}

  /// Whether nobody says that a file is of a show, and its name or its place says that it is such.
  public static boolean is(Head head) {
    return !head.isSaidToBeOfShow()
        && (EXAMPLE.matcher(PathText.name(head.source())).matches()
            || isInFolder(head.source(), head.isAt(SourcePlace.BESIDE_EPISODES)));
  }

  /// Whether a file lies in a folder of tests. Where there is no project, a folder called so may be
  /// anybody's.
  public static boolean isInFolder(String source, boolean isInProject) {
    return isInProject
        && Stream.iterate(PathText.folder(source), PathText::folder)
            .limit(FOLDERS)
            .anyMatch(folder -> ProgramFolder.isOfTests(PathText.name(folder)));
  }
}
