package dev.earshot.cli;

import dev.earshot.engine.EngineException;
import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What was piped into a command, in a file that only its owner can read and that is gone in the
/// end: readers look at a source more than once.
final class PipedInput implements AutoCloseable {
  /// What stands for it among the names of files.
  static final String NAME = "-";

  private final Path copy;

  private PipedInput(Path copy) {
    this.copy = copy;
  }

  /// Takes all that comes.
  ///
  /// @throws InvalidInputException if nothing comes, or somebody would have to type it
  static PipedInput of(Console console) {
    if (console.typed())
      throw new InvalidInputException(
          "standard input is a terminal; pipe something into it, as in: earshot export | earshot --index OTHER index -");
    try {
      var copy = Files.createTempFile("earshot-", ".piped");
      copy.toFile().deleteOnExit();
      return new PipedInput(copy).filled(console.in());
    } catch (IOException e) {
      throw new EngineException("what was piped in could not be taken: " + e.getMessage(), e);
    }
  }

  /// A program that failed gives nothing, and would take out what came before.
  private PipedInput filled(InputStream in) throws IOException {
    boolean isTaken = false;
    try (var out = Files.newOutputStream(copy)) {
      isTaken = in.transferTo(out) > 0;
    } finally {
      if (!isTaken) close();
    }
    if (!isTaken)
      throw new InvalidInputException(
          "nothing was piped in; what the index has from standard input stays");
    return this;
  }

  Path copy() {
    return copy;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      // It goes at the end of the process.
    }
  }
}
