package dev.earshot.corpus;

/// Ends an update that nobody waits for any more. What was committed by then stays; the next update
/// goes on from there.
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;
}
