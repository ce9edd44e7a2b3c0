package dev.earshot.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.engine.Place;
import dev.earshot.notation.Echo;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchRequest.Ranking;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32C;

/// A place among the results of one search as a text that can be passed around. It stays right
/// while the index changes, as it names a score and an id, not a number of results.
///
/// @param shown how many passages the pages before had
/// @param seen how many of the first passages a second opinion by meaning is based on; empty where
///   there is none
record Cursor(Place place, int shown, OptionalInt seen) {
  /// Stands first, so that no cursor begins with a dash, which a command line takes for an option.
  private static final byte VERSION = 1;

  /// With a second opinion.
  private static final byte BY_MEANING = 2;

  private static final int NUMBERS = Byte.BYTES + 3 * Integer.BYTES + Double.BYTES;

  String write(SearchRequest request) {
    var id = place.id().getBytes(UTF_8);
    var bytes = ByteBuffer.allocate(NUMBERS + id.length);
    bytes.put(seen.isPresent() ? BY_MEANING : VERSION).putInt(mark(request)).putInt(shown);
    if (seen.isPresent()) bytes.putInt(seen.getAsInt());
    bytes.putDouble(place.value()).put(id);
    var written = Arrays.copyOf(bytes.array(), bytes.position());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
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
      byte version = bytes.get();
      boolean known = version == VERSION || version == BY_MEANING;
      boolean ours = known && bytes.getInt() == mark(request);
      int shown = bytes.getInt();
      var seen = version == BY_MEANING ? OptionalInt.of(bytes.getInt()) : OptionalInt.empty();
      double value = bytes.getDouble();
      var id = UTF_8.decode(bytes).toString();
      boolean sensible = shown > 0 && seen.orElse(0) >= 0 && !Double.isNaN(value) && !id.isEmpty();
      return ours && sensible
          ? Optional.of(new Cursor(new Place(value, id), shown, seen))
          : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  /// What must be the same on every page: the question, and how its answers are arranged.
  private static int mark(SearchRequest request) {
    var same =
        new ArrayList<Object>(
            List.of(
                request.query(),
                request.syntax(),
                request.spelling(),
                request.synonyms(),
                request.filters(),
                request.order(),
                request.grouping(),
                request.repeats(),
                request.crowding()));
    if (request.ranking() != Ranking.BY_WORDS) same.add(request.ranking());
    var crc = new CRC32C();
    crc.update(same.toString().getBytes(UTF_8));
    return (int) crc.getValue();
  }
}
