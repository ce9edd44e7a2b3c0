package dev.earshot.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.engine.Place;
import dev.earshot.notation.Echo;
import dev.earshot.query.InvalidInputException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A place among the results of one search as a text that can be passed around. It stays right
/// while the index changes, as it names a score and an id, not a number of results.
///
/// @param shown how many passages the pages before had
record Cursor(Place place, int shown) {
  /// Stands first, so that no cursor begins with a dash, which a command line takes for an option.
  private static final byte VERSION = 1;

  private static final int NUMBERS = Byte.BYTES + Integer.BYTES + Integer.BYTES + Double.BYTES;

  String write(SearchRequest request) {
    var id = place.id().getBytes(UTF_8);
    var bytes = ByteBuffer.allocate(NUMBERS + id.length).put(VERSION).putInt(mark(request));
    bytes.putInt(shown).putDouble(place.value()).put(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// @throws InvalidInputException if it is no cursor of this search
  static Cursor read(String cursor, SearchRequest request) {
    return decode(cursor, request)
        .orElseThrow(() ->
            new InvalidInputException(
                "\""
                    + Echo.of(cursor)
                    + "\" is no cursor of this search; take the \"next\" of the same query and filters"));
  }

  private static Optional<Cursor> decode(String cursor, SearchRequest request) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      boolean ours = bytes.get() == VERSION && bytes.getInt() == mark(request);
      int shown = bytes.getInt();
      double value = bytes.getDouble();
      var id = UTF_8.decode(bytes).toString();
      return ours && shown > 0 && !Double.isNaN(value) && !id.isEmpty()
          ? Optional.of(new Cursor(new Place(value, id), shown))
          : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  /// What must be the same on every page: the question, and how its answers are arranged.
  private static int mark(SearchRequest request) {
    var crc = new CRC32C();
    crc.update(
        List.of(
                request.query(),
                request.syntax(),
                request.spelling(),
                request.synonyms(),
                request.filters(),
                request.order(),
                request.grouping(),
                request.repeats(),
                request.crowding())
            .toString()
            .getBytes(UTF_8));
    return (int) crc.getValue();
  }
}
