package dev.earshot.reader;

import java.util.Locale;
import java.util.Optional;

/// What is known of a source beside its content, by the word of the person who indexes it. A source
/// that was read with one hint may read otherwise with another.
///
/// @param kind what the source is said to be, if it does not show so itself
/// @param isOfShow whether it is said to be of a show, and so of podcasts at all
public record SourceHint(Optional<SourceKind> kind, boolean isOfShow) {
  /// Nobody said anything.
  public static final SourceHint NONE = new SourceHint(Optional.empty(), false);

  /// The hint in a few characters; empty for none.
  String code() {
    return kind.map(said -> "+" + said.name().toLowerCase(Locale.ROOT)).orElse("")
        + (isOfShow ? "+show" : "");
  }
}
