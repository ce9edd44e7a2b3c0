package dev.earshot.engine;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.FoundEpisodes.FoundEpisode;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot.Surroundings;
import dev.earshot.engine.SourceRecord.Outcome;
import dev.earshot.engine.location.Location;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Span;
import dev.earshot.episode.Topic;
import dev.earshot.plan.Plan;
import dev.earshot.plan.Planner;
import dev.earshot.plan.Recipe;
import dev.earshot.query.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every engine promises, tried on a few episodes. A test of an engine says where it keeps its
/// index, and has all of these tests.
public interface EngineContract {
  Recipe RECIPE = Recipe.standard();
  Analysis ANALYSIS = new Analysis(RECIPE.stopWords());

  /// A place for a new index.
  ///
  /// @param folder a new folder of this machine, for an engine that wants one
  Location location(Path folder);

  /// Whether what was removed counts for nothing at once. Where it does not, words weigh as if it
  /// were still there until the engine tidies up; ids and what is found are the same.
  default boolean forgetsAtOnce() {
    return true;
  }

  // Ids, order and scores.

  @Test
  default void equalScoresAreInTheOrderOfTheirIds(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("c", "the tide"), episode("a", "the tide"), episode("b", "the tide"));
    assertEquals(List.of("a", "b", "c"), index.episodesOf("tide"));
  }

  @Test
  default void aPassageKeepsItsIdAndScoreWhateverComesAndGoesBeside(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "the tide turns", "a calm sea"), episode("b", "tide tables"));
    var before = index.scores("tide");
    var ids = index.episodesOf("tide");
    index.put(episode("z", "nothing of it"));
    index.remove("z");
    assertEquals(ids, index.episodesOf("tide"));
    if (forgetsAtOnce()) assertEquals(before, index.scores("tide"));
  }

  @Test
  default void scoresAreTheSameInWhateverPiecesTheIndexWasWritten(@TempDir Path folder) {
    var whole = new Index(location(folder.resolve("whole")));
    var pieces = new Index(location(folder.resolve("pieces")));
    var episodes =
        List.of(
            episode("a", "the tide turns"),
            episode("b", "a tide table and a chart of the tide"),
            episode("c", "no such word"));
    whole.put(episodes.toArray(StoredEpisode[]::new));
    for (var episode : episodes) pieces.put(episode);
    assertEquals(whole.scores("tide table"), pieces.scores("tide table"));
  }

  @Test
  default void newestAndOldestGoByDayAndWhatHasNoneComesLast(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        dated("a", "2024-03-01"), dated("b", "2025-01-01"), undated("c"), dated("d", "2023-01-01"));
    assertEquals(List.of("b", "a", "d", "c"), index.episodesOf("tide", Order.NEWEST));
    assertEquals(List.of("d", "a", "b", "c"), index.episodesOf("tide", Order.OLDEST));
  }

  @Test
  default void allContentWordsComeBeforeSome(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        episode("a", "kelp kelp kelp kelp kelp kelp"),
        episode("b", "it takes very many words to come to what is meant by kelp and by farming"));
    assertEquals(List.of("b", "a"), index.episodesOf("kelp farming"));
  }

  // Totals and pages.

  @Test
  default void pagesTogetherAreTheWhole(@TempDir Path folder) {
    var index = new Index(location(folder));
    for (int i = 0; i < 23; i++)
      index.put(episode("e" + i, "tide ".repeat(1 + i % 5) + "number " + i));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      for (var order : Order.values()) {
        var plan = plan(at, "tide");
        var all = at.retrieve(new Request(plan, order, 100, Optional.empty()));
        for (int size : List.of(1, 4, 22, 23)) {
          var paged = new ArrayList<Candidate>();
          var after = Optional.<Place>empty();
          do {
            var page = at.retrieve(new Request(plan, order, size, after));
            paged.addAll(page.candidates());
            after = page.next();
          } while (after.isPresent());
          assertEquals(ids(all.candidates()), ids(paged), order + " in pages of " + size);
        }
      }
    }
  }

  @Test
  default void everythingIsCounted(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "tide one", "tide two", "calm"), episode("b", "tide three"));
    assertEquals(3, index.count("tide"));
    assertEquals(0, index.count("storm"));
  }

  @Test
  default void whatHasAllIsCountedByItself(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        episode("a", "kelp", "farming of kelp", "kelp farming", "kelp soup"),
        episode("b", "farming", "nothing of it"));
    counts(index, "kelp farming", 5, 2);
    counts(index, "kelp", 4, 4);
    counts(index, "\"kelp farming\" soup", 1, 0);
    counts(index, "+kelp soup", 4, 1);
    counts(index, "(kelp farming) OR soup", 5, 3);
    counts(index, "kelp farm*", 5, 2);
    counts(index, "kelp farming -soup", 4, 2);
    counts(index, "kelp AND farming", 2, 2);
    counts(index, "kelp volcano", 4, 0);
  }

  private static void counts(Index index, String query, long found, long complete) {
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var plan = plan(at, query);
      assertEquals(found, at.count(plan), query);
      assertEquals(complete, at.count(plan.complete()), query + " complete");
      assertEquals(complete, quotes(at.facets(plan.complete())), query + " facets");
      var groups = at.episodes(plan, Order.RELEVANCE, 100, 1, Optional.empty());
      var each = groups.episodes();
      assertEquals(found, each.stream().mapToLong(FoundEpisode::count).sum(), query);
      assertEquals(complete, each.stream().mapToLong(FoundEpisode::complete).sum(), query);
      assertEquals(
          each.stream().filter(one -> one.complete() > 0).count(), groups.complete(), query);
      var best = each.stream().map(episode -> episode.best().getFirst()).toList();
      assertEquals(
          each.stream().map(FoundEpisode::count).toList(),
          at.countsInEpisodes(plan, best),
          query + " in episodes");
    }
  }

  private static long quotes(Facets facets) {
    return facets.kinds().stream().mapToLong(Facets.Count::count).sum();
  }

  @Test
  default void episodesAreCountedWithTheirBestPassages(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        episode("a", "tide tide tide", "a tide", "one more tide of words", "calm"),
        episode("b", "tide tables"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var first = at.episodes(plan(at, "tide"), Order.RELEVANCE, 1, 2, Optional.empty());
      assertEquals(2, first.total());
      assertEquals(List.of(3L), first.episodes().stream().map(FoundEpisode::count).toList());
      assertEquals(2, first.episodes().getFirst().best().size());
      var second = at.episodes(plan(at, "tide"), Order.RELEVANCE, 1, 2, first.next());
      assertTrue(ids(second.episodes().getFirst().best()).getFirst().startsWith("b~"));
      assertEquals(Optional.empty(), second.next());
    }
  }

  @Test
  default void aPartOfAnIdStandsForThoseThatHaveIt(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        episode("tides-69", "calm"),
        episode("Tides-691", "rough"),
        episode("ropes-700", "calm"),
        episode("9", "a knot"));
    index.remove("ropes-700");
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var calm = only(at, "calm");
      var own = calm.substring(calm.indexOf('~') + 1);
      assertEquals(List.of("tides-69"), at.named("tides-69", 5));
      assertEquals(List.of("tides-69"), at.named("69", 5));
      assertEquals(List.of("Tides-691"), at.named("691", 5));
      assertEquals(List.of("Tides-691"), at.named("es-691", 5));
      assertEquals(List.of("Tides-691", "tides-69"), at.named("tides", 5));
      assertEquals(List.of("Tides-691"), at.named("tides", 1));
      assertEquals(List.of("9"), at.named("9", 5));
      assertEquals(List.of(calm), at.named(own, 5));
      assertEquals(List.of(calm), at.named(own.substring(0, 4).toUpperCase(Locale.ROOT), 5));
      assertEquals(List.of(calm), at.named("69~" + own.substring(0, 1), 5));
      for (var none :
          List.of(
              "", "6", own.substring(0, 3), "700", "ropes", own.substring(1), "~~", "tides-69-"))
        assertEquals(List.of(), at.named(none, 5), none);
    }
  }

  private static String only(Snapshot at, String query) {
    return ids(at.retrieve(new Request(plan(at, query), Order.RELEVANCE, 9, Optional.empty()))
            .candidates())
        .getFirst();
  }

  @Test
  default void manyBeginningsAreAnsweredInEveryLanguage(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        titled("a", "en", "-", "the tide"),
        titled("b", "de", "-", "das tide"),
        titled("c", "fr", "-", "la tide"));
    var words = IntStream.range(0, 110).mapToObj(i -> "word" + i).collect(joining(" "));
    var beginnings = IntStream.range(0, 180).mapToObj(i -> "begin" + i + "*").collect(joining(" "));
    assertEquals(3, index.episodesOf("the tide " + words + " " + beginnings).size());
    assertEquals(List.of(new Span(4, 8)), index.spans("the tide " + words + " " + beginnings));
  }

  // What is told of a hit.

  @Test
  default void wordsAndPhrasesAreMarkedWhereTheyStand(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "The tide tables, and the tides."));
    assertEquals(List.of(new Span(4, 8), new Span(25, 30)), index.spans("tide"));
    assertEquals(List.of(new Span(4, 15)), index.spans("\"tide tables\""));
    assertEquals(List.of(new Span(9, 15)), index.spans("tabl*"));
  }

  /// To find them a text is analysed again, and it may be a whole transcript.
  @Test
  default void nothingIsMarkedWhenTheTimeIsOver(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "the tide"));
    var deadline = Deadline.in(Duration.ofDays(1));
    try (var engine = index.engine();
        var at = engine.snapshot(deadline)) {
      var plan = plan(at, "tide");
      var found = at.retrieve(new Request(plan, Order.RELEVANCE, 1, Optional.empty()));
      var inTime = at.hits(plan, found.candidates(), Surroundings.NONE);
      deadline.cancel();
      var late = at.hits(plan, found.candidates(), Surroundings.NONE);
      assertEquals(1, inTime.getFirst().spans().size());
      assertTrue(late.stream().allMatch(hit -> hit.spans().isEmpty()));
    }
  }

  @Test
  default void reasonsAddUpToTheScore(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        episode("a", "tide tables of the harbour"), episode("b", "tide"), episode("c", "calm"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      for (var query :
          List.of(
              "tide",
              "the tide tables",
              "\"tide tables\" harbour",
              "tid*",
              "harbour OR kind:quote")) {
        var plan = plan(at, query);
        var found = at.retrieve(new Request(plan, Order.RELEVANCE, 10, Optional.empty()));
        for (var hit : at.hits(plan, found.candidates(), new Surroundings(0, true)))
          assertEquals(
              hit.score(), hit.reasons().stream().mapToDouble(r -> r.score()).sum(), 1e-4, query);
      }
    }
  }

  @Test
  default void aHitBringsItsNeighboursAndItsTopic(@TempDir Path folder) {
    var index = new Index(location(folder));
    var quotes =
        Stream.of("first", "the tide", "last").map(text -> Quote.of(text).build()).toList();
    var topic = Topic.builder().title("Seas").quotes(quotes).build();
    index.put(stored("a", Episode.titled("Shores").topics(List.of(topic)).build()));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var plan = plan(at, "\"the tide\"");
      var found = at.retrieve(new Request(plan, Order.RELEVANCE, 1, Optional.empty()));
      var hit = at.hits(plan, found.candidates(), new Surroundings(1, false)).getFirst();
      assertEquals("Shores", hit.episode().title());
      assertEquals(Optional.of("Seas"), hit.topic().flatMap(Topic::title));
      assertEquals(List.of("first"), hit.before().stream().map(n -> n.highlight().text()).toList());
      assertEquals(List.of("last"), hit.after().stream().map(n -> n.highlight().text()).toList());
    }
  }

  /// Chapters have no quotes, and what apps save has one a topic.
  @Test
  default void whatIsAloneInItsTopicBringsTheTopicsBesideIt(@TempDir Path folder) {
    var index = new Index(location(folder));
    var saved = List.of(Quote.of("the spring tide").build());
    var topics =
        List.of(
            Topic.builder().title("Ropes").build(),
            Topic.builder().title("Waves").quotes(List.of(Quote.of("a swell").build())).build(),
            Topic.builder().title("Seas").quotes(saved).build(),
            Topic.builder().title("Knots").summary("How to tie them").build());
    index.put(stored("a", Episode.titled("Shores").topics(topics).build()));
    assertEquals("Ropes, Waves | Knots", index.titlesBeside("\"spring tide\"", 5));
    assertEquals("Waves | Knots", index.titlesBeside("\"spring tide\"", 1));
    assertEquals("Ropes, Waves, Seas | ", index.titlesBeside("\"how to tie them\"", 5));
  }

  @Test
  default void aMarkFindsWhatSaysTheSame(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        episode("a", "the tide turns", "calm", "The  tide turns"),
        episode("b", "the tide turns"),
        episode("c", "the tide"));
    int mark = PassageIds.mark(Quote.of("the tide turns").build());
    int other = PassageIds.mark(Quote.of("the tide").build());
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var found = at.marked(Set.of(mark, other));
      assertEquals(
          List.of("a", "b", "c"), found.stream().map(PassageIds::episodeOf).distinct().toList());
      for (var id : found) {
        var said = at.highlight(id, 0).orElseThrow().highlight();
        assertEquals(PassageIds.mark(said), PassageIds.markOf(id));
      }
      assertEquals(List.of(), at.marked(Set.of()));
      assertEquals(List.of(), at.marked(Set.of(1)));
    }
    index.remove("b");
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      assertEquals(
          List.of("a"),
          at.marked(Set.of(mark)).stream().map(PassageIds::episodeOf).distinct().toList());
    }
  }

  @Test
  default void standingsTellEpisodeAndOrder(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "tide one", "calm", "tide two"), episode("b", "tide three"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var plan = plan(at, "tide");
      var found = at.retrieve(new Request(plan, Order.RELEVANCE, 10, Optional.empty()));
      var standings = at.standings(plan, found.candidates());
      var texts = at.highlights(found.candidates()).stream().map(h -> h.text()).toList();
      var one = standings.get(texts.indexOf("tide one"));
      var two = standings.get(texts.indexOf("tide two"));
      var three = standings.get(texts.indexOf("tide three"));
      assertEquals(one.episode(), two.episode());
      assertTrue(one.episode() != three.episode());
      assertEquals(2, two.place() - one.place());
    }
  }

  @Test
  default void standingsTellWhetherAGuestSpeaks(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(talk("a", "Ann Lee", "tide, by Ann", "Ann", "tide, by Bo", "Bo"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var plan = plan(at, "tide");
      var found = at.retrieve(new Request(plan, Order.RELEVANCE, 10, Optional.empty()));
      var texts = at.highlights(found.candidates()).stream().map(h -> h.text()).toList();
      var standings = at.standings(plan, found.candidates());
      assertTrue(standings.get(texts.indexOf("tide, by Ann")).byGuest());
      assertFalse(standings.get(texts.indexOf("tide, by Bo")).byGuest());
    }
  }

  @Test
  default void repliesAreToldForShortQuestionsAlone(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(talk("a", "Ann Lee", "which tide?", "Bo", "this tide", "Ann", "a tide", "Bo"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var plan = plan(at, "tide");
      var found = at.retrieve(new Request(plan, Order.RELEVANCE, 10, Optional.empty()));
      var texts = at.highlights(found.candidates()).stream().map(h -> h.text()).toList();
      var reply = found.candidates().get(texts.indexOf("this tide")).id();
      var replies = at.replies(found.candidates());
      assertEquals(List.of(reply), replies.get(texts.indexOf("which tide?")));
      assertEquals(1, replies.stream().filter(some -> !some.isEmpty()).count());
    }
  }

  /// Texts, each followed by its speaker.
  private static StoredEpisode talk(String id, String guest, String... turns) {
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < turns.length; i += 2)
      quotes.add(Quote.of(turns[i]).speaker(turns[i + 1]).build());
    return stored(id, Episode.titled("-").guests(List.of(guest)).quotes(quotes).build());
  }

  @Test
  default void relevanceLeavesOutOnlyTiersThatScored(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        titled("a", "en", "Tango", "tango lessons"),
        titled("b", "de", "Tango", "tango und walzer"));
    relevant(index, "tango");
    relevant(index, "(+harbour tango lessons) OR tango");
    relevant(index, "(-(tango lessons)) OR tango");
  }

  private static void relevant(Index index, String query) {
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var plan = plan(at, query);
      var found = at.retrieve(new Request(plan, Order.RELEVANCE, 10, Optional.empty()));
      assertEquals(2, found.candidates().size(), query);
      for (var standing : at.standings(plan, found.candidates()))
        assertTrue(standing.relevance() > 0, () -> query + " " + plan + ": " + standing);
    }
  }

  // Filters, facets, names and words.

  @Test
  default void filtersHoldAndScoreNothing(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(shown("a", "Sea Talk", "Ann Lee"), shown("b", "Land Talk", "Bo Li"));
    assertEquals(List.of("a"), index.episodesOf("tide show:seatalk"));
    assertEquals(List.of("b"), index.episodesOf("tide guest:\"Bo Li\""));
    assertEquals(List.of("b"), index.episodesOf("tide -guest:lee"));
    assertEquals(
        index.found("tide show:\"sea talk\"").candidates().getFirst().score(),
        index.found("tide show:sea").candidates().getFirst().score());
  }

  @Test
  default void facetsCountWhatAPlanFinds(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(shown("a", "Sea Talk", "Ann Lee"), shown("b", "Land Talk", "Ann Lee"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var facets = at.facets(plan(at, "tide"));
      assertEquals(List.of(new Facets.Count("Ann Lee", 2)), facets.guests().first());
      assertEquals(2, facets.shows().distinct());
      assertEquals(List.of(new Facets.Count("quote", 2)), facets.kinds());
    }
  }

  @Test
  default void namesAreKnownAndHeard(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(shown("a", "Sea Talk", "Catherine Smith"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      assertEquals("Catherine Smith", at.name("catherine smith").orElseThrow().name());
      assertEquals(false, at.name("kathryn smyth").orElseThrow().exact());
      assertEquals(Optional.empty(), at.name("nobody here"));
    }
  }

  @Test
  default void theNearestNameIsFoundByItsLettersElseByItsSound(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(shown("a", "Sea Talk", "Catherine Smith"), shown("b", "Sea Tale", "Ann Lee"));
    nearest(index, Suggestion.Kind.GUEST, "catherine smiht", "Catherine Smith");
    nearest(index, Suggestion.Kind.GUEST, "smitt", "Catherine Smith");
    nearest(index, Suggestion.Kind.GUEST, "Catherine", "Catherine Smith");
    nearest(index, Suggestion.Kind.GUEST, "kathryn smyth", "Catherine Smith");
    nearest(index, Suggestion.Kind.SHOW, "sea tallk", "Sea Talk");
    nearest(index, Suggestion.Kind.SHOW, "catherine smith");
    nearest(index, Suggestion.Kind.GUEST, "bob");
    nearest(index, Suggestion.Kind.GUEST, "?");
  }

  private static void nearest(Index index, Suggestion.Kind kind, String words, String... name) {
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      assertEquals(Stream.of(name).findFirst(), at.nearestName(kind, words), words);
    }
  }

  @Test
  default void wordsThatNobodySaidAreCorrectedByThoseThatManySaid(@TempDir Path folder) {
    var index = new Index(location(folder));
    for (int i = 0; i < 60; i++) index.put(episode("e" + i, "the harbour at night, number " + i));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      assertEquals(new Correction("harbor", "harbour", false), at.correct("harbor").orElseThrow());
      assertEquals(Optional.empty(), at.correct("harbour"));
    }
  }

  @Test
  default void completionsBeginAlike(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(shown("a", "Sea Talk", "Catherine Smith"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      assertEquals(
          List.of(new Suggestion("Catherine Smith", Suggestion.Kind.GUEST)), at.suggest("cath", 5));
    }
  }

  @Test
  default void passagesOfOtherEpisodesAreAlike(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(
        episode("a", "kelp farming in cold water"),
        episode("b", "they tried kelp farming"),
        episode("c", "nothing of the kind"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var alike = at.alike("kelp farming in cold water", "a", 5);
      assertEquals(List.of("b"), alike.stream().map(Hit::episodeId).toList());
    }
  }

  // Writing.

  @Test
  default void whatWasWrittenIsReadBackWhole(@TempDir Path folder) {
    var index = new Index(location(folder));
    var stored = shown("a", "Sea Talk", "Ann Lee");
    index.put(stored);
    try (var engine = index.engine();
        var at = engine.snapshot();
        var every = at.everyEpisode()) {
      assertEquals(Optional.of(stored), at.episode("a"));
      assertEquals(List.of(stored), every.toList());
      assertEquals(new Statistics.Counts(1, 0, 1, 0), at.counts());
    }
  }

  @Test
  default void anOverviewCountsEpisodesAndTellsTheNewest(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(shown("a", "Tides", "Ann Lee"), shown("b", "Tides", "Bo"), dated("c", "2024-03-01"));
    index.put(dated("e", "2025-01-01"), dated("d", "2025-01-01"), shown("b", "Ropes", "Ann Lee"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      var overview = at.overview(2);
      assertEquals(5, overview.counts().episodes());
      assertEquals(
          List.of(new Facets.Count("Ropes", 1), new Facets.Count("Tides", 1)),
          overview.shows().first());
      assertEquals(List.of(new Facets.Count("Ann Lee", 2)), overview.guests().first());
      assertEquals(
          List.of(new Facets.Count("2024", 1), new Facets.Count("2025", 2)), overview.years());
      assertEquals(List.of("d", "e"), overview.newest().stream().map(Overview.Head::id).toList());
    }
  }

  @Test
  default void anEpisodeIsReplacedWhole(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "the tide", "the ebb"));
    index.put(episode("a", "the flood"));
    assertEquals(List.of(), index.episodesOf("tide"));
    assertEquals(List.of("a"), index.episodesOf("flood"));
    index.remove("a");
    assertEquals(List.of(), index.episodesOf("flood"));
  }

  @Test
  default void whatIsNotCommittedIsNeverSeen(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "the tide"));
    try (var writer = index.writer()) {
      writer.put(episode("a", "the flood"));
      writer.put(episode("b", "the flood"));
      assertEquals(List.of("a"), index.episodesOf("tide"));
    }
    assertEquals(List.of("a"), index.episodesOf("tide"));
    assertEquals(List.of(), index.episodesOf("flood"));
  }

  @Test
  default void aSnapshotStaysAsItIsWhileOthersWrite(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "the tide"));
    try (var engine = index.engine();
        var at = engine.snapshot()) {
      index.put(episode("b", "the tide"));
      index.remove("a");
      var found = at.retrieve(new Request(plan(at, "tide"), Order.RELEVANCE, 5, Optional.empty()));
      assertEquals(1, at.count(plan(at, "tide")));
      assertEquals(
          List.of("the tide"),
          at.highlights(found.candidates()).stream().map(h -> h.text()).toList());
      assertEquals(1, at.counts().episodes());
    }
    assertEquals(List.of("b"), index.episodesOf("tide"));
  }

  @Test
  default void aSnapshotThatIsClosedTwiceTakesNothingFromOthers(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "the tide"));
    try (var engine = index.engine();
        var other = engine.snapshot()) {
      var twice = engine.snapshot();
      twice.close();
      twice.close();
      assertEquals(1, other.counts().episodes());
      assertEquals(Optional.of(episode("a", "the tide")), other.episode("a"));
      try (var later = engine.snapshot()) {
        assertEquals(1, later.counts().episodes());
      }
    }
  }

  @Test
  default void equalContentHasAnEqualFingerprint(@TempDir Path folder) {
    var one = new Index(location(folder.resolve("one")));
    var other = new Index(location(folder.resolve("other")));
    one.put(episode("a", "the tide"), episode("b", "the ebb"));
    other.put(episode("b", "something else"));
    other.put(episode("a", "the tide"));
    other.put(episode("b", "the ebb"));
    assertEquals(one.fingerprint(), other.fingerprint());
  }

  @Test
  default void oneWriterAtATime(@TempDir Path folder) {
    var index = new Index(location(folder));
    try (var writer = index.writer()) {
      writer.put(episode("a", "the tide"));
      assertThrows(EngineException.class, index::writer);
      writer.commit();
    }
    index.writer().close();
  }

  @Test
  default void sourcesAreRemembered(@TempDir Path folder) {
    var index = new Index(location(folder));
    var source =
        new SourceRecord("a.txt", 3, 5, "hash", "show", "readers", Outcome.READ, List.of(), 0);
    try (var writer = index.writer()) {
      writer.put(source);
      assertEquals(List.of(source), writer.sources());
      writer.commit();
    }
    try (var writer = index.writer()) {
      assertEquals(List.of(source), writer.sources());
      writer.forget("a.txt");
      writer.commit();
    }
    try (var writer = index.writer()) {
      assertEquals(List.of(), writer.sources());
    }
  }

  @Test
  default void whereNothingWasWrittenThereIsNoIndex(@TempDir Path folder) {
    var location = location(folder);
    assertThrows(NoIndexException.class, () -> location.open(RECIPE, ANALYSIS).close());
  }

  @Test
  default void aClosedEngineSaysSo(@TempDir Path folder) {
    var index = new Index(location(folder));
    index.put(episode("a", "the tide"));
    var engine = index.location.open(RECIPE, ANALYSIS);
    engine.close();
    assertThrows(EngineException.class, engine::snapshot);
  }

  // The episodes, and the ways to ask.

  private static StoredEpisode episode(String id, String... quotes) {
    var said = Stream.of(quotes).map(text -> Quote.of(text).build()).toList();
    return stored(id, Episode.titled("-").quotes(said).build());
  }

  private static StoredEpisode dated(String id, String day) {
    var quotes = List.of(Quote.of("the tide").build());
    return stored(id, Episode.titled("-").published(LocalDate.parse(day)).quotes(quotes).build());
  }

  private static StoredEpisode undated(String id) {
    return episode(id, "the tide");
  }

  private static StoredEpisode shown(String id, String show, String guest) {
    var quotes = List.of(Quote.of("the tide").build());
    var episode = Episode.titled("-").show(show).guests(List.of(guest)).quotes(quotes).build();
    return stored(id, episode);
  }

  private static StoredEpisode titled(String id, String language, String title, String quote) {
    var quotes = List.of(Quote.of(quote).build());
    return stored(id, Episode.titled(title).language(language).quotes(quotes).build());
  }

  private static StoredEpisode stored(String id, Episode episode) {
    var part = new Part("-", "", episode, Provenance.of(Content.EPISODES));
    return new StoredEpisode(id, List.of(), episode, List.of(part));
  }

  private static Plan plan(Snapshot at, String query) {
    return new Planner(RECIPE, ANALYSIS)
        .plan(Query.read(query).clause(), at.languages(), at::frequency);
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).toList();
  }

  /// An index that is written and asked in turn.
  record Index(Location location) {
    Writer writer() {
      return location.write(RECIPE, new Writer.Settings(false, 2, 0));
    }

    Engine engine() {
      return location.open(RECIPE, ANALYSIS);
    }

    void put(StoredEpisode... episodes) {
      try (var writer = writer()) {
        for (var episode : episodes) writer.put(episode);
        writer.commit();
      }
    }

    void remove(String id) {
      try (var writer = writer()) {
        writer.remove(id);
        writer.commit();
      }
    }

    String fingerprint() {
      try (var engine = engine();
          var at = engine.snapshot()) {
        return at.fingerprint();
      }
    }

    Found found(String query) {
      return found(query, Order.RELEVANCE);
    }

    long count(String query) {
      try (var engine = engine();
          var at = engine.snapshot()) {
        return at.count(plan(at, query));
      }
    }

    private Found found(String query, Order order) {
      try (var engine = engine();
          var at = engine.snapshot()) {
        return at.retrieve(new Request(plan(at, query), order, 100, Optional.empty()));
      }
    }

    /// Ids and scores, to the last bit.
    List<String> scores(String query) {
      return found(query).candidates().stream().map(c -> c.id() + " " + c.score()).toList();
    }

    List<String> episodesOf(String query) {
      return episodesOf(query, Order.RELEVANCE);
    }

    List<String> episodesOf(String query, Order order) {
      return ids(found(query, order).candidates()).stream()
          .map(id -> id.replaceFirst("~.*", ""))
          .toList();
    }

    /// The titles of the topics beside the best hit, before and after it.
    String titlesBeside(String query, int most) {
      try (var engine = engine();
          var at = engine.snapshot()) {
        var plan = plan(at, query);
        var found = at.retrieve(new Request(plan, Order.RELEVANCE, 1, Optional.empty()));
        var hit = at.hits(plan, found.candidates(), new Surroundings(most, false)).getFirst();
        return titles(hit.before()) + " | " + titles(hit.after());
      }
    }

    private static String titles(List<Hit.Neighbour> neighbours) {
      return neighbours.stream()
          .map(neighbour -> ((Topic) neighbour.highlight()).title().orElseThrow())
          .collect(joining(", "));
    }

    List<Span> spans(String query) {
      try (var engine = engine();
          var at = engine.snapshot()) {
        var plan = plan(at, query);
        var found = at.retrieve(new Request(plan, Order.RELEVANCE, 1, Optional.empty()));
        return at.hits(plan, found.candidates(), Surroundings.NONE).getFirst().spans();
      }
    }
  }
}
