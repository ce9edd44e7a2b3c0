package dev.earshot.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Folders that a program has made of others' files and can make again. Their names are words that
/// a show may have as well, so most of them are known by what lies beside them.
final class BuildFolder {
  private static final List<String> ALWAYS =
      List.of("node_modules", "bower_components", "__pycache__", "site-packages");

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
          "_site", List.of("_config.yml", "_config.yaml", "Gemfile"),
          "public", List.of("hugo.toml", "hugo.yaml", "config.toml"));

  /// What a folder holds that says it of itself: <https://bford.info/cachedir/>, a virtual
  /// environment of Python.
  private static final List<String> INSIDE = List.of("CACHEDIR.TAG", "pyvenv.cfg");

  private BuildFolder() {}

  static boolean is(Path folder) {
    var name = String.valueOf(folder.getFileName());
    var parent = folder.toAbsolutePath().getParent();
    return ALWAYS.contains(name)
        || holdsAny(folder, INSIDE)
        || (parent != null && holdsAny(parent, BESIDE.getOrDefault(name, List.of())));
  }

  private static boolean holdsAny(Path folder, List<String> names) {
    return names.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }
}
