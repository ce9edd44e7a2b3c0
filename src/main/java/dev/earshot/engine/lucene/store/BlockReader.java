package dev.earshot.engine.lucene.store;

import com.google.gson.stream.JsonReader;
import dev.earshot.engine.EpisodeRecord;
import dev.earshot.engine.Hit.Neighbour;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.interchange.EpisodeJson;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;

/// Reads the documents of one segment's blocks: from any highlight to its topic, its episode and
/// its neighbours.
///
/// A block lies in the order of the episode, each topic before its quotes and the episode itself
/// last, and Lucene never tears one apart. Each highlight says how far away its topic and its
/// episode are, and its neighbours are the documents beside it. Distances are kept, not numbers, as
/// Lucene numbers documents anew whenever it merges segments.
///
/// All numbers are of this segment, not of the whole index. For one thread.
public final class BlockReader {
  private final LeafReader segment;
  private final StoredFields stored;

  /// Of the fields that were asked for. Values are read forwards, and begin anew for a document
  /// before the last.
  private final Map<String, NumericDocValues> numbers = new HashMap<>();

  private SortedDocValues ids = DocValues.emptySorted();

  public BlockReader(LeafReader segment) throws IOException {
    this.segment = segment;
    this.stored = inPieces(segment);
  }

  /// What Lucene reads with when it merges segments: of documents beside each other it unpacks the
  /// piece that they are packed in once, where otherwise it would for each.
  private static StoredFields inPieces(LeafReader segment) throws IOException {
    return segment instanceof CodecReader files
        ? files.getFieldsReader().getMergeInstance()
        : segment.storedFields();
  }

  /// The episode whose block these documents are, in their order. Read backwards, so that a topic's
  /// quotes are known by the time it is reached.
  StoredEpisode episode(List<Integer> block) throws IOException {
    var record = EpisodeRecord.read(record(block.getLast()));
    var topics = new ArrayList<Topic>();
    var quotes = new ArrayList<Quote>();
    var inTopic = new ArrayList<Quote>();
    for (int doc : block.reversed().subList(1, block.size()))
      switch (highlight(doc)) {
        case Quote quote -> (topicOf(doc).isPresent() ? inTopic : quotes).addFirst(quote);
        case Topic topic -> {
          topics.addFirst(topic.withQuotes(inTopic));
          inTopic.clear();
        }
      }
    return record.with(record.episode().but().topics(topics).quotes(quotes).build());
  }

  /// The episode of a highlight, without its highlights.
  public EpisodeRecord header(int doc) throws IOException {
    return EpisodeRecord.header(record(episodeOf(doc)));
  }

  public int episodeOf(int doc) throws IOException {
    return doc + (int) number(Schema.TO_EPISODE, doc);
  }

  /// The document of the topic that a highlight lies in or is.
  public Optional<Integer> topicOf(int doc) throws IOException {
    int back = (int) number(Schema.TO_TOPIC, doc);
    return back == 0 ? Optional.empty() : Optional.of(doc - back + 1);
  }

  public Highlight highlight(int doc) throws IOException {
    if (number(Schema.TO_TOPIC, doc) == 1) return topic(doc);
    try (var json = json(doc)) {
      return EpisodeJson.readQuote(json, problem -> {}).orElseThrow();
    }
  }

  public Topic topic(int doc) throws IOException {
    try (var json = json(doc)) {
      return EpisodeJson.readTopic(json, problem -> {}).orElseThrow();
    }
  }

  public String id(int doc) throws IOException {
    if (ids.docID() < 0 || ids.docID() > doc) ids = DocValues.getSorted(segment, Schema.ID);
    ids.advanceExact(doc);
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }

  /// At most `count` highlights before one: quotes of its topic, none before a topic. Where it is
  /// alone in its topic, as a chapter or a saved moment is, topics.
  public List<Neighbour> before(int doc, int count) throws IOException {
    if (count == 0) return List.of();
    return neighbours(isAlone(doc) ? topicsBefore(doc, count) : preceding(doc, count));
  }

  /// At most `count` highlights after one: quotes of its topic, for a topic its first. Where it is
  /// alone in its topic, topics.
  public List<Neighbour> after(int doc, int count) throws IOException {
    if (count == 0) return List.of();
    return neighbours(isAlone(doc) ? topicsAfter(doc, count) : following(doc, count));
  }

  /// At most `count` quotes of a topic.
  public List<Neighbour> quotes(int topic, int count) throws IOException {
    return neighbours(following(topic, count));
  }

  private List<Neighbour> neighbours(List<Integer> docs) throws IOException {
    var neighbours = new ArrayList<Neighbour>();
    for (int at : docs) neighbours.add(new Neighbour(id(at), highlight(at)));
    return neighbours;
  }

  private List<Integer> preceding(int doc, int count) throws IOException {
    var preceding = new ArrayList<Integer>();
    for (int at = doc - 1; preceding.size() < count && at >= 0 && isQuoteBeside(doc, at); at--)
      preceding.addFirst(at);
    return preceding;
  }

  private boolean isAlone(int doc) throws IOException {
    return topicOf(doc).isPresent() && preceding(doc, 1).isEmpty() && following(doc, 1).isEmpty();
  }

  private List<Integer> topicsBefore(int doc, int count) throws IOException {
    var topics = new ArrayList<Integer>();
    int episode = episodeOf(doc);
    int at = topicOf(doc).orElse(doc) - 1;
    while (topics.size() < count && at >= 0 && episodeOf(at) == episode) {
      var topic = topicOf(at);
      if (topic.isEmpty()) break;
      topics.addFirst(topic.get());
      at = topic.get() - 1;
    }
    return topics;
  }

  private List<Integer> topicsAfter(int doc, int count) throws IOException {
    var topics = new ArrayList<Integer>();
    for (int at = doc + 1; topics.size() < count && at < episodeOf(doc); at++)
      if (number(Schema.TO_TOPIC, at) == 1) topics.add(at);
    return topics;
  }

  /// The documents of the quotes of the same topic after a highlight, at most `count`.
  public List<Integer> following(int doc, int count) throws IOException {
    var following = new ArrayList<Integer>();
    int end = episodeOf(doc);
    for (int at = doc + 1; following.size() < count && at < end && isQuoteBeside(doc, at); at++)
      following.add(at);
    return following;
  }

  private boolean isQuoteBeside(int doc, int other) throws IOException {
    return episodeOf(other) == episodeOf(doc)
        && number(Schema.TO_TOPIC, other) != 1
        && topicOf(other).equals(topicOf(doc));
  }

  long number(String field, int doc) throws IOException {
    var values = numbers.get(field);
    if (values == null || values.docID() > doc) {
      values = DocValues.getNumeric(segment, field);
      numbers.put(field, values);
    }
    return values.advanceExact(doc) ? values.longValue() : 0;
  }

  String record(int doc) throws IOException {
    return Objects.requireNonNull(stored.document(doc, Set.of(Schema.RECORD)).get(Schema.RECORD));
  }

  private JsonReader json(int doc) throws IOException {
    return new JsonReader(new StringReader(record(doc)));
  }
}
