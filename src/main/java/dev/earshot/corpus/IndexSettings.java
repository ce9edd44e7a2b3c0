package dev.earshot.corpus;

import dev.earshot.query.InvalidInputException;
import dev.earshot.reader.SourceHint;
import dev.earshot.reader.SourceKind;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What to bring into an index, and how.
///
/// @param places files and folders
/// @param show of every source that does not name its own; else the folder says it
/// @param kind what the sources are that do not show it themselves, in the word of whoever indexes
///   them
/// @param prune take out what is gone from under these places
/// @param excluded patterns, in the language of `.gitignore`, of what is passed over
/// @param included patterns of the only files that are read, if there are any
/// @param input a file with what was piped in. It is remembered as standard input, in place of what
///   was piped in before, and may go when the index is up to date
public record IndexSettings(
    List<Path> places,
    Optional<String> show,
    Optional<SourceKind> kind,
    boolean prune,
    List<String> excluded,
    List<String> included,
    Optional<Path> input) {
  public IndexSettings {
    Objects.requireNonNull(places, "places");
    Objects.requireNonNull(show, "show");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(excluded, "excluded");
    Objects.requireNonNull(included, "included");
    Objects.requireNonNull(input, "input");
    places = List.copyOf(places);
    excluded = List.copyOf(excluded);
    included = List.copyOf(included);
  }

  /// Whatever is there, but for what files called `.earshotignore` or `.gitignore` say.
  public IndexSettings(
      List<Path> places, Optional<String> show, Optional<SourceKind> kind, boolean prune) {
    this(places, show, kind, prune, List.of(), List.of());
  }

  /// Files and folders alone.
  public IndexSettings(
      List<Path> places,
      Optional<String> show,
      Optional<SourceKind> kind,
      boolean prune,
      List<String> excluded,
      List<String> included) {
    this(places, show, kind, prune, excluded, included, Optional.empty());
  }

  /// The usual: the folders' names are the shows, and what is gone is taken out.
  public static IndexSettings of(Path... places) {
    Objects.requireNonNull(places, "places");
    for (var place : places) Objects.requireNonNull(place, "place");
    return new IndexSettings(List.of(places), Optional.empty(), Optional.empty(), true);
  }

  /// Refuses places of which not one is there: such a slip must neither make an index nor look like
  /// one that is up to date. One that is missing beside others may be a disk that is not plugged
  /// in.
  ///
  /// @throws InvalidInputException if there are places, and none is there
  public static void requireAny(List<Path> places) {
    Objects.requireNonNull(places, "places");
    if (!places.isEmpty() && places.stream().noneMatch(Files::exists))
      throw new InvalidInputException(
          "there is no file or folder "
              + places.stream().map(Path::toString).collect(Collectors.joining(" nor "))
              + "; nothing was indexed");
  }

  /// The file or folder of a name; empty where the locale lacks characters of it.
  public static Optional<Path> place(String name) {
    Objects.requireNonNull(name, "name");
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// The same for other places.
  public IndexSettings at(List<Path> others) {
    Objects.requireNonNull(others, "others");
    return new IndexSettings(others, show, kind, prune, excluded, included, input);
  }

  /// The same with what was piped in as well, or without.
  public IndexSettings with(Optional<Path> copy) {
    return new IndexSettings(places, show, kind, prune, excluded, included, copy);
  }

  /// Whoever names the show of the sources says that they are of podcasts.
  SourceHint hint() {
    return new SourceHint(kind, show.isPresent());
  }
}
