package dev.earshot.analysis;

import dev.earshot.analysis.SearchField.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// How the text of one language becomes terms: stems, and plain words for the vocabulary and for
/// names. Thread-safe.
public final class Analysis {
  private final Set<String> stopWords;
  private final Language language;
  private final Analyzers analyzers;
  private final Function<Language, Analysis> others;

  /// What was analysed already, where that is remembered.
  private final Optional<Map<Request, List<Token>>> known;

  /// Of one language; words are the same in all.
  private record Analyzers(
      Analyzer indexStems, Analyzer queryStems, Analyzer indexWords, Analyzer queryWords) {
    static Analyzers of(Language language) {
      return new Analyzers(
          new TermAnalyzer(language, true, true),
          new TermAnalyzer(language, true, false),
          new TermAnalyzer(Language.ENGLISH, false, true),
          new TermAnalyzer(Language.ENGLISH, false, false));
    }
  }

  private record Request(Analyzer analyzer, String text) {}

  /// Analyses English.
  ///
  /// @param stopWords words that say little by themselves, in lower case; those of the other
  ///   languages are known
  public Analysis(Set<String> stopWords) {
    this(stopWords, Language.ENGLISH, new ConcurrentHashMap<>());
  }

  private Analysis(Set<String> stopWords, Language language, Map<Language, Analysis> others) {
    this.stopWords = stopWords;
    this.language = language;
    this.analyzers = Analyzers.of(language);
    this.others = other -> others.computeIfAbsent(other, l -> new Analysis(stopWords, l, others));
    this.known = Optional.empty();
  }

  private Analysis(Analysis analysis, Map<Language, Analysis> others) {
    this.stopWords = analysis.stopWords;
    this.language = analysis.language;
    this.analyzers = analysis.analyzers;
    this.others = other -> others.computeIfAbsent(other, l -> new Analysis(analysis.in(l), others));
    this.known = Optional.of(new HashMap<>());
  }

  /// The same for one query, of which the same words are asked for again and again. For one thread.
  public Analysis remembering() {
    return new Analysis(this, new HashMap<>());
  }

  /// The same for another language.
  public Analysis in(Language other) {
    return other == language ? this : others.apply(other);
  }

  public Language language() {
    return language;
  }

  /// A word of a text or query.
  ///
  /// @param term what the index knows it by
  /// @param position where it stands among the words
  /// @param stopWord whether it says little by itself
  /// @param from where it starts in the text, in UTF-16 units
  /// @param to where it ends
  public record Token(String term, int position, boolean stopWord, int from, int to) {}

  /// Analyses what is written into each field.
  public Analyzer forIndexing() {
    return byField(analysis -> analysis.analyzers.indexStems(), analyzers.indexWords());
  }

  /// Analyses what is looked for in each field.
  public Analyzer forQueries() {
    return byField(analysis -> analysis.analyzers.queryStems(), analyzers.queryWords());
  }

  private Analyzer byField(Function<Analysis, Analyzer> stems, Analyzer words) {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return SearchField.holdsStems(Language.bare(field))
            ? stems.apply(in(Language.ofField(field)))
            : words;
      }
    };
  }

  /// The stems of a query, one a position.
  public List<Token> stems(String query) {
    return tokens(analyzers.queryStems(), query);
  }

  /// The words of a query as names and the vocabulary have them, one a position.
  public List<Token> words(String query) {
    return tokens(analyzers.queryWords(), query);
  }

  /// The words of a text written as one: `Super Data Science` is `superdatascience`. Empty where it
  /// has none.
  public String oneWord(String text) {
    return words(text).stream().map(Token::term).collect(Collectors.joining());
  }

  /// The stems of a text as one term, by which whole titles are compared. Empty where it has none.
  public String title(String text) {
    return stems(text).stream().map(Token::term).collect(Collectors.joining(" "));
  }

  /// The words of a text, each with its stem: both come from the same tokens.
  public List<Word> folded(String text) {
    var stems = stems(text);
    var words = words(text);
    return IntStream.range(0, words.size())
        .mapToObj(i -> word(words.get(i), stems.get(i).term()))
        .toList();
  }

  private static Word word(Token token, String stem) {
    return new Word(token.term(), stem, token.stopWord(), token.from(), token.to());
  }

  /// All that indexing finds in a text, parts of compounds included.
  ///
  /// @param end the position after the last word
  public record Words(List<Token> tokens, int end) {}

  /// The stems that indexing finds in a text, with the parts of compounds.
  public Words indexed(String text) {
    return analysed(analyzers.indexStems(), text);
  }

  /// The words that indexing finds in a text, not stemmed.
  public List<Token> indexedWords(String text) {
    return tokens(analyzers.indexWords(), text);
  }

  /// The terms that indexing writes into a field of stems or words, in the order of the text.
  public Stream<String> terms(SearchField field, String text) {
    var tokens = field.terms() == Terms.STEMS ? indexed(text).tokens() : indexedWords(text);
    return tokens.stream().map(Token::term);
  }

  private List<Token> tokens(Analyzer analyzer, String text) {
    if (known.isEmpty()) return analysed(analyzer, text).tokens();
    return known
        .get()
        .computeIfAbsent(new Request(analyzer, text), asked -> analysed(analyzer, text).tokens());
  }

  private Words analysed(Analyzer analyzer, String text) {
    var tokens = new ArrayList<Token>();
    int position = -1;
    try (var stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        int from = offset.startOffset();
        int to = offset.endOffset();
        tokens.add(
            new Token(term.toString(), position, isStopWord(text.substring(from, to)), from, to));
      }
      stream.end();
      return new Words(tokens, position + 1 + increment.getPositionIncrement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a little word leans on a word, as in `l'école`.
  public static boolean isElided(String word) {
    return !Elision.removed(word).equals(word);
  }

  /// Whether a word says little by itself.
  public boolean isStopWord(String word) {
    var lower = Elision.removed(word).toLowerCase(Locale.ROOT);
    return stopWords.contains(lower) || language.stopWords().contains(lower);
  }
}
