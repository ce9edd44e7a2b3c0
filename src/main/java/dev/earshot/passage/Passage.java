package dev.earshot.passage;

import dev.earshot.engine.Hit;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Span;
import dev.earshot.episode.Topic;
import dev.earshot.plan.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// A highlight as an answer: who said what, in which episode, at which moment.
///
/// @param score how well it answers, comparable within one answer only; 0 where nothing was asked
/// @param episode without highlights
/// @param topic the title of the topic it is or lies in
/// @param topicHighlights where the query matched in that title
/// @param start when it begins in the episode; of a quote without a time of its own, when its topic
///   begins, if that lasts no longer than five minutes; absent means unknown
/// @param link opens the audio or a page at this moment; http or https
/// @param reply what somebody else says to it, where it is a short question; without what stands
///   above it in the same answer
/// @param before what stands just before it in the same topic
/// @param after what stands just after it and its reply; for a topic its first quotes
/// @param repeats the ids of passages that say nearly the same and were left out of the answer for
///   it, in its order
/// @param moreInEpisode how many more passages of its episode answer, where the answer shows only
///   its best; told with the last of them, 0 with all others
/// @param reasons what its score is made of, the greatest part first; empty unless asked for
public record Passage(
    String id,
    Kind kind,
    double score,
    String episodeId,
    Episode episode,
    Optional<String> topic,
    List<Span> topicHighlights,
    Excerpt excerpt,
    Optional<String> speaker,
    Optional<String> note,
    Optional<Duration> start,
    Optional<Duration> end,
    Optional<String> link,
    List<Reply> reply,
    List<Neighbour> before,
    List<Neighbour> after,
    List<String> repeats,
    long moreInEpisode,
    List<Reason> reasons) {
  private static final Duration LONGEST_CLIP = Duration.ofMinutes(5);

  public Passage {
    topicHighlights = List.copyOf(topicHighlights);
    reply = List.copyOf(reply);
    before = List.copyOf(before);
    after = List.copyOf(after);
    repeats = List.copyOf(repeats);
    reasons = List.copyOf(reasons);
  }

  /// What is said in reply to a passage.
  public record Reply(
      String id, Excerpt excerpt, Optional<String> speaker, Optional<Duration> start) {
    private static Reply of(Hit.Turn turn, Excerpt excerpt) {
      var said = turn.highlight();
      return new Reply(turn.id(), excerpt, speakerOf(said), said.start());
    }
  }

  /// A highlight beside a passage, with its whole text; of a topic without one, its title.
  public record Neighbour(
      String id, Kind kind, String text, Optional<String> speaker, Optional<Duration> start) {

    private static String text(Highlight highlight) {
      var text = highlight.text();
      return text.isEmpty() && highlight instanceof Topic topic ? topic.title().orElse("") : text;
    }

    private static Neighbour of(Hit.Neighbour neighbour) {
      var highlight = neighbour.highlight();
      return new Neighbour(
          neighbour.id(),
          Kind.of(highlight),
          text(highlight),
          speakerOf(highlight),
          highlight.start());
    }
  }

  /// What a hit has to say, its text cut to the sentences around the matches.
  public static Passage of(Hit hit) {
    return of(hit, Excerpt::of);
  }

  /// What a hit has to say, word for word.
  public static Passage whole(Hit hit) {
    return of(hit, Excerpt::whole);
  }

  /// What is said first stands for a topic that has no text of its own.
  private static String text(Hit hit) {
    if (hit.turns().isEmpty()) return hit.highlight().text();
    return hit.turns().stream().map(Passage::turn).collect(Collectors.joining("\n"));
  }

  private static String turn(Hit.Neighbour turn) {
    return speakerOf(turn.highlight()).map(name -> name + ": ").orElse("")
        + turn.highlight().text();
  }

  private static Passage of(Hit hit, BiFunction<String, List<Span>, Excerpt> cut) {
    var highlight = hit.highlight();
    return new Passage(
        hit.id(),
        Kind.of(highlight),
        hit.score(),
        hit.episodeId(),
        hit.episode(),
        hit.topic().flatMap(Topic::title),
        hit.titleSpans(),
        cut.apply(text(hit), hit.spans()),
        speakerOf(highlight),
        highlight instanceof Quote quote ? quote.note() : Optional.empty(),
        startOf(highlight, hit.topic()),
        highlight.end(),
        MomentLink.of(highlight, hit.topic(), hit.episode()),
        hit.reply().stream()
            .map(turn -> Reply.of(turn, cut.apply(turn.highlight().text(), turn.spans())))
            .toList(),
        hit.before().stream().map(Neighbour::of).toList(),
        hit.after().stream().map(Neighbour::of).toList(),
        List.of(),
        0,
        hit.reasons());
  }

  /// Opens the episode's audio at this moment; http or https, and empty where either is unknown.
  public Optional<String> audioLink() {
    return start.flatMap(moment -> MomentLink.inAudio(episode, moment));
  }

  /// Opens the episode's audio from its beginning; http or https.
  public Optional<String> episodeAudioLink() {
    return MomentLink.audio(episode);
  }

  /// Opens a page or a video at this moment, or else the episode's own page; http or https.
  public Optional<String> pageLink() {
    return link.filter(address -> !audioLink().equals(link)).or(() -> MomentLink.page(episode));
  }

  /// The same with no more of its reply than these have not said.
  public Passage withoutReply(Set<String> ids) {
    var rest = reply.stream().filter(turn -> !ids.contains(turn.id())).toList();
    return with(excerpt, rest, repeats, moreInEpisode);
  }

  /// The same with others that say nearly the same.
  public Passage withRepeats(List<String> ids) {
    return with(excerpt, reply, ids, moreInEpisode);
  }

  /// The same as the last that an answer shows of its episode.
  public Passage withMoreInEpisode(long more) {
    return with(excerpt, reply, repeats, more);
  }

  /// The same with no more of its text than the sentences around what is marked.
  public Passage brief() {
    return with(excerpt.brief(), reply, repeats, moreInEpisode);
  }

  private Passage with(
      Excerpt excerpt, List<Reply> reply, List<String> repeats, long moreInEpisode) {
    return new Passage(
        id,
        kind,
        score,
        episodeId,
        episode,
        topic,
        topicHighlights,
        excerpt,
        speaker,
        note,
        start,
        end,
        link,
        reply,
        before,
        after,
        repeats,
        moreInEpisode,
        reasons);
  }

  /// What is said in a clip is said soon after the clip begins; in a chapter it may be much later.
  private static Optional<Duration> startOf(Highlight highlight, Optional<Topic> topic) {
    return highlight.start().or(() -> topic.filter(Passage::isClip).flatMap(Topic::start));
  }

  private static boolean isClip(Topic topic) {
    var length = topic.end().flatMap(end -> topic.start().map(end::minus));
    return length.filter(clip -> clip.compareTo(LONGEST_CLIP) <= 0).isPresent();
  }

  private static Optional<String> speakerOf(Highlight highlight) {
    return highlight instanceof Quote quote ? quote.speaker() : Optional.empty();
  }
}
