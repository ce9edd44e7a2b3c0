package dev.earshot.engine;

import dev.earshot.analysis.Language;
import dev.earshot.engine.Request.Order;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One whole commit of an index, held open for one use case: every method tells of the same state,
/// whatever is written meanwhile. Close it soon, as an index keeps what an open snapshot may read.
///
/// For one thread. Methods throw [EngineException] when the index cannot be read.
public interface Snapshot extends AutoCloseable {
  /// The languages that the index has texts in, at least one: those that a plan is made for.
  List<Language> languages();

  /// How many highlights in a language have a stem in their text or heading.
  int frequency(Language language, String stem);

  /// Whether an episode has this id, number, or address of a page.
  boolean hasEpisode(String name);

  /// The highlights that a plan finds, in the order of the request; equal scores, or days, in order
  /// of their ids. The same request on the same commit gives the same answer.
  Found retrieve(Request request);

  /// How many highlights a plan finds, exactly, unless the time is over before.
  long count(Plan plan);

  /// How many highlights a plan finds in the episode of each candidate.
  ///
  /// @param candidates of this snapshot
  /// @return one number for each, in their order
  List<Long> countsInEpisodes(Plan plan, List<Candidate> candidates);

  /// The episodes with highlights that a plan finds, by relevance in the order of the best of each;
  /// those of equal scores, or days, in order of their best highlight's id.
  ///
  /// @param limit how many episodes at most, at least 1
  /// @param inside how many highlights of each at most, at least 1
  /// @param after continue after this place
  FoundEpisodes episodes(Plan plan, Order order, int limit, int inside, Optional<Place> after);

  /// How all highlights that a plan finds spread over what is known of them, with the most frequent
  /// values of each facet.
  default Facets facets(Plan plan) {
    return facets(plan, Facets.MOST);
  }

  /// The same with at most so many values of a facet.
  Facets facets(Plan plan, int most);

  /// The longest runs of a plan's words that candidates say.
  ///
  /// @param candidates of this snapshot
  /// @return one for each, in their order
  List<Run> runs(Plan plan, List<Candidate> candidates);

  /// Where candidates stand in their episodes, and how well they fit a plan by themselves.
  ///
  /// @param candidates of this snapshot
  /// @return one for each, in their order
  List<Standing> standings(Plan plan, List<Candidate> candidates);

  /// What candidates say; topics come without their quotes.
  ///
  /// @param candidates of this snapshot
  /// @return one for each, in their order
  List<Highlight> highlights(List<Candidate> candidates);

  /// The episodes of candidates, without their highlights.
  ///
  /// @param candidates of this snapshot
  /// @return one for each, in their order
  List<Episode> episodesOf(List<Candidate> candidates);

  /// The ids of what is said in reply to each candidate; none where it is no short question.
  ///
  /// @param candidates of this snapshot
  /// @return one for each, in their order
  List<List<String>> replies(List<Candidate> candidates);

  /// Candidates with what surrounds them, and what a plan matched in them.
  ///
  /// @param candidates of this snapshot
  /// @return one for each, in their order
  List<Hit> hits(Plan plan, List<Candidate> candidates, Surroundings surroundings);

  /// What a hit brings along.
  ///
  /// @param neighbours how many highlights on either side, at least 0
  /// @param reasons whether it says what its score is made of; once the time is over no more do
  record Surroundings(int neighbours, boolean reasons) {
    /// Nothing.
    public static final Surroundings NONE = new Surroundings(0, false);

    public Surroundings {
      if (neighbours < 0)
        throw new IllegalArgumentException(neighbours + " neighbours; at least 0");
    }
  }

  /// The highlight of that id as a hit of score 0, with at most `neighbours` highlights on either
  /// side; empty when there is none.
  Optional<Hit> highlight(String id, int neighbours);

  /// The episode of that id, whole; empty when there is none.
  Optional<StoredEpisode> episode(String id);

  /// Every episode, whole, in the order of their ids; read while the stream is.
  Stream<StoredEpisode> everyEpisode();

  /// The ids of highlights and episodes that a part of them, in any capitals, may stand for.
  ///
  /// A whole id stands for itself alone. Else a part stands for the episodes whose ids contain it,
  /// and for the highlights whose own parts, behind the tilde, begin with it, or whose whole ids
  /// contain it where it has a tilde. Where some have it as a whole piece, between dashes or behind
  /// the tilde, it stands for these alone, as any part of less than four characters does: `69` for
  /// `tides-69` rather than `tides-691`.
  ///
  /// @param limit how many at most, at least 1
  /// @return in their order; none where it is empty
  List<String> named(String part, int limit);

  /// The ids of highlights that have one of some marks ([PassageIds#mark]), in their order; those
  /// of one episode that say the same are all of one mark.
  List<String> marked(Set<Integer> marks);

  /// Highlights that share the strongest words of a text, best first; equal scores in order of
  /// their ids. None of them is of the episode `otherThan`.
  ///
  /// @param limit how many at most, at least 1
  List<Hit> alike(String text, String otherThan, int limit);

  /// Says which words and names are about to be asked for, so that an engine that is far away can
  /// be asked once for all of them.
  default void expect(List<String> words, List<String> names) {}

  /// Another spelling for a word that the index has hardly or never seen; empty when the word is
  /// fine, or nothing near it is much more frequent.
  Optional<Correction> correct(String word);

  /// What somebody may be about to type who has typed this, at most `limit`, the likeliest first;
  /// none where nothing begins like it or nearly so.
  List<Suggestion> suggest(String prefix, int limit);

  /// The person or show whose whole name of two words or more these words are, else which sounds
  /// and looks much like them; empty when there is none.
  Optional<KnownName> name(String words);

  /// The name of a kind, a person's or a show's, that has these words but for a letter or two, or
  /// sounds like them; a single one of its words will do. Empty where none is near.
  Optional<String> nearestName(Suggestion.Kind kind, String words);

  /// How many episodes, topics, quotes and sources the index has.
  Statistics.Counts counts();

  /// What there is at a glance; reads no more than the newest episodes.
  ///
  /// @param newest how many of these at most
  Overview overview(int newest);

  /// All that can be said of what the index holds; reads every episode.
  Statistics statistics();

  /// A mark of the index's content: equal content gives equal marks.
  String fingerprint();

  @Override
  void close();
}
