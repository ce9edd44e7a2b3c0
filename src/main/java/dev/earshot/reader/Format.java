package dev.earshot.reader;

import java.io.IOException;

/// One kind of file that earshot reads. It knows no other format: it says how strongly a file
/// speaks for itself, and [Readers] compares. A program that embeds earshot may bring formats of
/// its own along. A format is asked by several threads and keeps nothing between files.
public interface Format {
  /// As people call it, to finish the sentence "read as ...". Names differ.
  String name();

  /// Which state of this format's reading it is, from 1. Raise it when the format recognises or
  /// reads files in another way than before, so that those which were read or passed over by the
  /// old one are read anew.
  default int revision() {
    return 1;
  }

  /// What the beginning of a file is worth as evidence for this format.
  Claim claim(Head head);

  /// Whether a file of this format tells of episodes. An app that exports podcasts may export books
  /// in the same way; those are no other format's, and nobody reads them.
  default boolean tellsOfEpisodes(Head head) {
    return true;
  }

  /// Whether people write this format in their own ways, so that any text may pass for it. Then a
  /// claim says how the file is written, and [Evidence] must show that it tells of an episode.
  default boolean isFreeForm() {
    return false;
  }

  /// Reads all lines. Never throws for what a file holds: it warns, and keeps the rest.
  ///
  /// @throws IOException only if the file itself cannot be read further
  void read(Lines lines, Findings findings) throws IOException;
}
