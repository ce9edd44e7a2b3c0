package dev.earshot.reader;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is known of a source beside its content: by the word of the person who indexes it, and by
/// where it lies. A source that was read with one hint may read otherwise with another.
///
/// @param kind what the source is said to be, if it does not show so itself
/// @param isOfShow whether it is said to be of a show, and so of podcasts at all
/// @param places what its place says of it
public record SourceHint(Optional<SourceKind> kind, boolean isOfShow, Set<SourcePlace> places) {
  /// Nothing is known.
  public static final SourceHint NONE = new SourceHint(Optional.empty(), false);

  public SourceHint {
    var sorted = EnumSet.noneOf(SourcePlace.class);
    sorted.addAll(places);
    places = Collections.unmodifiableSet(sorted);
  }

  /// What somebody said.
  public SourceHint(Optional<SourceKind> kind, boolean isOfShow) {
    this(kind, isOfShow, Set.of());
  }

  /// The same of a source that lies elsewhere.
  public SourceHint at(Set<SourcePlace> others) {
    return new SourceHint(kind, isOfShow, others);
  }

  /// The hint in a few characters; empty for none.
  String code() {
    return kind.map(said -> "+" + said.name().toLowerCase(Locale.ROOT)).orElse("")
        + (isOfShow ? "+show" : "")
        + places.stream().map(place -> "+" + place.code()).collect(Collectors.joining());
  }
}
