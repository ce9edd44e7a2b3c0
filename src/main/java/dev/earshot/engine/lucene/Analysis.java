package dev.earshot.engine.lucene;

import dev.earshot.engine.Recipe;
import dev.earshot.engine.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// How the text of one language becomes terms: stems, and plain words for the vocabulary and for
/// names. Thread-safe.
final class Analysis {
  private final Recipe recipe;
  private final Language language;
  private final Analyzer indexStems;
  private final Analyzer queryStems;
  private final Analyzer indexWords = new Chain(Language.ENGLISH, false, true);
  private final Analyzer queryWords = new Chain(Language.ENGLISH, false, false);
  private final Map<Language, Analysis> others;

  /// Analyses English.
  Analysis(Recipe recipe) {
    this(recipe, Language.ENGLISH, new ConcurrentHashMap<>());
  }

  private Analysis(Recipe recipe, Language language, Map<Language, Analysis> others) {
    this.recipe = recipe;
    this.language = language;
    this.indexStems = new Chain(language, true, true);
    this.queryStems = new Chain(language, true, false);
    this.others = others;
  }

  /// The same for another language.
  Analysis in(Language other) {
    return other == language
        ? this
        : others.computeIfAbsent(other, l -> new Analysis(recipe, l, others));
  }

  /// The name of a field for this language.
  String field(String name) {
    return language.field(name);
  }

  /// A word of a text or query.
  ///
  /// @param term what the index knows it by
  /// @param position where it stands among the words
  /// @param weak whether it says little by itself
  record Token(String term, int position, boolean weak, int from, int to) {
    Token movedBy(int positions) {
      return new Token(term, position + positions, weak, from, to);
    }
  }

  /// Analyses what is written into each field.
  Analyzer forIndexing() {
    return byField(analysis -> analysis.indexStems, indexWords);
  }

  /// Analyses what is looked for in each field.
  Analyzer forQueries() {
    return byField(analysis -> analysis.queryStems, queryWords);
  }

  private Analyzer byField(Function<Analysis, Analyzer> stems, Analyzer words) {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return switch (Language.bare(field)) {
          case Schema.ALL, Schema.TITLE, Schema.ABOUT, Schema.EPISODE_TITLE ->
              stems.apply(in(Language.ofField(field)));
          default -> words;
        };
      }
    };
  }

  /// The stems of a query, one a position.
  List<Token> stems(String query) {
    return tokens(queryStems, query);
  }

  /// The words of a query as names and the vocabulary have them, one a position.
  List<Token> words(String query) {
    return tokens(queryWords, query);
  }

  /// The words of a text, each with its stem: both come from the same tokens.
  List<Word> folded(String text) {
    var stems = stems(text);
    var words = words(text);
    return IntStream.range(0, words.size())
        .mapToObj(i -> word(words.get(i), stems.get(i).term()))
        .toList();
  }

  private static Word word(Token token, String stem) {
    return new Word(token.term(), stem, token.weak(), token.from(), token.to());
  }

  /// All that indexing finds in a text, parts of compounds included.
  ///
  /// @param end the position behind the last word
  record Words(List<Token> tokens, int end) {}

  Words indexed(String text) {
    return analysed(indexStems, text);
  }

  /// The words that indexing finds in a text.
  List<Token> indexedWords(String text) {
    return tokens(indexWords, text);
  }

  private List<Token> tokens(Analyzer analyzer, String text) {
    return analysed(analyzer, text).tokens();
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
            new Token(term.toString(), position, isWeak(text.substring(from, to)), from, to));
      }
      stream.end();
      return new Words(tokens, position + 1 + increment.getPositionIncrement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a word says little by itself.
  boolean isWeak(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return recipe.weakWords().contains(lower) || language.weakWords().contains(lower);
  }
}
