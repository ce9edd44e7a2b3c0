package dev.earshot.meaning;

import dev.earshot.notation.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A text that may be encoded.
///
/// @param mark a number of at most 30 bits by which whoever asks finds the text again; the same
///   words under another mark are another text
public record Text(String words, int mark) {
  private static final int MARK_BITS = 30;

  public Text {
    if (mark < 0 || mark >>> MARK_BITS != 0)
      throw new IllegalArgumentException("a mark of " + mark + "; expected 30 bits");
  }

  /// What its vector is kept by: the mark, and of a checksum of the words as much as fits beside
  /// it.
  long key() {
    var hash = Sha256.digest().digest(words.getBytes(StandardCharsets.UTF_8));
    return ((long) mark << (Long.SIZE - MARK_BITS))
        | (ByteBuffer.wrap(hash).getLong() >>> MARK_BITS);
  }

  /// The mark that is in a key.
  static int markOf(long key) {
    return (int) (key >>> (Long.SIZE - MARK_BITS));
  }
}
