package dev.earshot.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads an index. Every method sees whole commits only, the newest there is when it is called.
///
/// Safe for use by several threads. Methods throw [EngineException] when the index cannot be read.
public interface Engine extends AutoCloseable {
  /// Finds at most `limit` highlights, best first; equal scores, or days, in order of their ids.
  /// The same request on the same index gives the same answer.
  Answer search(Request request);

  /// The episodes with highlights that match, in the order of the best of each by relevance: at
  /// most as many as the request's limit, each with at most `inside` hits. Neighbours lend no score
  /// here.
  ///
  /// @throws IllegalArgumentException if the request's order is another
  Groups groups(Request request, int inside);

  /// The same highlights in the same order as [#search], but only their names and scores: cheap
  /// even for thousands.
  List<Ranked> rank(Request request);

  /// A highlight's place in an order.
  record Ranked(String id, double score) {}

  /// How all highlights that a request's clause matches spread over what is known of them.
  Facets facets(Request request);

  /// The episode of that id, whole; empty when there is none.
  Optional<StoredEpisode> episode(String id);

  /// Hands over every episode, whole, in the order of their ids; all of one commit.
  void forEachEpisode(Consumer<StoredEpisode> consumer);

  /// The highlight of that id as a hit of score 0, with at most `neighbours` highlights on either
  /// side.
  Optional<Hit> highlight(String id, int neighbours);

  /// Another spelling for a word that the index has hardly or never seen; empty when the word is
  /// fine, or nothing near it is much more frequent.
  Optional<Correction> correct(String word);

  /// Finds highlights that share the strongest words of a text, best first; equal scores in order
  /// of their ids. None of them is of the episode `otherThan`.
  ///
  /// @param limit how many at most, at least 1
  List<Hit> alike(String text, String otherThan, int limit);

  /// The words of any text, in order, so that texts can be compared by what the index tells apart.
  List<Word> words(String text);

  /// What somebody may be about to type who has typed this, at most `limit`, the likeliest first;
  /// none where nothing begins like it or nearly so.
  List<Suggestion> suggest(String prefix, int limit);

  /// The person or show whose whole name of two words or more these words are, else which sounds
  /// and looks much like them; empty when there is none.
  Optional<KnownName> name(String words);

  /// How many episodes, topics, quotes and sources the index has.
  Statistics.Counts counts();

  /// All that can be said of what the index holds; reads every episode.
  Statistics statistics();

  /// A mark of the index's content: equal content gives equal marks, whatever the order in which it
  /// came.
  String fingerprint();

  /// Ends reading. Calls that are under way may fail.
  @Override
  void close();
}
