package dev.earshot.corpus;

import dev.earshot.corpus.Key.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
/// depends on the set of pieces alone, and only if it holds all that have a say; [Contributions]
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

  /// Pieces that have a mark in common, if only by others in between: no others have a say in which
  /// of them are one episode.
  static List<List<Piece>> sharingMarks(Collection<Piece> pieces) {
    Map<Mark, List<Piece>> byMark = new HashMap<>();
    for (var piece : pieces)
      for (var mark : piece.identity().marks())
        byMark.computeIfAbsent(mark, m -> new ArrayList<>(1)).add(piece);
    Set<Piece> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var all = new ArrayList<List<Piece>>();
    for (var piece : pieces) if (seen.add(piece)) all.add(reached(piece, byMark, seen));
    return all;
  }

  private static List<Piece> reached(Piece from, Map<Mark, List<Piece>> byMark, Set<Piece> seen) {
    var reached = new ArrayList<>(List.of(from));
    for (int i = 0; i < reached.size(); i++)
      for (var mark : reached.get(i).identity().marks()) {
        var sharing = byMark.remove(mark);
        if (sharing != null) sharing.stream().filter(seen::add).forEach(reached::add);
      }
    return reached;
  }

  private static boolean isOfNoSeason(Piece piece) {
    return piece.part().episode().season().isEmpty();
  }

  /// Pieces that are one episode, and what they are recognised by together.
  static final class Group {
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Identity> identities = new LinkedHashSet<>();
    private final Identity identity = new Identity(new Keys());

    private Group(Piece piece) {
      pieces.add(piece);
      identities.add(piece.identity());
      identity.keys().addAll(piece.identity().keys());
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
      identity.keys().addAll(other.identity.keys());
    }
  }

  private void add(Piece piece) {
    var group = new Group(piece);
    var agreeing = sharing(group).stream().filter(group::agreesWith).toList();
    for (var other : agreeing)
      if (other.agreesWith(group) && !isOneOfManySeasons(other, agreeing, piece))
        group = joined(other, group);
    groups.add(group);
    list(group, piece.identity());
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

  private Group joined(Group one, Group other) {
    if (groups.remove(other))
      for (var mark : other.identity.marks())
        byMark.getOrDefault(mark, new HashSet<>()).remove(other);
    one.take(other);
    list(one, other.identity);
    return one;
  }

  private void list(Group group, Identity identity) {
    for (var mark : identity.marks())
      byMark.computeIfAbsent(mark, m -> new LinkedHashSet<>(1)).add(group);
  }
}
