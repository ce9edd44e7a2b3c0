package dev.earshot.corpus;

import dev.earshot.corpus.Survey.Changed;
import dev.earshot.reader.Stem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Files that may tell of one episode follow one another, so that between two batches all episodes
/// are whole. Within a show those are the files with the same number or date in their names, or the
/// same words; a file about many episodes, such as a feed, may belong to every other of its show.
final class ReadingOrder {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern OF_MANY =
      Pattern.compile(
          "(?i)(?:.*\\.(?:xml|rss|atom|opml|csv|jsonl|ndjson)|[^\\d]*\\.json)(?:\\.gz)?");

  private ReadingOrder() {}

  /// The files in batches, in the order of their first files.
  static Collection<List<Changed>> batches(List<Changed> files) {
    var undivided = new HashSet<String>();
    for (var file : files) if (isOfMany(file)) undivided.add(show(file));
    Map<List<String>, List<Changed>> batches = new LinkedHashMap<>();
    for (var file : files) {
      var show = show(file);
      var episode = undivided.contains(show) ? "" : episode(file);
      batches.computeIfAbsent(List.of(show, episode), k -> new ArrayList<>(1)).add(file);
    }
    return batches.values();
  }

  private static boolean isOfMany(Changed file) {
    return OF_MANY.matcher(file.file().path().getFileName().toString()).matches();
  }

  /// Files of no show belong together by their folder.
  private static String show(Changed file) {
    return file.show().isEmpty() ? "/" + file.file().path().getParent() : file.show();
  }

  private static String episode(Changed file) {
    var stem = Stem.of(file.file().path().toString()).toLowerCase(Locale.ROOT);
    var numbers =
        DIGITS
            .matcher(stem)
            .results()
            .map(number -> number.group().replaceFirst("^0+(?=.)", ""))
            .toList();
    return numbers.isEmpty() ? Identity.key(stem) : String.join("-", numbers);
  }
}
