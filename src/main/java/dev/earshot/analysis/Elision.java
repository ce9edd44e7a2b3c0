package dev.earshot.analysis;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.util.ElisionFilter;

/// The little words of French, Italian and Catalan that lose their vowel and lean on the next word:
/// `l'école`, `dell'anno`, `qu'est`. They come off in texts of every language, as few transcripts
/// name theirs, and people quote across languages.
final class Elision {
  private static final CharArraySet LITTLE_WORDS =
      new CharArraySet(
          List.of(
              ("l d c j m n s t v qu jusqu lorsqu puisqu quoiqu quelqu presqu un all dall dell nell"
                      + " sull coll gl agl dagl degl negl sugl quest quell sant bell tutt nient"
                      + " senz anch com dov cos quand quant mezz mill vent trent quarant cinquant"
                      + " sessant settant ottant novant cent qualcun nessun ciascun alcun ognun")
                  .split(" ", -1)),
          true);

  private Elision() {}

  static TokenStream removed(TokenStream words) {
    return new ElisionFilter(words, LITTLE_WORDS);
  }

  /// The word after the little one; a word without one is given back.
  static String removed(String word) {
    int apostrophe = SymbolFilter.straight(word).indexOf('\'');
    boolean elided =
        apostrophe > 0
            && apostrophe < word.length() - 1
            && !word.substring(apostrophe + 1).equalsIgnoreCase("s")
            && LITTLE_WORDS.contains(word.substring(0, apostrophe).toLowerCase(Locale.ROOT));
    return elided ? word.substring(apostrophe + 1) : word;
  }
}
