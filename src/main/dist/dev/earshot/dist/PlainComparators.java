package dev.earshot.dist;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// What [Comparator] has under the same names. Those can be serialised, which the start-up cache
/// does not keep: in the image these are called in their place, by earshot and its libraries.
public final class PlainComparators {
  private PlainComparators() {}

  public static <T, U extends Comparable<? super U>> Comparator<T> comparing(
      Function<? super T, ? extends U> key) {
    return (one, other) -> key.apply(one).compareTo(key.apply(other));
  }

  public static <T, U> Comparator<T> comparing(
      Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return (one, other) -> order.compare(key.apply(one), key.apply(other));
  }

  public static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
    return (one, other) -> Integer.compare(key.applyAsInt(one), key.applyAsInt(other));
  }

  public static <T> Comparator<T> comparingLong(ToLongFunction<? super T> key) {
    return (one, other) -> Long.compare(key.applyAsLong(one), key.applyAsLong(other));
  }

  public static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
    return (one, other) -> Double.compare(key.applyAsDouble(one), key.applyAsDouble(other));
  }

  public static <T> Comparator<T> thenComparing(Comparator<T> first, Comparator<? super T> next) {
    return (one, other) -> {
      int order = first.compare(one, other);
      return order != 0 ? order : next.compare(one, other);
    };
  }

  public static <T, U extends Comparable<? super U>> Comparator<T> thenComparing(
      Comparator<T> first, Function<? super T, ? extends U> key) {
    return thenComparing(first, comparing(key));
  }

  public static <T, U> Comparator<T> thenComparing(
      Comparator<T> first, Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return thenComparing(first, comparing(key, order));
  }

  public static <T> Comparator<T> thenComparingInt(
      Comparator<T> first, ToIntFunction<? super T> key) {
    return thenComparing(first, comparingInt(key));
  }

  public static <T> Comparator<T> thenComparingLong(
      Comparator<T> first, ToLongFunction<? super T> key) {
    return thenComparing(first, comparingLong(key));
  }

  public static <T> Comparator<T> thenComparingDouble(
      Comparator<T> first, ToDoubleFunction<? super T> key) {
    return thenComparing(first, comparingDouble(key));
  }
}
