package dev.earshot.eval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;

/// How good a ranker is on the topics that have a relevant document. Those that it has no results
/// for count 0 (trec_eval's `-c`).
///
/// @param name of the ranker
/// @param topics in the order of their file
/// @param mean over the topics
/// @param unanswered topics without results
public record Evaluation(
    String name, SequencedMap<String, Scores> topics, Scores mean, List<String> unanswered) {

  /// Looks at one ranking after the other, so that no more than one is held.
  static Evaluation of(Ranker ranker, Collection<String> topics, Judgements judgements) {
    var scores = new LinkedHashMap<String, Scores>();
    var unanswered = new LinkedHashSet<>(topics);
    for (var topic : topics) scores.put(topic, score(new Ranking(topic, List.of()), judgements));
    ranker.forEachTopic(ranking -> {
      scores.computeIfPresent(ranking.topic(), (topic, none) -> score(ranking, judgements));
      if (!ranking.results().isEmpty()) unanswered.remove(ranking.topic());
    });
    return new Evaluation(
        ranker.name(), scores, Scores.mean(scores.values()), List.copyOf(unanswered));
  }

  private static Scores score(Ranking ranking, Judgements judgements) {
    return Scores.of(JudgedRanking.of(ranking.documents(), judgements.of(ranking.topic())));
  }
}
