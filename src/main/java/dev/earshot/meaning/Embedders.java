package dev.earshot.meaning;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// Finds an encoder. There always is one, if only one that says why it cannot be used.
public final class Embedders {
  private static final String MISSING =
      "there is no encoder; earshot-meaning.jar brings one: name it in EARSHOT_MODEL, or put it on"
          + " the class path of your program";

  private Embedders() {}

  /// The one that is on the class path of this program.
  public static Embedder onClassPath() {
    return in(Embedder.class.getClassLoader(), MISSING);
  }

  /// The one that is in a jar.
  public static Embedder in(Path jar) {
    if (!Files.isRegularFile(jar)) return new Unusable("there is no file " + jar);
    try {
      var from = new URL[] {jar.toUri().toURL()};
      // Lives as long as the encoder, whose classes come from it.
      @SuppressWarnings("resource")
      var loader = new URLClassLoader(from, Embedder.class.getClassLoader());
      return in(loader, jar + " has no encoder, or is damaged; expected earshot-meaning.jar");
    } catch (MalformedURLException e) {
      return new Unusable(jar + " is no file that Java can load");
    }
  }

  private static Embedder in(ClassLoader loader, String missing) {
    try {
      return ServiceLoader.load(Embedder.class, loader)
          .findFirst()
          .orElseGet(() -> new Unusable(missing));
    } catch (ServiceConfigurationError | LinkageError e) {
      return new Unusable("the encoder cannot be loaded: " + e.getMessage() + because(e));
    }
  }

  private static String because(Throwable e) {
    return e.getCause() == null ? "" : " (" + Encoder.reason(e.getCause()) + ")";
  }
}
