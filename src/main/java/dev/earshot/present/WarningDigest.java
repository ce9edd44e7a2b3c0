package dev.earshot.present;

import dev.earshot.notation.Thousands;
import dev.earshot.reader.Warning;
import dev.earshot.reader.Warning.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Warnings as a person can use them: of those with one reason in one folder the first few, and at
/// the end how many more there are and what to do about them. Thousands of files of no use lie in
/// some folders, and a line for each would hide the one that matters.
public final class WarningDigest {
  private static final int EXAMPLES = 3;

  /// Of more folders with the same reason only the number is told.
  private static final int FOLDERS = 10;

  private final Map<Reason, Map<String, Integer>> counts = new EnumMap<>(Reason.class);
  private int known;

  /// A warning as a line, or nothing if it is one of many.
  public Optional<String> line(Warning warning) {
    var folders = counts.computeIfAbsent(warning.reason(), r -> new LinkedHashMap<>());
    var folder = folder(warning.source());
    boolean isFull = folders.size() >= FOLDERS && !folders.containsKey(folder);
    int count = folders.merge(isFull ? "" : folder, 1, Integer::sum);
    return isFull || count > EXAMPLES ? Optional.empty() : Optional.of(warning.toString());
  }

  /// Counts a warning of which an earlier run has told.
  public void known() {
    known++;
  }

  /// What there is beyond the lines, and begins anew.
  public List<String> rest() {
    var lines = new ArrayList<String>();
    counts.forEach((reason, folders) ->
        folders.forEach((folder, count) -> rest(reason, folder, count).ifPresent(lines::add)));
    if (known > 0)
      lines.add(
          counted(known, "warning", "warnings")
              + " of earlier runs stand; --warnings lists them all");
    counts.clear();
    known = 0;
    return lines;
  }

  private static Optional<String> rest(Reason reason, String folder, int count) {
    boolean isElsewhere = folder.isEmpty();
    int more = isElsewhere ? count : count - EXAMPLES;
    return more <= 0
        ? Optional.empty()
        : Optional.of(
            (isElsewhere ? "other folders" : folder)
                + ": "
                + Thousands.of(more)
                + " more "
                + reason.state()
                + "; "
                + reason.advice()
                + " (--warnings lists them all)");
  }

  private static String counted(int count, String one, String many) {
    return Thousands.of(count) + " " + (count == 1 ? one : many);
  }

  /// With what stands between it and the name of the file; never empty.
  private static String folder(String source) {
    int end = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
    return end < 0 ? "." : source.substring(0, Math.max(1, end));
  }
}
