package dev.earshot.analysis;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes accents off letters of any alphabet, whether they are written as one character with the
/// letter or as two: file names and subtitles of a Mac have two. Wide forms become the usual ones.
final class AccentFilter extends TokenFilter {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AccentFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    if (hasOthers()) fold();
    return true;
  }

  private boolean hasOthers() {
    for (int i = 0; i < term.length(); i++) if (isOther(term.charAt(i))) return true;
    return false;
  }

  /// Accented Latin letters, and curly apostrophes, are left to Lucene's own folding. Chinese,
  /// Japanese and Korean have no accents but the two voicing marks of Japanese, and are passed
  /// over, as normalising each of their words would be felt.
  private static boolean isOther(char c) {
    boolean punctuation = c >= '\u2000' && c <= '\u206f';
    boolean eastAsian = c >= '\u2e80' && c <= '\ud7ff' && c != '\u3099' && c != '\u309a';
    return c >= '\u0300' && !punctuation && !eastAsian;
  }

  private void fold() {
    var bare = ACCENTS.matcher(Normalizer.normalize(term, Form.NFKD)).replaceAll("");
    var folded = Normalizer.normalize(bare, Form.NFC);
    // A character that is nothing but an accent stays a word.
    if (!folded.isEmpty()) term.setEmpty().append(folded);
  }
}
