package dev.earshot.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Folders that a program has made of others' files and can make again. Most of their names are
/// words that a show may have as well; those are known by what lies beside them or inside.
final class BuildFolder {
  private static final Set<String> ALWAYS =
      Set.of(
          "node_modules",
          "bower_components",
          "__pycache__",
          "site-packages",
          "_site",
          "_build",
          "__MACOSX");

  /// What must lie beside a folder of that name, one of it.
  private static final Map<String, List<String>> BESIDE =
      Map.of(
          "target", List.of("pom.xml", "Cargo.toml", "build.sbt"),
          "build",
              List.of(
                  "build.gradle",
                  "build.gradle.kts",
                  "CMakeLists.txt",
                  "Makefile",
                  "package.json",
                  "pyproject.toml",
                  "setup.py",
                  "pubspec.yaml"),
          "dist", List.of("package.json", "pyproject.toml", "setup.py"),
          "out", List.of("build.gradle", "build.gradle.kts", "package.json"),
          "bin", List.of("build.gradle", "build.gradle.kts"),
          "vendor", List.of("composer.json", "go.mod", "Gemfile", "package.json"),
          "public", List.of("hugo.toml", "hugo.yaml", "config.toml"));

  /// What a folder holds that says it of itself: <https://bford.info/cachedir/>, a virtual
  /// environment of Python.
  private static final List<String> INSIDE = List.of("CACHEDIR.TAG", "pyvenv.cfg");

  /// What only programs make; in a folder of one of those names, one is enough.
  private static final Pattern MADE =
      Pattern.compile(
          "(?:maven-(?:status|archiver)|(?:surefire|failsafe)-reports|generated(?:-test)?-sources|test-classes"
              + "|CMakeCache\\.txt|CMakeFiles|asset-manifest\\.json|objects\\.inv|intermediates|_next"
              + "|autoload\\.php|modules\\.txt|bdist\\..*|github\\.com|golang\\.org"
              + "|.*\\.(?:jar|war|whl|class|o|a|so|dll|exe|pyc|wasm|js\\.map|min\\.js))");

  /// What others have as well; a few of them together are a program's.
  private static final Pattern USUAL =
      Pattern.compile(
          "classes|generated|libs?|tmp|resources|reports|test-results|distributions|scripts|outputs"
              + "|index\\.html|404\\.html|sitemap\\.xml|robots\\.txt|favicon\\.ico|assets|static|css|js"
              + "|debug|release|.*\\.js|.*\\.css");

  private static final int FEW = 3;

  private BuildFolder() {}

  static boolean is(Path folder) {
    var name = String.valueOf(folder.getFileName());
    var parent = folder.toAbsolutePath().getParent();
    return ALWAYS.contains(name)
        || holdsAny(folder, INSIDE)
        || (BESIDE.containsKey(name)
            && ((parent != null && holdsAny(parent, BESIDE.get(name))) || isMade(folder)));
  }

  private static boolean holdsAny(Path folder, List<String> names) {
    return names.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  private static boolean isMade(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      var names = inside.map(path -> path.getFileName().toString()).toList();
      return names.stream().anyMatch(name -> MADE.matcher(name).matches())
          || names.stream().filter(name -> USUAL.matcher(name).matches()).limit(FEW).count() == FEW;
    } catch (IOException e) {
      // The walk tells of a folder that cannot be looked into.
      return false;
    }
  }
}
