package dev.earshot.engine.lucene.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Run;
import dev.earshot.plan.SaidWord;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongestRunTest {
  private static final SaidWord TIDE = new SaidWord("tide", false);

  /// What runs are is told by `AsSaidTest`.
  @Test
  void aWordSaidThousandsOfTimesInQueryAndTextTookAllMemory() {
    var places = IntStream.range(0, 90_000).toArray();
    var run = LongestRun.of(Collections.nCopies(2_000, TIDE), Collections.nCopies(2_000, places));
    assertTrue(run.whole() && run.words() > 40, run::toString);
  }

  @Test
  void thirtyWordsAreFoundAtTheEndOfALongText() {
    var often = IntStream.range(0, 3_000).map(i -> 2 * i).toArray();
    var places =
        IntStream.range(0, 30)
            .mapToObj(
                i -> IntStream.concat(IntStream.of(often), IntStream.of(10_000 + i)).toArray())
            .toList();
    assertEquals(new Run(30, 30, true), LongestRun.of(Collections.nCopies(30, TIDE), places));
  }
}
