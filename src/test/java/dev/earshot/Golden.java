package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that hold what the tests expect to the letter. `-Dearshot.golden=update` accepts the new
/// state.
public final class Golden {
  private Golden() {}

  public static void check(Path file, String actual) throws IOException {
    if ("update".equals(System.getProperty("earshot.golden"))) Files.writeString(file, actual);
    var expected = Files.exists(file) ? Files.readString(file) : "";
    assertEquals(
        expected, actual, file + " differs; -Dearshot.golden=update accepts the new state");
  }
}
