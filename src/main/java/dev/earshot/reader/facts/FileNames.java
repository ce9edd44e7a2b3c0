package dev.earshot.reader.facts;

import dev.earshot.notation.PathText;
import dev.earshot.reader.Stem;
import java.util.stream.Stream;

/// What a file is called that an episode is said to have, such as its transcript: by its name, and
/// by that below its folder's, as it may lie in a folder of theirs or not.
public final class FileNames {
  private FileNames() {}

  /// The names without endings.
  ///
  /// @param link an address or a path
  public static Stream<String> of(String link) {
    var path = link.replaceFirst("[?#].*$", "").replaceFirst("^\\w+:/+[^/]*/", "");
    var name = Stem.of(path);
    var folder = PathText.folder(path);
    var names =
        folder.isEmpty() ? Stream.of(name) : Stream.of(name, PathText.name(folder) + "/" + name);
    return names.filter(one -> one.chars().anyMatch(Character::isLetterOrDigit));
  }
}
