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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Encodes all passages of an index that a model can compare and has not encoded yet, so that
/// searches by meaning need not. Ended and begun again, it goes on where it was.
public final class Encoding {
  /// Kept together: a second of one busy processor, so that who ends it waits no longer.
  private static final int AT_ONCE = 64;

  private static final long BETWEEN_LOOKS = 50_000_000;

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

  /// Encodes until all is done, or the progress says that it is enough. Where others do the same at
  /// the same time, in whatever process, each does a part, and is done when all is.
  public Done run(Haste haste, EncodingProgress progress) {
    try (var at = engine.snapshot();
        var episodes = at.everyEpisode()) {
      var counts = at.counts();
      long all = counts.topics() + counts.quotes();
      progress.found(all);
      var walk = new Walk(new Portions(episodes), haste, progress);
      if (walk.comesToTheEnd()) meaning.pass(all);
      return new Done(walk.encoded, walk.foreign, walk.trouble);
    }
  }

  /// One way through all passages.
  private final class Walk {
    private final Portions portions;
    private final Haste haste;
    private final EncodingProgress progress;

    /// What others encode just now: as they do one portion at a time, one of each of them.
    private final Deque<List<Optional<Text>>> elsewhere = new ArrayDeque<>();

    private long encoded;
    private long foreign;
    private Optional<String> trouble = Optional.empty();

    Walk(Portions portions, Haste haste, EncodingProgress progress) {
      this.portions = portions;
      this.haste = haste;
      this.progress = progress;
    }

    /// Does all there is to do, unless it is ended early.
    boolean comesToTheEnd() {
      while (isOn() && portions.hasNext()) {
        encode(portions.next());
        lookAgain();
      }
      while (isOn() && !elsewhere.isEmpty()) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
        lookAgain();
      }
      return trouble.isEmpty() && elsewhere.isEmpty() && !portions.hasNext();
    }

    private boolean isOn() {
      return trouble.isEmpty() && !progress.isStopped();
    }

    /// What was elsewhere is kept by now, or left by a process that has ended.
    private void lookAgain() {
      for (int rest = elsewhere.size(); rest > 0 && trouble.isEmpty(); rest--)
        encode(elsewhere.removeFirst());
    }

    private void encode(List<Optional<Text>> some) {
      var texts = some.stream().flatMap(Optional::stream).toList();
      var done = meaning.encode(texts, haste);
      if (done.elsewhere()) {
        elsewhere.addLast(some);
        return;
      }
      encoded += done.made();
      foreign += some.size() - texts.size();
      progress.passed(some.size());
      trouble = done.trouble();
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
