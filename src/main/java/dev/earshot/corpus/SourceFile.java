package dev.earshot.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/// A file that may be a source, as it was found on disk.
///
/// @param path absolute, by which the index remembers it
/// @param shown as a person would name it
/// @param folder the show that the folders say in which it lies; empty if none does
/// @param size in bytes
/// @param modified in milliseconds since 1970
record SourceFile(Path path, Path shown, String folder, long size, long modified) {
  private static final int BUFFER = 1 << 16;

  SourceFile of(String show) {
    return new SourceFile(path, shown, show, size, modified);
  }

  /// A hash of its bytes, to tell a file that only moved or was only touched from a new one.
  String content() throws IOException {
    var crc = new CRC32C();
    var buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n; (n = in.read(buffer)) >= 0; ) crc.update(buffer, 0, n);
    }
    return Long.toHexString(crc.getValue()) + "-" + size;
  }
}
