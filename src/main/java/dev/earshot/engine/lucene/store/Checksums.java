package dev.earshot.engine.lucene.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/// The checksum of all bytes before it that every file of Lucene's ends with. Lucene itself looks
/// at those of small files when it opens them, and of the others when it merges.
public final class Checksums {
  private Checksums() {}

  /// What is wrong with a file, for a person; empty if its bytes are those that were written.
  public static Optional<String> problem(Directory directory, String file) {
    try {
      require(directory, file);
      return Optional.empty();
    } catch (NoSuchFileException missing) {
      return Optional.of("the file is missing");
    } catch (CorruptIndexException damaged) {
      return Optional.of("its bytes are not those that were written");
    } catch (IOException | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Reads a whole file.
  ///
  /// @throws IOException if its bytes are not those that were written
  static void require(Directory directory, String file) throws IOException {
    try (var in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    }
  }
}
