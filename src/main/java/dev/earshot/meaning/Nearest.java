package dev.earshot.meaning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;

/// Which of all texts whose vectors are kept come nearest to something in meaning.
///
/// @param near nearest first
/// @param of how many were compared
public record Nearest(List<Near> near, int of) {
  /// Nothing was compared.
  public static final Nearest NONE = new Nearest(List.of(), 0);

  public Nearest {
    near = List.copyOf(near);
  }

  /// What is near to one of several things.
  static Nearest of(List<Nearest> found, int limit) {
    var byKey = new HashMap<Long, Near>();
    var greater = BinaryOperator.maxBy(Comparator.comparingDouble(Near::similarity));
    found.forEach(one -> one.near().forEach(near -> byKey.merge(near.key(), near, greater)));
    var nearestFirst =
        byKey.values().stream()
            .sorted(
                Comparator.comparingDouble(Near::similarity)
                    .reversed()
                    .thenComparingLong(Near::key))
            .limit(limit)
            .toList();
    return new Nearest(nearestFirst, found.stream().mapToInt(Nearest::of).max().orElse(0));
  }

  /// A text, which may be gone by now.
  ///
  /// @param key what its vector is kept by
  /// @param similarity from -1 to 1
  public record Near(long key, double similarity) {
    /// The mark of the text.
    public int mark() {
      return Text.markOf(key);
    }

    /// Whether it is this text, and not another of the same mark.
    public boolean is(Text text) {
      return text.key() == key;
    }
  }
}
