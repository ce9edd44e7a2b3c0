package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The lines of a file that is no source, one at a time: plain or gzipped, in UTF-8 or UTF-16,
/// whatever its name ends with. Unlike a source, it may not be damaged.
public final class TextLines implements AutoCloseable {
  private static final Sink STRICT =
      new Sink() {
        @Override
        public void episode(Episode episode, Provenance provenance) {}

        @Override
        public void warning(Warning warning) {
          throw new UncheckedIOException(new DamagedException(warning.toString()));
        }
      };

  private final InputStream in;
  private final Lines lines;

  private TextLines(InputStream in, Findings findings) {
    this.in = in;
    this.lines = new Lines(in, findings);
  }

  /// A file is damaged; the message begins with file and line.
  public static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    private DamagedException(String message) {
      super(message);
    }
  }

  /// Opens a file before its first line.
  ///
  /// @throws DamagedException if the file is damaged where it begins
  /// @throws IOException if there is no such file or it cannot be read
  public static TextLines open(Path file) throws IOException {
    var findings = new Findings(file.toString(), STRICT);
    try {
      return new TextLines(PlainText.open(file, findings), findings);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Goes to the next line.
  ///
  /// @return whether there was one
  /// @throws DamagedException if the file is damaged here
  public boolean advance() throws IOException {
    try {
      return lines.advance();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// The current line, without its end.
  public String text() {
    return lines.text();
  }

  /// Of the current line, counted from 1.
  public int number() {
    return lines.number();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
