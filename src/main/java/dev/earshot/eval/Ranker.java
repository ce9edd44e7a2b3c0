package dev.earshot.eval;

import java.util.function.Consumer;

/// Something to be measured: a recipe at work, or what another program once gave.
interface Ranker {
  /// What reports and runs call it.
  String name();

  /// Ranks documents for one topic after the other; a topic without results may be left out.
  void forEachTopic(Consumer<Ranking> consumer);
}
