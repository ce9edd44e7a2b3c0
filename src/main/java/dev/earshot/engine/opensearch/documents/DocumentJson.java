package dev.earshot.engine.opensearch.documents;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Block;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.lucene.store.Documents;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.wire.Json;
import dev.earshot.episode.Episode;
import dev.earshot.notation.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/// Writes the documents of the embedded engine as a cluster takes them, so that there is one
/// schema: what [Documents] gives each field, with words as [TokenText].
///
/// Whatever changes here changes [Mapping#VERSION] too.
public final class DocumentJson {
  /// A cluster takes names of 512 bytes at most.
  private static final int LONGEST_ID = 480;

  private static final long PIECE_MASK = (1L << Extra.PIECE_BITS) - 1;
  private static final int MONTHS = 12;

  private final Analyzer analyzer;

  private DocumentJson(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// A document to be stored.
  ///
  /// @param id names it in the cluster
  public record Named(String id, JsonObject document) {}

  /// The documents of an episode, its own last.
  public static List<Named> of(Block block, Analysis analysis) {
    var episode = block.stored().episode();
    var language = Language.of(episode).code();
    var json = new DocumentJson(analysis.forIndexing());
    var documents = new ArrayList<Named>();
    var items = block.items();
    var of = Documents.of(block, analysis);
    for (int i = 0; i < items.size(); i++) {
      var document = json.of(of.get(i));
      document.addProperty(Extra.KIND, "highlight");
      document.addProperty(Extra.AT, at(block.stored().id(), items.size() - i));
      document.addProperty(Extra.LANGUAGE, language);
      addOfEpisode(document, episode);
      documents.add(new Named(highlightId(items.get(i).id()), document));
    }
    var own = json.of(of.getLast());
    own.addProperty(Extra.KIND, "episode");
    own.addProperty(Extra.AT, at(block.stored().id(), 0));
    addOfEpisode(own, episode);
    for (int i = 0; i < Extra.PIECES; i++)
      own.addProperty(Extra.PIECE + i, block.fingerprint() >>> (i * Extra.PIECE_BITS) & PIECE_MASK);
    documents.add(new Named(episodeId(block.stored().id()), own));
    return documents;
  }

  /// The document of a source.
  public static Named of(SourceRecord source) {
    var document =
        Json.object(
            Extra.KIND,
            "source",
            Extra.AT,
            sourceId(source.path()) + "#s",
            SearchField.KIND.key(),
            List.of("source"),
            Schema.SOURCE,
            List.of(Schema.cut(source.path())),
            Schema.RECORD,
            source.toJson());
    return new Named(sourceId(source.path()), document);
  }

  public static String highlightId(String id) {
    return id("h", id);
  }

  public static String episodeId(String id) {
    return id("e", id);
  }

  public static String sourceId(String path) {
    return id("s", path);
  }

  private static String id(String kind, String name) {
    var bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST_ID) return kind + ":" + name;
    return kind + ":" + HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }

  /// Where a document stands.
  ///
  /// @param toEpisode how many documents before the episode's own
  public static String at(String episode, long toEpisode) {
    return episode + "#" + toEpisode;
  }

  /// What of an episode its highlights are counted by.
  private static void addOfEpisode(JsonObject document, Episode episode) {
    episode.show().ifPresent(show -> document.add(Schema.SHOW_NAME, strings(List.of(show))));
    if (!episode.guests().isEmpty())
      document.add(Schema.GUEST_NAME, strings(episode.guests().stream().distinct().toList()));
    episode
        .published()
        .ifPresent(day ->
            document.addProperty(
                Extra.MONTH, (long) day.getYear() * MONTHS + day.getMonthValue() - 1));
  }

  private static JsonArray strings(List<String> values) {
    var array = new JsonArray();
    for (var value : values) array.add(Schema.cut(value));
    return array;
  }

  private JsonObject of(Document document) {
    var json = new JsonObject();
    for (var field : document) add(json, field);
    return json;
  }

  private void add(JsonObject json, IndexableField field) {
    var name = field.name();
    switch (FieldKind.of(name)) {
      case NUMBER -> json.addProperty(name, field.numericValue());
      case RECORD -> json.addProperty(name, field.stringValue());
      case TEXT, WORDS -> array(json, name).add(words(field));
      case EXACT, COUNTED -> array(json, name).add(value(field));
      case KEY -> {
        // Found and counted by are two fields of one name in Lucene, and one in a cluster.
        var values = array(json, name);
        var value = new JsonPrimitive(value(field));
        if (!values.contains(value)) values.add(value);
      }
    }
  }

  private static JsonArray array(JsonObject json, String name) {
    if (!json.has(name)) json.add(name, new JsonArray());
    return json.getAsJsonArray(name);
  }

  /// What is no text to be analysed is one word of the field.
  private String words(IndexableField field) {
    if (!field.fieldType().tokenized()) return value(field);
    try {
      return TokenText.of(analyzer.tokenStream(field.name(), value(field)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(IndexableField field) {
    if (field.binaryValue() != null) return field.binaryValue().utf8ToString();
    return String.valueOf(field.stringValue());
  }
}
