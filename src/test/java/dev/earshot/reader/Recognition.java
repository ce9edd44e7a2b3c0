package dev.earshot.reader;

import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// What the formats claim of a file.
final class Recognition {
  private Recognition() {}

  /// The formats with the strongest claim; more than one is a tie, none an unknown file.
  static List<Format> strongest(Path file) {
    var head = head(file);
    if (head.isBlank()) return List.of();
    var best =
        Formats.ALL.stream().map(format -> format.claim(head)).max(Claim::compareTo).orElseThrow();
    return best == Claim.NONE
        ? List.of()
        : Formats.ALL.stream().filter(format -> format.claim(head) == best).toList();
  }

  /// The last part of the package of the format that a file has; `none` if it has none.
  static String roomOf(Path file) {
    return strongest(file).stream()
        .map(format -> format.getClass().getPackageName().replaceFirst(".*\\.", ""))
        .findFirst()
        .orElse("none");
  }

  static Head head(Path file) {
    var unheard = Findings.unheard(file.toString());
    try (var in = PlainText.open(file, unheard)) {
      return Head.of(
          in.readNBytes(Head.BYTES),
          file.toString(),
          SourceHint.NONE,
          () -> PlainText.open(file, unheard));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
