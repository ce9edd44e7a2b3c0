package dev.earshot.engine;

import dev.earshot.plan.Reason;
import dev.earshot.plan.Reason.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A highlight that may become a hit: its place in an order, and nothing that has to be read.
///
/// @param document the engine's own number of it, good for the snapshot that it came from
/// @param value what it is ordered by: its score, or its day counted from 1970
/// @param saidBoost how much of its score comes from saying just what was asked
/// @param neighbourBoost how much of its score comes from neighbours
/// @param guestBoost how much of it comes from a guest's saying it
/// @param meaningBoost how much of it comes from its meaning what was asked, and from coming before
///   what only does that
public record Candidate(
    int document,
    String id,
    double score,
    double value,
    double saidBoost,
    double neighbourBoost,
    double guestBoost,
    double meaningBoost) {
  /// As [Place#BEST_FIRST] orders their places.
  public static final Comparator<Candidate> BEST_FIRST =
      (a, b) -> Place.BEST_FIRST.compare(a.place(), b.place());

  /// A candidate as it was found.
  public Candidate(int document, String id, double score, double value) {
    this(document, id, score, value, 0, 0, 0, 0);
  }

  /// The id of its episode, which the id of a highlight begins with.
  public String episode() {
    return PassageIds.episodeOf(id);
  }

  /// The same under another number.
  public Candidate in(int other) {
    return new Candidate(
        other, id, score, value, saidBoost, neighbourBoost, guestBoost, meaningBoost);
  }

  public Place place() {
    return new Place(value, id);
  }

  /// The same with a higher score, to the precision of a float, as engines have it.
  public Candidate boostedBy(double neighbours, double guest) {
    double boosted = (float) (score + neighbours + guest);
    return new Candidate(
        document, id, boosted, boosted, saidBoost, neighbours, guest, meaningBoost);
  }

  /// The same with a higher score for saying what was asked, to the precision of a float.
  public Candidate saying(double boost) {
    double boosted = (float) (score + boost);
    return new Candidate(
        document, id, boosted, boosted, boost, neighbourBoost, guestBoost, meaningBoost);
  }

  /// The same with a higher score for its meaning, to the precision of a float.
  public Candidate meaning(double boost) {
    double boosted = (float) (score + boost);
    return new Candidate(
        document, id, boosted, boosted, saidBoost, neighbourBoost, guestBoost, boost);
  }

  /// What its score has beyond what the engine gave it.
  public List<Reason> boosts() {
    return Stream.of(
            boost(Kind.AS_SAID, saidBoost),
            boost(Kind.NEIGHBOURS, neighbourBoost),
            boost(Kind.GUEST, guestBoost),
            boost(Kind.MEANING, meaningBoost))
        .filter(reason -> reason.score() > 0)
        .toList();
  }

  private static Reason boost(Kind kind, double score) {
    return new Reason(kind, "", Reason.Place.PASSAGE, 1, score);
  }
}
