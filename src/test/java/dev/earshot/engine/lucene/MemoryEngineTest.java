package dev.earshot.engine.lucene;

import dev.earshot.engine.EngineContract;
import dev.earshot.engine.location.Location;
import java.nio.file.Path;

class MemoryEngineTest implements EngineContract {
  @Override
  public Location location(Path folder) {
    return Location.memory();
  }
}
