package dev.earshot.corpus.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.notation.PathText;
import dev.earshot.reader.FeedTitle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The folders in which somebody keeps a podcast's feed: what else lies there is of that podcast,
/// also where nothing else shows it, and called as the feed calls it. Looked at once, so for one
/// update and one thread.
final class FeedFolders {
  private static final Set<String> ENDINGS = Set.of("rss", "atom", "xml");
  private static final String JSON_FEED = "feed.json";

  /// Something to hear or see; the feed of a site has none.
  private static final Pattern SOUND =
      Pattern.compile(
          "<enclosure\\s[^>]*(?:audio|video)/|rel=[\"']enclosure[\"']|\"mime_type\"\\s*:\\s*\"audio");

  /// The first episode comes within it.
  private static final int BYTES = 64 * 1024;

  private final Listings listings;
  private Path folder = Path.of("");
  private Beside besideFolder = Beside.NONE;
  private final Map<String, Beside> byHome = new HashMap<>();

  FeedFolders(Listings listings) {
    this.listings = listings;
  }

  /// The feeds that lie where all files of a show lie.
  ///
  /// @param title what they call the show; empty if several call theirs otherwise, or where files
  ///   of anything lie
  private record Beside(boolean any, Optional<String> title) {
    static final Beside NONE = new Beside(false, Optional.empty());

    static Beside of(String home, List<String> feeds) {
      var titles = feeds.stream().map(FeedTitle::in).distinct().toList();
      boolean isOne = titles.size() == 1 && !FolderShow.isKeeping(PathText.name(home));
      return new Beside(!feeds.isEmpty(), isOne ? titles.getFirst() : Optional.empty());
    }
  }

  /// Whether a feed lies where all files of a file's show lie.
  boolean has(Path file) {
    return beside(file).any();
  }

  /// What the feed beside a file calls the show; empty if several feeds call theirs otherwise, or
  /// where files of anything lie.
  Optional<String> title(Path file) {
    return beside(file).title();
  }

  /// What a feed calls the podcast; empty if nothing is heard in it.
  static Optional<String> titleIn(Path feed) {
    return Optional.of(beginning(feed)).filter(SOUND.asPredicate()).flatMap(FeedTitle::in);
  }

  private Beside beside(Path file) {
    var within = file.getParent();
    if (within == null) return Beside.NONE;
    // Files come folder by folder.
    if (!within.equals(folder)) {
      folder = within;
      besideFolder = below(FolderShow.home(file.toString()));
    }
    return besideFolder;
  }

  private Beside below(String home) {
    return home.isEmpty()
        ? Beside.NONE
        : byHome.computeIfAbsent(home, folder -> Beside.of(folder, feeds(folder)));
  }

  private List<String> feeds(String home) {
    return listings.inside(Path.of(home)).stream()
        .filter(file -> mayBeFeed(PathText.name(file)))
        .filter(Files::isRegularFile)
        .map(FeedFolders::beginning)
        .filter(SOUND.asPredicate())
        .toList();
  }

  /// Asked of every file of a folder, so without a pattern.
  private static boolean mayBeFeed(String name) {
    int dot = name.lastIndexOf('.');
    return (dot >= 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)))
        || name.equalsIgnoreCase(JSON_FEED);
  }

  /// What cannot be read is no feed.
  private static String beginning(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BYTES), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
