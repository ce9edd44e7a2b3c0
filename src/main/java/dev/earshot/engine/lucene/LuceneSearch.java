package dev.earshot.engine.lucene;

import dev.earshot.engine.Answer;
import dev.earshot.engine.Engine.Ranked;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Reason;
import dev.earshot.engine.Recipe;
import dev.earshot.engine.Request;
import dev.earshot.engine.Request.Choice;
import dev.earshot.engine.Request.Order;
import dev.earshot.engine.Request.Place;
import dev.earshot.engine.lucene.QueryCompiler.Depth;
import dev.earshot.engine.lucene.TopHits.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TotalHits.Relation;

/// One request to one commit. For one thread.
final class LuceneSearch {
  /// Nobody reads more passages at once.
  private static final int PERSONS_LIMIT = 100;

  private final IndexSearcher searcher;
  private final Request request;
  private final LanguageQueries queries;
  private final Query query;
  private final TopHits top;

  LuceneSearch(IndexSearcher searcher, Recipe recipe, Analysis analysis, Request request)
      throws IOException {
    this.searcher = searcher;
    this.request = request;
    this.queries = new LanguageQueries(recipe, analysis, searcher);
    this.query = queries.compile(request.clause(), depth(request));
    this.top = top(recipe);
  }

  private static Depth depth(Request request) {
    boolean first = request.after().isEmpty() && request.limit() <= PERSONS_LIMIT;
    return first && request.order() == Order.RELEVANCE ? Depth.FIRST : Depth.ALL;
  }

  private TopHits top(Recipe recipe) throws IOException {
    if (request.order() != Order.RELEVANCE)
      return TopHits.find(searcher, query, request.order(), offered(), request.after());
    return new Smoothing(recipe.smoothing(), searcher, query, queries.bonuses())
        .find(offered(), request.after());
  }

  /// How many hits there are to choose from.
  private int offered() {
    int limit = request.limit();
    return request.choice().equals(Choice.ALL) ? limit : limit + Math.min(2 * limit, PERSONS_LIMIT);
  }

  List<Ranked> ranked() {
    return top.found().stream().map(hit -> new Ranked(hit.id(), hit.score())).toList();
  }

  Answer answer() throws IOException {
    var marks = queries.marks(searcher, request.clause());
    var reader = new HitReader(Optional.of(marks), request.neighbours());
    var reasons = Reasons.ifAsked(request, searcher, query, queries);
    var hits = new ArrayList<Hit>();
    var offered = top.found().iterator();
    Optional<Place> last = Optional.empty();
    while (offered.hasNext() && hits.size() < request.limit()) {
      var found = offered.next();
      var highlight = new BlockReader(found.leaf().reader()).highlight(found.doc());
      if (request.choice().takes(found.id(), highlight)) {
        var hit = reader.read(found.leaf(), found.doc(), highlight, found.score());
        hits.add(reasons.isPresent() ? hit.withReasons(reasons(reasons.get(), found)) : hit);
      }
      last = Optional.of(found.place());
    }
    var total = top.total();
    return new Answer(
        hits,
        total.value(),
        total.relation() == Relation.EQUAL_TO,
        offered.hasNext() || top.more() ? last : Optional.empty(),
        fingerprint(searcher));
  }

  private static List<Reason> reasons(Reasons reasons, Found found) throws IOException {
    return reasons.of(found.leaf().docBase + found.doc(), found.lent());
  }

  static String fingerprint(IndexSearcher searcher) throws IOException {
    var commit = ((DirectoryReader) searcher.getIndexReader()).getIndexCommit();
    return commit.getUserData().getOrDefault(IndexFolder.FINGERPRINT, "");
  }
}
