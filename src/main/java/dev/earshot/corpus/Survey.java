package dev.earshot.corpus;

import dev.earshot.corpus.folder.FolderShow;
import dev.earshot.engine.SourceRecord;
import dev.earshot.reader.Warning.Reason;
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
import java.util.function.Function;
import java.util.function.Predicate;

/// Compares the files that are there with those that the index remembers.
final class Survey {
  private final IndexSettings settings;
  private final Function<SourceFile, String> readers;
  private final Function<Path, Optional<String>> feeds;
  private final BiConsumer<Path, String> problems;

  /// Those that were not looked for or not found yet.
  private final Map<String, SourceRecord> known = new LinkedHashMap<>();

  private final List<Changed> changed = new ArrayList<>();
  private final List<Unchanged> unchanged = new ArrayList<>();

  /// A file that must be read.
  ///
  /// @param show what its place, or the person who indexes it, calls the show
  /// @param isOfAny whether notes of any show lie there, so that the file's own word goes before
  record Changed(SourceFile file, String show, boolean isOfAny, String content) {}

  /// A file that need not be read.
  ///
  /// @param touched whether its time has changed all the same
  record Unchanged(SourceFile file, SourceRecord record, boolean touched) {
    private boolean isWarnedOf(Reason reason) {
      return record.warnings().stream().anyMatch(warning -> warning.reason() == reason);
    }
  }

  /// Looks at no file yet.
  ///
  /// @param readers by which version of the formats a file would be read: one that was read by
  ///   others is read anew, as they may have passed over what is a format by now
  /// @param feeds what the feed beside a file calls the show
  Survey(
      IndexSettings settings,
      Function<SourceFile, String> readers,
      Function<Path, Optional<String>> feeds,
      List<SourceRecord> known,
      BiConsumer<Path, String> problems) {
    this.settings = settings;
    this.readers = readers;
    this.feeds = feeds;
    this.problems = problems;
    for (var source : known) this.known.put(source.path(), source);
  }

  void look(List<SourceFile> files) {
    for (var file : files) look(file, Optional.ofNullable(known.remove(file.path().toString())));
  }

  private void look(SourceFile file, Optional<SourceRecord> old) {
    var show = show(file, old);
    var same =
        old.filter(record -> isReadAlike(record, file, show) && record.size() == file.size());
    if (same.filter(record -> record.modified() == file.modified()).isPresent()) {
      unchanged.add(new Unchanged(file, same.get(), false));
      return;
    }
    content(file)
        .ifPresent(content -> {
          if (same.filter(record -> record.content().equals(content)).isPresent())
            unchanged.add(new Unchanged(file, same.get(), true));
          else changed.add(changed(file, show, content));
        });
  }

  /// Takes unchanged files for changed ones, if something of a kind was wrong with them.
  void readAgain(Reason reason) {
    for (var file : unchanged)
      if (file.isWarnedOf(reason))
        changed.add(changed(file.file(), file.record().show(), file.record().content()));
    unchanged.removeIf(file -> file.isWarnedOf(reason));
  }

  private Changed changed(SourceFile file, String show, String content) {
    boolean isSaid = settings.show().or(() -> feeds.apply(file.path())).isPresent();
    return new Changed(file, show, !isSaid && FolderShow.isOfAny(file.path(), show), content);
  }

  private boolean isReadAlike(SourceRecord record, SourceFile file, String show) {
    return record.show().equals(show) && record.readers().equals(readers.apply(file));
  }

  /// A file that is named by itself keeps the show that it had when its folder was named.
  private String show(SourceFile file, Optional<SourceRecord> old) {
    return settings
        .show()
        .or(() -> feeds.apply(file.path()))
        .or(file::folder)
        .or(() -> old.map(SourceRecord::show))
        .orElse("");
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
  ///
  /// @param passedOver the files that are there, but are no sources any more
  List<SourceRecord> gone(Predicate<Path> passedOver) {
    var contents = new HashSet<String>();
    for (var file : changed) contents.add(file.content());
    return known.values().stream().filter(source -> isGone(source, contents, passedOver)).toList();
  }

  /// What lies nowhere that can be told is not.
  private boolean isGone(SourceRecord source, Set<String> contents, Predicate<Path> passedOver) {
    return SourceFile.place(source.path())
        .filter(path -> wasLookedFor(path) || contents.contains(source.content()))
        .filter(path -> Files.notExists(path) || passedOver.test(path))
        .isPresent();
  }

  /// A place that is missing as a whole may be a disk that is not plugged in.
  private boolean wasLookedFor(Path source) {
    return settings.places().stream()
        .map(Walk::absolute)
        .anyMatch(place -> source.startsWith(place) && Files.exists(place));
  }
}
