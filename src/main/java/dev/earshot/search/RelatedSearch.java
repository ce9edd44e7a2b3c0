package dev.earshot.search;

import dev.earshot.analysis.Analysis;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Hit;
import dev.earshot.engine.Snapshot;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Topic;
import dev.earshot.meaning.Meaning;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Recipe;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.RelatedResults.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what goes with an episode or a passage: what its source says first, then what has the same
/// words. Thread-safe.
public final class RelatedSearch {
  /// The most that may be asked for.
  public static final int MAX_LIMIT = 1_000;

  /// An episode may have many passages before the next one has its best.
  private static final int PASSAGES_AN_EPISODE = 20;

  private static final int OTHERS_OF_AN_EPISODE = 1;

  private static final int IN_OTHER_WORDS = 5;

  private final Engine engine;
  private final Recipe recipe;
  private final Analysis analysis;
  private final @Nullable Meaning meaning;

  /// @param meaning knows which passages mean nearly the same; null where nothing is encoded
  public RelatedSearch(Engine engine, Recipe recipe, Analysis analysis, @Nullable Meaning meaning) {
    this.engine = engine;
    this.recipe = recipe;
    this.analysis = analysis;
    this.meaning = meaning;
  }

  /// At most `limit` passages beside the listed episodes; empty when there is nothing of that id.
  ///
  /// @throws InvalidInputException if `limit` is below 1 or above [#MAX_LIMIT]
  public Optional<RelatedResults> to(String id, int limit) {
    return to(id, limit, Deadline.never());
  }

  /// The same in bounded time.
  ///
  /// @throws dev.earshot.engine.TimeOverException if that was not enough
  public Optional<RelatedResults> to(String id, int limit, Deadline deadline) {
    if (limit < 1 || limit > MAX_LIMIT)
      throw new InvalidInputException("a limit of " + limit + "; expected 1 to " + MAX_LIMIT);
    try (var at = engine.snapshot(deadline)) {
      var related =
          at.highlight(id, 0)
              .map(hit -> toPassage(hit, limit, at, deadline))
              .or(() -> at.episode(id).map(stored -> toEpisode(stored, limit, at, deadline)));
      // What was not found after the time was over may be there.
      if (related.isEmpty()) deadline.check();
      return related;
    }
  }

  private RelatedResults toPassage(Hit hit, int limit, Snapshot at, Deadline deadline) {
    var title = hit.topic().flatMap(Topic::title).orElse("");
    var text = title + "\n" + hit.highlight().text();
    var alike = at.alike(text, hit.episodeId(), limit);
    var above = new HashSet<>(List.of(hit.episodeId()));
    alike.forEach(other -> above.add(other.id()));
    return new RelatedResults(
        listed(at).of(hit.episodeId(), hit.episode()),
        alike.stream().map(Passage::of).toList(),
        inOtherWords(List.of(hit.highlight()), above, limit, at, deadline));
  }

  /// Each episode with its best passage; those that are listed are not said twice.
  private RelatedResults toEpisode(
      StoredEpisode stored, int limit, Snapshot at, Deadline deadline) {
    var listed = listed(at).of(stored.id(), stored.episode());
    var seen = new HashSet<String>();
    listed.forEach(named -> named.found().map(Found::id).ifPresent(seen::add));
    var alike = at.alike(text(stored.episode()), stored.id(), PASSAGES_AN_EPISODE * limit);
    var best = alike.stream().filter(hit -> seen.add(hit.episodeId())).limit(limit).toList();
    seen.add(stored.id());
    return new RelatedResults(
        listed,
        best.stream().map(Passage::of).toList(),
        inOtherWords(Encoding.highlights(stored.episode()).toList(), seen, limit, at, deadline));
  }

  /// @param but ids of passages and episodes that are not wanted
  private Optional<InOtherWords> inOtherWords(
      List<Highlight> of, Set<String> but, int limit, Snapshot at, Deadline deadline) {
    // What is alike in words was all found by now, and is not lost for what comes beneath.
    deadline.check();
    if (meaning == null) return Optional.empty();
    var texts = of.stream().map(SecondOpinion::text).toList();
    var nearest = meaning.alike(texts, NearInMeaning.LOOKED, deadline);
    var lookup = new Lookup(at, recipe, analysis);
    int most = Math.min(limit, IN_OTHER_WORDS);
    return NearInMeaning.told(nearest, meaning, lookup, but, OTHERS_OF_AN_EPISODE, most);
  }

  private ListedEpisodes listed(Snapshot at) {
    return new ListedEpisodes(new Lookup(at, recipe, analysis), analysis);
  }

  private static String text(Episode episode) {
    var topics =
        episode.topics().stream()
            .flatMap(topic -> Stream.of(topic.title().orElse(""), topic.text()));
    return Stream.concat(Stream.of(episode.title()), topics).collect(Collectors.joining("\n"));
  }
}
