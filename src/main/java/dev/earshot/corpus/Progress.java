package dev.earshot.corpus;

import dev.earshot.reader.Warning;
import java.nio.file.Path;

/// Is told how indexing goes on, for a person who waits.
public interface Progress {
  /// A look at the files is done.
  ///
  /// @param files how many must be read
  /// @param bytes how much that is
  void found(int files, long bytes);

  /// A file is about to be read.
  void reading(Path file, long bytes);

  /// So many more bytes of that file were read.
  void passed(long bytes);

  /// What was read so far is in the index for good; the update goes on.
  ///
  /// @param files how many of those that must be read
  void committed(int files);

  /// Whether the update is to end as soon as it can keep what it has done.
  default boolean isStopped() {
    return false;
  }

  /// Something could not be read.
  void warning(Warning warning);

  /// The same as in an earlier update, of a file that has not changed since.
  void knownWarning(Warning warning);

  /// Trouble that no file is to blame for, in a line for a person.
  void trouble(String line);

  /// The update is over, however it ended.
  void finished();

  /// Tells nobody.
  static Progress silent() {
    return new Progress() {
      @Override
      public void found(int files, long bytes) {}

      @Override
      public void reading(Path file, long bytes) {}

      @Override
      public void passed(long bytes) {}

      @Override
      public void committed(int files) {}

      @Override
      public void warning(Warning warning) {}

      @Override
      public void knownWarning(Warning warning) {}

      @Override
      public void trouble(String line) {}

      @Override
      public void finished() {}
    };
  }
}
