package dev.earshot.corpus;

import dev.earshot.corpus.Key.Mark;
import dev.earshot.corpus.Key.Trait;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Keys in their order, to be asked by their kinds: that of its own class, all marks, and what
/// answers a question. A few are looked through; many are filed, so that a source that joins
/// thousands is compared in a time that does not grow with them. For one thread.
final class Keys {
  private static final int FEW = 32;

  private final Set<Key> all = new LinkedHashSet<>();
  private final Map<Object, Set<Key>> filed = new HashMap<>();

  void add(Key key) {
    if (!all.add(key)) return;
    if (all.size() > FEW) file(key);
    else if (all.size() == FEW) all.forEach(this::file);
  }

  void addAll(Keys others) {
    others.all.forEach(this::add);
  }

  private void file(Key key) {
    file(key.getClass(), key);
    if (key instanceof Mark) file(Mark.class, key);
    if (key instanceof Trait trait) file(trait.question(), key);
  }

  private void file(Object kind, Key key) {
    filed.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(key);
  }

  boolean contains(Key key) {
    return all.contains(key);
  }

  /// Those of a kind: a class of keys, [Mark], or a question.
  Collection<Key> of(Object kind) {
    if (all.size() >= FEW) return filed.getOrDefault(kind, Set.of());
    return all.stream().filter(key -> isOf(kind, key)).toList();
  }

  private static boolean isOf(Object kind, Key key) {
    return kind.equals(key.getClass())
        || (kind.equals(Mark.class) && key instanceof Mark)
        || (key instanceof Trait trait && trait.question().equals(kind));
  }

  boolean has(Object kind) {
    return !of(kind).isEmpty();
  }

  /// Those of a kind that both have; the fewer are looked through.
  Stream<Key> common(Keys others, Object kind) {
    var here = of(kind);
    var there = others.of(kind);
    return here.size() <= there.size()
        ? here.stream().filter(others::contains)
        : there.stream().filter(this::contains);
  }

  boolean shares(Keys others, Object kind) {
    return common(others, kind).findAny().isPresent();
  }

  /// Whether both have one of a kind, and none in common.
  boolean differ(Keys others, Object kind) {
    return has(kind) && others.has(kind) && !shares(others, kind);
  }

  /// Whether both answer a question, and have no answer in common.
  boolean contradict(Keys others) {
    return all.size() <= others.all.size() ? denies(others) : others.denies(this);
  }

  private boolean denies(Keys others) {
    for (var key : all)
      if (key instanceof Trait trait && differ(others, trait.question())) return true;
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Keys keys && all.equals(keys.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
