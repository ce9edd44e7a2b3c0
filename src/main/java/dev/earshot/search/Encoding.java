package dev.earshot.search;

import dev.earshot.analysis.Language;
import dev.earshot.engine.Engine;
import dev.earshot.engine.StoredEpisode;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.meaning.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Encodes all passages of an index that a model can compare and has not encoded yet, so that
/// searches by meaning need not. Ended and begun again, it goes on where it was.
public final class Encoding {
  private static final int AT_ONCE = 256;

  private final Engine engine;
  private final Meaning meaning;

  public Encoding(Engine engine, Meaning meaning) {
    this.engine = engine;
    this.meaning = meaning;
  }

  /// What was done.
  ///
  /// @param encoded how many passages were encoded now
  /// @param trouble why it ended early, where nobody told it to: a sentence for a person
  public record Done(long encoded, Optional<String> trouble) {}

  /// Encodes until all is done, or the progress says that it is enough.
  public Done run(Haste haste, EncodingProgress progress) {
    try (var at = engine.snapshot();
        var episodes = at.everyEpisode()) {
      var counts = at.counts();
      progress.found(counts.topics() + counts.quotes());
      long encoded = 0;
      for (var some = new Portions(episodes); some.hasNext() && !progress.isStopped(); ) {
        var texts = some.next();
        var done = meaning.encode(texts, haste);
        encoded += done.made();
        progress.passed(texts.size());
        if (done.trouble().isPresent()) return new Done(encoded, done.trouble());
      }
      return new Done(encoded, Optional.empty());
    }
  }

  /// The texts of all passages, so many at once.
  private final class Portions implements Iterator<List<Text>> {
    private final Iterator<Text> texts;

    Portions(Stream<StoredEpisode> episodes) {
      this.texts =
          episodes
              .map(StoredEpisode::episode)
              .filter(episode -> meaning.knows(Language.of(episode).code()))
              .flatMap(Encoding::highlights)
              .map(SecondOpinion::text)
              .iterator();
    }

    @Override
    public boolean hasNext() {
      return texts.hasNext();
    }

    @Override
    public List<Text> next() {
      var some = new ArrayList<Text>();
      while (some.size() < AT_ONCE && texts.hasNext()) some.add(texts.next());
      return some;
    }
  }

  /// All of an episode.
  static Stream<Highlight> highlights(Episode episode) {
    return Stream.concat(
        episode.topics().stream()
            .flatMap(topic -> Stream.concat(Stream.of(topic), topic.quotes().stream())),
        episode.quotes().stream());
  }
}
