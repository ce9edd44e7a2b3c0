package dev.earshot.reader.notes;

import dev.earshot.reader.Findings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Entries with the numbers and the show that only all of them together tell: an `id` is a number
/// where they rise with the days, and else the place in a list; an `artist` is the show where all
/// have the same, as the tags of sound files have it.
final class CountedEntries {
  private static final String ID = "id";
  private static final String ARTIST = "artist";

  private CountedEntries() {}

  static List<Map<?, ?>> of(List<Map<?, ?>> entries) {
    boolean areCounted = areCounted(entries);
    boolean isOneArtist =
        entries.size() > 1
            && entries.getFirst().get(ARTIST) instanceof String
            && entries.stream().map(entry -> entry.get(ARTIST)).distinct().count() == 1;
    if (!areCounted && !isOneArtist) return entries;
    var all = new ArrayList<Map<?, ?>>();
    for (var entry : entries) {
      var told = new LinkedHashMap<Object, Object>(entry);
      var id = entry.get(ID);
      if (areCounted && id != null) told.put("number", id);
      if (isOneArtist) told.putIfAbsent("show", entry.get(ARTIST));
      all.add(told);
    }
    return all;
  }

  private static boolean areCounted(List<Map<?, ?>> entries) {
    var days = new TreeMap<Integer, LocalDate>();
    for (var entry : entries) {
      var id = number(entry.get(ID));
      var read = EpisodeEntry.of(entry, Map.of(), Findings.unheard("entry"));
      var day = read.flatMap(one -> one.episode().published());
      boolean isNumbered = read.filter(one -> one.episode().number().isPresent()).isPresent();
      if (id.isEmpty() || day.isEmpty() || isNumbered) return false;
      if (days.put(id.get(), day.get()) != null) return false;
    }
    var inOrder = List.copyOf(days.values());
    return days.size() > 1 && inOrder.equals(inOrder.stream().sorted().distinct().toList());
  }

  private static Optional<Integer> number(@Nullable Object id) {
    return id instanceof String text && text.matches("\\d{1,4}")
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }
}
