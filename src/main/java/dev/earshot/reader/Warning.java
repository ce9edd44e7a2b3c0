package dev.earshot.reader;

import java.util.OptionalInt;

/// Something in a source that could not be read, in one line for a person.
///
/// @param source the file, as it was named to earshot
/// @param line counted from 1; absent where the trouble is the whole file
public record Warning(String source, OptionalInt line, String message) {
  @Override
  public String toString() {
    return source + (line.isPresent() ? ":" + line.getAsInt() : "") + ": " + message;
  }
}
