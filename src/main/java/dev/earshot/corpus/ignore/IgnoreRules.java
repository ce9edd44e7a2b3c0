package dev.earshot.corpus.ignore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The rules of one list, for what lies below a folder. The last rule that matches decides.
///
/// @param folder to which the paths in the rules are relative
/// @param isOfGit whether it is a `.gitignore`
record IgnoreRules(Path folder, boolean isOfGit, List<IgnoreRule> rules) {

  /// Rules that a person typed.
  static IgnoreRules of(Path folder, List<String> lines) {
    return of(folder, false, lines);
  }

  private static IgnoreRules of(Path folder, boolean isOfGit, List<String> lines) {
    var rules = lines.stream().flatMap(line -> IgnoreRule.of(line).stream()).toList();
    return new IgnoreRules(folder, isOfGit, rules);
  }

  /// The rules of a file in a folder; none if there is no such file. A mark of the byte order is no
  /// part of the first rule.
  static IgnoreRules in(Path folder, String name) throws IOException {
    var file = folder.resolve(name);
    boolean isOfGit = name.equals(".gitignore");
    if (!Files.isRegularFile(file)) return new IgnoreRules(folder, isOfGit, List.of());
    var text = new String(Files.readAllBytes(file), UTF_8);
    return of(
        folder, isOfGit, (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList());
  }

  /// Whether a file or folder is ignored; empty if no rule speaks of it.
  Optional<Boolean> say(Path path, boolean isFolder) {
    if (rules.isEmpty()) return Optional.empty();
    var separator = path.getFileSystem().getSeparator();
    var relative = folder.relativize(path).toString().replace(separator, "/");
    for (int i = rules.size() - 1; i >= 0; i--)
      if (rules.get(i).matches(relative, isFolder)) return Optional.of(rules.get(i).isIgnored());
    return Optional.empty();
  }
}
