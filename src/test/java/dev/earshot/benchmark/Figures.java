package dev.earshot.benchmark;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.util.Version;

/// The rows of the table in `src/docs/performance.md`: what was measured, in which unit, and how it
/// compares to its limit. Prints them as they come, and keeps them as data with the machine and the
/// versions that they are of.
final class Figures {
  private static final List<Map<String, Object>> ROWS = new ArrayList<>();
  private static final Map<String, Object> MACHINE = new LinkedHashMap<>();

  private Figures() {}

  static void heading() {
    machine("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    machine("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine("processors", Runtime.getRuntime().availableProcessors());
    machine("java", Runtime.version().toString());
    machine("lucene", Version.LATEST.toString());
    System.out.println("| measure | earshot | limit | ratio |\n|---|---|---|---|");
  }

  /// What a reader of the figures has to know of where they were measured.
  static void machine(String what, Object value) {
    MACHINE.put(what, value);
  }

  /// What has nothing to be compared with.
  static void row(String measure, String unit, double earshot) {
    System.out.printf(Locale.ROOT, "| %s | %s %s | | |%n", measure, number(earshot), unit);
    keep(measure, unit, earshot);
  }

  static void row(String measure, String unit, double earshot, double limit) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %s %s | %s %s | %.2f |",
            measure,
            number(earshot),
            unit,
            number(limit),
            unit,
            earshot / limit));
    var row = keep(measure, unit, earshot);
    row.put("limit", limit);
    row.put("ratio", earshot / limit);
  }

  private static Map<String, Object> keep(String measure, String unit, double earshot) {
    var row = new LinkedHashMap<String, Object>();
    row.put("measure", measure);
    row.put("unit", unit);
    row.put("earshot", earshot);
    ROWS.add(row);
    return row;
  }

  /// Writes all that was measured so far.
  static void keep(Path file) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("machine", MACHINE);
    all.put("figures", ROWS);
    Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(all) + "\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.1f" : "%.3f", value);
  }
}
