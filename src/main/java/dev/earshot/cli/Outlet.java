package dev.earshot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Prints, and remembers why that ended: a [PrintWriter] alone tells a reader who has seen enough
/// from a full disk no more.
final class Outlet extends PrintWriter {
  private final Remembering target;

  Outlet(Writer target) {
    this(new Remembering(target));
  }

  private Outlet(Remembering target) {
    super(target);
    this.target = target;
  }

  /// Writes what is left, and gives the reason why not all could be written. Whoever closes a pipe
  /// has seen enough, which is no such reason.
  Optional<String> failure() {
    flush();
    return Optional.ofNullable(target.failure)
        .map(failure -> String.valueOf(failure.getMessage()))
        .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  /// Passes everything on until that fails.
  private static final class Remembering extends Writer {
    private final Writer target;
    private @Nullable IOException failure;

    private Remembering(Writer target) {
      this.target = target;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      remember(() -> target.write(text, from, length));
    }

    @Override
    public void flush() throws IOException {
      remember(target::flush);
    }

    @Override
    public void close() throws IOException {
      target.close();
    }

    private void remember(Step step) throws IOException {
      if (failure != null) throw failure;
      try {
        step.run();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
