package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.corpus.Key.Called;
import dev.earshot.corpus.Key.EpisodeNumber;
import dev.earshot.corpus.Key.FileName;
import dev.earshot.corpus.Key.Mark;
import dev.earshot.corpus.Key.Season;
import dev.earshot.corpus.Key.Show;
import dev.earshot.corpus.Key.Witness;
import dev.earshot.episode.Provenance.Scheme;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A few keys are looked through and many are filed; whoever asks sees no difference.
class KeysTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 28, 29, 30, 31, 200})
  void areAskedByTheirKindsHoweverManyThereAre(int others) {
    var keys = keys(others);
    assertEquals(others + 1, keys.of(Mark.class).size());
    assertEquals(List.of(new Show("sea")), List.copyOf(keys.of(Show.class)));
    assertTrue(keys.has(List.of(Witness.LINE, Scheme.GUID)));
    assertFalse(keys.has(Season.class));
    assertTrue(keys.shares(keys(0), Show.class));
    assertTrue(keys(0).shares(keys, Mark.class));
    assertFalse(keys.differ(keys(0), Show.class));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200})
  void contradictWhatAnswersOneOfTheirQuestionsOtherwise(int others) {
    var keys = keys(others);
    assertFalse(keys.contradict(of(new Season("1"), new FileName("other"))));
    for (var other :
        List.of(
            new Show("land"), new EpisodeNumber("8"), new Called(Witness.LINE, Scheme.GUID, "b"))) {
      assertTrue(keys.contradict(of(other)), other.toString());
      assertTrue(of(other).contradict(keys), other.toString());
    }
    assertFalse(keys.contradict(of(new Called(Witness.SOURCE, Scheme.GUID, "b"))));
  }

  private static Keys keys(int others) {
    var keys =
        of(
            new Show("sea"),
            new EpisodeNumber("7"),
            new Called(Witness.LINE, Scheme.GUID, "a"),
            new FileName("sea-7"));
    IntStream.range(0, others).forEach(i -> keys.add(new FileName("talk-" + i)));
    return keys;
  }

  private static Keys of(Key... some) {
    var keys = new Keys();
    for (var key : some) keys.add(key);
    return keys;
  }
}
