package dev.earshot.engine.lucene;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Language;
import dev.earshot.analysis.SearchField;
import dev.earshot.engine.Block;
import dev.earshot.engine.lucene.query.PlanQueries;
import dev.earshot.engine.lucene.store.Documents;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.lucene.store.Scoring;
import dev.earshot.plan.Planner;
import dev.earshot.plan.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.MMapDirectory;

/// The least that Lucene can do with the same documents, to compare earshot with: no reading, no
/// merging, no spans.
public final class RawLucene implements AutoCloseable {
  private final Analysis analysis = new Analysis(Recipe.standard().stopWords());
  private final DirectoryReader reader;
  private final IndexSearcher plain;
  private final IndexSearcher searcher;

  public RawLucene(Path index) throws IOException {
    reader = DirectoryReader.open(new MMapDirectory(index));
    plain = searcher(new BM25Similarity());
    searcher = searcher(Scoring.of(Recipe.standard()));
  }

  private IndexSearcher searcher(Similarity similarity) {
    var made = new IndexSearcher(reader);
    made.setQueryCache(null);
    made.setSimilarity(similarity);
    return made;
  }

  /// Indexes blocks with the same fields and analysis by two threads and commits.
  public static void index(List<Block> blocks, Path folder) throws IOException {
    var analysis = new Analysis(Recipe.standard().stopWords());
    var config = new IndexWriterConfig(analysis.forIndexing()).setRAMBufferSizeMB(256);
    try (var pool = Executors.newFixedThreadPool(2);
        var directory = new MMapDirectory(folder);
        var writer = new IndexWriter(directory, config)) {
      var tasks = new ArrayList<Future<?>>();
      for (var block : blocks)
        tasks.add(pool.submit(() -> writer.addDocuments(Documents.of(block, analysis))));
      for (var task : tasks) task.get();
      writer.commit();
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
  }

  /// The ten best for any of the words, by plain BM25.
  public TopDocs anyWord(String query) throws IOException {
    return plain.search(any(query), 10);
  }

  /// The ten best by the recipe, as it is planned for earshot.
  public TopDocs recipe(String query) throws IOException {
    var clause = dev.earshot.query.Query.read(query).clause();
    var plan =
        new Planner(Recipe.standard(), analysis)
            .plan(clause, List.of(Language.ENGLISH), (language, stem) -> 1);
    var queries = new PlanQueries(plan, Recipe.standard(), analysis, searcher);
    return searcher.search(queries.query(), 10);
  }

  /// The same with the stored text of each.
  public int recipeWithText(String query) throws IOException {
    int length = 0;
    for (var hit : recipe(query).scoreDocs)
      length +=
          searcher
              .storedFields()
              .document(hit.doc, Set.of(Schema.RECORD))
              .get(Schema.RECORD)
              .length();
    return length;
  }

  private Query any(String query) {
    var any = new BooleanQuery.Builder();
    for (var token : analysis.stems(query))
      any.add(new TermQuery(new Term(SearchField.TEXT.key(), token.term())), Occur.SHOULD);
    return any.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
