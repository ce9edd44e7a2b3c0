package dev.earshot.reader;

import java.io.IOException;

/// One kind of file that earshot reads. A reader never throws for what a file holds: it warns, and
/// keeps the rest.
public interface Format {
  /// As people call it, to finish the sentence "read as ...".
  String name();

  /// Whether this is such a file; the first format that says so gets it.
  boolean recognises(Head head);

  /// Reads all lines.
  ///
  /// @throws IOException only if the file itself cannot be read further
  void read(Lines lines, Findings findings) throws IOException;
}
