package dev.earshot.eval;

import java.nio.file.Path;
import java.util.function.Consumer;

/// A ranker whose rankings are written into a run as they come.
record WrittenRanker(Ranker ranker, Path run) implements Ranker {
  @Override
  public String name() {
    return ranker.name();
  }

  @Override
  public void forEachTopic(Consumer<Ranking> consumer) {
    try (var writer = RunWriter.open(run, name())) {
      ranker.forEachTopic(ranking -> {
        writer.write(ranking);
        consumer.accept(ranking);
      });
    }
  }
}
