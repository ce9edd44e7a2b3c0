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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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
    order.sort(
        (a, b) -> Integer.compare(candidates.get(a).document(), candidates.get(b).document()));
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
    private final List<SaidWord> words;
    private final Set<String> stems;
    private final String field;
    private final String title;

    /// Where each stem, and the title, stands in the leaf; a term that is not in it is left out.
    private final Map<String, PostingsEnum> postings = new HashMap<>();

    private Optional<PostingsEnum> titles = Optional.empty();
    private int leaf = -1;

    Texts(Language language, List<SaidWord> words) {
      this.words = words;
      this.stems = words.stream().map(SaidWord::stem).collect(Collectors.toSet());
      this.field = SearchField.TEXT.key(language);
      this.title = words.stream().map(SaidWord::stem).collect(Collectors.joining(" "));
    }

    Run run(int document) throws IOException {
      if (words.isEmpty()) return Run.NONE;
      var context = Leaves.of(searcher, document);
      if (context.ord != leaf) enter(context);
      int doc = document - context.docBase;
      // Positions can be read once, and a word may be asked for twice.
      var places = new HashMap<String, int[]>();
      for (var found : postings.entrySet())
        if (isAt(found.getValue(), doc)) places.put(found.getKey(), places(found.getValue()));
      var run =
          LongestRun.of(
              words,
              words.stream().map(word -> places.getOrDefault(word.stem(), NOWHERE)).toList());
      return titles.isPresent() && isAt(titles.get(), doc) ? run.titled(words) : run;
    }

    private void enter(LeafReaderContext context) throws IOException {
      leaf = context.ord;
      postings.clear();
      for (var stem : stems) {
        var found = context.reader().postings(new Term(field, stem), PostingsEnum.POSITIONS);
        if (found != null) postings.put(stem, found);
      }
      titles =
          Optional.ofNullable(
              context.reader().postings(new Term(SearchField.WHOLE_TITLE.key(), title)));
    }

    private static boolean isAt(PostingsEnum found, int doc) throws IOException {
      return (found.docID() < doc ? found.advance(doc) : found.docID()) == doc;
    }

    private static int[] places(PostingsEnum found) throws IOException {
      var places = new int[found.freq()];
      for (int i = 0; i < places.length; i++) places[i] = found.nextPosition();
      return places;
    }
  }
}
