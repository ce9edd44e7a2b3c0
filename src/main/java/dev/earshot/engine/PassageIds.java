package dev.earshot.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/// Names the highlights of one episode by what they say, not by where they stand, so that a name
/// survives re-indexing and merging: `superdatascience-691~k3f9q2`. Those that say the same are
/// numbered: `~k3f9q2.2`.
///
/// Six characters of five bits each take 30 of the 32 bits of a CRC-32C: plenty within one episode,
/// and short enough to be typed. A quote's speaker and time are no part of it, as sources disagree
/// on them.
final class PassageIds {
  private static final char BEFORE_HASH = '~';
  private static final int LENGTH = 6;
  private static final int BITS_A_DIGIT = 5;

  private final String episodeId;
  private final Map<String, Integer> seen = new HashMap<>();

  PassageIds(String episodeId) {
    this.episodeId = episodeId;
  }

  String next(Highlight highlight) {
    String id = episodeId + BEFORE_HASH + digits(hash(content(highlight)));
    int count = seen.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "." + count;
  }

  /// The episode that a highlight of this id belongs to.
  static String episodeOf(String id) {
    int end = id.lastIndexOf(BEFORE_HASH);
    return end < 0 ? id : id.substring(0, end);
  }

  private static String content(Highlight highlight) {
    return switch (highlight) {
      case Topic topic -> "topic " + normal(topic.title().orElse(topic.text()));
      case Quote quote -> "quote " + normal(quote.text());
    };
  }

  /// Spacing and capitals differ between renderings of the same words.
  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
  }

  /// CRC-32C is in every Java and the same for ever.
  private static long hash(String text) {
    var crc = new CRC32C();
    crc.update(text.getBytes(UTF_8));
    return crc.getValue();
  }

  private static String digits(long hash) {
    var digits = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++)
      digits[i] = Character.forDigit((int) (hash >>> (BITS_A_DIGIT * i)) & 31, 32);
    return new String(digits);
  }
}
