package dev.earshot.meaning;

import java.util.List;
import java.util.Set;

/// Stands for an encoder that is not there, or cannot be used.
///
/// @param reason for a person, with the way out
record Unusable(String reason) implements Embedder {
  @Override
  public String id() {
    return "none";
  }

  @Override
  public Set<String> languages() {
    return Set.of();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    throw new IllegalStateException(reason);
  }
}
