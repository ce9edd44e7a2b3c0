package dev.earshot.corpus;

import dev.earshot.corpus.folder.FolderShow;
import dev.earshot.corpus.folder.Surroundings;
import dev.earshot.corpus.ignore.Ignored;
import dev.earshot.engine.location.Location;
import dev.earshot.reader.Warning.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Finds the files under the places that were named, in the order of their paths, each once even
/// where places overlap. Hidden files and folders are passed over, unless they were named
/// themselves, as is every index, what a program has built or left half done, and what somebody
/// said to ignore; links are followed, but never in a circle.
final class Walk {
  private static final Set<String> LEFTOVER =
      Set.of("part", "partial", "crdownload", "download", "swo", "swp");

  private final Optional<Path> index;
  private final Surroundings surroundings;
  private final Problems problems;
  private final Ignored ignored;
  private final Map<Path, SourceFile> found = new TreeMap<>();
  private List<Path> places = List.of();
  private final Set<Path> passedOver = new HashSet<>();

  /// Takes what cannot be looked into, and why.
  interface Problems {
    void tell(Path file, Reason reason, String message);
  }

  /// @param index the folder of the index, which is no source
  Walk(Optional<Path> index, IndexSettings settings, Surroundings surroundings, Problems problems) {
    this.index = index.map(Walk::absolute);
    this.surroundings = surroundings;
    this.problems = problems;
    this.ignored = new Ignored(settings.excluded(), settings.included(), this::unreadable);
  }

  /// Whether a file was not found because it, or a folder that it lies in, is to be ignored.
  boolean isPassedOver(Path file) {
    return !passedOver.isEmpty()
        && Stream.iterate(file, path -> path != null, Path::getParent)
            .anyMatch(passedOver::contains);
  }

  List<SourceFile> of(List<Path> places) {
    this.places = places.stream().map(Walk::absolute).toList();
    for (var place : places) walk(place, folder -> {});
    this.places.stream().filter(Files::isDirectory).forEach(this::nameShow);
    return new ArrayList<>(found.values());
  }

  /// A place that holds folders such as `transcripts` is a show, also for the files beside them.
  private void nameShow(Path place) {
    var show = String.valueOf(place.getFileName());
    boolean isShow =
        found.values().stream()
            .anyMatch(file ->
                file.folder().filter(show::equals).isPresent()
                    && !place.equals(file.path().getParent())
                    && FolderShow.home(file.path().toString()).equals(place.toString()));
    if (isShow)
      found.replaceAll(
          (path, file) -> !file.hasShow() && place.equals(path.getParent()) ? file.of(show) : file);
  }

  /// Hands over every folder before it is looked into.
  void eachFolder(List<Path> places, Consumer<Path> folders) {
    for (var place : places) walk(place, folders);
  }

  private void walk(Path place, Consumer<Path> folders) {
    try {
      Files.walkFileTree(
          place,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(place, folders));
    } catch (IOException e) {
      unreadable(place, e);
    }
  }

  private void unreadable(Path file, IOException e) {
    problems.tell(file, Reason.UNREADABLE, reason(e));
  }

  /// Whether Java can find a file again by its name; if not, says so. A name is bytes to the
  /// system, and text to the index.
  private boolean isNamed(Path file, Path path) {
    if (IndexSettings.place(path.toString()).isPresent()) return true;
    problems.tell(
        file,
        Reason.NAME,
        "its name has characters that the locale's encoding, "
            + System.getProperty("sun.jnu.encoding")
            + ", lacks; set LC_ALL=C.UTF-8");
    return false;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path place;
    private final Path absolutePlace;
    private final FolderShow shows;
    private final Consumer<Path> folders;

    Visitor(Path place, Consumer<Path> folders) {
      this.place = place;
      this.absolutePlace = absolute(place);
      this.shows = surroundings.shows(base(absolutePlace));
      this.folders = folders;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isPlace = folder.equals(place);
      var path = absolute(folder);
      if (isIndex(path) || (!isPlace && (isHidden(folder) || isIgnoredFolder(path))))
        return FileVisitResult.SKIP_SUBTREE;
      if (!isNamed(folder, path)) return FileVisitResult.SKIP_SUBTREE;
      folders.accept(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean isPlace = file.equals(place);
      var path = absolute(file);
      if (isPlace && !attributes.isRegularFile())
        problems.tell(file, Reason.UNREADABLE, "it is neither a file nor a folder");
      if (attributes.isRegularFile()
          && (isPlace || (!isHidden(file) && !isIgnored(path, false)))
          && isNamed(file, path)) add(file, path, attributes);
      return FileVisitResult.CONTINUE;
    }

    private boolean isIgnoredFolder(Path path) {
      if (isIgnored(path, true)) return true;
      boolean isBuilt = BuildFolder.is(path);
      if (isBuilt) passedOver.add(path);
      return isBuilt;
    }

    private boolean isIgnored(Path path, boolean isFolder) {
      boolean is = (!isFolder && isLeftover(path)) || ignored.is(absolutePlace, path, isFolder);
      if (is) passedOver.add(path);
      return is;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      unreadable(file, e);
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file, Path path, BasicFileAttributes attributes) {
      var folder = file.equals(place) ? Optional.<String>empty() : Optional.of(shows.of(path));
      // Of two places that overlap, the outer one knows the folder.
      found.merge(
          path,
          SourceFile.onDisk(path, file, folder, attributes),
          (one, other) -> one.hasShow() || other.folder().isEmpty() ? one : other);
    }
  }

  /// Folders that were named together lie in the one above them as if that had been named.
  private Path base(Path place) {
    var above = place.getParent();
    if (above == null) return place;
    boolean isOneOfMany =
        places.stream().anyMatch(other -> !other.equals(place) && above.equals(other.getParent()));
    return isOneOfMany ? above : place;
  }

  private boolean isIndex(Path path) {
    return index.filter(path::equals).isPresent() || Location.isIndex(path);
  }

  /// Whether an editor or a download has left the file there, until the real one is written.
  private static boolean isLeftover(Path file) {
    var name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"))
        || (dot >= 0 && LEFTOVER.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  static boolean isHidden(Path file) {
    return file.getFileName() != null && file.getFileName().toString().startsWith(".");
  }

  static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file or folder";
      case AccessDeniedException denied -> "it may not be read (permission denied)";
      case FileSystemLoopException loop ->
          "the link leads in a circle; what it leads to is indexed once";
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }
}
