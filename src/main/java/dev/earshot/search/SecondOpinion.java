package dev.earshot.search;

import dev.earshot.analysis.SpokenLanguage;
import dev.earshot.engine.Candidate;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.PassageIds;
import dev.earshot.engine.Snapshot;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Highlight;
import dev.earshot.episode.Topic;
import dev.earshot.meaning.Meaning;
import dev.earshot.meaning.Nearest;
import dev.earshot.meaning.Similarities;
import dev.earshot.meaning.Similarities.Alike;
import dev.earshot.meaning.Text;
import dev.earshot.notation.Thousands;
import dev.earshot.passage.Passage;
import dev.earshot.query.Clause;
import dev.earshot.search.SearchResults.ByMeaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a model thinks of the first passages of one answer.
///
/// How many it has looked at in time belongs to the order of the answer: all its pages take the
/// same number, which their cursors carry. For one thread.
final class SecondOpinion {
  /// Who waits longer than that would rather have an answer by words.
  private static final Duration MOST = Duration.ofSeconds(1);

  /// For what a page before had the time for, and where nobody waits.
  private static final Duration UNHURRIED = Duration.ofMinutes(1);

  /// What came since somebody last encoded all is not worth a line.
  private static final double MOST_OF_ALL = .9;

  private final Meaning meaning;
  private final String query;

  /// As typed too, where a word is searched in another spelling: a model may know what the index
  /// does not have.
  private final List<String> spellings;

  private final boolean ofName;
  private final Snapshot at;
  private final Deadline deadline;
  private Duration time = MOST;
  private OptionalInt seen;
  private List<String> known = List.of();
  private List<Opinion> opinions = List.of();
  private int foreign;
  private boolean late;
  private OptionalInt encoded = OptionalInt.empty();
  private Optional<String> trouble;

  private SecondOpinion(
      Meaning meaning,
      List<String> spellings,
      boolean ofName,
      Snapshot at,
      Deadline deadline,
      OptionalInt seen) {
    this.meaning = meaning;
    this.query = spellings.getFirst();
    this.spellings = spellings;
    this.ofName = ofName;
    this.at = at;
    this.deadline = deadline;
    this.seen = seen;
    this.trouble = foreign(query, meaning);
    if (seen.isPresent()) compareAll();
  }

  /// By its letters: of a few words nobody can tell more.
  private static Optional<String> foreign(String query, Meaning meaning) {
    return SpokenLanguage.ofScript(query)
        .filter(code -> !meaning.knows(code))
        .map(code -> "%s does not know the language of the query".formatted(meaning.model()));
  }

  /// An opinion on what a query finds. Null where it has operators or quotation marks: they say
  /// exactly what is wanted.
  ///
  /// @param typed the query itself
  /// @param asked what was understood of it, with all conditions
  /// @param seen how many count, where a page before said so
  static @Nullable SecondOpinion of(
      String typed,
      Understanding understanding,
      Clause asked,
      Meaning meaning,
      Snapshot at,
      Deadline deadline,
      OptionalInt seen) {
    var text = QueryText.of(typed, understanding);
    boolean ofName = asked.parts().anyMatch(Clause.Name.class::isInstance);
    return text.spellings().isEmpty()
        ? null
        : new SecondOpinion(meaning, text.spellings(), ofName, at, deadline, seen);
  }

  /// Whoever measures wants the same answer from every machine.
  void compareAll() {
    time = UNHURRIED;
  }

  /// Whether the query names a person or show.
  boolean isOfName() {
    return ofName;
  }

  /// What the model is told of a passage: its words, and those of its heading.
  static Text text(Highlight highlight) {
    return new Text(words(highlight), PassageIds.mark(highlight));
  }

  private static String words(Highlight highlight) {
    return highlight instanceof Topic topic
        ? (topic.title().orElse("") + "\n" + topic.text()).strip()
        : highlight.text();
  }

  /// On the first candidates, as many as were seen.
  List<Opinion> of(List<Candidate> candidates) {
    var ids = candidates.stream().map(Candidate::id).toList();
    if (!ids.equals(known)) look(candidates);
    known = ids;
    return opinions;
  }

  private void look(List<Candidate> candidates) {
    if (trouble.isPresent()) {
      seen = OptionalInt.of(0);
      return;
    }
    int most = Math.min(candidates.size(), seen.orElse(candidates.size()));
    var some = candidates.subList(0, most);
    var highlights = at.highlights(some);
    var understood = understood(some, highlights);
    var texts = understood.stream().map(i -> text(highlights.get(i))).toList();
    var found = meaning.similarities(query, texts, time, deadline);
    trouble = found.trouble();
    foreign = most - understood.size();
    opinions = spread(found, understood, most);
    seen = OptionalInt.of(opinions.size());
  }

  /// The places of those whose language the model knows.
  private List<Integer> understood(List<Candidate> some, List<Highlight> highlights) {
    var places = new ArrayList<Integer>();
    boolean all = meaning.knowsAll();
    var episodes = all ? List.<Episode>of() : at.episodesOf(some);
    for (int i = 0; i < some.size(); i++)
      if (all || meaning.knows(language(episodes.get(i), highlights.get(i)))) places.add(i);
    return places;
  }

  /// That of the episode, where it says it, else that of the words.
  private static String language(Episode episode, Highlight highlight) {
    var words = words(highlight);
    var spoken = Topic.builder().summary(words).build();
    return SpokenLanguage.of(episode.but().topics(List.of(spoken)).build()).of(words);
  }

  /// Puts what was found in its places, up to the first for which there is none.
  private List<Opinion> spread(Similarities found, List<Integer> places, int most) {
    if (trouble.isPresent()) return List.of();
    int count = found.values().size();
    int end = count < places.size() ? places.get(count) : most;
    var all = new ArrayList<>(Collections.nCopies(end, Opinion.NONE));
    for (int i = 0; i < count; i++) {
      var alike =
          found.alike().get(i).stream()
              .map(other -> new Alike(places.get(other.place()), other.similarity()))
              .toList();
      all.set(places.get(i), new Opinion(found.values().get(i), alike));
    }
    return all;
  }

  /// Which passages come nearest to the query of all that are encoded.
  Nearest nearest(int limit) {
    if (trouble.isPresent()) return Nearest.NONE;
    var nearest = meaning.nearest(spellings, limit, deadline);
    late = nearest.isEmpty();
    if (nearest.isPresent()) encoded = OptionalInt.of(nearest.get().of());
    return nearest.orElse(Nearest.NONE);
  }

  /// Tells of passages that it found nearest.
  Optional<InOtherWords> inOtherWords(int compared, List<Passage> passages) {
    return InOtherWords.of(passages, compared, meaning);
  }

  /// How many count; empty where nobody asked yet.
  OptionalInt seen() {
    return seen;
  }

  /// What is told of it; empty where there was nothing to look at.
  Optional<ByMeaning> told() {
    if (known.isEmpty()) return Optional.empty();
    return Optional.of(
        new ByMeaning(meaning.model(), Math.max(0, opinions.size() - foreign), known.size()));
  }

  /// What a person should know: why it says nothing, or not of all; a sentence each.
  List<String> notes() {
    if (trouble.isPresent()) return List.of("ranked by words alone: " + trouble.get());
    return Stream.of(comparedNote().or(this::lateNote), encodedNote())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> comparedNote() {
    if (opinions.isEmpty() && !known.isEmpty())
      return Optional.of("there was no time to compare passages by meaning");
    if (opinions.size() < known.size())
      return Optional.of(
          "there was time to compare the first %s of %s passages by meaning"
              .formatted(opinions.size(), known.size()));
    if (foreign > 0)
      return Optional.of(
          "of the first %s passages %s in a language that %s does not know, and ranked by words alone"
              .formatted(known.size(), foreign == 1 ? "1 is" : foreign + " are", meaning.model()));
    return Optional.empty();
  }

  private Optional<String> lateNote() {
    return late
        ? Optional.of("there was no time to look for other words by meaning")
        : Optional.empty();
  }

  /// Where somebody looks for other words, and not all passages are encoded.
  private Optional<String> encodedNote() {
    if (encoded.isEmpty()) return Optional.empty();
    var counts = at.counts();
    long all = counts.topics() + counts.quotes();
    return Math.max(encoded.getAsInt(), meaning.passed()) >= all * MOST_OF_ALL
        ? Optional.empty()
        : Optional.of(
            "only %s of %s passages are encoded, so others may mean the same"
                .formatted(Thousands.of(encoded.getAsInt()), Thousands.of(all)));
  }
}
