package dev.earshot.reader;

/// How strongly a file speaks for a format, weakest first. Many files could be read as several
/// formats: captions hold times at the beginning of lines as a list of topics does, and anything
/// may pass for notes. So each format claims what its own evidence is worth, without a look at the
/// others, and the strongest claim wins.
public enum Claim {
  /// Nothing shows that the file has this format.
  NONE,

  /// Some lines are as people write them in this format; any text may have such lines.
  HINT,

  /// Lines that belong together are as in this format, or a key is that other formats have as well.
  LIKENESS,

  /// Most of the file's lines have the shape that the format gives them.
  PATTERN,

  /// The person who indexes the file says that it is of this kind.
  SAID,

  /// Parts stand where the format has them, under the names that it gives them: keys, labels,
  /// headings, lines of times.
  STRUCTURE,

  /// The file says itself what it is, in words made for that: a magic word, a header, a mark that
  /// an app leaves.
  SIGNATURE;

  /// This claim, if there is evidence for it.
  public Claim onlyIf(boolean evident) {
    return evident ? this : NONE;
  }
}
