package dev.earshot.search;

import dev.earshot.meaning.Similarities.Alike;
import java.util.List;

/// What a model thinks of one of some passages.
///
/// @param similarity to the query, from -1 to 1; NaN where the passage is in a language that the
///   model does not know
/// @param alike which others of the passages mean nearly the same
record Opinion(double similarity, List<Alike> alike) {
  static final Opinion NONE = new Opinion(Double.NaN, List.of());

  boolean isKnown() {
    return !Double.isNaN(similarity);
  }
}
