package dev.earshot.fuzz;

/// What the fuzzer calls, for as long as it runs.
public final class Fuzzer {
  /// The system property that names the target.
  static final String TARGET = "earshot.fuzz";

  private static final FuzzTarget CHOSEN = FuzzTarget.valueOf(System.getProperty(TARGET));

  private Fuzzer() {}

  /// By their names and shapes both are found. What is made once takes longer than an input may.
  public static void fuzzerInitialize() throws Exception {
    CHOSEN.take(new byte[0]);
  }

  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    CHOSEN.take(input);
  }
}
