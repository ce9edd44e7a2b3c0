package dev.earshot.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A file that may be a source, as it was found on disk.
///
/// @param path absolute, by which the index remembers it; of what was piped in, [#INPUT]
/// @param shown as a person would name it
/// @param bytes where it is read
/// @param folder the show that the folders say in which it lies, a blank one if they say none;
///   empty if it was named by itself, so that nobody knows
/// @param size in bytes
/// @param modified in milliseconds since 1970
record SourceFile(
    Path path, Path shown, Path bytes, Optional<String> folder, long size, long modified) {
  /// What was piped in, as the index remembers it and people are told of it. No file on disk is
  /// remembered by a path that is not absolute.
  static final Path INPUT = Path.of("standard input");

  private static final int BUFFER = 1 << 16;

  static SourceFile onDisk(
      Path path, Path shown, Optional<String> folder, BasicFileAttributes attributes) {
    return of(path, shown, path, folder, attributes);
  }

  /// What was piped in, of no show that a place could say.
  ///
  /// @param copy a file that holds it for the time being
  static SourceFile piped(Path copy) throws IOException {
    var attributes = Files.readAttributes(copy, BasicFileAttributes.class);
    return of(INPUT, INPUT, copy, Optional.of(""), attributes);
  }

  /// The file that an index remembers by a path. Empty where the locale lacks characters of it, and
  /// for what was piped in, or put by a program, as that lies nowhere.
  static Optional<Path> place(String remembered) {
    return IndexSettings.place(remembered).filter(Path::isAbsolute);
  }

  private static SourceFile of(
      Path path, Path shown, Path bytes, Optional<String> folder, BasicFileAttributes attributes) {
    long modified = attributes.lastModifiedTime().toMillis();
    return new SourceFile(path, shown, bytes, folder, attributes.size(), modified);
  }

  boolean hasShow() {
    return folder.filter(name -> !name.isEmpty()).isPresent();
  }

  SourceFile of(String show) {
    return new SourceFile(path, shown, bytes, Optional.of(show), size, modified);
  }

  /// A hash of its bytes, to tell a file that only moved or was only touched from a new one.
  String content() throws IOException {
    var crc = new CRC32C();
    var buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(bytes)) {
      for (int n; (n = in.read(buffer)) >= 0; ) crc.update(buffer, 0, n);
    }
    return Long.toHexString(crc.getValue()) + "-" + size;
  }
}
