package dev.earshot.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a person's own files of a kind are, as the XDG Base Directory Specification has it. No
/// folder that somebody stands in is ever asked: it may have come with somebody else's files.
final class UserFolder {
  private UserFolder() {}

  /// The folder of earshot below the one that a variable names; where it names none by an absolute
  /// path, below the usual place at home. Empty where there is no home either.
  ///
  /// @param usual relative to the home
  static Optional<Path> of(Map<String, String> environment, String variable, String usual) {
    return absolute(environment, variable)
        .or(() -> absolute(environment, "HOME").map(home -> home.resolve(usual)))
        .map(folder -> folder.resolve("earshot"));
  }

  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    try {
      return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
