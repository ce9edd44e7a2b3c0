package dev.earshot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Where results are printed. It remembers why writing failed, which a [PrintWriter] alone does
/// not: a full disk is a failure, and a reader who has seen enough and closed the pipe is none.
final class StandardOutput extends PrintWriter {
  private final Remembering target;
  private final BooleanSupplier storage;

  /// @param storage whether results are kept where they are written, as in a file, rather than read
  ///   by somebody as they come; asked only after a failure
  StandardOutput(Writer target, BooleanSupplier storage) {
    this(new Remembering(target), storage);
  }

  private StandardOutput(Remembering target, BooleanSupplier storage) {
    super(target);
    this.target = target;
    this.storage = storage;
  }

  /// The standard output of this process, always in UTF-8: the sources are, and a terminal of today
  /// is.
  static StandardOutput ofProcess() {
    var stream = new FileOutputStream(FileDescriptor.out);
    var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    return new StandardOutput(writer, () -> isStorage(stream));
  }

  /// Files and devices have a position, and can be full. Pipes, sockets and terminals have none,
  /// and writing to them fails when nobody is left to read. (The system's message would tell as
  /// well, but it may be in any language.)
  private static boolean isStorage(FileOutputStream stream) {
    try {
      return stream.getChannel().position() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// Writes what is left, and gives the reason why results were lost; empty if none were, or if
  /// whoever read them left before their end.
  Optional<String> failure() {
    flush();
    return Optional.ofNullable(target.failure)
        .filter(failure -> storage.getAsBoolean())
        .map(failure -> String.valueOf(failure.getMessage()));
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
