package dev.earshot.corpus;

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

  /// Something could not be read; the line names file, place and reason.
  void warning(String line);

  /// Tells nobody.
  static Progress silent() {
    return new Progress() {
      @Override
      public void found(int files, long bytes) {}

      @Override
      public void reading(Path file, long bytes) {}

      @Override
      public void warning(String line) {}
    };
  }
}
