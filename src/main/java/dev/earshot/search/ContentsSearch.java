package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Facets;
import dev.earshot.engine.FoundEpisodes.FoundEpisode;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.passage.Kind;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.search.Contents.Named;
import dev.earshot.search.Contents.OfEpisode;
import dev.earshot.search.Contents.Role;
import dev.earshot.search.Contents.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Lists what there is to be searched. Thread-safe.
public final class ContentsSearch {
  private static final Comparator<String> IN_ANY_CAPITALS = String.CASE_INSENSITIVE_ORDER;

  private final Engine engine;
  private final Recipe recipe;
  private final Analysis analysis;

  public ContentsSearch(Engine engine, Recipe recipe, Analysis analysis) {
    this.engine = engine;
    this.recipe = recipe;
    this.analysis = analysis;
  }

  /// All that a request's query and conditions find; without either, everything.
  ///
  /// @throws dev.earshot.engine.TimeOverException if the deadline comes before all is listed
  public Contents of(SearchRequest request, Deadline deadline) {
    try (var at = engine.snapshot(deadline)) {
      var contents = contents(at, plan(at, request));
      deadline.check();
      return contents;
    }
  }

  /// The names alone of what a request finds, of episodes their ids: much quicker than [#of] in a
  /// large index, as no episode is read, but for hosts and people. Guests and speakers of most
  /// passages come first, all else as in [Contents].
  public List<String> names(SearchRequest request, What what) {
    try (var at = engine.snapshot()) {
      var plan = plan(at, request);
      return switch (what) {
        case EPISODES -> newest(at, plan).stream().map(one -> best(one).episode()).toList();
        case SHOWS -> names(facets(at, plan).shows()).sorted(IN_ANY_CAPITALS).toList();
        case GUESTS -> names(facets(at, plan).guests()).toList();
        case SPEAKERS -> names(facets(at, plan).speakers()).toList();
        case TAGS -> names(facets(at, plan).tags()).toList();
        case HOSTS, PEOPLE -> contents(at, plan).named(what).stream().map(Named::name).toList();
      };
    }
  }

  private static Stream<String> names(Facets.Values values) {
    return values.first().stream().map(Facets.Count::value);
  }

  private Plan plan(Snapshot at, SearchRequest request) {
    var lookup = Lookup.of(at, recipe, analysis, request);
    var asked = Understanding.of(request, at).filteredBy(request.filters());
    boolean nothingAsked = request.query().isBlank() && request.filters().isEmpty();
    return lookup.plan(nothingAsked ? everything() : asked).complete();
  }

  private static Facets facets(Snapshot at, Plan plan) {
    return at.facets(plan, Integer.MAX_VALUE);
  }

  private static Clause everything() {
    return new Clause.Or(
        Arrays.stream(Kind.values())
            .<Clause>map(kind -> new Clause.Field(FieldName.KIND, kind.word()))
            .toList());
  }

  private Contents contents(Snapshot at, Plan plan) {
    var episodes = episodes(at, plan);
    var facets = facets(at, plan);
    var tags = facets.tags().first().stream().map(tag -> named(tag, Set.of())).toList();
    return new Contents(episodes, shows(episodes), people(episodes, facets), tags);
  }

  private static List<OfEpisode> episodes(Snapshot at, Plan plan) {
    var found = newest(at, plan);
    var best = found.stream().map(ContentsSearch::best).toList();
    var headers = at.episodesOf(best);
    var episodes = new ArrayList<OfEpisode>();
    for (int i = 0; i < found.size(); i++)
      episodes.add(new OfEpisode(best.get(i).episode(), headers.get(i), found.get(i).count()));
    return episodes;
  }

  private static List<FoundEpisode> newest(Snapshot at, Plan plan) {
    // One less than what an array can hold, as engines look one further.
    return at.episodes(plan, Order.NEWEST, Integer.MAX_VALUE - 1, 1, Optional.empty()).episodes();
  }

  private static Candidate best(FoundEpisode episode) {
    return episode.best().getFirst();
  }

  private static Named named(Facets.Count count, Set<Role> roles) {
    return new Named(count.value(), roles, 0, count.count());
  }

  /// Episodes without a show stand under no name.
  private List<Named> shows(List<OfEpisode> episodes) {
    var shows = new NameTally(analysis);
    for (var one : episodes)
      one.episode().show().ifPresent(show -> shows.show(show, one.passages()));
    return shows.in(Comparator.comparing(Named::name, IN_ANY_CAPITALS));
  }

  /// One person may be a guest here and a host there.
  private List<Named> people(List<OfEpisode> episodes, Facets facets) {
    var people = new NameTally(analysis);
    for (var one : episodes) {
      for (var guest : one.episode().guests()) people.person(guest, Role.GUEST, 1, 0);
      for (var host : one.episode().hosts()) people.person(host, Role.HOST, 1, 0);
    }
    for (var speaker : facets.speakers().first())
      people.person(speaker.value(), Role.SPEAKER, 0, speaker.count());
    return people.in(
        Comparator.comparingLong(Named::episodes)
            .thenComparingLong(Named::passages)
            .reversed()
            .thenComparing(Named::name));
  }
}
