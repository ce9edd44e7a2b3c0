package dev.earshot.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.engine.Request.Place;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/// A place among the results of one search as a text that can be passed around. It stays right
/// while the index changes, as it names a score and an id, not a number of results.
final class Cursor {
  private Cursor() {}

  static String write(Place place, SearchRequest request) {
    var id = place.id().getBytes(UTF_8);
    var bytes = ByteBuffer.allocate(Integer.BYTES + Double.BYTES + id.length);
    bytes.putInt(mark(request)).putDouble(place.value()).put(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// @throws IllegalArgumentException if it is no cursor of this search
  static Place read(String cursor, SearchRequest request) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      boolean ours = bytes.getInt() == mark(request);
      double value = bytes.getDouble();
      var id = UTF_8.decode(bytes).toString();
      if (ours && !Double.isNaN(value) && !id.isEmpty()) return new Place(value, id);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      // Not ours either.
    }
    throw new IllegalArgumentException(
        "\""
            + Echo.of(cursor)
            + "\" is no cursor of this search; take the \"next\" of the same query and filters");
  }

  /// What must be the same on every page.
  private static int mark(SearchRequest request) {
    var crc = new CRC32C();
    crc.update(
        List.of(request.query(), request.syntax(), request.filters(), request.order())
            .toString()
            .getBytes(UTF_8));
    return (int) crc.getValue();
  }
}
