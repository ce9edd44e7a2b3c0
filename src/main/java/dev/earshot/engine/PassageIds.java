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
public final class PassageIds {
  private static final char BEFORE_HASH = '~';
  private static final int LENGTH = 6;
  private static final int BITS_A_DIGIT = 5;
  private static final int MARKS = (1 << (LENGTH * BITS_A_DIGIT)) - 1;

  private final String episodeId;
  private final Map<String, Integer> seen = new HashMap<>();

  PassageIds(String episodeId) {
    this.episodeId = episodeId;
  }

  String next(Highlight highlight) {
    String id = episodeId + BEFORE_HASH + digits(mark(highlight));
    int count = seen.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "." + count;
  }

  /// The episode that a highlight of this id belongs to.
  static String episodeOf(String id) {
    int end = id.lastIndexOf(BEFORE_HASH);
    return end < 0 ? id : id.substring(0, end);
  }

  /// What a highlight's id says of its content, as a number of 30 bits: whoever knows it alone
  /// finds the highlight again ([Snapshot#marked]), in whatever episode it stands now.
  public static int mark(Highlight highlight) {
    return (int) hash(content(highlight)) & MARKS;
  }

  /// That of the highlight that has an id; -1 where it is no highlight's.
  public static int markOf(String id) {
    int from = id.lastIndexOf(BEFORE_HASH) + 1;
    if (from == 0 || id.length() < from + LENGTH) return -1;
    int mark = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = Character.digit(id.charAt(from + i), 1 << BITS_A_DIGIT);
      if (digit < 0) return -1;
      mark |= digit << (BITS_A_DIGIT * i);
    }
    return mark;
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

  /// A mark as ids write it.
  public static String digits(int mark) {
    var digits = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++)
      digits[i] = Character.forDigit((mark >>> (BITS_A_DIGIT * i)) & 31, 32);
    return new String(digits);
  }
}
