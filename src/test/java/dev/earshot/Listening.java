package dev.earshot;

import java.io.BufferedReader;
import java.io.IOException;

/// Where `earshot serve` says that it listens.
public final class Listening {
  private Listening() {}

  /// The address without a slash at its end, from the first line that a server tells.
  public static String address(BufferedReader told) throws IOException {
    return told.readLine().replaceAll("listening on (\\S+)/;.*", "$1");
  }
}
