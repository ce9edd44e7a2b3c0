package dev.earshot.plan;

/// Which forms of a word a query finds.
public enum Forms {
  /// All that have its stem: `organizes` finds `organization`. In quotation marks the typed form
  /// alone.
  ALL,
  /// The typed form alone, whatever the word stands in.
  TYPED
}
