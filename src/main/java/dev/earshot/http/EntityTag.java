package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.CRC32C;

/// The mark of an answer: the same address gives the same answer as long as the index is the same
/// and the day, which dates such as "last year" count from. Weak, as it leaves out how long the
/// search took and how the answer was packed.
final class EntityTag {
  private EntityTag() {}

  static String of(String fingerprint, HttpExchange exchange) {
    var crc = new CRC32C();
    crc.update(
        List.of(
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getOrDefault("Accept", List.of()),
                LocalDate.now(ZoneId.systemDefault()))
            .toString()
            .getBytes(UTF_8));
    return "W/\"%s-%08x\"".formatted(fingerprint, crc.getValue());
  }

  /// Whether whoever asks has an answer with that tag.
  static boolean isKnown(String tag, HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of()).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
