package dev.earshot.engine.lucene.integrity;

import dev.earshot.notation.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/// A copy of a file that has another name until it is kept.
///
/// @param part the file as it is called until then
/// @param target the name that it is to have; nothing may be there
/// @param sha256 of the bytes that were copied, in hexadecimal
record FileCopy(Path part, Path target, String sha256, long length) {
  private static final int BUFFER = 1 << 16;

  /// Something that gives bytes.
  private interface Source {
    /// How many bytes were put into the buffer; none at the end.
    int read(byte[] buffer) throws IOException;
  }

  static FileCopy of(IndexInput in, Path target) throws IOException {
    return of(buffer -> readFrom(in, buffer), target);
  }

  static FileCopy of(Path source, Path target) throws IOException {
    try (var in = Files.newInputStream(source)) {
      return of(buffer -> Math.max(0, in.read(buffer)), target);
    }
  }

  private static int readFrom(IndexInput in, byte[] buffer) throws IOException {
    int count = (int) Math.min(buffer.length, in.length() - in.getFilePointer());
    in.readBytes(buffer, 0, count);
    return count;
  }

  private static FileCopy of(Source source, Path target) throws IOException {
    var folder = Objects.requireNonNull(target.getParent());
    var part = Files.createTempFile(folder, "copy-", ".part");
    var digest = Sha256.digest();
    long length = 0;
    try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      var buffer = new byte[BUFFER];
      for (int n; (n = source.read(buffer)) > 0; length += n) {
        digest.update(buffer, 0, n);
        for (var bytes = ByteBuffer.wrap(buffer, 0, n); bytes.hasRemaining(); ) out.write(bytes);
      }
      out.force(true);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    return new FileCopy(part, target, HexFormat.of().formatHex(digest.digest()), length);
  }

  static String sha256(Path file) throws IOException {
    var digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER];
      for (int n; (n = in.read(buffer)) > 0; ) digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  String name() {
    return target.getFileName().toString();
  }

  /// Gives it its name, for good.
  void keep() throws IOException {
    Files.move(part, target);
    IOUtils.fsync(Objects.requireNonNull(target.getParent()), true);
  }

  /// Takes it away again.
  void undo() throws IOException {
    if (!Files.deleteIfExists(part)) Files.deleteIfExists(target);
  }
}
