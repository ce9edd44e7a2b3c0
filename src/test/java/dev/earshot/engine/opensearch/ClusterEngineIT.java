package dev.earshot.engine.opensearch;

import dev.earshot.engine.EngineContract;
import dev.earshot.engine.location.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

class ClusterEngineIT implements EngineContract {
  @Override
  public Location location(Path folder) {
    try {
      return TestCluster.newIndex(TestCluster.sharedAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A cluster merges what was removed away when it likes to.
  @Override
  public boolean forgetsAtOnce() {
    return false;
  }
}
