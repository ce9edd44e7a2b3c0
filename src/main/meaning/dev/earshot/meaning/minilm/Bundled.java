package dev.earshot.meaning.minilm;

import java.io.IOException;
import java.net.JarURLConnection;
import java.util.zip.CRC32;

/// Files that come along with the encoder.
final class Bundled {
  private Bundled() {}

  /// All bytes of one. Where it is in a jar they are compared with the checksum that stands there,
  /// which Java does not do by itself: a damaged model would rank by chance, and a damaged library
  /// end the program.
  ///
  /// @throws IOException if it is missing or damaged
  static byte[] read(String name) throws IOException {
    var found = Bundled.class.getResource("/" + name);
    if (found == null) throw new IOException(name + " is missing on the class path");
    var connection = found.openConnection();
    connection.setUseCaches(false);
    try (var file = connection.getInputStream()) {
      var bytes = file.readAllBytes();
      if (connection instanceof JarURLConnection jar
          && jar.getJarEntry().getCrc() != checksum(bytes))
        throw new IOException(
            "%s in %s is damaged; build or copy the jar again"
                .formatted(name, jar.getJarFile().getName()));
      return bytes;
    }
  }

  private static long checksum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
