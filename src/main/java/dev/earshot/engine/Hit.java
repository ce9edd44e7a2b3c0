package dev.earshot.engine;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Span;
import dev.earshot.episode.Topic;
import dev.earshot.plan.Reason;
import java.util.List;
import java.util.Optional;

/// A highlight that was found, with what surrounds it.
///
/// @param highlight a topic comes without its quotes
/// @param topic the topic it lies in or is, without quotes
/// @param episode its episode without highlights
/// @param spans where the query matched in the highlight's text, in order and apart
/// @param titleSpans where it matched in the topic's title
/// @param turns what is said first in a topic that has no text of its own; else empty
/// @param reply what somebody else says to it, where it is a short question
/// @param before the quotes just before it in the same topic, in the episode's order; where it is
///   alone in its topic, as chapters and saved moments are, the topics
/// @param after those just after it and its reply; for a topic its first quotes
/// @param reasons what its score is made of; empty where nobody asked
public record Hit(
    String id,
    double score,
    Highlight highlight,
    Optional<Topic> topic,
    String episodeId,
    Episode episode,
    List<Span> spans,
    List<Span> titleSpans,
    List<Neighbour> turns,
    List<Turn> reply,
    List<Neighbour> before,
    List<Neighbour> after,
    List<Reason> reasons) {

  /// A highlight beside a hit.
  public record Neighbour(String id, Highlight highlight) {}

  /// What is said in reply to a hit.
  ///
  /// @param spans where the query matched in it
  public record Turn(String id, Highlight highlight, List<Span> spans) {}

  public Hit {
    spans = List.copyOf(spans);
    titleSpans = List.copyOf(titleSpans);
    turns = List.copyOf(turns);
    reply = List.copyOf(reply);
    before = List.copyOf(before);
    after = List.copyOf(after);
    reasons = List.copyOf(reasons);
  }

  /// The same with other matches in the highlight's text and none in its title.
  public Hit withSpans(List<Span> others) {
    return new Hit(
        id, score, highlight, topic, episodeId, episode, others, List.of(), turns, reply, before,
        after, reasons);
  }

  /// The same with another score, and nothing of what it is made of.
  public Hit withScore(double other) {
    return scored(other, List.of());
  }

  /// The same with what its score is made of.
  public Hit withReasons(List<Reason> others) {
    return scored(score, others);
  }

  private Hit scored(double other, List<Reason> why) {
    return new Hit(
        id,
        other,
        highlight,
        topic,
        episodeId,
        episode,
        spans,
        titleSpans,
        turns,
        reply,
        before,
        after,
        why);
  }
}
