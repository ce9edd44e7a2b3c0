package dev.earshot.corpus.ignore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Which files and folders are passed over, because somebody said so: on the command line, in files
/// called `.earshotignore`, and inside a repository of git in its `.gitignore`s. The rules that
/// stand nearer to a file go before those above it, `.earshotignore` before `.gitignore`, and the
/// command line before all.
///
/// What lies in an ignored folder is ignored, whatever is said of it: nobody looks there.
public final class Ignored {
  private static final String OWN = ".earshotignore";
  private static final String GIT = ".gitignore";

  private final List<String> excluded;
  private final List<String> included;
  private final BiConsumer<Path, IOException> problems;

  /// The lists that have a say below a folder, the strongest first.
  private final Map<Path, List<IgnoreRules>> lists = new HashMap<>();

  /// @param excluded patterns of what is passed over, relative to each place
  /// @param included if there are any, patterns of the files that are read, and no others
  /// @param problems takes the lists that cannot be read
  public Ignored(
      List<String> excluded, List<String> included, BiConsumer<Path, IOException> problems) {
    this.excluded = List.copyOf(excluded);
    this.included = List.copyOf(included);
    this.problems = problems;
  }

  /// Whether a file says what to ignore.
  public static boolean isList(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.equals(OWN) || name.equals(GIT);
  }

  /// Whether something below a place is passed over. The place itself was named, and so is not.
  ///
  /// @param path absolute; asked for after the folder it lies in
  public boolean is(Path place, Path path, boolean isFolder) {
    if (path.equals(place)) return false;
    if (isMatched(excluded, place, path, isFolder)) return true;
    if (!isFolder && !included.isEmpty() && !isIncluded(place, path)) return true;
    var folder = path.getParent();
    for (var list : folder == null ? List.<IgnoreRules>of() : lists(folder)) {
      var said = list.say(path, isFolder);
      if (said.isPresent()) return said.get();
    }
    return false;
  }

  private boolean isMatched(List<String> patterns, Path place, Path path, boolean isFolder) {
    return !patterns.isEmpty() && IgnoreRules.of(place, patterns).say(path, isFolder).orElse(false);
  }

  /// Whether the file or a folder that it lies in is to be read.
  private boolean isIncluded(Path place, Path file) {
    if (isMatched(included, place, file, false)) return true;
    for (var folder = file.getParent();
        folder != null && !folder.equals(place);
        folder = folder.getParent()) if (isMatched(included, place, folder, true)) return true;
    return false;
  }

  private List<IgnoreRules> lists(Path folder) {
    var known = lists.get(folder);
    if (known != null) return known;
    var found = new ArrayList<IgnoreRules>();
    read(folder, OWN).ifPresent(found::add);
    if (gitRoot(folder).isPresent()) read(folder, GIT).ifPresent(found::add);
    var parent = folder.getParent();
    if (parent != null) found.addAll(above(folder, parent));
    lists.put(folder, found);
    return found;
  }

  /// Git knows nothing of what lies above the root of a repository.
  private List<IgnoreRules> above(Path folder, Path parent) {
    var parents = lists(parent);
    if (!isGitRoot(folder)) return parents;
    return parents.stream().filter(list -> !list.isOfGit()).toList();
  }

  private Optional<IgnoreRules> read(Path folder, String name) {
    try {
      return Optional.of(IgnoreRules.in(folder, name)).filter(list -> !list.rules().isEmpty());
    } catch (IOException e) {
      problems.accept(folder.resolve(name), e);
      return Optional.empty();
    }
  }

  private static Optional<Path> gitRoot(Path folder) {
    for (var at = folder; at != null; at = at.getParent())
      if (isGitRoot(at)) return Optional.of(at);
    return Optional.empty();
  }

  /// In a work tree or a submodule, `.git` is a file.
  private static boolean isGitRoot(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }
}
