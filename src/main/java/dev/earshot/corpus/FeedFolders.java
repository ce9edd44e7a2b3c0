package dev.earshot.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders in which somebody keeps a podcast's feed: what else lies there is of that podcast,
/// also where nothing else shows it. Looked at once, so for one update and one thread.
final class FeedFolders {
  private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:rss|atom|xml)|feed\\.json");

  /// Something to hear or see; the feed of a site has none.
  private static final Pattern SOUND =
      Pattern.compile(
          "<enclosure\\s[^>]*(?:audio|video)/|rel=[\"']enclosure[\"']|\"mime_type\"\\s*:\\s*\"audio");

  /// The first episode comes within it.
  private static final int BYTES = 64 * 1024;

  private final Map<Path, Boolean> byFolder = new HashMap<>();
  private final Map<String, Boolean> byHome = new HashMap<>();

  /// Whether a feed lies where all files of a file's show lie.
  boolean has(Path file) {
    var folder = file.getParent();
    return folder != null
        && byFolder.computeIfAbsent(folder, within -> isBelow(FolderShow.home(file.toString())));
  }

  private boolean isBelow(String home) {
    return !home.isEmpty() && byHome.computeIfAbsent(home, FeedFolders::hasFeed);
  }

  /// What cannot be read is no feed.
  private static boolean hasFeed(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
          .anyMatch(FeedFolders::isFeed);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isFeed(Path file) {
    if (!Files.isRegularFile(file)) return false;
    try (InputStream in = Files.newInputStream(file)) {
      return SOUND.matcher(new String(in.readNBytes(BYTES), ISO_8859_1)).find();
    } catch (IOException e) {
      return false;
    }
  }
}
