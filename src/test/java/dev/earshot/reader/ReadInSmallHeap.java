package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.nio.file.Path;

/// Reads a file and prints how many episodes it holds; started with little memory.
final class ReadInSmallHeap implements Sink {
  private int episodes;
  private int warnings;

  public static void main(String[] args) throws IOException {
    var counted = new ReadInSmallHeap();
    Formats.readers().read(Path.of(args[0]), counted);
    System.out.println(counted.episodes + " episodes, " + counted.warnings + " warnings");
  }

  @Override
  public void episode(Episode episode, Provenance provenance) {
    episodes++;
  }

  @Override
  public void warning(Warning warning) {
    warnings++;
  }
}
