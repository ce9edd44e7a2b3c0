package dev.earshot.cli;

import dev.earshot.Earshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Another process that changes a source and commits it, as often as it is told to.
final class CommitLoop {
  private CommitLoop() {}

  public static void main(String[] args) throws IOException {
    var source = Path.of(args[1]);
    int commits = Integer.parseInt(args[2]);
    try (var earshot = Earshot.open(Path.of(args[0]))) {
      for (int commit = 1; commit <= commits; commit++) {
        var text = "{\"title\":\"first\",\"quotes\":[{\"text\":\"first, state " + commit + "\"}]}";
        Files.writeString(source, text);
        earshot.index(source);
      }
    }
    System.out.println("committed " + commits);
  }
}
