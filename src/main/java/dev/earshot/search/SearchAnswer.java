package dev.earshot.search;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.Facets;
import dev.earshot.engine.Found;
import dev.earshot.engine.FoundEpisodes;
import dev.earshot.engine.FoundEpisodes.FoundEpisode;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Place;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.Snapshot.Surroundings;
import dev.earshot.meaning.Meaning;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Plan;
import dev.earshot.query.Clause;
import dev.earshot.query.FieldName;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.Matches.Words;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.SearchResults.ByMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The answer to one request, from one snapshot: understand, plan, then the stages. For one thread.
final class SearchAnswer {
  /// Enough to see what an episode says of it.
  private static final int PASSAGES_AN_EPISODE = 3;

  /// What a person takes in at a glance beneath the passages that have the words.
  private static final int IN_OTHER_WORDS = 5;

  /// Variety is what a person wants who does not know the words.
  private static final int OTHERS_OF_AN_EPISODE = 2;

  /// Who finds so many that have all the words looks for no others.
  private static final int FEW = 5;

  private static final String STOPPED =
      "the time was over before all was looked at: there may be more and better passages";

  private static final String EPISODES_BY_WORDS =
      "episodes are ranked by words alone, as meaning is compared passage by passage";

  private static final String EXACT_BY_WORDS =
      "ranked by words alone, as the query says exactly what is wanted";

  private final SearchRequest request;
  private final Lookup lookup;
  private final Snapshot at;
  private final Understanding understanding;
  private final Clause asked;
  private final Plan plan;
  private final Plan complete;
  private final Order order;
  private final @Nullable SecondOpinion opinion;
  private final Optional<Cursor> start;

  private SearchAnswer(
      SearchRequest request,
      Lookup lookup,
      @Nullable Meaning meaning,
      Deadline deadline,
      Optional<Cursor> cursor) {
    this.request = request;
    this.lookup = lookup;
    this.at = lookup.at();
    this.understanding = Understanding.of(request, at);
    this.asked = understanding.filteredBy(request.filters());
    this.plan = lookup.plan(asked);
    this.complete = plan.complete();
    boolean byDate = request.order() == Order.RELEVANCE && asked.onlyNarrows();
    this.order = byDate ? Order.NEWEST : request.order();
    this.opinion = meaning != null && wantsOpinion() ? opinion(meaning, deadline, cursor) : null;
    this.start = cursor.or(this::endOfPagesBefore);
  }

  /// @param meaning gives a second opinion; null for none
  /// @throws InvalidInputException if the cursor belongs to another search
  static SearchAnswer to(
      SearchRequest request, Lookup lookup, @Nullable Meaning meaning, Deadline deadline) {
    var cursor = request.after().map(text -> Cursor.read(text, request));
    return new SearchAnswer(request, lookup, meaning, deadline, cursor);
  }

  private @Nullable SecondOpinion opinion(
      Meaning meaning, Deadline deadline, Optional<Cursor> cursor) {
    var seen = cursor.map(Cursor::seen).orElse(OptionalInt.empty());
    return SecondOpinion.of(request.query(), understanding, asked, meaning, at, deadline, seen);
  }

  /// Whether it is asked for where it can say something.
  private boolean wantsOpinion() {
    return request.ranking() == Ranking.BY_MEANING
        && order == Order.RELEVANCE
        && request.grouping() == Grouping.PASSAGES
        && request.spelling() == Spelling.CORRECTED;
  }

  Understanding understanding() {
    return understanding;
  }

  /// One page of the answer.
  ///
  /// @param passages in their order, those of the groups included
  /// @param groups empty unless passages are grouped
  record Page(
      List<Passage> passages, List<EpisodeGroup> groups, Matches matches, Optional<Place> next) {
    /// What ranks count.
    int size() {
      return groups.isEmpty() ? passages.size() : groups.size();
    }
  }

  Page page() {
    var page = request.grouping() == Grouping.EPISODES ? grouped() : listed();
    return isBeyond() ? new Page(List.of(), List.of(), page.matches(), Optional.empty()) : page;
  }

  /// Whether a page was asked for that comes after the last.
  private boolean isBeyond() {
    return request.page().skipped() > 0 && start.isEmpty();
  }

  /// Where a page begins that was asked for by its number; empty for the first, and beyond the
  /// last.
  private Optional<Cursor> endOfPagesBefore() {
    int skipped = request.page().skipped();
    if (skipped == 0) return Optional.empty();
    var end =
        request.grouping() == Grouping.EPISODES
            ? at.episodes(plan, order, skipped, 1, Optional.empty()).next()
            : listing(ranked(), asked).slice(skipped, Optional.empty()).next();
    return end.map(place -> new Cursor(place, skipped, seen()));
  }

  private Page listed() {
    var matches = matches();
    var listing = listing(ranked(), asked);
    var found = listing.slice(request.limit(), after());
    var passages = listing.told(found.candidates(), passages(plan, found), counted(matches));
    return new Page(passages, List.of(), matches, found.next());
  }

  private Matches matches() {
    long all = at.count(plan);
    return matches(all, complete.equals(plan) ? all : at.count(complete));
  }

  private Stage ranked() {
    return opinion == null ? lookup.ranked(plan, order) : lookup.ranked(plan, opinion);
  }

  private Listing listing(Stage ranked, Clause asked) {
    return Listing.of(ranked, order, at, request, isWithinEpisodes(asked));
  }

  private OptionalInt seen() {
    return opinion == null ? OptionalInt.empty() : opinion.seen();
  }

  Optional<ByMeaning> byMeaning() {
    return opinion == null ? Optional.empty() : opinion.told();
  }

  /// Whether the search is about a show or an episode, whose passages are wanted all.
  private static boolean isWithinEpisodes(Clause asked) {
    return asked
        .parts()
        .anyMatch(part ->
            part instanceof Clause.Field field
                && (field.name() == FieldName.SHOW || field.name() == FieldName.EPISODE));
  }

  private Plan counted(Matches matches) {
    return matches.words() == Words.ALL ? complete : plan;
  }

  private List<Passage> passages(Plan plan, Found found) {
    return passages(at.hits(plan, found.candidates(), surroundings()));
  }

  private List<Passage> passages(List<Hit> hits) {
    boolean whole = request.details().contains(Detail.WHOLE_TEXT);
    return hits.stream().map(hit -> whole ? Passage.whole(hit) : Passage.of(hit)).toList();
  }

  /// Neither boosted by neighbours nor collapsed: an episode brings its passages together anyhow,
  /// and says the same thing seldom twice.
  private Page grouped() {
    var found = at.episodes(plan, order, request.limit(), PASSAGES_AN_EPISODE, after());
    var candidates = found.episodes().stream().flatMap(one -> one.best().stream()).toList();
    var passages = passages(at.hits(plan, candidates, surroundings()));
    var matches = matches(found.total(), found.complete());
    var groups = groups(found, passages, matches.words());
    return new Page(passages, groups, matches, found.next());
  }

  private static List<EpisodeGroup> groups(
      FoundEpisodes found, List<Passage> passages, Words counted) {
    var groups = new ArrayList<EpisodeGroup>();
    int from = 0;
    for (FoundEpisode episode : found.episodes()) {
      int to = from + episode.best().size();
      var matches = Matches.of(episode.count(), episode.complete(), counted);
      groups.add(new EpisodeGroup(passages.subList(from, to), matches));
      from = to;
    }
    return groups;
  }

  private Matches matches(long all, long complete) {
    boolean hasAllWords = complete > 0 || all == 0 || isSaid();
    return Matches.of(all, complete, hasAllWords ? Words.ALL : Words.SOME);
  }

  /// Whether a passage of the index has all the words, whatever the conditions beside them.
  private boolean isSaid() {
    return at.count(lookup.plan(asked.words()).complete()) > 0;
  }

  private Optional<Place> after() {
    return start.map(Cursor::place);
  }

  private Surroundings surroundings() {
    return new Surroundings(request.neighbours(), request.details().contains(Detail.REASONS));
  }

  List<Ranked> ranking() {
    if (opinion != null) opinion.compareAll();
    var found = ranked().slice(request.limit(), after());
    return Lookup.ranking(found.candidates());
  }

  /// Of just those that the page counts.
  Optional<Facets> facets(Page page) {
    if (!request.details().contains(Detail.FACETS)) return Optional.empty();
    return Optional.of(at.facets(counted(page.matches())));
  }

  int firstRank() {
    return before() + 1;
  }

  /// How many passages, or groups, the pages before had.
  private int before() {
    return start.map(Cursor::shown).orElse(0);
  }

  /// The cursor of the page after this one.
  Optional<String> cursor(Page page) {
    return page.next()
        .map(place -> new Cursor(place, before() + page.size(), seen()).write(request));
  }

  /// Why nothing was found, which takes further searches; empty where something was.
  Optional<NothingFound> nothingFound(Page page) {
    return page.matches().all() == 0
        ? Optional.of(NothingFound.by(asked, lookup))
        : Optional.empty();
  }

  /// The best for what is left of a query; empty where that is nothing.
  Optional<Instead> instead(NothingFound nothing) {
    if (nothing.rest().isEmpty()) return Optional.empty();
    var rest = nothing.rest().get();
    var plan = lookup.plan(rest);
    var listing = listing(lookup.ranked(plan, order), rest);
    var found = listing.slice(request.limit(), Optional.empty());
    if (found.candidates().isEmpty()) return Optional.empty();
    var passages = listing.told(found.candidates(), passages(plan, found), plan);
    var reason = String.join("; ", nothing.reasons());
    return Optional.of(new Instead(reason, nothing.without(), rest, passages));
  }

  /// What means nearly the same as the query, beneath the first page; empty where enough passages
  /// have all the words, or the query says exactly what is wanted.
  Optional<InOtherWords> inOtherWords(Page page, Optional<Instead> instead) {
    if (opinion == null || start.isPresent() || isEnough(page.matches())) return Optional.empty();
    var nearest = opinion.nearest(NearInMeaning.LOOKED);
    var above =
        Stream.concat(
                page.passages().stream(),
                instead.stream().flatMap(other -> other.passages().stream()))
            .map(Passage::id)
            .collect(Collectors.toSet());
    var conditions = asked.parts().filter(Clause.Field.class::isInstance).toList();
    var hits =
        new NearInMeaning(lookup, conditions, surroundings(), OTHERS_OF_AN_EPISODE)
            .of(nearest.near(), above, Math.min(request.limit(), IN_OTHER_WORDS));
    return opinion.inOtherWords(nearest.of(), passages(hits));
  }

  private static boolean isEnough(Matches matches) {
    return matches.words() == Words.ALL && matches.value() >= FEW;
  }

  /// Why there is no second opinion where one was asked for, or what it did not look at.
  private List<String> meaningNotes() {
    if (opinion != null) return opinion.notes();
    if (order != Order.RELEVANCE) return List.of();
    if (request.grouping() == Grouping.EPISODES) return List.of(EPISODES_BY_WORDS);
    return hasNoWords() ? List.of() : List.of(EXACT_BY_WORDS);
  }

  private boolean hasNoWords() {
    return asked instanceof Clause.Wanted(var clauses)
        && clauses.stream().allMatch(Clause.Field.class::isInstance);
  }

  /// What the person who asks should know: what is odd about the query, then about the answer.
  ///
  /// @param partial whether the time was over, so that what was not found may still be there
  List<String> warnings(Optional<NothingFound> nothing, boolean partial) {
    var warnings = new ArrayList<>(understanding.notes());
    if (plan.leftOut() > 0)
      warnings.add(
          "the query has more words than can be searched: the %s most frequent ones were left out"
              .formatted(plan.leftOut()));
    if (request.ranking() != Ranking.BY_WORDS) warnings.addAll(meaningNotes());
    if (isBeyond()) warnings.add("the answer ends before page " + request.page().number());
    if (partial) warnings.add(STOPPED);
    else nothing.map(NothingFound::reasons).ifPresent(warnings::addAll);
    return warnings;
  }
}
