package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A transcript often lies in a folder several times, as JSON, captions and text: the same words
/// cut differently. Only the rendering that knows most gives its quotes, or each would be found
/// twice: one with speakers, then one with ends, then one with starts, then the first by path.
final class Renderings {
  private static final String MARK = "transcript";

  private static final Comparator<Part> BEST_FIRST =
      Comparator.comparing((Part part) -> !knows(part, Quote::speaker))
          .thenComparing(part -> !knows(part, Quote::end))
          .thenComparing(part -> !knows(part, Quote::start))
          .thenComparing(Part::source);

  private Renderings() {}

  /// What each part says, those in the same order, but one transcript only.
  static List<Episode> once(List<Part> parts) {
    Optional<Part> best = parts.stream().filter(Renderings::isTranscript).min(BEST_FIRST);
    return parts.stream()
        .map(part -> isTranscript(part) && !part.equals(best.orElseThrow()) ? muted(part) : part)
        .map(Part::episode)
        .toList();
  }

  private static Part muted(Part part) {
    var extra = new LinkedHashMap<>(part.episode().extra());
    extra.remove(MARK);
    var episode = part.episode().but().quotes(List.of()).extra(extra).build();
    return new Part(part.source(), part.folderShow(), episode);
  }

  private static boolean isTranscript(Part part) {
    return Identity.isNamedByFile(part) && part.episode().extra().containsKey(MARK);
  }

  private static boolean knows(Part part, Function<Quote, Optional<?>> fact) {
    return part.episode().quotes().stream().anyMatch(quote -> fact.apply(quote).isPresent());
  }
}
