package dev.earshot.eval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a run. Scores fall strictly, since whoever reads it looks at nothing else: results of the
/// same score get the next smaller ones.
final class RunWriter implements AutoCloseable {
  private final Path file;
  private final String tag;
  private final BufferedWriter out;

  private RunWriter(Path file, String tag, BufferedWriter out) {
    this.file = file;
    this.tag = tag;
    this.out = out;
  }

  static RunWriter open(Path file, String name) {
    try {
      return new RunWriter(
          file, name.strip().replaceAll("\\s+", "_"), Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /// @throws IllegalArgumentException if an id would fall apart into two columns
  void write(Ranking ranking) {
    float above = Float.POSITIVE_INFINITY;
    int rank = 1;
    for (var result : ranking.results()) {
      above = Math.min(result.score(), Math.nextDown(above));
      var document = InputFile.id("document", result.document());
      line(ranking.topic() + " Q0 " + document + " " + rank++ + " " + above + " " + tag);
    }
  }

  private void line(String line) {
    try {
      out.write(line + "\n");
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static IllegalArgumentException unwritable(Path file, IOException e) {
    return new IllegalArgumentException("the run " + file + " cannot be written: " + e, e);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }
}
