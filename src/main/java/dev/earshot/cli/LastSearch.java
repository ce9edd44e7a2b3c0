package dev.earshot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a terminal last listed, so that `show 3` is the third of it. Kept in a folder that nobody
/// else may read, a file for each session in a terminal: the index, the question, and an id a line.
/// Where that cannot be kept, numbers mean nothing, and everything else works.
final class LastSearch {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int BEFORE_IDS = 2;

  private final Path file;
  private final String index;

  private LastSearch(Path file, String index) {
    this.file = file;
    this.index = index;
  }

  /// That of a session in a terminal, of one index.
  static Optional<LastSearch> of(Map<String, String> environment, String session, String index) {
    return UserFolder.STATE
        .of(environment)
        .map(folder -> folder.resolve("last").resolve(session))
        .map(file -> new LastSearch(file, index));
  }

  /// Keeps what is listed now, beside the pages before of the same question.
  ///
  /// @param first the number of the first id
  void keep(String question, int first, List<String> ids) {
    try {
      var lines = linesBefore(question.replace('\n', ' '), first);
      for (var id : ids) lines.add(id.indexOf('\n') < 0 ? id : "");
      if (!Files.exists(file)) makeRoom(Objects.requireNonNull(file.getParent()));
      Files.write(file, lines);
    } catch (IOException e) {
      // Then there are no numbers.
    }
  }

  private List<String> linesBefore(String question, int first) {
    var lines = new ArrayList<String>(List.of(index, question));
    var last = lines();
    boolean goesOn =
        last.size() >= first + BEFORE_IDS - 1
            && last.subList(0, BEFORE_IDS).equals(lines)
            && first > 1;
    for (int i = 1; i < first; i++) lines.add(goesOn ? last.get(i + BEFORE_IDS - 1) : "");
    return lines;
  }

  private static void makeRoom(Path folder) throws IOException {
    var ownersOnly = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownersOnly));
    var old = Instant.now().minus(KEPT);
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files)
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) Files.deleteIfExists(file);
    }
  }

  /// The id of that number; empty where none was listed under it.
  Optional<String> id(int number) {
    var lines = lines();
    int at = number + BEFORE_IDS - 1;
    return number > 0 && at < lines.size() && lines.getFirst().equals(index)
        ? Optional.of(lines.get(at)).filter(id -> !id.isEmpty())
        : Optional.empty();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
