package dev.earshot.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// One bit of a file of an index.
///
/// @param at which byte
record Flip(Path file, int at, int bit) {
  private static final int CHECKSUM = 8;

  /// Any bit of any file of Lucene's.
  static Flip any(Path index, Random random) throws IOException {
    return in(index, "", random);
  }

  /// Any bit of the files whose names end so, the larger a file the likelier.
  static Flip in(Path index, String end, Random random) throws IOException {
    var files = files(index).stream().filter(file -> file.toString().endsWith(end)).toList();
    long all = 0;
    for (var file : files) all += Files.size(file);
    long at = random.nextLong(all);
    for (var file : files) {
      if (at < Files.size(file)) return new Flip(file, (int) at, random.nextInt(Byte.SIZE));
      at -= Files.size(file);
    }
    throw new IllegalStateException();
  }

  /// The files that Lucene wrote, in the order of their names.
  static List<Path> files(Path index) throws IOException {
    try (var files = Files.list(index)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(_|segments).*"))
          .sorted()
          .toList();
    }
  }

  static Map<String, Integer> bytes(Path index) throws IOException {
    var all = new TreeMap<String, Integer>();
    for (var file : files(index))
      all.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
    return all;
  }

  /// Turns it round; a second time brings it back.
  void turn() {
    try {
      var bytes = Files.readAllBytes(file);
      bytes[at] ^= (byte) (1 << bit);
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Changes the last letter of what a commit says of itself, and its checksum along with it.
  static void forge(Path index, String key) throws IOException {
    var list = files(index).stream().filter(f -> f.getFileName().toString().startsWith("segments"));
    var file = list.findFirst().orElseThrow();
    var bytes = Files.readAllBytes(file);
    int value = new String(bytes, ISO_8859_1).indexOf(key) + key.length() + 1;
    bytes[value] = (byte) (bytes[value] == '0' ? '1' : '0');
    var crc = new CRC32();
    crc.update(bytes, 0, bytes.length - CHECKSUM);
    ByteBuffer.wrap(bytes).putLong(bytes.length - CHECKSUM, crc.getValue());
    Files.write(file, bytes);
  }
}
