package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.location.Location;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What a process does to answer soon after its start. A search lives for a fraction of a second,
/// most of which goes into loading code and running it for the first time; each trick here saves
/// some of that and changes no result. On the way of a search no [java.math.BigDecimal] is made,
/// for which Java computes 19 ms. The other half is done while earshot is built, by the class of
/// the same name in `src/main/dist`, which tells how the gains were measured.
final class FastStart {
  /// Held, as loggers that nobody holds are forgotten with their level.
  private static @Nullable Logger vectors;

  private FastStart() {}

  /// Keeps Lucene from warning at each start that the JVM's vector module is missing, which is left
  /// out because loading it costs more than one search can win back. In the image, where earshot is
  /// a module, Lucene does not look for it. May go when Lucene no longer warns.
  static void silenceLucene() {
    if (FastStart.class.getModule().isNamed()) return;
    vectors = Logger.getLogger("org.apache.lucene.internal.vectorization");
    vectors.setLevel(Level.OFF);
  }

  /// The commands that picocli must know for a command line: only the one that is named, since it
  /// reads the annotations of each by reflection; all of them where none is named, to help, and for
  /// the one that writes completions of all. Saves 23 ms by the clock, 62 of CPU.
  static Collection<String> needed(Arguments typed, Collection<String> all) {
    return typed
        .command()
        .filter(all::contains)
        .filter(name -> !name.equals("completion"))
        .<Collection<String>>map(List::of)
        .orElse(all);
  }

  /// Opens an index for one answer: its files are read piece by piece. Mapped into memory they
  /// would be searched faster, but mapping links native calls, which no start-up cache can hold.
  /// Saves 21 ms by the clock, up to 36 of CPU. May go when the JVM's cache holds those.
  static Earshot open(Path folder) {
    return Earshot.open(new Location.Folder(folder, Location.Access.READ));
  }

  /// Ends the process at once: there is nothing left to close. Saves no time that could be measured
  /// on a busy machine.
  static void leave(int code) {
    Runtime.getRuntime().halt(code);
  }
}
