package dev.earshot.corpus;

import dev.earshot.engine.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which parts are one episode: those that share something by which it is recognised, with nothing
/// that speaks against it. One part may so bring others together; without it they are apart again.
final class Groups {
  private final Set<Group> groups = new LinkedHashSet<>();
  private final Map<String, Set<Group>> byKey = new HashMap<>();

  private Groups() {}

  /// The groups, which do not depend on the order in which the sources came.
  static List<List<Part>> of(Collection<Part> parts) {
    var all = new Groups();
    parts.stream().sorted(Merging.BEST_FIRST).forEach(all::add);
    return all.groups.stream().map(group -> List.copyOf(group.parts)).toList();
  }

  /// What all parts together are recognised by.
  static Identity identity(Collection<Part> parts) {
    var keys = new LinkedHashSet<String>();
    for (var part : parts) keys.addAll(Identity.of(part).keys());
    return new Identity(keys);
  }

  /// Parts that are one episode, and what they are recognised by.
  private static final class Group {
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();

    Identity identity() {
      return new Identity(keys);
    }
  }

  private void add(Part part) {
    var group = new Group();
    group.parts.add(part);
    group.keys.addAll(Identity.of(part).keys());
    for (var other : sharing(group))
      if (other.identity().agreesWith(group.identity())) group = joined(other, group);
    put(group);
  }

  private List<Group> sharing(Group group) {
    return group.identity().recognised().stream()
        .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
        .distinct()
        .toList();
  }

  private Group joined(Group one, Group other) {
    if (groups.remove(other))
      for (var key : other.keys) byKey.getOrDefault(key, Set.of()).remove(other);
    one.parts.addAll(other.parts);
    one.keys.addAll(other.keys);
    return one;
  }

  private void put(Group group) {
    groups.add(group);
    for (var key : group.keys) byKey.computeIfAbsent(key, k -> new LinkedHashSet<>(1)).add(group);
  }
}
