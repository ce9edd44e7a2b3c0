package dev.earshot.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.reader.FeedTitle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders in which somebody keeps a podcast's feed: what else lies there is of that podcast,
/// also where nothing else shows it, and called as the feed calls it. Looked at once, so for one
/// update and one thread.
final class FeedFolders {
  private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:rss|atom|xml)|feed\\.json");

  /// Something to hear or see; the feed of a site has none.
  private static final Pattern SOUND =
      Pattern.compile(
          "<enclosure\\s[^>]*(?:audio|video)/|rel=[\"']enclosure[\"']|\"mime_type\"\\s*:\\s*\"audio");

  /// The first episode comes within it.
  private static final int BYTES = 64 * 1024;

  /// The beginnings of the feeds in a folder.
  private final Map<String, List<String>> known = new HashMap<>();

  /// Whether a feed lies where all files of a file's show lie.
  boolean has(Path file) {
    return !beside(file).isEmpty();
  }

  /// What the feed beside a file calls the show; empty if several feeds call theirs otherwise, or
  /// where files of anything lie.
  Optional<String> title(Path file) {
    if (FolderShow.isKeeping(FolderShow.name(FolderShow.home(file.toString()))))
      return Optional.empty();
    var titles = beside(file).stream().map(FeedTitle::in).distinct().toList();
    return titles.size() == 1 ? titles.getFirst() : Optional.empty();
  }

  private List<String> beside(Path file) {
    var home = FolderShow.home(file.toString());
    return home.isEmpty() ? List.of() : known.computeIfAbsent(home, FeedFolders::feeds);
  }

  /// What cannot be read is no feed.
  private static List<String> feeds(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
          .filter(Files::isRegularFile)
          .map(FeedFolders::beginning)
          .filter(SOUND.asPredicate())
          .toList();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  private static String beginning(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BYTES), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
