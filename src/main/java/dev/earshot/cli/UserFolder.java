package dev.earshot.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a person's own files of a kind are, as the XDG Base Directory Specification has it. No
/// folder that somebody stands in is ever asked: it may have come with somebody else's files.
enum UserFolder {
  CONFIGURATION("XDG_CONFIG_HOME", ".config"),
  DATA("XDG_DATA_HOME", ".local/share"),
  STATE("XDG_STATE_HOME", ".local/state"),
  CACHE("XDG_CACHE_HOME", ".cache");

  private final String variable;
  private final String usual;

  /// @param variable names the folder by an absolute path
  /// @param usual where it is at home, if the variable does not
  UserFolder(String variable, String usual) {
    this.variable = variable;
    this.usual = usual;
  }

  /// The folder of earshot there; empty where nobody has a home.
  Optional<Path> of(Map<String, String> environment) {
    return absolute(environment, variable)
        .or(() -> home(environment).map(home -> home.resolve(usual)))
        .map(folder -> folder.resolve("earshot"));
  }

  private static Optional<Path> home(Map<String, String> environment) {
    return absolute(environment, "HOME");
  }

  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    try {
      return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// A path in which `~` at the beginning is the home, as shells have it: they leave that alone in
  /// `--index=~/podcasts`, in variables and in files.
  static String expanded(String path, Map<String, String> environment) {
    boolean atHome = path.equals("~") || path.startsWith("~/");
    if (!atHome) return path;
    return home(environment).map(home -> home + path.substring(1)).orElse(path);
  }
}
