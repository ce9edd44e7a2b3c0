package dev.earshot.episode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An episode that a source names as related: a pointer, never searchable text of the episode that
/// names it.
public record Related(String title, Optional<String> number, List<String> guests) {
  /// @throws IllegalArgumentException if the title is blank
  public Related {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(guests, "guests");
    Checks.notBlank("title of a related episode", title);
    guests = List.copyOf(guests);
  }
}
