package dev.earshot.notation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash by which contents are told apart.
public final class Sha256 {
  private Sha256() {}

  /// A new digest, for one thread.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
