package dev.earshot.meaning.minilm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The library of ONNX Runtime, in two files. The runtime would unpack them by itself, but load
/// whatever comes out.
final class NativeLibrary {
  /// Where the runtime looks first.
  private static final String PLACE = "onnxruntime.native.path";

  private static final List<String> FILES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeLibrary() {}

  /// Unpacks it into a folder for temporary files until the program ends, and tells the runtime.
  /// Does nothing where somebody has said already where it is.
  ///
  /// @throws IOException if it is damaged, there is none for this system, or no room for it
  static void unpack() throws IOException {
    if (System.getProperty(PLACE) != null) return;
    var folder = Files.createTempDirectory("earshot-onnxruntime");
    folder.toFile().deleteOnExit();
    for (var file : FILES) unpack(System.mapLibraryName(file), folder);
    System.setProperty(PLACE, folder.toString());
  }

  private static void unpack(String name, Path folder) throws IOException {
    var file = folder.resolve(name);
    file.toFile().deleteOnExit();
    Files.write(file, Bundled.read("ai/onnxruntime/native/" + platform() + "/" + name));
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
