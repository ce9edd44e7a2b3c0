package dev.earshot.engine;

import dev.earshot.episode.Quote;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was said, small enough to be kept with each transcript, to tell whether two transcripts are
/// of one talk: the least hashes of all runs of three words (bottom-k sketch, Cohen and Kaplan
/// 2007). Two programs that hear the same talk write half of its runs alike; two talks of one show
/// share a twentieth: greetings, sponsors and what everybody says.
///
/// @param hashes the least hashes in rising order, as bytes in base 64
public record TextSketch(String hashes) {
  private static final int KEPT = 128;
  private static final int RUN = 3;

  /// Fewer say nothing: chance would decide.
  private static final int FEWEST = 16;

  /// Two whole texts of so many may be compared; but they are foreign only if they share none.
  private static final int FEWEST_OF_WHOLE = 6;

  private static final double HARDLY_ANY = 0.12;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MULTIPLIER = 0x9E3779B1;

  /// The sketch of words in their order; empty if there are too few of them to compare.
  public static Optional<TextSketch> of(Stream<Quote> quotes) {
    var least = new TreeSet<Integer>();
    var run = new int[RUN];
    quotes
        .flatMap(quote -> NO_WORD.splitAsStream(quote.text().toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .forEachOrdered(word -> {
          System.arraycopy(run, 1, run, 0, RUN - 1);
          run[RUN - 1] = word.hashCode();
          least.add(mixed(run));
          if (least.size() > KEPT) least.pollLast();
        });
    if (least.size() < FEWEST_OF_WHOLE) return Optional.empty();
    var bytes = ByteBuffer.allocate(least.size() * Integer.BYTES);
    least.forEach(bytes::putInt);
    return Optional.of(new TextSketch(Base64.getEncoder().encodeToString(bytes.array())));
  }

  /// Hashes of Strings are too regular for their least ones to be a fair sample.
  private static int mixed(int... run) {
    int hash = 0;
    for (int word : run) {
      hash = (hash ^ word) * MULTIPLIER;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  /// Whether hardly anything of the shorter text stands in the other. Not known, and so false,
  /// where one text is so much shorter that the samples say nothing.
  public boolean isForeignTo(TextSketch other) {
    var ones = ByteBuffer.wrap(Base64.getDecoder().decode(hashes)).asIntBuffer();
    var others = ByteBuffer.wrap(Base64.getDecoder().decode(other.hashes)).asIntBuffer();
    int one = 0;
    int two = 0;
    int both = 0;
    // Up to the last hash of whichever sample ends first, both are complete.
    while (one < ones.limit() && two < others.limit()) {
      int order = Integer.compare(ones.get(one), others.get(two));
      if (order == 0) both++;
      if (order <= 0) one++;
      if (order >= 0) two++;
    }
    // A sample that is not full is the whole text.
    boolean areWhole = ones.limit() < KEPT && others.limit() < KEPT;
    if (areWhole) {
      one = ones.limit();
      two = others.limit();
    }
    int compared = Math.min(one, two);
    return compared >= FEWEST ? both < HARDLY_ANY * compared : areWhole && both == 0;
  }
}
