package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Analysis.Token;
import dev.earshot.analysis.Analysis.Words;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.lucene.query.PlanQueries.Marks;
import dev.earshot.episode.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Where a query matched in the text of a highlight.
///
/// The index tells the positions (Lucene's `Matches`), that is, the numbers of the words; analysing
/// the text again turns them into places in the text, which the index need not store. Texts that
/// were indexed as one field are numbered on, with a gap of [SearchField#GAP] between two.
///
/// A beginning of a word is matched in the vocabulary, which has no positions, and is compared with
/// the words of the text instead.
public final class MatchedSpans {
  private final Analysis analysis;
  private final Weight weight;
  private final Marks marks;

  public MatchedSpans(Analysis analysis, IndexSearcher searcher, Marks marks) throws IOException {
    this.analysis = analysis;
    this.marks = marks;
    var query = searcher.rewrite(marks.query());
    this.weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /// Where a query matched in a highlight, spans apart and from left to right.
  ///
  /// @param texts in each of the texts that were indexed as one field, in their order
  /// @param title in the title of the topic
  record Spans(List<List<Span>> texts, List<Span> title) {}

  /// The spans in a document.
  ///
  /// @param title of the topic; empty where it has none
  Spans in(List<String> texts, String title, LeafReaderContext leaf, int doc) throws IOException {
    var matches = weight.matches(leaf, doc);
    var language = matches == null ? Language.ENGLISH : language(matches);
    var inTexts = in(texts, SearchField.TEXT, language, matches);
    return new Spans(inTexts, in(List.of(title), SearchField.TITLE, language, matches).getFirst());
  }

  private List<List<Span>> in(
      List<String> texts, SearchField field, Language language, @Nullable Matches matches)
      throws IOException {
    var words = analysis.in(language);
    var found = matches == null ? null : matches.getMatches(field.key(language));
    var positions = positions(found);
    var spans = new ArrayList<List<Span>>();
    int start = 0;
    for (var text : texts) {
      var here = new ArrayList<Span>();
      var indexed = words.indexed(text);
      var otherForms = otherForms(indexed, text, marks.forms().getOrDefault(language, Map.of()));
      start = place(indexed, start, positions, otherForms, here) + SearchField.GAP;
      addPrefixes(text, here);
      spans.add(apart(here));
    }
    return spans;
  }

  /// The highlight's own language.
  private static Language language(Matches matches) {
    for (var key : matches) {
      var bare = Language.bare(key);
      if (bare.equals(SearchField.TEXT.key()) || bare.equals(SearchField.TITLE.key()))
        return Language.ofField(key);
    }
    return Language.ENGLISH;
  }

  /// A match in the words of a field.
  ///
  /// @param lastTerm what stands at the last position; empty where the query does not say
  private record Match(int first, int last, String lastTerm) {}

  private List<Match> positions(@Nullable MatchesIterator match) throws IOException {
    var found = new ArrayList<Match>();
    while (match != null && match.next()) add(match, found);
    return found;
  }

  /// A phrase is one match; words that are near each other are a match each.
  private void add(MatchesIterator match, List<Match> found) throws IOException {
    var parts = match.getSubMatches();
    if (parts == null)
      found.add(
          new Match(
              match.startPosition(),
              match.endPosition(),
              marks.lastTerms().getOrDefault(match.getQuery(), "")));
    else while (parts.next()) add(parts, found);
  }

  /// Finds the matches that lie in a text whose words start at a position; gives the position after
  /// its last word.
  ///
  /// @param otherForms where words begin that are not to be marked
  private static int place(
      Words words, int start, List<Match> matches, Set<Integer> otherForms, List<Span> found) {
    var positions = new TreeMap<Integer, List<Token>>();
    for (var word : words.tokens())
      positions.computeIfAbsent(start + word.position(), p -> new ArrayList<>(2)).add(word);
    for (var match : matches) {
      var first = positions.get(match.first());
      var last = positions.get(match.last());
      if (first != null && last != null && !isOtherForm(match, positions, otherForms))
        found.add(new Span(first.getFirst().from(), end(last, match.lastTerm())));
    }
    return start + words.end();
  }

  private static boolean isOtherForm(
      Match match, NavigableMap<Integer, List<Token>> positions, Set<Integer> otherForms) {
    return !otherForms.isEmpty()
        && positions.subMap(match.first(), true, match.last(), true).values().stream()
            .anyMatch(words -> otherForms.contains(words.getFirst().from()));
  }

  /// Where the words of a text begin that have a stem that was asked for in other forms alone.
  private Set<Integer> otherForms(Words indexed, String text, Map<String, Set<String>> forms) {
    if (forms.isEmpty()) return Set.of();
    var written = new HashMap<Integer, Set<String>>();
    for (var word : analysis.indexedWords(text))
      written.computeIfAbsent(word.from(), from -> new HashSet<>()).add(word.term());
    var others = new HashSet<Integer>();
    for (var word : indexed.tokens()) {
      var wanted = forms.get(word.term());
      var here = written.getOrDefault(word.from(), Set.of());
      if (wanted != null && Collections.disjoint(wanted, here)) others.add(word.from());
    }
    return others;
  }

  /// Where the matched term ends: a compound and its parts, or a pair of characters and its first,
  /// share a position.
  private static int end(List<Token> at, String term) {
    return at.stream()
        .filter(word -> word.term().equals(term))
        .findFirst()
        .orElse(at.getFirst())
        .to();
  }

  private void addPrefixes(String text, List<Span> found) {
    if (marks.beginnings().isEmpty()) return;
    for (var word : analysis.indexedWords(text))
      if (marks.beginnings().stream().anyMatch(word.term()::startsWith))
        found.add(new Span(word.from(), word.to()));
  }

  private static int inOrder(Span a, Span b) {
    int byStart = Integer.compare(a.from(), b.from());
    return byStart != 0 ? byStart : Integer.compare(a.to(), b.to());
  }

  /// Overlapping spans become one.
  private static List<Span> apart(List<Span> spans) {
    var apart = new ArrayList<Span>();
    spans.sort(MatchedSpans::inOrder);
    for (var span : spans) {
      boolean overlaps = !apart.isEmpty() && span.from() < apart.getLast().to();
      if (overlaps)
        span = new Span(apart.getLast().from(), Math.max(apart.removeLast().to(), span.to()));
      apart.add(span);
    }
    return apart;
  }
}
