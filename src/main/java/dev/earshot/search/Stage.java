package dev.earshot.search;

import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import java.util.Optional;

/// A step from a plan to the order in which passages are shown. Each works on what the step before
/// it gives, and may reorder, raise or leave out.
///
/// The order is one for all pages: asked again with the `next` of a slice, a stage goes on exactly
/// after it. For one thread.
interface Stage {
  /// At most `limit` candidates after a place, or the first ones.
  Found slice(int limit, Optional<Place> after);
}
