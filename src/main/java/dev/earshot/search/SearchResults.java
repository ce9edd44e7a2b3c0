package dev.earshot.search;

import dev.earshot.engine.Correction;
import dev.earshot.engine.Facets;
import dev.earshot.passage.Passage;
import dev.earshot.query.Clause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param query as typed
/// @param interpretation how it was read, spelling, names and synonyms included
/// @param corrections words that were searched in another spelling
/// @param warnings what was ignored or read in an unexpected way, a sentence each
/// @param passages best first
/// @param groups the same passages episode by episode; empty unless asked for
/// @param firstRank of the first passage, or group, among all: 1 on the first page, at least 2 on
///   those after it
/// @param matches how many passages, or groups, there are altogether
/// @param instead where nothing is found, the best without what stands in the way
/// @param inOtherWords where few passages have all the words: those that mean nearly the same;
///   empty unless asked for, and where none does
/// @param partial whether the time limit came before all was looked at
/// @param byMeaning what a model looked at; empty unless asked for, and where it has no say
/// @param facets how all passages that are counted, not these alone, spread over what is known of
///   them; empty unless asked for
/// @param next the cursor of the next page; empty on the last
/// @param fingerprint of the index that was searched
/// @param recipe the name of the recipe that ranked
public record SearchResults(
    String query,
    Clause interpretation,
    List<Correction> corrections,
    List<String> warnings,
    List<Passage> passages,
    List<EpisodeGroup> groups,
    int firstRank,
    Matches matches,
    Optional<Instead> instead,
    Optional<InOtherWords> inOtherWords,
    boolean partial,
    Optional<ByMeaning> byMeaning,
    Optional<Facets> facets,
    Optional<String> next,
    String fingerprint,
    String recipe,
    Duration took) {

  /// What a second opinion by meaning is based on.
  ///
  /// @param model the name of the model
  /// @param seen how many of the first passages it compared with the query
  /// @param of how many it was to compare: more where the time was over, or it could not
  public record ByMeaning(String model, int seen, int of) {}

  public SearchResults {
    corrections = List.copyOf(corrections);
    warnings = List.copyOf(warnings);
    passages = List.copyOf(passages);
    groups = List.copyOf(groups);
  }

  /// The passages that are told in other words; none where there are none.
  public List<Passage> others() {
    return inOtherWords.map(InOtherWords::passages).orElse(List.of());
  }

  /// How many are counted: those with all the words of the query, where somebody has said them all.
  public long total() {
    return matches.value();
  }

  /// Whether the total is exact; else it is a lower bound.
  public boolean exact() {
    return !partial;
  }
}
