package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Facets;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists what there is to be searched. Thread-safe.
public final class ContentsSearch {
  private final Engine engine;
  private final Recipe recipe;
  private final Analysis analysis;

  public ContentsSearch(Engine engine, Recipe recipe, Analysis analysis) {
    this.engine = engine;
    this.recipe = recipe;
    this.analysis = analysis;
  }

  /// All that a request's query and conditions find; without either, everything.
  public Contents of(SearchRequest request) {
    try (var at = engine.snapshot()) {
      var lookup = Lookup.of(at, recipe, analysis, request);
      var asked = Understanding.of(request, at).filteredBy(request.filters());
      boolean nothingAsked = request.query().isBlank() && request.filters().isEmpty();
      return contents(at, lookup.plan(nothingAsked ? everything() : asked).complete());
    }
  }

  private static Clause everything() {
    return new Clause.Or(
        Arrays.stream(Kind.values())
            .<Clause>map(kind -> new Clause.Field(FieldName.KIND, kind.word()))
            .toList());
  }

  private Contents contents(Snapshot at, Plan plan) {
    var episodes = episodes(at, plan);
    var facets = at.facets(plan, Integer.MAX_VALUE);
    var tags = facets.tags().first().stream().map(tag -> named(tag, Set.of())).toList();
    return new Contents(episodes, shows(episodes), people(episodes, facets), tags);
  }

  private static List<OfEpisode> episodes(Snapshot at, Plan plan) {
    // One less than what an array can hold, as engines look one further.
    var found =
        at.episodes(plan, Order.NEWEST, Integer.MAX_VALUE - 1, 1, Optional.empty()).episodes();
    var best = found.stream().map(one -> one.best().getFirst()).toList();
    var headers = at.episodesOf(best);
    var episodes = new ArrayList<OfEpisode>();
    for (int i = 0; i < found.size(); i++)
      episodes.add(new OfEpisode(best.get(i).episode(), headers.get(i), found.get(i).count()));
    return episodes;
  }

  private static Named named(Facets.Count count, Set<Role> roles) {
    return new Named(count.value(), roles, 0, count.count());
  }

  /// Episodes without a show stand under no name.
  private List<Named> shows(List<OfEpisode> episodes) {
    var shows = new NameTally(analysis);
    for (var one : episodes)
      one.episode().show().ifPresent(show -> shows.show(show, one.passages()));
    return shows.in(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER));
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
