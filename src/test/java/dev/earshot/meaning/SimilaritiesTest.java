package dev.earshot.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.meaning.Similarities.Alike;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilaritiesTest {
  private static final float[] NORTH = {0, 1};

  /// One that points so many degrees away from north.
  private static Vector pointing(int degrees) {
    double angle = Math.toRadians(degrees);
    return Vector.of(new float[] {(float) Math.sin(angle), (float) Math.cos(angle)});
  }

  private static Similarities of(Integer... degrees) {
    return Similarities.of(
        List.of(degrees).stream().map(SimilaritiesTest::pointing).toList(), NORTH);
  }

  private static List<Integer> alike(Similarities found, int place) {
    return found.alike().get(place).stream().map(Alike::place).toList();
  }

  @Test
  void eachTextHasThoseNearestToItAndNotItself() {
    var found = of(0, 10, 30, 70);
    assertEquals(List.of(1, 2, 3), alike(found, 0));
    assertEquals(List.of(0, 2, 3), alike(found, 1));
    assertEquals(List.of(2, 1, 0), alike(found, 3));
    assertEquals(Math.cos(Math.toRadians(40)), found.alike().get(3).getFirst().similarity(), .01);
  }

  @Test
  void whatPointsTheOtherWayIsNotAlike() {
    assertEquals(List.of(1), alike(of(0, 80, 100, 180), 0));
    assertTrue(alike(of(0), 0).isEmpty());
  }

  @Test
  void theSameTextTwiceIsAlike() {
    assertEquals(List.of(1), alike(of(20, 20), 0));
  }

  @Test
  void thereAreFiveAtMost() {
    var degrees = IntStream.range(0, 9).boxed().toArray(Integer[]::new);
    assertEquals(List.of(1, 2, 3, 4, 5), alike(of(degrees), 0));
  }
}
