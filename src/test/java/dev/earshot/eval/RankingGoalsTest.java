package dev.earshot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Beside;
import dev.earshot.Slow;
import dev.earshot.docs.DocPage;
import dev.earshot.plan.Recipe;
import dev.earshot.search.SearchRequest.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the standard recipe to the goals and figures of `src/docs/ranking.md`, on the collections
/// that lie beside the project, where they do.
class RankingGoalsTest {
  private static final Map<String, JudgedIndex> INDEXES = new HashMap<>();

  @AfterAll
  static void close() {
    INDEXES.values().forEach(JudgedIndex::close);
  }

  @ParameterizedTest
  @CsvSource({
    "'Cranfield', cranfield, topics.tsv, qrels.txt",
    "'CISI', cisi, topics.tsv, qrels.txt",
    "'questions to FAQ answers, train', stackfaq-train, topics.tsv, qrels.txt"
  })
  void theStandardRecipeReachesItsGoal(String title, String name, String topics, String qrels) {
    reaches(title, name, topics, qrels);
  }

  @Slow
  @ParameterizedTest
  @CsvSource({
    "'SciFact, train', scifact-train, topics.tsv, qrels.txt",
    "'questions to speech-recognised paragraphs, train', spoken-train, topics.tsv, qrels.txt",
    "'QMSum, train', qmsum-train, topics.tsv, qrels.txt",
    "'podcast chapters, core', podcast-dev, topics.core.tsv, qrels.core.txt",
    "'the same, a word misspelled in each', podcast-dev, topics.core.misspelled.tsv, qrels.core.txt"
  })
  void itReachesThemOnLargeCollectionsToo(String title, String name, String topics, String qrels) {
    reaches(title, name, topics, qrels);
  }

  private static void reaches(String title, String name, String topics, String qrels) {
    var folder = Beside.collection(name);
    var index = INDEXES.computeIfAbsent(name, n -> JudgedIndex.of(folder.resolve("docs.jsonl.gz")));
    var judgements = Judgements.read(folder.resolve(qrels));
    var queries = Topics.read(folder.resolve(topics));
    var judged =
        queries.queries().keySet().stream()
            .filter(topic -> !judgements.relevant(topic).isEmpty())
            .toList();
    var ranker =
        new SearchRanker(
            () -> index, Recipe.standard(), queries, 1000, Spelling.CORRECTED, Optional.empty());
    var mean = Evaluation.of(ranker, judged, judgements).mean();
    var told = told(title);
    var values = title + ": " + mean.values();
    System.out.println(values);
    assertTrue(
        new Goal(Metric.NDCG, Double.parseDouble(told.get(2))).isReached(mean.of(Metric.NDCG)),
        values);
    assertEquals(
        told.subList(3, 7),
        Stream.of(Metric.NDCG, Metric.MAP, Metric.MRR, Metric.RECALL)
            .map(metric -> figure(mean.of(metric)))
            .toList(),
        title);
    assertEquals(told.get(1), Integer.toString(judged.size()));
  }

  /// The row of a collection in the page on ranking: its topics, its goal, and what F3 reaches.
  private static List<String> told(String title) {
    return DocPage.of("ranking").table("collection").stream()
        .filter(row -> row.getFirst().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
  }
}
