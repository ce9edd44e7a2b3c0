package dev.earshot.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.interchange.EpisodeJson;
import dev.earshot.notation.Sha256;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An episode taken apart into what an engine stores: its highlights in the order of the episode,
/// each topic followed by its quotes, then the quotes without a topic, and the episode itself last.
///
/// @param record the episode without highlights, as JSON
/// @param fingerprint of what is searched and shown; the same whatever files it came from, and
///   whether one of them gave the id or earshot made it
/// @param revision of everything stored, the sources included
public record Block(
    StoredEpisode stored, List<Item> items, String record, long fingerprint, long revision) {

  /// A highlight ready to be stored.
  ///
  /// @param topic the topic it lies in or is
  /// @param record the highlight as JSON, a topic without its quotes
  public record Item(String id, Highlight highlight, Optional<Topic> topic, String record) {}

  public static Block of(StoredEpisode stored) {
    var items = items(stored);
    var record = EpisodeRecord.write(stored);
    var digest = Sha256.digest();
    digest.update(stored.id().getBytes(UTF_8));
    digest.update(
        json(json ->
                EpisodeJson.writeEpisode(
                    json, stored.episode().withoutHighlights().but().id("").build()))
            .getBytes(UTF_8));
    for (var item : items) digest.update(item.record().getBytes(UTF_8));
    long fingerprint = firstLong(digest);
    digest.update(record.getBytes(UTF_8));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(fingerprint).array());
    return new Block(stored, items, record, fingerprint, firstLong(digest));
  }

  private static List<Item> items(StoredEpisode stored) {
    var ids = new PassageIds(stored.id());
    var items = new ArrayList<Item>();
    for (var topic : stored.episode().topics()) {
      var bare = topic.withQuotes(List.of());
      items.add(item(ids.next(bare), bare, Optional.of(bare)));
      for (var quote : topic.quotes()) items.add(item(ids.next(quote), quote, Optional.of(bare)));
    }
    for (var quote : stored.episode().quotes())
      items.add(item(ids.next(quote), quote, Optional.empty()));
    return items;
  }

  private static Item item(String id, Highlight highlight, Optional<Topic> topic) {
    return new Item(id, highlight, topic, json(json -> write(json, highlight)));
  }

  private static void write(JsonWriter json, Highlight highlight) throws IOException {
    switch (highlight) {
      case Topic topic -> EpisodeJson.writeTopic(json, topic);
      case Quote quote -> EpisodeJson.writeQuote(json, quote);
    }
  }

  static String json(Json writing) {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      writing.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// Something that writes JSON.
  interface Json {
    void write(JsonWriter json) throws IOException;
  }

  private static long firstLong(MessageDigest digest) {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
