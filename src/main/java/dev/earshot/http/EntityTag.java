package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/// The mark of an answer: the same address gives the same answer as long as the index is the same
/// and the program, and the day, which dates such as "last year" count from. Weak, as it leaves out
/// how long the search took and how the answer was packed.
final class EntityTag {
  private EntityTag() {}

  /// Of an answer that is the same for every index.
  static String of(String body) {
    return "\"" + hash(body) + "\"";
  }

  /// A hash for names, in hexadecimal digits.
  static String hash(String text) {
    var crc = new CRC32C();
    crc.update(text.getBytes(UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  /// @param program that answers
  static String of(String fingerprint, String program, HttpExchange exchange) {
    var asked =
        List.of(
            program,
            exchange.getRequestURI(),
            exchange.getRequestHeaders().getOrDefault("Accept", List.of()),
            exchange.getRequestHeaders().getOrDefault("Host", List.of()),
            LocalDate.now(ZoneId.systemDefault()));
    return "W/\"%s-%s\"".formatted(fingerprint, hash(asked.toString()));
  }

  /// Whether whoever asks has an answer with that tag.
  static boolean isKnown(String tag, HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of()).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
