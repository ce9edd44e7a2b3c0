package dev.earshot.engine.opensearch.documents;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.wire.Json;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// A few documents of a cluster as an index of the embedded engine in memory: blocks with holes,
/// where whatever reads hits of a folder reads those of a cluster. In a hole lies one document of
/// the topic before, for all that is missing, so that what is beside another here is beside it in
/// the episode as well. One segment, so that documents are numbered as they are laid down.
public final class Desk implements Closeable {
  private static final FieldType WORDS = words();

  private final Directory directory = new ByteBuffersDirectory();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final DirectoryReader reader;

  private Desk(Collection<JsonObject> documents, Analysis analysis, Similarity similarity)
      throws IOException {
    var config =
        new IndexWriterConfig(analysis.forIndexing())
            .setSimilarity(similarity)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setRAMBufferSizeMB(IndexWriterConfig.DEFAULT_RAM_BUFFER_SIZE_MB * 16);
    try (var writer = new IndexWriter(directory, config)) {
      for (var block : blocks(documents).values()) lay(block, writer);
    }
    reader = DirectoryReader.open(directory);
  }

  /// Lays documents down, each once.
  public static Desk of(
      Collection<JsonObject> documents, Analysis analysis, Similarity similarity) {
    try {
      return new Desk(documents, analysis, similarity);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public DirectoryReader reader() {
    return reader;
  }

  /// The number of the document at a place, which must be here.
  public int number(String at) {
    return Objects.requireNonNull(numbers.get(at), at);
  }

  /// Whether documents are here.
  public boolean hasAll(Collection<JsonObject> documents) {
    return documents.stream().allMatch(one -> numbers.containsKey(Json.text(one, Extra.AT)));
  }

  private static Map<String, List<JsonObject>> blocks(Collection<JsonObject> documents) {
    var order = Comparator.comparingLong(Desk::toEpisode).reversed();
    var blocks =
        documents.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.getAsJsonArray(Schema.BLOCK).get(0).getAsString(),
                    TreeMap::new,
                    Collectors.toList()));
    blocks.values().forEach(block -> block.sort(order));
    return blocks;
  }

  /// How many documents before the episode's own one lies.
  public static long toEpisode(JsonObject document) {
    return Json.number(document, Schema.TO_EPISODE);
  }

  /// How many documents before the episode's own the topic of one lies; less than 0 where it has
  /// none.
  public static long topicToEpisode(JsonObject document) {
    long back = Json.number(document, Schema.TO_TOPIC);
    return back == 0 ? -1 : toEpisode(document) + back - 1;
  }

  private void lay(List<JsonObject> block, IndexWriter writer) throws IOException {
    var places = new TreeMap<Long, Integer>();
    int number = writer.getDocStats().maxDoc;
    long before = -1;
    for (var one : block) {
      long place = toEpisode(one);
      if (before >= 0 && place < before - 1) number++;
      places.put(place, number++);
      before = place;
    }
    int end = places.firstEntry().getKey() == 0 ? places.firstEntry().getValue() : number;
    int next = writer.getDocStats().maxDoc;
    int topic = -1;
    for (var one : block) {
      int here = Objects.requireNonNull(places.get(toEpisode(one)));
      for (; next < here; next++) writer.addDocument(hole(next, end, topic));
      writer.addDocument(document(one, here, end, places));
      numbers.put(Json.text(one, Extra.AT), here);
      if (isTopic(one)) topic = here;
      next++;
    }
  }

  /// Stands for documents that are not here.
  private static Document hole(int here, int end, int topic) {
    var document = new Document();
    if (topic < 0) return document;
    document.add(new NumericDocValuesField(Schema.TO_EPISODE, end - here));
    document.add(new NumericDocValuesField(Schema.TO_TOPIC, here - topic + 1));
    return document;
  }

  /// Whether a document is a topic.
  public static boolean isTopic(JsonObject document) {
    return Json.number(document, Schema.TO_TOPIC) == 1;
  }

  private static Document document(JsonObject json, int here, int end, Map<Long, Integer> places) {
    var document = new Document();
    for (var field : json.entrySet()) add(document, field.getKey(), field.getValue());
    if (toEpisode(json) > 0) document.add(new NumericDocValuesField(Schema.TO_EPISODE, end - here));
    var topic = places.get(topicToEpisode(json));
    document.add(new NumericDocValuesField(Schema.TO_TOPIC, topic == null ? 0 : here - topic + 1));
    return document;
  }

  private static void add(Document document, String name, JsonElement value) {
    if (name.equals(Schema.TO_EPISODE) || name.equals(Schema.TO_TOPIC)) return;
    if (value.isJsonArray()) value.getAsJsonArray().forEach(one -> addOne(document, name, one));
    else addOne(document, name, value);
  }

  private static void addOne(Document document, String name, JsonElement value) {
    switch (FieldKind.of(name)) {
      case NUMBER -> document.add(number(name, value.getAsLong()));
      case RECORD -> document.add(new StoredField(name, value.getAsString()));
      case TEXT -> document.add(new TextField(name, TokenText.read(value.getAsString())));
      case WORDS -> document.add(new Field(name, TokenText.read(value.getAsString()), WORDS));
      case EXACT -> document.add(new StringField(name, value.getAsString(), Field.Store.NO));
      case KEY -> {
        document.add(new StringField(name, value.getAsString(), Field.Store.NO));
        if (name.equals(Schema.ID))
          document.add(new SortedDocValuesField(name, new BytesRef(value.getAsString())));
      }
      case COUNTED ->
          document.add(new SortedSetDocValuesField(name, new BytesRef(value.getAsString())));
    }
  }

  private static Field number(String name, long value) {
    return name.equals(SearchField.PUBLISHED.key())
        ? new LongField(name, value, Field.Store.NO)
        : new NumericDocValuesField(name, value);
  }

  private static FieldType words() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
