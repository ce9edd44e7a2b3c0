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

  /// So many more bytes of that file were read.
  void passed(long bytes);

  /// Something could not be read; the line names file, place and reason.
  void warning(String line);

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
      public void warning(String line) {}

      @Override
      public void finished() {}
    };
  }
}
