package dev.earshot.reader;

import java.io.IOException;
import java.util.Objects;

/// A format that a program brought along. Whatever it throws ends the reading of one file, not of
/// the others.
public final class OwnFormat implements Format {
  private final Format format;

  public OwnFormat(Format format) {
    this.format = format;
  }

  /// The format failed; says so for a person.
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(Format format, RuntimeException cause) {
      super("the format \"" + format.name() + "\" failed: " + cause, cause);
    }
  }

  @Override
  public String name() {
    return format.name();
  }

  @Override
  public int revision() {
    return format.revision();
  }

  @Override
  public Claim claim(Head head) {
    try {
      return Objects.requireNonNull(format.claim(head), "it claims null; expected a Claim");
    } catch (RuntimeException e) {
      throw new Failure(format, e);
    }
  }

  @Override
  public boolean tellsOfEpisodes(Head head) {
    try {
      return format.tellsOfEpisodes(head);
    } catch (RuntimeException e) {
      throw new Failure(format, e);
    }
  }

  @Override
  public boolean isFreeForm() {
    return format.isFreeForm();
  }

  /// What whoever takes the episodes throws is no failure of the format.
  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    try {
      format.read(lines, findings);
    } catch (RuntimeException e) {
      throw findings.isOfSink(e) ? e : new Failure(format, e);
    }
  }
}
