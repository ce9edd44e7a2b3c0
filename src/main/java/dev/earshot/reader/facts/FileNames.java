package dev.earshot.reader.facts;

import dev.earshot.notation.PathText;
import dev.earshot.reader.Stem;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a file is called that an episode is said to have, such as its transcript: by its name, and
/// by that below its folder's, as it may lie in a folder of theirs or not.
public final class FileNames {
  /// Of sound, see [AudioLink]; of video, pictures and captions.
  private static final Pattern MEDIUM =
      Pattern.compile("(?i)\\.(?:mp4|m4v|mov|mkv|webm|flac|jpe?g|png|webp|gif|svg|pdf|vtt|srt)$");

  /// What sites and feeds are made of; without a folder, a show may be called so: `Node.json`.
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:\\S*/\\S*|[^\\s\\p{Lu}]+)\\.(?i:mdx?|html?|xml|rss|json|ya?ml|toml|txt)$");

  private FileNames() {}

  /// Whether a text is the name or the path of a file, and so none of a show or a person.
  public static boolean is(String text) {
    return AudioLink.is(text) || MEDIUM.matcher(text).find() || PAGE.matcher(text).matches();
  }

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
