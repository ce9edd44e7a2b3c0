package dev.earshot.present;

import dev.earshot.search.SearchResults;

/// Writes the results of one topic as lines of a TREC run: `TOPIC Q0 DOCUMENT RANK SCORE TAG`.
/// Scores fall strictly, since whoever reads a run looks at nothing else: results of the same score
/// get the next smaller ones. For one thread.
public final class TrecRun {
  private static final String ONLY_TOPIC = "1";

  private final String topic;
  private final String tag;
  private float above = Float.POSITIVE_INFINITY;
  private int rank;

  /// @param firstRank the rank of the first result, counted from 1
  /// @param tag what made the run; spaces become underscores
  public TrecRun(String topic, int firstRank, String tag) {
    this.topic = topic;
    this.rank = firstRank;
    this.tag = tag.strip().replaceAll("\\s+", "_");
  }

  /// An answer as the results of topic 1.
  public static String of(SearchResults results) {
    var run = new TrecRun(ONLY_TOPIC, results.firstRank(), results.recipe());
    var lines = new StringBuilder();
    for (var passage : results.passages()) lines.append(run.line(passage.id(), passage.score()));
    return lines.toString();
  }

  /// The line of the next result, best first.
  ///
  /// @param id without spaces
  public String line(String id, double score) {
    above = Math.min((float) score, Math.nextDown(above));
    return topic + " Q0 " + id + " " + rank++ + " " + above + " " + tag + "\n";
  }
}
