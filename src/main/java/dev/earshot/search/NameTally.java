package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.search.Contents.Named;
import dev.earshot.search.Contents.Role;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what goes by a name. As in facets, names that differ in capitals, accents or spacing
/// alone are one, shown as it is written most often.
final class NameTally {
  private final Analysis analysis;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  NameTally(Analysis analysis) {
    this.analysis = analysis;
  }

  /// What is counted of one name, and how often each spelling was.
  private static final class Tally {
    private final Map<String, Long> spellings = new TreeMap<>();
    private final EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    private long episodes;
    private long passages;

    private Named named() {
      var most = Map.Entry.<String, Long>comparingByValue();
      var first = Map.Entry.<String, Long>comparingByKey().reversed();
      var spelling = spellings.entrySet().stream().max(most.thenComparing(first)).orElseThrow();
      return new Named(spelling.getKey(), roles, episodes, passages);
    }
  }

  void show(String name, long passages) {
    add(name, 1, passages);
  }

  void person(String name, Role role, long episodes, long passages) {
    add(name, episodes, passages).roles.add(role);
  }

  private Tally add(String name, long episodes, long passages) {
    var tally = tallies.computeIfAbsent(analysis.oneWord(name), key -> new Tally());
    tally.spellings.merge(name, Math.max(episodes, passages), Long::sum);
    tally.episodes += episodes;
    tally.passages += passages;
    return tally;
  }

  List<Named> in(Comparator<Named> order) {
    return tallies.values().stream().map(Tally::named).sorted(order).toList();
  }
}
