package dev.earshot.corpus;

import dev.earshot.reader.Stem;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The show that a file's place on disk says: the first folder below the place that was named which
/// can be a show. `transcripts`, `_posts`, `2024` and the like sort a show's files and are none;
/// where a place holds nothing but those, it is the show itself, and where it is one of them, the
/// folder above it is; so do the folders of programs for notes. So the show is the same wherever
/// one starts. For one thread.
final class FolderShow {
  private static final Set<String> SORTING =
      Set.of(
          "transcript",
          "transcripts",
          "transcription",
          "transcriptions",
          "episode",
          "episodes",
          "post",
          "posts",
          "shownotes",
          "captions",
          "subtitles",
          "chapters",
          "season",
          "seasons",
          "srt",
          "vtt");

  /// Words that go with those.
  private static final Set<String> BESIDE =
      Set.of(
          "show",
          "notes",
          "raw",
          "clean",
          "cleaned",
          "final",
          "auto",
          "automatic",
          "manual",
          "old",
          "new",
          "edited",
          "corrected",
          "whisper",
          "google",
          "youtube",
          "json",
          "txt",
          "text",
          "md",
          "markdown",
          "html",
          "english",
          "german",
          "en",
          "de",
          "fr",
          "es",
          "and",
          "with",
          "all",
          "podcast");

  /// Folders in which people keep whatever they have.
  private static final Set<String> KEEPING =
      Set.of(
          "podcasts",
          "podcast",
          "corpus",
          "documents",
          "downloads",
          "desktop",
          "home",
          "users",
          "tmp",
          "temp",
          "data",
          "src",
          "content",
          "sources",
          "files",
          "media",
          "git",
          "repos",
          "projects",
          "work");

  /// Programs for notes and highlights, whose exports and folders are called as they are, and what
  /// people call the uppermost folders of their notes.
  private static final Set<String> PROGRAMS =
      Set.of(
          "airr",
          "anytype",
          "bear",
          "capacities",
          "evernote",
          "joplin",
          "logseq",
          "notion",
          "obsidian",
          "onenote",
          "overcast",
          "podwise",
          "readwise",
          "roam",
          "simplenote",
          "snipd",
          "upnote",
          "vault",
          "zettelkasten",
          "zettlr",
          "inbox",
          "archive",
          "archives",
          "areas",
          "resources");

  /// Words that go with those.
  private static final Set<String> OF_PROGRAM =
      Set.of(
          "my",
          "export",
          "exports",
          "exported",
          "backup",
          "sync",
          "synced",
          "import",
          "research",
          "notes",
          "highlights");

  private static final Set<String> PROGRAMS_OF_SEVERAL_WORDS =
      Set.of("apple notes", "google keep", "pocket casts", "standard notes");

  private static final Set<String> SORTING_ALONE =
      Set.of("podcasts", "podcast", "подкасты", "ポッドキャスト", "播客", "팟캐스트", "srt", "vtt", "content");
  private static final Pattern NUMBER = Pattern.compile("s?\\d+");
  private static final Pattern SEPARATOR =
      Pattern.compile("[/" + Pattern.quote(File.separator) + "]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Path place;
  private final boolean isPlaceSorting;
  private final Map<Path, String> shows = new HashMap<>();

  /// @param place that was named, absolute
  FolderShow(Path place) {
    this.place = place;
    this.isPlaceSorting = isSorting(name(place));
  }

  /// The name of the show; empty where no folder says one.
  ///
  /// @param file absolute, below the place
  String of(Path file) {
    return shows.computeIfAbsent(folderOf(file), this::inFolder);
  }

  private String inFolder(Path folder) {
    boolean isSorted = isPlaceSorting;
    for (var part : place.relativize(folder)) {
      var name = part.toString();
      if (!name.isEmpty() && !isSorting(name)) return name;
      isSorted |= !name.isEmpty();
    }
    return isSorted ? above(place) : "";
  }

  /// The folder in which all files of a file's show lie, as far as names of folders tell; empty for
  /// the uppermost. Paths are text here, as the locale may lack characters of one that an index
  /// remembers.
  static String home(String file) {
    var folder = parent(file);
    while (isSorting(name(folder))) folder = parent(folder);
    return folder;
  }

  /// The file's path without the folders that only tell kinds of files, such as `transcripts`: what
  /// is called alike there and beside them tells of one episode. Seasons and years stay.
  static String unsorted(String file) {
    var home = home(file);
    var below = SEPARATOR.split(file.substring(home.length()), -1);
    int last = below.length - 1;
    return home
        + IntStream.rangeClosed(0, last)
            .filter(i -> i == last || below[i].isEmpty() || NUMBER.matcher(below[i]).find())
            .mapToObj(i -> below[i])
            .collect(Collectors.joining(File.separator));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, endOfFolder(path)));
  }

  static String name(String path) {
    return path.substring(endOfFolder(path) + 1);
  }

  private static int endOfFolder(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf(File.separatorChar));
  }

  /// `sea-to-sky/transcript.md`: there the folder is the episode, and counts as the file does.
  private Path folderOf(Path file) {
    var folder = Objects.requireNonNullElse(file.getParent(), place);
    var above = folder.getParent();
    return above != null && isEpisodeFolder(file, folder, above) ? above : folder;
  }

  /// Directly below a place that sorts nothing, such a folder may as well be a show.
  private boolean isEpisodeFolder(Path file, Path folder, Path above) {
    return !folder.equals(place)
        && (!above.equals(place) || isPlaceSorting)
        && Stem.isNameless(Stem.of(name(file)))
        && !isSorting(name(folder));
  }

  /// The place or, if that sorts as well, a folder above it.
  private static String above(Path place) {
    return Stream.iterate(
            place, path -> path != null && path.getFileName() != null, Path::getParent)
        .map(FolderShow::name)
        .dropWhile(name -> isSorting(name) && !isKeeping(name))
        .findFirst()
        .filter(name -> !isKeeping(name))
        .orElse("");
  }

  /// Whether people keep whatever they have in a folder that is called so.
  static boolean isKeeping(String name) {
    return KEEPING.contains(name.toLowerCase(Locale.ROOT))
        || isTemporary(name)
        || isOfProgram(wordsOf(name));
  }

  private static boolean isOfProgram(List<String> words) {
    boolean all =
        words.stream()
            .allMatch(word ->
                PROGRAMS.contains(word)
                    || OF_PROGRAM.contains(word)
                    || NUMBER.matcher(word).matches());
    return PROGRAMS_OF_SEVERAL_WORDS.contains(String.join(" ", words))
        || (all && words.stream().anyMatch(PROGRAMS::contains));
  }

  private static List<String> wordsOf(String folder) {
    return BETWEEN
        .splitAsStream(folder.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean isTemporary(String name) {
    return name.startsWith("tmp.") || name.equals(name(Path.of(System.getProperty("user.home"))));
  }

  static boolean isSorting(String folder) {
    if (SORTING_ALONE.contains(folder.toLowerCase(Locale.ROOT))) return true;
    var words = wordsOf(folder);
    if (isOfProgram(words)) return true;
    boolean isShowNotes = words.contains("show") && words.contains("notes");
    return words.stream().allMatch(FolderShow::isSortingWord)
        && (isShowNotes
            || words.stream()
                .anyMatch(word -> SORTING.contains(word) || NUMBER.matcher(word).matches()));
  }

  private static boolean isSortingWord(String word) {
    return SORTING.contains(word) || BESIDE.contains(word) || NUMBER.matcher(word).matches();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
