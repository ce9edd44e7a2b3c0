package dev.earshot.cli;

import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Path;

/// Another process that writes an index, until its standard input ends.
final class LockHolder {
  private LockHolder() {}

  public static void main(String[] args) throws IOException {
    var settings = new Writer.Settings(false, 1, 0);
    try (var writer = Location.of(Path.of(args[0])).write(Recipe.standard(), settings)) {
      System.out.println("holding " + writer.sources().size() + " sources");
      System.in.readAllBytes();
    }
  }
}
