package dev.earshot.corpus.folder;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PathText;
import dev.earshot.notation.ProgramFolder;
import dev.earshot.notation.TranscriptWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The projects among the folders: archives of transcripts and sites of shows, with their documents
/// and programs. Where the episodes have folders of their own, or programs are kept, the project's
/// name says what it is for, and not what each file beside those tells of. Looked at once, so for
/// one update and one thread.
final class ProjectFolders {
  /// What whoever publishes a folder puts into it, without its ending.
  private static final Set<String> DOCUMENTS =
      Set.of(
          "readme",
          "license",
          "licence",
          "copying",
          "contributing",
          "changelog",
          "_config",
          "mkdocs",
          "hugo");

  /// What tells of programs.
  private static final Set<String> BUILDS =
      Set.of(
          "package.json",
          "requirements.txt",
          "pyproject.toml",
          "setup.py",
          "pipfile",
          "environment.yml",
          "cargo.toml",
          "go.mod",
          "pom.xml",
          "build.gradle",
          "composer.json",
          "makefile",
          "justfile",
          "rakefile",
          "gemfile",
          "dockerfile");

  /// Folders of a project that hold no episodes, unless what lies there shows it.
  private static final Set<String> PARTS = Set.of("docs", "doc", "documentation", "data", "src");

  /// So far above a file, a folder of programs may be, which holds none either.
  private static final int FOLDERS = 3;

  /// Where it lies, a site lies, and the pages of its episodes may lie beside it.
  private static final String FRONT_PAGE = "index.html";

  private static final Pattern OF_EPISODES =
      Pattern.compile(
          "(?iu)(?:.*\\P{L})?(?:"
              + TranscriptWord.NAME
              + "|"
              + EpisodeWord.BEGINNING
              + "|post|show[ _-]?notes).*");

  /// A page or a transcript that is called by a number, a day or an episode.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)(?:\\d|.*(?<!\\p{L})"
              + EpisodeWord.BEFORE
              + "[ ._-]?#?\\d).*\\.(?:txt|md|markdown|srt|vtt|html?|docx|json)");

  private static final int SEVERAL = 3;

  private final Listings listings;
  private final Map<Path, Folder> looked = new HashMap<>();
  private final Map<Path, Boolean> beside = new HashMap<>();

  ProjectFolders(Listings listings) {
    this.listings = listings;
  }

  /// @param holdsEpisodes of a project, whether episodes lie beside the program that made them, and
  ///   have no folder of their own
  private record Folder(boolean isProject, boolean holdsEpisodes) {
    static final Folder OTHER = new Folder(false, false);
  }

  /// Whether a file lies in a project, but not in the folders of its episodes.
  boolean hasBeside(Path file) {
    var folder = file.getParent();
    return folder != null && beside.computeIfAbsent(folder, this::isBeside);
  }

  private boolean isBeside(Path folder) {
    return (isProject(folder) && !look(folder).holdsEpisodes())
        || (isPart(folder) && isInProject(folder))
        || Stream.iterate(folder, path -> path != null, Path::getParent)
            .limit(FOLDERS)
            .anyMatch(path -> ProgramFolder.is(PathText.name(path)) && isInProject(path));
  }

  private boolean isInProject(Path folder) {
    var above = folder.getParent();
    return above != null && isProject(above);
  }

  private static boolean isPart(Path folder) {
    return PARTS.contains(lower(folder)) && !Files.exists(folder.resolve(FRONT_PAGE));
  }

  private boolean isProject(Path folder) {
    return look(folder).isProject();
  }

  private Folder look(Path folder) {
    return looked.computeIfAbsent(folder, this::list);
  }

  /// No project is a folder such as `podcasts` or `transcripts`, in which a listener may keep a
  /// README as well.
  private Folder list(Path folder) {
    boolean isOneWord = FolderWord.of(PathText.name(folder)).size() == 1;
    if (isOneWord && FolderShow.isSorting(PathText.name(folder))) return Folder.OTHER;
    var all = listings.inside(folder);
    return areProject(all) ? new Folder(true, areEpisodes(all)) : Folder.OTHER;
  }

  private static boolean areProject(List<Path> all) {
    return (haveBuild(all)
            && all.stream().noneMatch(file -> PathText.name(file).equals(FRONT_PAGE)))
        || (all.stream().anyMatch(ProjectFolders::isDocument)
            && (haveEpisodes(all) || havePrograms(all)));
  }

  private static boolean areEpisodes(List<Path> all) {
    long counted =
        all.stream().filter(file -> COUNTED.matcher(PathText.name(file)).matches()).count();
    return counted >= SEVERAL && !haveEpisodes(all);
  }

  private static boolean haveBuild(List<Path> all) {
    return all.stream().anyMatch(file -> BUILDS.contains(lower(file)));
  }

  private static boolean isDocument(Path file) {
    int dot = PathText.name(file).indexOf('.');
    return DOCUMENTS.contains(dot > 0 ? lower(file).substring(0, dot) : lower(file));
  }

  private static boolean havePrograms(List<Path> all) {
    return all.stream()
        .filter(folder -> ProgramFolder.is(PathText.name(folder)))
        .anyMatch(Files::isDirectory);
  }

  private static boolean haveEpisodes(List<Path> all) {
    return all.stream()
        .filter(folder -> OF_EPISODES.matcher(PathText.name(folder)).matches())
        .filter(folder -> FolderShow.isNoShow(PathText.name(folder)))
        .anyMatch(Files::isDirectory);
  }

  private static String lower(Path path) {
    return PathText.name(path).toLowerCase(Locale.ROOT);
  }
}
