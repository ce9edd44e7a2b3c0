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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final Comparator<Found> BEST_FIRST =
      (a, b) -> {
        int byWorth = Double.compare(b.worth(), a.worth());
        if (byWorth != 0) return byWorth;
        int byKind = a.suggestion().kind().compareTo(b.suggestion().kind());
        return byKind != 0 ? byKind : a.suggestion().text().compareTo(b.suggestion().text());
      };

  private final TermDictionary index;
  private final Analysis analysis;
  private final Map<String, Found> found = new HashMap<>();
  private final Set<String> moved = new HashSet<>();

  public Completions(TermDictionary index, Analysis analysis) {
    this.index = index;
    this.analysis = analysis;
  }

  private record Found(Suggestion suggestion, double worth) {}

  /// At most `limit` completions, the likeliest first: what begins like this, else what does so but
  /// for one letter, then words that the last one may become.
  public List<Suggestion> of(String prefix, int limit) throws IOException {
    var start = CompletionTerm.folded(prefix, analysis);
    if (start.isEmpty()) return List.of();
    if (prefix.endsWith(" ")) start += " ";
    var suggestions = new ArrayList<Suggestion>();
    beginning(start);
    move(suggestions, limit);
    if (suggestions.isEmpty()) withSlip(start);
    move(suggestions, limit);
    if (suggestions.size() < limit) words(start);
    move(suggestions, limit);
    return suggestions;
  }

  /// Moves the best of what was found to the suggestions.
  ///
  /// Several spellings of one name are one; telling that takes an analysis, which is for the best
  /// alone.
  private void move(List<Suggestion> suggestions, int limit) {
    found.values().stream()
        .sorted(BEST_FIRST)
        .map(Found::suggestion)
        .filter(one -> moved.add(CompletionTerm.folded(one.text(), analysis)))
        .limit(limit - suggestions.size())
        .forEach(suggestions::add);
    found.clear();
  }

  /// The names and titles of a key, the most frequent first.
  static List<Suggestion> exactly(TermDictionary index, String field, String key)
      throws IOException {
    var names = new ArrayList<Found>();
    index.beginning(
        field,
        CompletionTerm.start(key),
        (term, frequency) ->
            names.add(new Found(CompletionTerm.read(term).suggestion(), frequency)));
    return names.stream().sorted(BEST_FIRST).map(Found::suggestion).toList();
  }

  /// The name or title of a kind of which some words, side by side, differ least from a key; of
  /// equally near ones the most frequent.
  static Optional<String> near(TermDictionary index, String key, Kind kind) throws IOException {
    if (key.length() < SHORTEST_WITH_SLIP || key.length() > LONGEST_WITH_SLIP)
      return Optional.empty();
    int most = key.length() < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
    for (int slips = 0; slips <= most; slips++) {
      var names = new ArrayList<Found>();
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
          (term, frequency) ->
              names.add(new Found(CompletionTerm.read(term).suggestion(), frequency)));
      if (!names.isEmpty())
        return names.stream().min(BEST_FIRST).map(found -> found.suggestion().text());
    }
    return Optional.empty();
  }

  private void beginning(String start) throws IOException {
    index.beginning(Schema.COMPLETION, start, this::add);
  }

  private void withSlip(String start) throws IOException {
    if (start.length() < SHORTEST_WITH_SLIP || start.length() > LONGEST_WITH_SLIP) return;
    var near =
        new LevenshteinAutomata(start.substring(1), true).toAutomaton(1, start.substring(0, 1));
    var going = Operations.concatenate(List.of(near, Automata.makeAnyString()));
    index.near(Schema.COMPLETION, new Nearly(start, 1, "", going), this::add);
  }

  private void words(String start) throws IOException {
    int last = start.lastIndexOf(' ') + 1;
    var begun = start.substring(last);
    if (begun.length() < SHORTEST_WORD) return;
    index.beginning(
        SearchField.VOCABULARY.key(), begun, (word, times) -> addWord(start, begun, word, times));
  }

  private void addWord(String start, String begun, String word, int frequency) {
    if (word.equals(begun) || analysis.isStopWord(word)) return;
    var before = start.substring(0, start.length() - begun.length());
    put(new Suggestion(before + word, Kind.WORD), Math.log(frequency));
  }

  private void add(String term, int frequency) {
    var suggestion = CompletionTerm.read(term).suggestion();
    put(suggestion, likelihood(suggestion.kind()) * (1 + Math.log(frequency)));
  }

  /// A name is found by any of its words, and may be one of several kinds.
  private void put(Suggestion suggestion, double worth) {
    found.merge(
        suggestion.text(),
        new Found(suggestion, worth),
        (one, other) -> one.worth() >= other.worth() ? one : other);
  }

  /// Names are short to type and often wanted; titles are many.
  private static double likelihood(Kind kind) {
    return switch (kind) {
      case SHOW, GUEST, HOST, SPEAKER -> 3;
      case PHRASE -> 2;
      case EPISODE, TOPIC -> 1;
      case WORD -> 0;
    };
  }
}
