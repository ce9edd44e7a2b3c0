package dev.earshot.search;

import dev.earshot.engine.Hit;
import dev.earshot.engine.PassageIds;
import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.Snapshot.Surroundings;
import dev.earshot.engine.TimeOverException;
import dev.earshot.episode.Topic;
import dev.earshot.meaning.Meaning;
import dev.earshot.meaning.Nearest;
import dev.earshot.meaning.Nearest.Near;
import dev.earshot.plan.Reason;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the passages of an index whose vectors come nearest. Vectors are kept by what was said, so
/// each is looked up by its mark: what is no longer in the index is passed over, and what has moved
/// is found where it is now. For one use case.
final class NearInMeaning {
  /// Of the nearest vectors; many of their passages may be gone, hidden by conditions, or shown.
  static final int LOOKED = 200;

  /// Headings such as "Outro" have one mark in thousands of episodes.
  private static final int SAME_MARK = 20;

  /// What is shorter, in characters, is near to much and tells little.
  private static final int SHORTEST = 40;

  private final Lookup lookup;
  private final Snapshot at;
  private final List<Clause> conditions;
  private final Surroundings surroundings;
  private final int ofAnEpisode;
  private final Map<String, Set<String>> allowed = new HashMap<>();

  /// @param conditions that must hold
  /// @param surroundings what passages bring along
  /// @param ofAnEpisode how many of one episode at most
  NearInMeaning(
      Lookup lookup, List<Clause> conditions, Surroundings surroundings, int ofAnEpisode) {
    this.lookup = lookup;
    this.at = lookup.at();
    this.conditions = conditions;
    this.surroundings = surroundings;
    this.ofAnEpisode = ofAnEpisode;
  }

  /// Tells of what is nearest wherever it is, without anything around it, for who asks for nothing
  /// but that.
  ///
  /// @param but ids of passages, or of episodes, that are not wanted
  static Optional<InOtherWords> told(
      Nearest nearest,
      Meaning meaning,
      Lookup lookup,
      Set<String> but,
      int ofAnEpisode,
      int limit) {
    var anywhere = new NearInMeaning(lookup, List.of(), Surroundings.NONE, ofAnEpisode);
    return InOtherWords.of(anywhere.of(nearest.near(), but, limit), nearest, meaning);
  }

  /// The nearest passages, at most `limit`; those that there was time for, as what stands above is
  /// not to be lost for them.
  ///
  /// @param but ids of passages, or of episodes, that are not wanted
  List<Hit> of(List<Near> nearest, Set<String> but, int limit) {
    var found = new ArrayList<Hit>();
    try {
      find(nearest, but, limit, found);
    } catch (TimeOverException e) {
      // The answer says that the time was over.
    }
    return found;
  }

  private void find(List<Near> nearest, Set<String> but, int limit, List<Hit> found) {
    var marks = nearest.stream().map(Near::mark).collect(Collectors.toSet());
    var ids = at.marked(marks).stream().collect(Collectors.groupingBy(PassageIds::markOf));
    var episodes = new HashMap<String, Integer>();
    for (var near : nearest) {
      if (found.size() == limit) break;
      hit(near, ids.getOrDefault(near.mark(), List.of()), but)
          .filter(hit -> episodes.merge(hit.episodeId(), 1, Integer::sum) <= ofAnEpisode)
          .ifPresent(found::add);
    }
  }

  /// The first passage that says it.
  private Optional<Hit> hit(Near near, List<String> ids, Set<String> but) {
    if (ids.stream().anyMatch(but::contains)) return Optional.empty();
    return ids.stream()
        .limit(SAME_MARK)
        .flatMap(id -> at.highlight(id, surroundings.neighbours()).stream())
        .filter(hit -> !but.contains(hit.episodeId()))
        .filter(NearInMeaning::saysEnough)
        .filter(hit -> near.is(SecondOpinion.text(hit.highlight())))
        .filter(this::isAllowed)
        .map(hit -> scored(hit, near.similarity()))
        .findFirst();
  }

  private static boolean saysEnough(Hit hit) {
    return hit.highlight() instanceof Topic || hit.highlight().text().length() >= SHORTEST;
  }

  private Hit scored(Hit hit, double similarity) {
    var scored = hit.withScore(similarity);
    if (!surroundings.reasons()) return scored;
    return scored.withReasons(
        List.of(new Reason(Reason.Kind.MEANING, "", Reason.Place.PASSAGE, 1, similarity)));
  }

  private boolean isAllowed(Hit hit) {
    return conditions.isEmpty()
        || allowed.computeIfAbsent(hit.episodeId(), this::allowedIn).contains(hit.id());
  }

  /// The passages of an episode for which the conditions hold.
  private Set<String> allowedIn(String episode) {
    var all = new ArrayList<>(conditions);
    all.add(new Clause.Field(FieldName.EPISODE, episode));
    var plan = lookup.plan(new Clause.Wanted(all));
    var found =
        at.retrieve(new Request(plan, Order.NEWEST, SearchRequest.MAX_LIMIT, Optional.empty()));
    return found.candidates().stream().map(one -> one.id()).collect(Collectors.toSet());
  }
}
