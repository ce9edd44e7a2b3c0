package dev.earshot.eval;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earshot.engine.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the standard recipe to its goals on the collections that lie beside the project, where
/// they do.
class RankingGoalsTest {
  private static final Path COLLECTIONS = Path.of("..", "shared", "eval");

  @TempDir Path folder;

  @Test
  void theStandardRecipeReachesItsGoals() throws IOException {
    assumeTrue(Files.isDirectory(COLLECTIONS), "no collections beside the project");
    var missed = new ArrayList<String>();
    check("cranfield", "topics.tsv", "qrels.txt", .382, missed);
    check("cisi", "topics.tsv", "qrels.txt", .380, missed);
    check("scifact-train", "topics.tsv", "qrels.txt", .688, missed);
    check("stackfaq-train", "topics.tsv", "qrels.txt", .773, missed);
    check("spoken-train", "topics.tsv", "qrels.txt", .770, missed);
    check("qmsum-train", "topics.tsv", "qrels.txt", .474, missed);
    check("podcast-dev", "topics.core.tsv", "qrels.core.txt", .232, missed);
    check("podcast-dev", "topics.core.misspelled.tsv", "qrels.core.txt", .222, missed);
    assertTrue(missed.isEmpty(), () -> String.join("\n", missed));
  }

  private void check(String name, String topics, String qrels, double goal, List<String> missed)
      throws IOException {
    var recipe = Recipe.standard();
    var collection = new TestCollection(COLLECTIONS.resolve(name));
    var index = folder.resolve(name);
    if (!Files.exists(index)) collection.index(index, recipe);
    var metrics = collection.measure(index, recipe, topics, qrels);
    System.out.printf("%-14s %-26s %s  (goal %.3f)%n", name, topics, metrics, goal);
    if (metrics.ndcg10() < goal)
      missed.add(name + " " + topics + ": " + metrics + " misses " + goal);
  }
}
