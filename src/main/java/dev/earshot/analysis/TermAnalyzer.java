package dev.earshot.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// The steps from text to terms: symbols and joints folded, elided words, possessives and accents
/// off, lower case, stems. No word is left out, so that phrases stay exact. What is written without
/// spaces, as Chinese and Thai are, is searched in pairs of characters, and one by one where one is
/// asked for.
///
/// An index and its queries must agree on these steps; they differ only in that an index also has
/// the parts of compounds and the single characters. Whatever changes here makes an index out of
/// date.
final class TermAnalyzer extends Analyzer {
  private static final int ALL_SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private final Language language;
  private final boolean stemmed;
  private final boolean withParts;

  /// @param withParts whether the parts of compounds are terms as well, as in an index
  TermAnalyzer(Language language, boolean stemmed, boolean withParts) {
    this.language = language;
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
    var pairs = new CJKBigramFilter(tokenizer, ALL_SCRIPTS, withParts);
    var words = new HyphenFilter(new SyllableFilter(pairs, withParts), withParts);
    return new TokenStreamComponents(
        tokenizer, language == Language.ENGLISH ? english(words) : other(words));
  }

  /// English has no accents to tell endings by, so they go first, and `cafés` is stemmed like
  /// `cafes`.
  private TokenStream english(TokenStream words) {
    var compounds = new CompoundFilter(folded(words), withParts);
    var plain = new LowerCaseFilter(Elision.removed(new EnglishPossessiveFilter(compounds)));
    return stemmed ? language.stems(plain) : plain;
  }

  /// Other languages know endings by their accents, which therefore go last.
  private TokenStream other(TokenStream words) {
    var compounds = new CompoundFilter(words, withParts);
    var plain = new LowerCaseFilter(Elision.removed(compounds));
    return folded(stemmed ? language.stems(plain) : plain);
  }

  private static TokenStream folded(TokenStream words) {
    return new ASCIIFoldingFilter(new AccentFilter(words));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return SearchField.GAP;
  }
}
