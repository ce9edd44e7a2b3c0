package dev.earshot.episode;

import java.time.Duration;
import java.util.Optional;

/// What earshot finds: a topic or a quote of an episode.
public sealed interface Highlight permits Topic, Quote {
  /// The words worth reading, as the source has them; empty for a topic that is a mere heading.
  String text();

  /// Where it starts in the episode. Absent means unknown; zero is a real start.
  Optional<Duration> start();

  Optional<Duration> end();

  /// A page about this very highlight.
  Optional<String> url();
}
