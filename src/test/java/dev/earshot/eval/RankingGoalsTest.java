package dev.earshot.eval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Beside;
import dev.earshot.Slow;
import dev.earshot.plan.Recipe;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the standard recipe to its goals on the collections that lie beside the project, where
/// they do.
class RankingGoalsTest {
  private static final Map<String, JudgedIndex> INDEXES = new HashMap<>();

  @AfterAll
  static void close() {
    INDEXES.values().forEach(JudgedIndex::close);
  }

  @ParameterizedTest
  @CsvSource({
    "cranfield, topics.tsv, qrels.txt, .382",
    "cisi, topics.tsv, qrels.txt, .380",
    "stackfaq-train, topics.tsv, qrels.txt, .773"
  })
  void theStandardRecipeReachesItsGoal(String name, String topics, String qrels, double goal) {
    reaches(name, topics, qrels, goal);
  }

  @Slow
  @ParameterizedTest
  @CsvSource({
    "scifact-train, topics.tsv, qrels.txt, .688",
    "spoken-train, topics.tsv, qrels.txt, .770",
    "qmsum-train, topics.tsv, qrels.txt, .474",
    "podcast-dev, topics.core.tsv, qrels.core.txt, .232",
    "podcast-dev, topics.core.misspelled.tsv, qrels.core.txt, .222"
  })
  void itReachesThemOnLargeCollectionsToo(String name, String topics, String qrels, double goal) {
    reaches(name, topics, qrels, goal);
  }

  private static void reaches(String name, String topics, String qrels, double goal) {
    var folder = Beside.collection(name);
    var index = INDEXES.computeIfAbsent(name, n -> JudgedIndex.of(folder.resolve("docs.jsonl.gz")));
    var judgements = Judgements.read(folder.resolve(qrels));
    var queries = Topics.read(folder.resolve(topics));
    var judged =
        queries.queries().keySet().stream()
            .filter(topic -> !judgements.relevant(topic).isEmpty())
            .toList();
    var ranker =
        new SearchRanker(() -> index, Recipe.standard(), queries, 1000, Spelling.CORRECTED);
    var mean = Evaluation.of(ranker, judged, judgements).mean();
    var values = name + " " + topics + ": " + mean.values() + ", goal " + goal;
    System.out.println(values);
    assertTrue(new Goal(Metric.NDCG, goal).isReached(mean), values);
  }
}
