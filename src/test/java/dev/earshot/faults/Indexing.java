package dev.earshot.faults;

import dev.earshot.corpus.Corpus;
import dev.earshot.corpus.IndexSettings;
import dev.earshot.corpus.Pace;
import dev.earshot.corpus.Progress;
import dev.earshot.engine.Writer;
import dev.earshot.engine.location.Location;
import dev.earshot.plan.Recipe;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Another process that indexes and commits after every file, telling of each step in a line.
final class Indexing {
  private static final Pace EACH_FILE = new Pace(Duration.ZERO);

  private Indexing() {}

  public static void main(String[] args) {
    var index = Location.of(Path.of(args[0]));
    var settings = new Writer.Settings(false, 2, 0);
    System.out.println("begun");
    try (var writer = index.write(Recipe.standard(), settings)) {
      update(writer, Path.of(args[0]), Path.of(args[1]), new Lines());
    }
    System.out.println("done");
  }

  /// Brings an index up to date, with a commit after each file.
  static void update(Writer writer, Path index, Path sources, Progress progress) {
    Corpus.update(
        writer,
        Formats.readers(),
        Optional.of(index),
        IndexSettings.of(sources),
        EACH_FILE,
        2,
        progress);
  }

  private static final class Lines implements Progress {
    @Override
    public void found(int files, long bytes) {
      System.out.println("found");
    }

    @Override
    public void reading(Path file, long bytes) {
      System.out.println("reading");
    }

    @Override
    public void passed(long bytes) {}

    @Override
    public void committed(int files) {
      System.out.println("committed");
    }

    @Override
    public void warning(Warning warning) {
      System.out.println(warning);
    }

    @Override
    public void knownWarning(Warning warning) {}

    @Override
    public void trouble(String line) {}

    @Override
    public void finished() {}
  }
}
