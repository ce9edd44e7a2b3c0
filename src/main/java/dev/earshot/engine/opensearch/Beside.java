package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.lucene.hits.HitReader;
import dev.earshot.engine.opensearch.documents.Desk;
import dev.earshot.engine.opensearch.documents.DocumentJson;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// Finds what must be known of an episode to tell of its candidates. For one thread.
final class Beside {
  private final Reading reading;
  private final Rows rows;

  Beside(Reading reading, Rows rows) {
    this.reading = reading;
    this.rows = rows;
  }

  /// Where the episodes of candidates are.
  static List<String> episodes(List<Candidate> candidates) {
    return candidates.stream().map(one -> DocumentJson.at(one.episode(), 0)).distinct().toList();
  }

  /// Where the topic and the episode of candidates are, so many highlights on either side, and what
  /// may be said in reply.
  List<String> surroundings(List<Candidate> candidates, int neighbours) {
    var beside = new LinkedHashSet<String>();
    for (var candidate : candidates) {
      long place = Desk.toEpisode(rows.document(candidate));
      long topic = Desk.topicToEpisode(rows.document(candidate));
      if (topic > 0) beside.add(DocumentJson.at(candidate.episode(), topic));
      beside.add(DocumentJson.at(candidate.episode(), 0));
      long last = Math.max(1, place - neighbours - HitReader.FURTHEST);
      for (long at = place + neighbours; at >= last; at--)
        beside.add(DocumentJson.at(candidate.episode(), at));
    }
    if (neighbours > 0) {
      reading.at(beside);
      var alone = candidates.stream().filter(this::isAlone).map(Candidate::episode).distinct();
      beside.addAll(topics(alone.toList()));
    }
    return List.copyOf(beside);
  }

  private List<String> topics(Collection<String> ofEpisodes) {
    if (ofEpisodes.isEmpty()) return List.of();
    return reading.topics(ofEpisodes).stream().map(topic -> Json.text(topic, Extra.AT)).toList();
  }

  /// Whether a topic has nothing else to be shown beside this: then topics are.
  private boolean isAlone(Candidate candidate) {
    var own = rows.document(candidate);
    long place = Desk.toEpisode(own);
    return Desk.topicToEpisode(own) >= 0
        && Stream.of(place + 1, place - 1)
            .flatMap(at -> reading.at(List.of(DocumentJson.at(candidate.episode(), at))).stream())
            .noneMatch(other -> isQuoteBeside(own, other));
  }

  private static boolean isQuoteBeside(JsonObject own, JsonObject other) {
    return !Desk.isTopic(other) && Desk.topicToEpisode(other) == Desk.topicToEpisode(own);
  }
}
