package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.notation.NumberedVoice;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A transcript often lies in a folder several times, as JSON, captions and text: the same words
/// cut differently. Only the rendering that knows most gives its quotes, or each would be found
/// twice: one with the names of speakers, then one that tells voices apart by numbers, then one
/// with ends, then one with starts, then the first by path.
final class Renderings {
  private static final Comparator<Part> BEST_FIRST =
      Comparator.comparing((Part part) -> !knows(part, Renderings::name))
          .thenComparing(part -> !knows(part, Quote::speaker))
          .thenComparing(part -> !knows(part, Quote::end))
          .thenComparing(part -> !knows(part, Quote::start))
          .thenComparing(Part::source);

  private Renderings() {}

  /// What each part says, in the same order, but the quotes of one transcript only.
  static List<Episode> once(List<Part> parts) {
    Optional<Part> best = parts.stream().filter(Renderings::isTranscript).min(BEST_FIRST);
    return parts.stream()
        .map(part ->
            isTranscript(part) && !part.equals(best.orElseThrow())
                ? muted(part, best.get().episode())
                : part.episode())
        .toList();
  }

  /// A rendering without its quotes, and without what the best one says of itself as well.
  private static Episode muted(Part part, Episode best) {
    var rendering = part.episode();
    if (part.provenance().content() == Content.FEED)
      return rendering.but().quotes(soundbites(rendering)).build();
    var extra = new LinkedHashMap<>(rendering.extra());
    extra.keySet().removeAll(best.extra().keySet());
    return rendering.but().quotes(List.of()).extra(extra).build();
  }

  /// What a feed has beside a transcript, of which nobody is said to speak.
  private static List<Quote> soundbites(Episode feed) {
    return feed.quotes().stream().filter(quote -> quote.speaker().isEmpty()).toList();
  }

  /// A feed may have one below its notes.
  private static boolean isTranscript(Part part) {
    return switch (part.provenance().content()) {
      case TRANSCRIPT -> true;
      case FEED -> knows(part, Quote::speaker);
      case PAGE, NOTES, COLLECTED_NOTES, CHAPTERS, EPISODES -> false;
    };
  }

  private static Optional<String> name(Quote quote) {
    return quote.speaker().filter(name -> !NumberedVoice.is(name));
  }

  private static boolean knows(Part part, Function<Quote, Optional<?>> fact) {
    return part.episode().quotes().stream().anyMatch(quote -> fact.apply(quote).isPresent());
  }
}
