package dev.earshot.engine.lucene.suggest;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/// The terms of an index that is here. They are sorted, so that those of a beginning stand
/// together.
public record ReaderTerms(IndexReader index) implements TermDictionary {
  @Override
  public void beginning(String field, String start, Use use) throws IOException {
    var terms = MultiTerms.getTerms(index, field);
    if (terms != null) forEach(terms.iterator(), new BytesRef(start), use);
  }

  @Override
  public void near(String field, Nearly nearly, Use use) throws IOException {
    var terms = MultiTerms.getTerms(index, field);
    if (terms != null) forEach(intersected(terms, nearly), new BytesRef(), use);
  }

  private static TermsEnum intersected(Terms terms, Nearly nearly) throws IOException {
    var minimal =
        Operations.determinize(nearly.accepted(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return new CompiledAutomaton(minimal).getTermsEnum(terms);
  }

  private static void forEach(TermsEnum terms, BytesRef start, Use use) throws IOException {
    var term = start.length == 0 ? terms.next() : seek(terms, start);
    for (int i = 0; i < MOST_TERMS && term != null && StringHelper.startsWith(term, start); i++) {
      use.of(term.utf8ToString(), terms.docFreq());
      term = terms.next();
    }
  }

  private static @Nullable BytesRef seek(TermsEnum terms, BytesRef start) throws IOException {
    return terms.seekCeil(start) == TermsEnum.SeekStatus.END ? null : terms.term();
  }

  @Override
  public int frequency(Term term) throws IOException {
    return index.docFreq(term);
  }

  @Override
  public long documents() {
    return index.numDocs();
  }

  @Override
  public List<SuggestWord> similar(Term term, int limit, DirectSpellChecker checker)
      throws IOException {
    return List.of(checker.suggestSimilar(term, limit, index, SuggestMode.SUGGEST_MORE_POPULAR));
  }
}
