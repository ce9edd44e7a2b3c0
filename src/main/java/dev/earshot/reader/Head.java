package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// The beginning of a source, enough to tell formats apart.
///
/// @param lines stripped and never blank; the last may be incomplete
public record Head(List<String> lines) {
  static final int BYTES = 64 * 1024;

  static Head of(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return new Head(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  boolean isBlank() {
    return lines.isEmpty();
  }
}
