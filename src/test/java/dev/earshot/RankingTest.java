package dev.earshot;

import dev.earshot.passage.Passage;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Crowding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;

/// Named queries and the passage that should win each. A change of ranking shows as a difference in
/// `ranking.txt`.
@DefaultLocale("ar-EG")
class RankingTest {
  private static final Path FILES =
      Path.of("src", "test", "resources", "dev", "earshot", "ranking");
  private static final int SHOWN = 3;

  @TempDir Path folder;
  private final List<Integer> ranks = new ArrayList<>();

  @Test
  void theRightPassagesWin() throws IOException {
    var report = new StringBuilder();
    try (var earshot = Earshot.open(folder)) {
      earshot.index(Path.of("corpus"), FILES.resolve("episodes.jsonl"));
      for (var line : Files.readAllLines(FILES.resolve("queries.txt")))
        if (!line.startsWith("#")) report.append(answer(earshot, line.split(" => ")));
    }
    Golden.check(FILES.resolve("ranking.txt"), summary() + report);
  }

  private String answer(Earshot earshot, String[] query) {
    var passages = earshot.search(SearchRequest.of(query[0]).crowding(Crowding.SHOWN)).passages();
    var texts = passages.stream().map(passage -> passage.excerpt().text()).toList();
    int rank =
        1
            + IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).contains(query[1]))
                .findFirst()
                .orElse(-1);
    ranks.add(rank);
    var answer =
        new StringBuilder(
            "\n"
                + query[0]
                + "\n  expected: "
                + query[1]
                + " -> "
                + (rank == 0 ? "not found" : "rank " + rank)
                + "\n");
    for (var passage : passages.subList(0, Math.min(SHOWN, passages.size())))
      answer.append(line(passage));
    return answer.toString();
  }

  private static String line(Passage passage) {
    return String.format(
        Locale.ROOT, "  %6.2f %s %s%n", passage.score(), passage.id(), passage.kind().word());
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "recall@1: %s  recall@3: %s  mrr: %.3f%n",
        within(1),
        within(3),
        ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).average().orElse(0));
  }

  private String within(int k) {
    long found = ranks.stream().filter(rank -> rank > 0 && rank <= k).count();
    return found + " of " + ranks.size();
  }
}
