package dev.earshot.eval;

import dev.earshot.present.TrecRun;
import dev.earshot.query.InvalidInputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a run into a file.
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
      return new RunWriter(file, name, Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /// @throws InvalidInputException if an id would fall apart into two columns
  void write(Ranking ranking) {
    var run = new TrecRun(ranking.topic(), 1, tag);
    for (var result : ranking.results())
      write(run.line(InputFile.id("document", result.document()), result.score()));
  }

  private void write(String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static InvalidInputException unwritable(Path file, IOException e) {
    return new InvalidInputException("the run " + file + " cannot be written: " + e, e);
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
