package dev.earshot.engine.lucene;

import dev.earshot.engine.Recipe;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// How text becomes terms: symbols and joints folded, possessives and accents off, lower case, and
/// Porter's stems except in the vocabulary and in names. No word is left out, so that phrases stay
/// exact.
///
/// The recipe is section 1 of the ranking notes' F2; the foldings before it are earshot's own.
final class Analysis {
  private final Analyzer indexStems = new Chain(true, true);
  private final Analyzer queryStems = new Chain(true, false);
  private final Analyzer indexWords = new Chain(false, true);
  private final Analyzer queryWords = new Chain(false, false);
  private final Set<String> weakWords;

  Analysis(Recipe recipe) {
    weakWords = recipe.weakWords();
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
    return byField(indexStems, indexWords);
  }

  /// Analyses what is looked for in each field.
  Analyzer forQueries() {
    return byField(queryStems, queryWords);
  }

  private static Analyzer byField(Analyzer stems, Analyzer words) {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return switch (field) {
          case Schema.ALL, Schema.TITLE, Schema.ABOUT, Schema.EPISODE_TITLE -> stems;
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

  private boolean isWeak(String word) {
    return weakWords.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Chinese, Japanese and Korean write no spaces: their signs are searched in pairs, and one by
  /// one where one is asked for.
  private static final class Chain extends Analyzer {
    private static final int ALL_SCRIPTS =
        CJKBigramFilter.HAN
            | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;

    private final boolean stemmed;
    private final boolean withParts;

    Chain(boolean stemmed, boolean withParts) {
      this.stemmed = stemmed;
      this.withParts = withParts;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new SymbolFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var tokenizer = new StandardTokenizer();
      TokenStream stream = new CJKBigramFilter(tokenizer, ALL_SCRIPTS, withParts);
      stream = new CompoundFilter(new ASCIIFoldingFilter(new AccentFilter(stream)), withParts);
      stream = new LowerCaseFilter(new EnglishPossessiveFilter(stream));
      return new TokenStreamComponents(tokenizer, stemmed ? new PorterStemFilter(stream) : stream);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return Schema.GAP;
    }
  }
}
