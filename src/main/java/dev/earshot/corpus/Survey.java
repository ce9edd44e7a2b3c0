package dev.earshot.corpus;

import dev.earshot.engine.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Compares the files that are there with those that the index remembers.
final class Survey {
  /// Part of what is remembered, so that files are read anew when the readers have learned
  /// something.
  private static final String READERS = "2 ";

  private final IndexSettings settings;
  private final BiConsumer<Path, String> problems;
  private final Map<String, SourceRecord> known = new LinkedHashMap<>();
  private final List<Changed> changed = new ArrayList<>();
  private final List<Unchanged> unchanged = new ArrayList<>();
  private final Set<String> present = new HashSet<>();

  /// A file that must be read.
  ///
  /// @param show what its place, or the person who indexes it, calls the show
  record Changed(SourceFile file, String show, String content, String reading) {}

  /// A file that need not be read.
  ///
  /// @param touched whether its time has changed all the same
  record Unchanged(SourceFile file, SourceRecord record, boolean touched) {}

  Survey(IndexSettings settings, List<SourceRecord> known, BiConsumer<Path, String> problems) {
    this.settings = settings;
    this.problems = problems;
    for (var source : known) this.known.put(source.path(), source);
  }

  void look(List<SourceFile> files) {
    for (var file : files) {
      present.add(file.path().toString());
      look(file, Optional.ofNullable(known.get(file.path().toString())));
    }
  }

  private void look(SourceFile file, Optional<SourceRecord> old) {
    var show = show(file, old);
    var reading = READERS + show;
    var same =
        old.filter(record -> record.reading().equals(reading) && record.size() == file.size());
    if (same.filter(record -> record.modified() == file.modified()).isPresent()) {
      unchanged.add(new Unchanged(file, same.get(), false));
      return;
    }
    content(file)
        .ifPresent(content -> {
          if (same.filter(record -> record.content().equals(content)).isPresent())
            unchanged.add(new Unchanged(file, same.get(), true));
          else changed.add(new Changed(file, show, content, reading));
        });
  }

  /// A file that is named by itself keeps the show that it had when its folder was named.
  private String show(SourceFile file, Optional<SourceRecord> old) {
    if (settings.show().isPresent()) return settings.show().get();
    if (!file.folder().isEmpty()) return file.folder();
    return old.map(record -> record.reading().substring(READERS.length())).orElse("");
  }

  private Optional<String> content(SourceFile file) {
    try {
      return Optional.of(file.content());
    } catch (IOException e) {
      problems.accept(file.shown(), Walk.reason(e));
      return Optional.empty();
    }
  }

  List<Changed> changed() {
    return changed;
  }

  List<Unchanged> unchanged() {
    return unchanged;
  }

  /// The sources that are gone: those under the places that were looked at, and others that have
  /// only moved to there.
  List<SourceRecord> gone() {
    var contents = new HashSet<String>();
    for (var file : changed) contents.add(file.content());
    return known.values().stream()
        .filter(source -> !present.contains(source.path()))
        .filter(
            source -> wasLookedFor(Path.of(source.path())) || contents.contains(source.content()))
        .filter(source -> Files.notExists(Path.of(source.path())))
        .toList();
  }

  /// A place that is missing as a whole may be a disk that is not plugged in.
  private boolean wasLookedFor(Path source) {
    return settings.places().stream()
        .map(Walk::absolute)
        .anyMatch(place -> source.startsWith(place) && Files.exists(place));
  }
}
