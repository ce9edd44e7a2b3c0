package dev.earshot.reader.transcript;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where the times of nested elements count from. By the rules it is the begin of the element
/// around; many count from the begin of the whole all the same. The first time within an element
/// tells: if it lies before that element begins, it counts from there, and so do all others in it.
final class TimedTextTimes {
  private static final class Around {
    private final Optional<Duration> start;
    private Optional<Boolean> counts = Optional.empty();

    Around(Optional<Duration> start) {
      this.start = start;
    }

    boolean isBaseOf(Duration time) {
      if (counts.isEmpty()) counts = start.map(from -> time.compareTo(from) < 0);
      return counts.orElse(false);
    }
  }

  private final Deque<Around> around = new ArrayDeque<>();

  /// Goes into an element.
  ///
  /// @param start when it begins by the whole, if it says so itself
  void enter(Optional<Duration> start) {
    around.push(new Around(start));
  }

  void leave() {
    around.poll();
  }

  /// A time by the whole.
  ///
  /// @param typed as an element has it that lies in those that were entered
  Duration of(Duration typed) {
    for (var element : around)
      if (element.start.isPresent())
        return element.isBaseOf(typed) ? element.start.get().plus(typed) : typed;
    return typed;
  }
}
