package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.episode.Provenance.Scheme;
import java.util.Comparator;

/// A part of an episode with what it is recognised by, which is worked out once: normal forms of
/// names are not cheap, and each piece is compared with many.
record Piece(Part part, Identity identity) {
  /// Sources in the order of their paths, and what one source says in its own order.
  static final Comparator<Part> FIRST_TO_LAST =
      Comparator.comparing(Part::source).thenComparingInt(Part::place);

  /// Of what two sources know differently, the one counts that identifies the episode better: one
  /// that knows the title, then one that gives an id, then a feed, then one that names the show,
  /// then the others as they come.
  static final Comparator<Piece> BEST_FIRST =
      Comparator.comparing(
          Piece::part,
          Comparator.comparing((Part part) -> part.provenance().isNamedByFile())
              .thenComparing(part -> part.episode().id().isEmpty())
              .thenComparing(part -> !part.provenance().has(Scheme.GUID))
              .thenComparing(part -> part.episode().show().isEmpty())
              .thenComparing(FIRST_TO_LAST));

  static Piece of(Part part) {
    return new Piece(part, Identity.of(part));
  }
}
