package dev.earshot.engine.opensearch.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.SearchField;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class TokenTextTest {
  private static final Analysis ANALYSIS = new Analysis(Recipe.standard().stopWords());

  @Test
  void whatIsWrittenIsReadWordByWord() throws IOException {
    for (var text :
        List.of(
            "The tide turns.",
            "C++ and C# and node.js, A.I. at 10,000 low-rank GPT-4s",
            "l'école d'été: Büttner's",
            "東京の天気",
            "   ",
            "",
            "- ... -",
            "tide _ | \u0001 \u0002 tables",
            "x".repeat(3_000))) {
      for (var field : List.of(SearchField.TEXT.key(), "all@de", SearchField.VOCABULARY.key())) {
        var written = TokenText.of(ANALYSIS.forIndexing().tokenStream(field, text));
        assertEquals(
            words(ANALYSIS.forIndexing().tokenStream(field, text)),
            words(TokenText.read(written)),
            field + " " + text);
      }
    }
  }

  @Test
  void placesWithoutAWordAreKept() throws IOException {
    assertEquals(
        List.of("a+1", "b+3", "+0"), words(TokenText.read(TokenText.of(List.of("a", "b"), 0, 3))));
    assertEquals(List.of("a+2", "+1"), words(TokenText.read("\u0002 a \u0002")));
  }

  /// Each word with how far it goes on, and the end.
  private static List<String> words(TokenStream stream) throws IOException {
    var words = new ArrayList<String>();
    try (stream) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) words.add(term + "+" + increment.getPositionIncrement());
      stream.end();
      words.add("+" + increment.getPositionIncrement());
    }
    return words;
  }
}
