package dev.earshot.present;

import dev.earshot.corpus.Summary;
import dev.earshot.notation.Thousands;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What indexing did, as text that a person reads in a terminal.
public final class SummaryText {
  private SummaryText() {}

  public static String of(Summary summary) {
    var sources = summary.sources();
    var counts = new ArrayList<String>();
    counts.add(counted(sources.read(), "file", "files") + " read");
    add(counts, sources.unchanged(), "unchanged");
    add(counts, sources.damaged(), "damaged");
    add(counts, sources.skipped(), "of no known format");
    add(counts, sources.removed(), "gone");
    return counts.stream().collect(Collectors.joining(", "))
        + String.format(Locale.ROOT, " in %.1f s%n", summary.took().toMillis() / 1e3)
        + "the index holds "
        + counted(summary.episodes(), "episode", "episodes")
        + ", "
        + counted(summary.topics(), "topic", "topics")
        + ", "
        + counted(summary.quotes(), "quote", "quotes")
        + "\n";
  }

  private static void add(List<String> counts, int count, String what) {
    if (count > 0) counts.add(Thousands.of(count) + " " + what);
  }

  private static String counted(long count, String one, String many) {
    return Thousands.of(count) + " " + (count == 1 ? one : many);
  }
}
