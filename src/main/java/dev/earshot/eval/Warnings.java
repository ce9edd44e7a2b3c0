package dev.earshot.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// What does not fit together in an evaluation, one line for each kind.
final class Warnings {
  private static final int SHOWN = 5;

  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line);
  }

  /// @param what is wrong with all these ids
  void add(String what, Collection<String> ids) {
    if (ids.isEmpty()) return;
    var shown = String.join(", ", ids.stream().limit(SHOWN).toList());
    int more = ids.size() - SHOWN;
    lines.add(what + ": " + shown + (more > 0 ? " and " + more + " more" : ""));
  }

  /// @param what is wrong with those of the ids that are not among the others
  void addRest(String what, Collection<String> ids, Collection<String> others) {
    var known = new HashSet<>(others);
    add(what, ids.stream().filter(id -> !known.contains(id)).toList());
  }

  List<String> all() {
    return List.copyOf(lines);
  }
}
