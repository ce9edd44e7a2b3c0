package dev.earshot.present;

import dev.earshot.episode.Episode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an episode is named beside its title.
public final class EpisodeLabel {
  private EpisodeLabel() {}

  /// Show and number; empty where neither is known.
  public static Optional<String> place(Episode episode) {
    var place =
        Stream.of(episode.show(), episode.number())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(place).filter(text -> !text.isEmpty());
  }

  /// `with Ron Diamant, Ana Prior`; empty where nobody is known.
  public static Optional<String> guests(Episode episode) {
    return episode.guests().isEmpty()
        ? Optional.empty()
        : Optional.of("with " + String.join(", ", episode.guests()));
  }
}
