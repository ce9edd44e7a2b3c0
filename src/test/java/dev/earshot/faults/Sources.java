package dev.earshot.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Earshot;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.engine.NoIndexException;
import dev.earshot.episode.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A folder of sources that change from one state to the next, and what an index of them may hold
/// at any moment.
///
/// @param folder of the sources
record Sources(Path folder) {
  static final int FILES = 8;
  static final int EPISODES = 5;

  /// Writes all files, each with a word that tells the state.
  Sources in(int state) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < FILES; i++)
      Files.writeString(folder.resolve(i + ".jsonl"), Episodes.lines(i, EPISODES, state));
    return this;
  }

  /// The fingerprint of an index that nothing has disturbed.
  String fingerprint(Path index) {
    try (var earshot = Earshot.open(index)) {
      earshot.index(folder);
      return earshot.fingerprint();
    }
  }

  /// Fails unless an index is whole, or not there yet, and each of its episodes is of one state.
  ///
  /// @return how many episodes of each state there are
  static Map<String, Integer> requireWhole(Path index) {
    try (var earshot = Earshot.open(index)) {
      var inspection = earshot.check(Depth.CONTENT);
      assertTrue(inspection.isWhole(), () -> inspection.damage().toString());
      return requireWhole(earshot);
    } catch (NoIndexException notYet) {
      return Map.of();
    }
  }

  /// The same of what a reader sees, which need not know of the newest files.
  static Map<String, Integer> requireWhole(Earshot earshot) {
    var states = new TreeMap<String, Integer>();
    earshot.forEachEpisode(episode -> {
      var said =
          episode.topics().stream()
              .map(Topic::quotes)
              .flatMap(quotes -> quotes.stream())
              .map(quote -> quote.text().replaceFirst(".*state(\\d+).*", "$1"))
              .toList();
      assertEquals(2, said.size(), episode.title());
      assertEquals(1, said.stream().collect(Collectors.toSet()).size(), said.toString());
      states.merge(said.getFirst(), 1, Integer::sum);
    });
    return states;
  }
}
