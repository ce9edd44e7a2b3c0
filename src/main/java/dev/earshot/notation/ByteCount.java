package dev.earshot.notation;

import java.util.Locale;

/// Sizes of files as people read them: `12.3 MB`, a megabyte being a million bytes.
public final class ByteCount {
  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;
  private static final double GIGA = 1e9;

  private ByteCount() {}

  public static String of(long bytes) {
    if (bytes < MEGA) return String.format(Locale.ROOT, "%.1f kB", bytes / KILO);
    return bytes < GIGA
        ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGA)
        : String.format(Locale.ROOT, "%.2f GB", bytes / GIGA);
  }
}
