package dev.earshot.present;

import java.time.Duration;
import java.util.Locale;

/// A moment as players show it: `12:34`, `1:02:03`.
public final class Clock {
  private Clock() {}

  public static String of(Duration moment) {
    var seconds =
        String.format(Locale.ROOT, "%02d:%02d", moment.toMinutesPart(), moment.toSecondsPart());
    if (moment.toHours() > 0) return moment.toHours() + ":" + seconds;
    return seconds.startsWith("0") ? seconds.substring(1) : seconds;
  }
}
