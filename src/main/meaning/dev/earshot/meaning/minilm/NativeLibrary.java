package dev.earshot.meaning.minilm;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The library of ONNX Runtime, in two files. The runtime would unpack them by itself, but load
/// whatever comes out.
final class NativeLibrary implements AutoCloseable {
  /// Where the runtime looks first.
  private static final String PLACE = "onnxruntime.native.path";

  private static final List<String> FILES = List.of("onnxruntime", "onnxruntime4j_jni");

  private static final String FOLDER = "earshot-onnxruntime";

  /// Nobody takes as long to load them.
  private static final Duration LONG = Duration.ofHours(1);

  private final Optional<Path> folder;

  private NativeLibrary(Optional<Path> folder) {
    this.folder = folder;
  }

  /// Unpacks it into a folder for temporary files. Does nothing where somebody has said already
  /// where it is.
  ///
  /// @throws IOException if it is damaged, there is none for this system, or no room for it
  static NativeLibrary unpack() throws IOException {
    if (System.getProperty(PLACE) != null) return new NativeLibrary(Optional.empty());
    var folder = Files.createTempDirectory(FOLDER);
    deleteLeft(folder, Instant.now().minus(LONG));
    var library = new NativeLibrary(Optional.of(folder));
    folder.toFile().deleteOnExit();
    try {
      for (var file : FILES) unpack(System.mapLibraryName(file), folder);
    } catch (IOException e) {
      library.close();
      throw e;
    }
    return library;
  }

  /// Tells the runtime where it is.
  void announce() {
    folder.ifPresent(place -> System.setProperty(PLACE, place.toString()));
  }

  private static void unpack(String name, Path folder) throws IOException {
    var file = folder.resolve(name);
    file.toFile().deleteOnExit();
    Files.write(file, Bundled.read("ai/onnxruntime/native/" + platform() + "/" + name));
  }

  /// Deletes the files, which nobody needs once they are loaded. A command ends without what Java
  /// does at its end, and Windows deletes no library that is in use, so both ways are tried.
  @Override
  public void close() {
    if (folder.isEmpty()) return;
    System.clearProperty(PLACE);
    deleteUnused();
    delete(folder.get());
  }

  private static void delete(Path folder) {
    for (var file : FILES) folder.resolve(System.mapLibraryName(file)).toFile().delete();
    folder.toFile().delete();
  }

  /// Deletes what processes left beside a folder that were killed before they had loaded them. In a
  /// place where everybody may write, only real folders of the same owner: a link could lead
  /// anywhere.
  private static void deleteLeft(Path own, Instant before) {
    try (var folders = Files.newDirectoryStream(own.getParent(), FOLDER + "*")) {
      var owner = Files.getOwner(own);
      for (var left : folders)
        if (Files.isDirectory(left, NOFOLLOW_LINKS)
            && Files.getOwner(left, NOFOLLOW_LINKS).equals(owner)
            && Files.getLastModifiedTime(left, NOFOLLOW_LINKS).toInstant().isBefore(before))
          delete(left);
    } catch (IOException | DirectoryIteratorException e) {
      // The next one will.
    }
  }

  /// The runtime makes a folder at each start, also where it has nothing to unpack, and leaves it
  /// to the end of Java. Where it has put something into it, it stays.
  private static void deleteUnused() {
    try {
      var place = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("tempDirectory");
      place.setAccessible(true);
      if (place.get(null) instanceof Path folder) Files.deleteIfExists(folder);
    } catch (ReflectiveOperationException | RuntimeException | IOException | LinkageError e) {
      // It is empty and small.
    }
  }

  /// As the runtime names it: `linux-x64`.
  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch");
    return (system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : system)
        + "-"
        + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
  }
}
