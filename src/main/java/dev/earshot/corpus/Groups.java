package dev.earshot.corpus;

import dev.earshot.corpus.Key.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which pieces are one episode: those that share a mark by which it is recognised, with nothing
/// that speaks against it. One piece may so bring others together; without it they are apart again.
///
/// Agreement is not transitive: a page may agree with each of two episodes that contradict each
/// other. So the pieces are taken in the order of [Piece#BEST_FIRST], and each joins all groups
/// that it agrees with by then, if one of their pieces may be one with it by itself. The result
/// depends on the set of pieces alone, and only if it holds all that have a say; [Contribution]
/// sees to that.
final class Groups {
  private final Set<Group> groups = new LinkedHashSet<>();
  private final Map<Mark, Set<Group>> byMark = new HashMap<>();

  private Groups() {}

  /// The groups, which do not depend on the order in which the sources came.
  static List<Group> of(Collection<Piece> pieces) {
    var all = new Groups();
    // Which season a number is of shows only when all seasons are known.
    pieces.stream()
        .sorted(Comparator.comparing(Groups::isOfNoSeason).thenComparing(Piece.BEST_FIRST))
        .forEach(all::add);
    return List.copyOf(all.groups);
  }

  private static boolean isOfNoSeason(Piece piece) {
    return piece.part().episode().season().isEmpty();
  }

  /// Pieces that are one episode, and what they are recognised by together.
  static final class Group {
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Identity> identities = new LinkedHashSet<>();
    private Identity identity;

    private Group(Piece piece) {
      pieces.add(piece);
      identities.add(piece.identity());
      identity = piece.identity();
    }

    List<Piece> pieces() {
      return pieces;
    }

    Identity identity() {
      return identity;
    }

    private boolean agreesWith(Group other) {
      return identity.agreesWith(other.identity)
          && identities.stream().anyMatch(one -> other.identities.stream().anyMatch(one::isKin));
    }

    private void take(Group other) {
      pieces.addAll(other.pieces);
      identities.addAll(other.identities);
      identity = identity.and(other.identity);
    }
  }

  private void add(Piece piece) {
    var group = new Group(piece);
    var agreeing = sharing(group).stream().filter(group::agreesWith).toList();
    for (var other : agreeing)
      if (other.agreesWith(group) && !isOneOfManySeasons(other, agreeing, piece))
        group = joined(other, group);
    put(group);
  }

  /// A number alone does not say which of two seasons is meant.
  private static boolean isOneOfManySeasons(Group group, List<Group> agreeing, Piece piece) {
    return group.identity.isKnownByNumberAlone(piece.identity())
        && agreeing.stream().anyMatch(other -> other.identity.isOfAnotherSeason(group.identity));
  }

  private List<Group> sharing(Group group) {
    return group.identity.marks().stream()
        .flatMap(mark -> byMark.getOrDefault(mark, Set.of()).stream())
        .distinct()
        .toList();
  }

  /// Makes one group of two. The other may have grown since it was put, by marks under which it
  /// does not stand yet.
  private Group joined(Group one, Group other) {
    if (groups.remove(other))
      for (var mark : other.identity.marks())
        byMark.getOrDefault(mark, new HashSet<>()).remove(other);
    one.take(other);
    return one;
  }

  private void put(Group group) {
    groups.add(group);
    for (var mark : group.identity.marks())
      byMark.computeIfAbsent(mark, m -> new LinkedHashSet<>(1)).add(group);
  }
}
