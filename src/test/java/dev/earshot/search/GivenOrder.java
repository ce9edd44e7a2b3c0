package dev.earshot.search;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Found;
import dev.earshot.engine.Place;
import java.util.List;
import java.util.Optional;

/// A stage whose order is given.
record GivenOrder(List<Candidate> candidates) implements Stage {
  @Override
  public Found slice(int limit, Optional<Place> after) {
    var rest =
        candidates.stream()
            .filter(c -> after.isEmpty() || Place.BEST_FIRST.compare(c.place(), after.get()) > 0)
            .toList();
    if (rest.size() <= limit) return new Found(rest, Optional.empty());
    var page = rest.subList(0, limit);
    return new Found(page, Optional.of(page.getLast().place()));
  }
}
