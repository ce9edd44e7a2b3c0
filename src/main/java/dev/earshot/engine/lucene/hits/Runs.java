package dev.earshot.engine.lucene.hits;

import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Run;
import dev.earshot.plan.Plan;
import dev.earshot.plan.SaidWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/// Finds the longest runs of a query's words in the texts of some documents, by the positions that
/// an index has of them: nothing that is stored is read.
public final class Runs {
  private static final int[] NOWHERE = {};

  private final IndexSearcher searcher;
  private final Plan plan;

  public Runs(IndexSearcher searcher, Plan plan) {
    this.searcher = searcher;
    this.plan = plan;
  }

  /// One for each candidate, in their order.
  public List<Run> of(List<Candidate> candidates) throws IOException {
    var runs = new Run[candidates.size()];
    Arrays.fill(runs, Run.NONE);
    var order = new ArrayList<Integer>();
    for (int i = 0; i < runs.length; i++) order.add(i);
    order.sort(Comparator.comparingInt(i -> candidates.get(i).document()));
    for (var part : plan.parts()) {
      var texts = new Texts(part.language(), part.said());
      for (int i : order) {
        var run = texts.run(candidates.get(i).document());
        if (run.words() > runs[i].words()) runs[i] = run;
      }
    }
    return List.of(runs);
  }

  /// The texts of one language, asked for in the order of their documents.
  private final class Texts {
    private final Language language;
    private final List<SaidWord> words;
    private final Map<String, PostingsEnum> postings = new HashMap<>();
    private final String title;
    private int leaf = -1;

    Texts(Language language, List<SaidWord> words) {
      this.language = language;
      this.words = words;
      this.title = words.stream().map(SaidWord::stem).collect(Collectors.joining(" "));
    }

    Run run(int document) throws IOException {
      if (words.isEmpty()) return Run.NONE;
      var context = Leaves.of(searcher, document);
      if (context.ord != leaf) postings.clear();
      leaf = context.ord;
      var read = new HashMap<String, int[]>();
      var places = new ArrayList<int[]>();
      for (var word : words) {
        // Positions can be read once, and a word may be asked for twice.
        if (!read.containsKey(word.stem()))
          read.put(word.stem(), places(context, word.stem(), document));
        places.add(read.getOrDefault(word.stem(), NOWHERE));
      }
      int asTyped = 0;
      for (var word : words)
        if (has(context, SearchField.VOCABULARY.key(), word.form(), document)) asTyped++;
      var run = LongestRun.of(words, places, asTyped);
      return has(context, SearchField.WHOLE_TITLE.key(), title, document) ? run.titled(words) : run;
    }

    private int[] places(LeafReaderContext context, String stem, int document) throws IOException {
      var field = SearchField.TEXT.key(language);
      if (!has(context, field, stem, document)) return NOWHERE;
      var found = Objects.requireNonNull(postings.get(key(field, stem)));
      var places = new int[found.freq()];
      for (int i = 0; i < places.length; i++) places[i] = found.nextPosition();
      return places;
    }

    private boolean has(LeafReaderContext context, String field, String term, int document)
        throws IOException {
      var found = postings.get(key(field, term));
      if (found == null) {
        found = context.reader().postings(new Term(field, term), PostingsEnum.POSITIONS);
        if (found == null) return false;
        postings.put(key(field, term), found);
      }
      int doc = document - context.docBase;
      int at = found.docID() < doc ? found.advance(doc) : found.docID();
      return at == doc && at != DocIdSetIterator.NO_MORE_DOCS;
    }

    private static String key(String field, String term) {
      return field + ' ' + term;
    }
  }
}
