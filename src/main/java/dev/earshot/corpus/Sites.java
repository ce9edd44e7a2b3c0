package dev.earshot.corpus;

import dev.earshot.notation.PathText;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The websites among the folders: what the configuration of one calls it. Each folder is looked at
/// once, so for one update and one thread.
final class Sites {
  /// Where Jekyll, Hugo, Zola, Eleventy, mdBook and MkDocs are told; what is of the podcast alone
  /// comes first.
  private static final List<String> FILES =
      Stream.of(
              each("_data/podcast", "src/_data/podcast", "data/podcast"),
              each("_config", "hugo", "config/_default/hugo", "config", "config/_default/config"),
              each("book", "mkdocs"),
              each("_data/metadata", "src/_data/metadata", "_data/site", "src/_data/site"))
          .flatMap(List::stream)
          .toList();

  private static final long LONGEST_FILE = 64 * 1024;
  private static final int LONGEST_TITLE = 80;

  private final Map<Path, Optional<String>> titles = new HashMap<>();

  private static List<String> each(String... names) {
    return Stream.of(names)
        .flatMap(name -> Stream.of(".yml", ".yaml", ".toml", ".json").map(name::concat))
        .toList();
  }

  /// What the site is called whose root a folder is; empty if it is none, or called as anything is.
  Optional<String> title(Path folder) {
    return titles.computeIfAbsent(folder, Sites::read);
  }

  private static Optional<String> read(Path folder) {
    return FILES.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .flatMap(file -> titleIn(file).stream())
        .filter(title -> title.length() <= LONGEST_TITLE && !FolderShow.isNoShow(title))
        .findFirst();
  }

  /// What cannot be read is no configuration.
  private static Optional<String> titleIn(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) return Optional.empty();
      var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return Formats.siteTitle(PathText.name(file.toString()), lines);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
