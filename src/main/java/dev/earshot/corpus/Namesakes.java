package dev.earshot.corpus;

import dev.earshot.engine.Ledger.Entry;
import dev.earshot.engine.Part;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.engine.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Numbers the episodes that want the same name: `hello`, `hello-2`, `hello-3`, in the order of
/// their sources. While sources are read, each takes a number that is free; when all are read,
/// those that an index made at once would number differently are renamed.
final class Namesakes {
  private static final Pattern NUMBERED = Pattern.compile("(.+)-\\d+");

  private final Writer writer;
  private final Set<String> unsettled = new TreeSet<>();

  Namesakes(Writer writer) {
    this.writer = writer;
  }

  /// The key by which the episodes that want a name are found.
  static String key(String name) {
    return "wants=" + name;
  }

  /// The numbers of a name may have to change: one was given, an id has become free, or one of the
  /// episodes has other sources than before.
  void unsettle(String id) {
    unsettled.add(id);
    var numbered = NUMBERED.matcher(id);
    if (numbered.matches()) unsettled.add(numbered.group(1));
  }

  /// Renames what is numbered differently than it should be.
  void settle() {
    var names = new LinkedHashMap<String, String>();
    for (var name : unsettled) number(name, names);
    var episodes = new ArrayList<StoredEpisode>();
    for (var id : names.keySet()) episodes.add(writer.episode(id).orElseThrow());
    for (var id : names.keySet()) writer.remove(id);
    for (var episode : episodes)
      writer.put(episode.withId(names.getOrDefault(episode.id(), episode.id())));
    unsettled.clear();
  }

  private void number(String name, Map<String, String> names) {
    int number = 1;
    for (var entry : inOrder(name)) {
      // An episode that wants `hello-2` itself has more right to it than the second `hello`.
      while (number > 1 && isWanted(numbered(name, number))) number++;
      var id = numbered(name, number++);
      if (!id.equals(entry.id())) names.put(entry.id(), id);
    }
  }

  private static String numbered(String name, int number) {
    return number == 1 ? name : name + "-" + number;
  }

  private boolean isWanted(String name) {
    return !writer.withKeys(List.of(key(name))).isEmpty();
  }

  /// By their first source, and those of the same source in its order.
  private List<Entry> inOrder(String name) {
    return writer.withKeys(List.of(key(name))).stream()
        .sorted(
            Comparator.comparing(Namesakes::first, Piece.FIRST_TO_LAST)
                .thenComparingInt(entry -> entry.id().length())
                .thenComparing(Entry::id))
        .toList();
  }

  private static Part first(Entry entry) {
    return Collections.min(entry.parts(), Piece.FIRST_TO_LAST);
  }
}
