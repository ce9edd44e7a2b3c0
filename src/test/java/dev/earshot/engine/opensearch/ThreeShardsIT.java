package dev.earshot.engine.opensearch;

import dev.earshot.Slow;
import dev.earshot.engine.EngineContract;
import dev.earshot.engine.location.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// What is cut into three shards promises the same as what is whole.
@Slow
class ThreeShardsIT implements EngineContract {
  @Override
  public Location location(Path folder) {
    try {
      return TestCluster.newIndex(TestCluster.sharedAddress(), 3);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean forgetsAtOnce() {
    return false;
  }
}
