package dev.earshot.engine.lucene.hits;

import dev.earshot.engine.Candidate;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EpisodeRecord;
import dev.earshot.engine.Exchange;
import dev.earshot.engine.Hit;
import dev.earshot.engine.lucene.store.BlockReader;
import dev.earshot.engine.lucene.store.Documents;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Span;
import dev.earshot.episode.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;

/// Reads what belongs to the hits of one answer. Stored text is compressed, and unpacking it is
/// most of what a hit costs; so what several hits share, an episode or a topic, is read once.
/// Documents are named by their number in the whole index here, and by that in their segment in
/// [BlockReader]. For one thread.
public final class HitReader {
  private static final MatchedSpans.Spans NO_SPANS = new MatchedSpans.Spans(List.of(), List.of());

  /// Enough of what follows a heading to read what it is about.
  private static final int TURNS = 3;

  /// How many places behind a hit, beside its neighbours, are looked at.
  public static final int FURTHEST = Math.max(TURNS, Exchange.MOST);

  private final Highlights highlights;
  private final Optional<MatchedSpans> marks;
  private final int neighbours;
  private final Deadline deadline;
  private final Map<Integer, EpisodeRecord> episodes = new HashMap<>();
  private final Map<Integer, Topic> topics = new HashMap<>();

  /// Reads from one commit.
  ///
  /// @param marks finds where the query matched; empty where nothing is to be marked
  /// @param neighbours how many on either side a hit brings
  /// @param deadline what is read after it has no marks: to find them a text is analysed again
  public HitReader(
      Highlights highlights, Optional<MatchedSpans> marks, int neighbours, Deadline deadline) {
    this.highlights = highlights;
    this.marks = marks;
    this.neighbours = neighbours;
    this.deadline = deadline;
  }

  /// Reads hits by themselves.
  public static HitReader plain(Highlights highlights) {
    return plain(highlights, 0);
  }

  /// Reads hits with their neighbours and nothing marked.
  public static HitReader plain(Highlights highlights, int neighbours) {
    return new HitReader(highlights, Optional.empty(), neighbours, Deadline.never());
  }

  /// The episode of a document of the whole index, without its highlights.
  public Episode episode(int document) throws IOException {
    var leaf = highlights.leaf(document);
    return episode(leaf, highlights.block(leaf), document - leaf.docBase).episode();
  }

  /// A candidate with its topic, episode, neighbours and marks.
  public Hit read(Candidate candidate) throws IOException {
    var leaf = highlights.leaf(candidate.document());
    int doc = candidate.document() - leaf.docBase;
    var highlight = highlights.of(candidate.document());
    var block = highlights.block(leaf);
    var topic = topic(leaf, block, doc);
    var episode = episode(leaf, block, doc);
    var texts = Documents.texts(highlight);
    var title = topic.flatMap(Topic::title).orElse("");
    var spans = spans(texts, title, leaf, doc);
    var reply = reply(leaf, block, doc);
    var turns = texts.isEmpty() ? block.quotes(doc, TURNS) : List.<Hit.Neighbour>of();
    return new Hit(
        candidate.id(),
        candidate.score(),
        highlight,
        topic,
        episode.id(),
        episode.episode(),
        joined(texts, spans.texts()),
        spans.title(),
        turns,
        reply,
        block.before(doc, neighbours),
        block.after(doc + reply.size(), neighbours),
        List.of());
  }

  /// Candidates in their order, as [#read(Candidate)] does.
  public List<Hit> read(List<Candidate> candidates) throws IOException {
    var hits = new ArrayList<Hit>();
    for (var candidate : candidates) hits.add(read(candidate));
    return hits;
  }

  /// The same with what their scores are made of, as long as there is time.
  public List<Hit> explained(List<Candidate> candidates, Reasons reasons) throws IOException {
    var hits = new ArrayList<Hit>();
    for (var candidate : candidates) {
      var hit = read(candidate);
      hits.add(deadline.isPassed() ? hit : hit.withReasons(reasons.of(candidate)));
    }
    return hits;
  }

  private MatchedSpans.Spans spans(
      List<String> texts, String title, LeafReaderContext leaf, int doc) throws IOException {
    boolean marked = marks.isPresent() && !deadline.isPassed();
    return marked ? marks.get().in(texts, title, leaf, doc) : NO_SPANS;
  }

  /// The ids of what is said in reply to a document of the whole index.
  public List<String> replyTo(int document) throws IOException {
    var leaf = highlights.leaf(document);
    var block = highlights.block(leaf);
    var ids = new ArrayList<String>();
    for (int at : replying(leaf, block, document - leaf.docBase)) ids.add(block.id(at));
    return ids;
  }

  private List<Hit.Turn> reply(LeafReaderContext leaf, BlockReader block, int doc)
      throws IOException {
    var turns = new ArrayList<Hit.Turn>();
    for (int at : replying(leaf, block, doc)) {
      var highlight = highlights.of(leaf.docBase + at);
      var texts = Documents.texts(highlight);
      var spans = spans(texts, "", leaf, at);
      turns.add(new Hit.Turn(block.id(at), highlight, joined(texts, spans.texts())));
    }
    return turns;
  }

  /// The documents that reply to one.
  private List<Integer> replying(LeafReaderContext leaf, BlockReader block, int doc)
      throws IOException {
    var question = highlights.of(leaf.docBase + doc);
    if (!Exchange.isOpenedBy(question)) return List.of();
    var following = block.following(doc, Exchange.MOST);
    var quotes = new ArrayList<Quote>();
    for (int at : following) quotes.add((Quote) highlights.of(leaf.docBase + at));
    return following.subList(0, Exchange.reply(question, quotes));
  }

  private EpisodeRecord episode(LeafReaderContext leaf, BlockReader block, int doc)
      throws IOException {
    int at = block.episodeOf(doc);
    var known = episodes.get(leaf.docBase + at);
    if (known != null) return known;
    var read = block.header(doc);
    episodes.put(leaf.docBase + at, read);
    return read;
  }

  private Optional<Topic> topic(LeafReaderContext leaf, BlockReader block, int doc)
      throws IOException {
    var at = block.topicOf(doc);
    if (at.isEmpty()) return Optional.empty();
    var known = topics.get(leaf.docBase + at.get());
    if (known != null) return Optional.of(known);
    var read = block.topic(at.get());
    topics.put(leaf.docBase + at.get(), read);
    return Optional.of(read);
  }

  /// The spans of several texts in the one that they make, a line each, as `Topic.text` has it.
  private static List<Span> joined(List<String> texts, List<List<Span>> spans) {
    var joined = new ArrayList<Span>();
    int start = 0;
    for (int i = 0; i < spans.size(); i++) {
      for (var span : spans.get(i)) joined.add(new Span(start + span.from(), start + span.to()));
      start += texts.get(i).length() + 1;
    }
    return joined;
  }
}
