package dev.earshot.search;

import dev.earshot.analysis.SpokenLanguage;
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
  /// Kept together: a second of one busy processor, so that who ends it waits no longer.
  private static final int AT_ONCE = 64;

  private final Engine engine;
  private final Meaning meaning;

  public Encoding(Engine engine, Meaning meaning) {
    this.engine = engine;
    this.meaning = meaning;
  }

  /// What was done.
  ///
  /// @param encoded how many passages were encoded now
  /// @param foreign how many it passed that are in languages that the model does not know
  /// @param trouble why it ended early, where nobody told it to: a sentence for a person
  public record Done(long encoded, long foreign, Optional<String> trouble) {}

  /// Encodes until all is done, or the progress says that it is enough.
  public Done run(Haste haste, EncodingProgress progress) {
    try (var at = engine.snapshot();
        var episodes = at.everyEpisode()) {
      var counts = at.counts();
      long all = counts.topics() + counts.quotes();
      progress.found(all);
      long encoded = 0;
      long foreign = 0;
      var portions = new Portions(episodes);
      while (portions.hasNext() && !progress.isStopped()) {
        var some = portions.next();
        var texts = some.stream().flatMap(Optional::stream).toList();
        var done = meaning.encode(texts, haste);
        encoded += done.made();
        foreign += some.size() - texts.size();
        progress.passed(some.size());
        if (done.trouble().isPresent()) return new Done(encoded, foreign, done.trouble());
      }
      if (!portions.hasNext()) meaning.pass(all);
      return new Done(encoded, foreign, Optional.empty());
    }
  }

  /// The texts of all passages, so many at once; empty for those in a language that the model does
  /// not know.
  private final class Portions implements Iterator<List<Optional<Text>>> {
    private final Iterator<Optional<Text>> texts;

    Portions(Stream<StoredEpisode> episodes) {
      this.texts = episodes.map(StoredEpisode::episode).flatMap(this::texts).iterator();
    }

    private Stream<Optional<Text>> texts(Episode episode) {
      var spoken = SpokenLanguage.of(episode);
      return highlights(episode)
          .map(SecondOpinion::text)
          .map(text -> Optional.of(text).filter(one -> meaning.knows(spoken.of(one.words()))));
    }

    @Override
    public boolean hasNext() {
      return texts.hasNext();
    }

    @Override
    public List<Optional<Text>> next() {
      var some = new ArrayList<Optional<Text>>();
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
