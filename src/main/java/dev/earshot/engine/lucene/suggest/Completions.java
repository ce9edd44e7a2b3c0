package dev.earshot.engine.lucene.suggest;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Suggestion;
import dev.earshot.engine.Suggestion.Kind;
import dev.earshot.engine.lucene.store.CompletionTerm;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.lucene.suggest.TermDictionary.Nearly;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// Completes what somebody types, and recognises names.
///
/// All that can be completed is a term of one field, with a term for each word that it may be begun
/// with; terms are sorted, so that those of a prefix stand together and are read without a search.
/// Their frequency tells how many episodes have them, but counts those as well that were deleted
/// and still take space. For one call.
public final class Completions {
  /// Shorter beginnings are within one slip of almost anything.
  private static final int SHORTEST_WITH_SLIP = 4;

  /// Two slips in a shorter word make another one.
  private static final int SHORTEST_WITH_TWO_SLIPS = 6;

  /// One or two letters may become any word.
  private static final int SHORTEST_WORD = 3;

  /// Longer prefixes are completed as they stand: the automaton that allows for a slip grows with
  /// their length.
  private static final int LONGEST_WITH_SLIP = 60;

  /// Of so many, those that are different spellings of one name may fall away.
  private static final int SPELLINGS = 64;

  private final TermDictionary index;
  private final Analysis analysis;
  private final Common common;
  private final Set<String> taken = new HashSet<>();

  public Completions(TermDictionary index, Analysis analysis) {
    this(index, analysis, Common.NONE);
  }

  /// @param common those of the same index
  Completions(TermDictionary index, Analysis analysis, Common common) {
    this.index = index;
    this.analysis = analysis;
    this.common = common;
  }

  /// What need not be read any more.
  record Common(CommonBeginnings names, CommonBeginnings words) {
    static final Common NONE = new Common(CommonBeginnings.NONE, CommonBeginnings.NONE);

    /// Reads all terms once.
    ///
    /// @param isWanted whether to go on
    /// @throws CancellationException if not
    static Common in(TermDictionary index, Analysis analysis, BooleanSupplier isWanted)
        throws IOException {
      return new Common(
          CommonBeginnings.in(
              index,
              Schema.COMPLETION,
              (term, times) -> Optional.of(RankedSuggestion.of(term, times)),
              isWanted),
          CommonBeginnings.in(
              index,
              SearchField.VOCABULARY.key(),
              (word, times) -> word(word, times, analysis),
              isWanted));
    }
  }

  private static Optional<RankedSuggestion> word(String word, int times, Analysis analysis) {
    return analysis.isStopWord(word)
        ? Optional.empty()
        : Optional.of(new RankedSuggestion(new Suggestion(word, Kind.WORD), Math.log(times)));
  }

  /// At most `limit` completions, the likeliest first: what begins like this, else what does so but
  /// for one letter, then words that the last one may become.
  public List<Suggestion> of(String prefix, int limit) throws IOException {
    var start = CompletionTerm.folded(prefix, analysis);
    if (start.isEmpty()) return List.of();
    if (prefix.endsWith(" ")) start += " ";
    var suggestions = new ArrayList<Suggestion>();
    take(beginning(start, limit), suggestions, limit);
    if (suggestions.isEmpty()) take(withSlip(start, limit), suggestions, limit);
    if (suggestions.size() < limit) take(words(start, limit), suggestions, limit);
    return suggestions;
  }

  /// Takes the best over to the suggestions.
  ///
  /// Several spellings of one name are one; telling that takes an analysis, which is for the best
  /// alone.
  private void take(List<RankedSuggestion> best, List<Suggestion> suggestions, int limit) {
    best.stream()
        .map(RankedSuggestion::suggestion)
        .filter(one -> taken.add(CompletionTerm.folded(one.text(), analysis)))
        .limit(limit - suggestions.size())
        .forEach(suggestions::add);
  }

  /// The names and titles of a key, the most frequent first.
  static List<Suggestion> exactly(TermDictionary index, String field, String key)
      throws IOException {
    var names = new ArrayList<RankedSuggestion>();
    index.beginning(
        field,
        CompletionTerm.start(key),
        (term, frequency) -> names.add(byFrequency(term, frequency)));
    return names.stream().sorted().map(RankedSuggestion::suggestion).toList();
  }

  /// The name or title of a kind of which some words, side by side, differ least from a key; of
  /// equally near ones the most frequent.
  static Optional<String> near(TermDictionary index, String key, Kind kind) throws IOException {
    if (key.length() < SHORTEST_WITH_SLIP || key.length() > LONGEST_WITH_SLIP)
      return Optional.empty();
    int most = key.length() < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
    for (int slips = 0; slips <= most; slips++) {
      var names = new ArrayList<RankedSuggestion>();
      var near =
          Operations.concatenate(
              List.of(
                  new LevenshteinAutomata(key, true).toAutomaton(slips),
                  Operations.optional(
                      Operations.concatenate(
                          List.of(Automata.makeChar(' '), Automata.makeAnyString()))),
                  Automata.makeString(CompletionTerm.of("", kind, "")),
                  Automata.makeAnyString()));
      index.near(
          Schema.COMPLETION,
          new Nearly(key, slips, CompletionTerm.of("", kind, ""), near),
          (term, frequency) -> names.add(byFrequency(term, frequency)));
      if (!names.isEmpty()) return Optional.of(Collections.min(names).suggestion().text());
    }
    return Optional.empty();
  }

  private static RankedSuggestion byFrequency(String term, int frequency) {
    return new RankedSuggestion(CompletionTerm.read(term).suggestion(), frequency);
  }

  private List<RankedSuggestion> beginning(String start, int limit) throws IOException {
    var known = common.names().of(start, limit);
    if (known.isPresent()) return known.get();
    var best = best(limit);
    index.beginning(
        Schema.COMPLETION, start, (term, times) -> best.add(RankedSuggestion.of(term, times)));
    return best.inOrder();
  }

  private List<RankedSuggestion> withSlip(String start, int limit) throws IOException {
    if (start.length() < SHORTEST_WITH_SLIP || start.length() > LONGEST_WITH_SLIP) return List.of();
    var near =
        new LevenshteinAutomata(start.substring(1), true).toAutomaton(1, start.substring(0, 1));
    var going = Operations.concatenate(List.of(near, Automata.makeAnyString()));
    var best = best(limit);
    index.near(
        Schema.COMPLETION,
        new Nearly(start, 1, "", going),
        (term, times) -> best.add(RankedSuggestion.of(term, times)));
    return best.inOrder();
  }

  private List<RankedSuggestion> words(String start, int limit) throws IOException {
    int last = start.lastIndexOf(' ') + 1;
    var begun = start.substring(last);
    if (begun.length() < SHORTEST_WORD) return List.of();
    var before = start.substring(0, last);
    return begun(begun, limit).stream()
        .filter(word -> !word.suggestion().text().equals(begun))
        .map(word -> word.behind(before))
        .toList();
  }

  private List<RankedSuggestion> begun(String begun, int limit) throws IOException {
    var known = common.words().of(begun, limit);
    if (known.isPresent()) return known.get();
    var best = best(limit);
    index.beginning(
        SearchField.VOCABULARY.key(),
        begun,
        (word, times) -> word(word, times, analysis).ifPresent(best::add));
    return best.inOrder();
  }

  private static BestSuggestions best(int limit) {
    return new BestSuggestions(limit + SPELLINGS);
  }
}
