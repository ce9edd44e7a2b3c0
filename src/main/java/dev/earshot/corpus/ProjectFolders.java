package dev.earshot.corpus;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.PathText;
import java.io.IOException;
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
          "dockerfile");

  /// Folders of a project that hold no episodes, unless what lies there shows it.
  private static final Set<String> PARTS =
      Set.of(
          "docs",
          "doc",
          "documentation",
          "data",
          "scripts",
          "bin",
          "lib",
          "tools",
          "utils",
          "src",
          "tests",
          "test",
          "prompts",
          "config");

  /// Where it lies, a site lies, and the pages of its episodes may lie beside it.
  private static final String FRONT_PAGE = "index.html";

  private static final Pattern OF_EPISODES =
      Pattern.compile("(?iu).*(?:transcri|transkri|trascri|episod|épisod|post|show[ _-]?notes).*");

  /// A page or a transcript that is called by a number, a day or an episode.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)(?:\\d|.*(?<!\\p{L})"
              + EpisodeWord.BEFORE
              + "[ ._-]?#?\\d).*\\.(?:txt|md|markdown|srt|vtt|html?|docx|json)");

  private static final int SEVERAL = 3;

  private final Map<Path, Boolean> known = new HashMap<>();
  private final Map<Path, Boolean> holding = new HashMap<>();

  /// Whether a file lies in a project, but not in the folders of its episodes.
  boolean hasBeside(Path file) {
    var folder = file.getParent();
    if (folder == null) return false;
    var above = folder.getParent();
    return (isProject(folder) && !holdsEpisodes(folder))
        || (above != null && isPart(folder) && isProject(above));
  }

  private static boolean isPart(Path folder) {
    return PARTS.contains(lower(folder)) && !Files.exists(folder.resolve(FRONT_PAGE));
  }

  private boolean isProject(Path folder) {
    return known.computeIfAbsent(folder, ProjectFolders::look);
  }

  /// Whether episodes lie beside the program that made them, and have no folder of their own.
  private boolean holdsEpisodes(Path folder) {
    return holding.computeIfAbsent(folder, ProjectFolders::lookForEpisodes);
  }

  private static boolean lookForEpisodes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      var all = files.toList();
      long counted = all.stream().filter(f -> COUNTED.matcher(name(f)).matches()).count();
      return counted >= SEVERAL && !haveEpisodes(all);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /// What cannot be read is no project, nor is a folder such as `podcasts` or `transcripts`, in
  /// which a listener may keep a README as well.
  private static boolean look(Path folder) {
    boolean isOneWord = FolderWord.of(name(folder)).size() == 1;
    if (isOneWord && FolderShow.isSorting(name(folder))) return false;
    try (Stream<Path> files = Files.list(folder)) {
      var all = files.toList();
      return (haveBuild(all) && all.stream().noneMatch(file -> name(file).equals(FRONT_PAGE)))
          || (all.stream().anyMatch(ProjectFolders::isDocument) && haveEpisodes(all));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean haveBuild(List<Path> all) {
    return all.stream().anyMatch(file -> BUILDS.contains(lower(file)));
  }

  private static boolean isDocument(Path file) {
    int dot = name(file).indexOf('.');
    return DOCUMENTS.contains(dot > 0 ? lower(file).substring(0, dot) : lower(file));
  }

  private static boolean haveEpisodes(List<Path> all) {
    return all.stream()
        .filter(folder -> OF_EPISODES.matcher(name(folder)).matches())
        .filter(folder -> FolderShow.isNoShow(name(folder)))
        .anyMatch(Files::isDirectory);
  }

  private static String lower(Path path) {
    return name(path).toLowerCase(Locale.ROOT);
  }

  private static String name(Path path) {
    return PathText.name(path.toString());
  }
}
