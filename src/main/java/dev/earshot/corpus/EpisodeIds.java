package dev.earshot.corpus;

import dev.earshot.engine.Part;
import dev.earshot.episode.TitleLine;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Names an episode so that a person can read and type it: `superdatascience-691`. The name depends
/// on the sources alone, not on the order in which they came.
final class EpisodeIds {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_SHOW_LENGTH = 30;
  private static final int MAX_ID_LENGTH = 200;

  private EpisodeIds() {}

  static String of(List<Part> parts) {
    return first(parts.stream().map(part -> part.episode().id()))
        .map(EpisodeIds::of)
        .orElseGet(() -> named(parts));
  }

  /// The name of an episode that a source calls so.
  static String of(String id) {
    return cut(slug(id), MAX_ID_LENGTH);
  }

  private static String named(List<Part> parts) {
    var line = TitleLine.read(parts.getFirst().episode().title());
    var number =
        first(
            parts.stream()
                .map(part ->
                    part.episode()
                        .number()
                        .or(() -> TitleLine.read(part.episode().title()).number())));
    var show = show(parts).map(name -> cut(slug(name), MAX_SHOW_LENGTH));
    var title = slug(line.title());
    if (show.isEmpty()) return cut(number.map(n -> n + "-").orElse("") + title, MAX_LENGTH);
    return cut(show.get() + "-" + number.map(EpisodeIds::slug).orElse(title), MAX_LENGTH);
  }

  /// A folder's name is the one that stays when more sources of the episode turn up.
  private static Optional<String> show(List<Part> parts) {
    var folders =
        parts.stream().filter(part -> part.episode().show().isEmpty()).map(Part::folderShow);
    return folders
        .filter(name -> !slug(name).isEmpty())
        .findFirst()
        .or(() -> first(parts.stream().map(part -> part.episode().show())));
  }

  private static Optional<String> first(Stream<Optional<String>> values) {
    return values.flatMap(Optional::stream).filter(value -> !slug(value).isEmpty()).findFirst();
  }

  private static String slug(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^\\p{L}\\p{N}._]+", "-").replaceAll("^[-.]+|[-.]+$", "");
  }

  private static String cut(String slug, int length) {
    if (slug.length() <= length) return slug;
    int end = slug.lastIndexOf('-', length);
    return slug.substring(
        0,
        end > length / 2
            ? end
            : Character.isHighSurrogate(slug.charAt(length - 1)) ? length - 1 : length);
  }
}
