package dev.earshot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Values computed by hand; trec_eval 9.0.4 gives the same.
class MetricTest {
  @Test
  void aPerfectRankingIsOneAndAnEmptyOneNothing() {
    gives("a b c", "a=3 b=1", "1.0000 1.0000 1.0000 1.0000 1.0000 0.2000");
    gives("", "a=3 b=1", "0.0000 0.0000 0.0000 0.0000 0.0000 0.0000");
  }

  @Test
  void gradesAreGainsAsTheyStand() {
    // (1 + 3 / log2(3)) / (3 + 1 / log2(3))
    gives("b a", "a=3 b=1", "0.7967 1.0000 1.0000 1.0000 1.0000 0.2000");
  }

  @Test
  void whatIsMissingOrNotJudgedIsNotRelevant() {
    // (2 / log2(3)) / (2 + 1 / log2(3)); (1 / 2) / 2
    gives("x a c", "a=2 b=1 c=0", "0.4796 0.2500 0.5000 0.5000 1.0000 0.2000");
    gives("x a", "a=1 x=-1", "0.6309 0.5000 0.5000 1.0000 1.0000 0.1000");
  }

  @Test
  void onlyTheFirstTenCountWhereTenIsSaid() {
    gives(fillers(10) + " a", "a=1", "0.0000 0.0909 0.0000 1.0000 0.0000 0.0000");
    gives(fillers(9) + " a", "a=1", "0.2891 0.1000 0.1000 1.0000 1.0000 0.1000");
  }

  @Test
  void recallLooksAtAHundred() {
    gives(fillers(100) + " a", "a=1", "0.0000 0.0099 0.0000 0.0000 0.0000 0.0000");
    gives(fillers(99) + " a", "a=1", "0.0000 0.0100 0.0000 1.0000 0.0000 0.0000");
  }

  @Test
  void theBestOrderIsThatOfTheFirstTen() {
    var documents = IntStream.range(0, 12).mapToObj(i -> "r" + i).toList();
    gives(
        String.join(" ", documents.subList(0, 10)),
        documents.stream().map(d -> d + "=1").collect(Collectors.joining(" ")),
        "1.0000 0.8333 1.0000 0.8333 1.0000 1.0000");
  }

  private static String fillers(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
  }

  private static void gives(String ranking, String judged, String values) {
    var documents = ranking.isEmpty() ? List.<String>of() : List.of(ranking.split(" ", -1));
    var scores = Scores.of(JudgedRanking.of(documents, grades(judged)));
    assertEquals(
        values,
        Arrays.stream(Metric.values())
            .map(metric -> String.format(Locale.ROOT, "%.4f", scores.of(metric)))
            .collect(Collectors.joining(" ")),
        ranking + " by " + judged);
  }

  private static Map<String, Integer> grades(String judged) {
    var grades = new HashMap<String, Integer>();
    for (var one : judged.split(" ", -1)) {
      var sides = one.split("=", 2);
      grades.put(sides[0], Integer.parseInt(sides[1]));
    }
    return grades;
  }
}
