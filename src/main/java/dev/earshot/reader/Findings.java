package dev.earshot.reader;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Topic;
import dev.earshot.notation.PathText;
import dev.earshot.notation.WebAddress;
import dev.earshot.reader.Warning.Reason;
import java.util.Optional;
import java.util.OptionalInt;

/// What one source gives: episodes, and warnings that each name the source. Everything a format
/// finds goes through here, so that no format needs to know who listens.
///
/// A source that breaks off (damaged gzip data, half a character at its end) is noticed by whoever
/// decodes the bytes, who does not know the line; [Lines] knows it, once it gets there. So the
/// reason is kept until then, and a warning of a format at that very line is dropped: it would
/// complain of the same break in other words.
public final class Findings {
  private final String source;
  private final Sink sink;
  private Optional<String> breakOff = Optional.empty();
  private int brokenLine;
  private Optional<RuntimeException> failure = Optional.empty();

  Findings(String source, Sink sink) {
    this.source = source;
    this.sink = sink;
  }

  /// Findings of a second look at a source, which are known already.
  public static Findings unheard(String source) {
    return new Findings(
        source,
        new Sink() {
          @Override
          public void episode(Episode episode, Provenance provenance) {}

          @Override
          public void warning(Warning warning) {}
        });
  }

  public String source() {
    return source;
  }

  /// The file's name without what it ends with: what other files of the same episode share.
  public String stem() {
    return Stem.of(source);
  }

  /// Takes an episode, and adds what only the file's name says of it.
  public void episode(Episode episode, Provenance provenance) {
    boolean isOne = provenance.content().isOneEpisode();
    var heard = isOne && provenance.isNamedByFile() ? heard(episode) : Optional.<String>empty();
    var titled = heard.map(sound -> episode.but().title(NameFacts.of(sound).title()).build());
    var told = titled.orElse(episode);
    var origin =
        titled.isPresent()
            ? Provenance.of(provenance.content()).with(provenance.ids())
            : provenance;
    boolean isCalledById =
        origin.isNamedByFile() && origin.ids().stream().anyMatch(id -> id.value().equals(stem()));
    var named = isOne && !isCalledById ? named(linked(told), origin, heard) : told;
    boolean isNumberedByFile =
        told.number().isEmpty()
            && named.number().isPresent()
            && (origin.isNamedByFile() || ShowNumber.in(told, source).isEmpty());
    hand(
        NamedPeople.in(named.language().isPresent() ? named : inNamedLanguage(named)),
        isNumberedByFile ? origin.numberedByFile() : origin);
  }

  /// The sound file that a file is about which is called like many others, as if it lay beside it:
  /// its name says what the other does not.
  private Optional<String> heard(Episode episode) {
    return episode
        .audio()
        .filter(sound -> sound.indexOf('/') < 0 && saysNothing(source))
        .map(sound -> PathText.beside(source, sound))
        .filter(sound -> !saysNothing(sound));
  }

  /// A number is something.
  private static boolean saysNothing(String source) {
    var facts = NameFacts.of(source);
    boolean isDay = facts.day().isPresent() && facts.title().chars().noneMatch(Character::isLetter);
    return facts.number().isEmpty() && (isDay || Stem.isNameless(facts.title()));
  }

  private void hand(Episode episode, Provenance provenance) {
    try {
      sink.episode(episode, provenance);
    } catch (RuntimeException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  /// Whether whoever takes the episodes has thrown this.
  @SuppressWarnings("ReferenceEquality") // that very one
  boolean isOfSink(RuntimeException thrown) {
    return failure.filter(e -> e == thrown).isPresent();
  }

  /// An episode that has no address of its own is the one video that the file's name has the id of,
  /// or whose address stands on a line by itself in what is said of the episode.
  private Episode linked(Episode episode) {
    boolean isHeard = episode.audio().filter(WebAddress::hasScheme).isPresent();
    if (episode.url().isPresent() || isHeard) return episode;
    return Stem.video(source)
        .or(() -> toldVideo(episode))
        .map(id -> episode.but().url(WebAddress.ofVideo(id)).build())
        .orElse(episode);
  }

  private static Optional<String> toldVideo(Episode episode) {
    var told =
        episode.topics().stream()
            .filter(Topic::isNotes)
            .flatMap(topic -> topic.summary().stream())
            .flatMap(String::lines)
            .flatMap(line -> WebAddress.video(line.strip()).stream())
            .distinct()
            .toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  /// The episode with what only the file's name says. A title that begins with the number, as in
  /// "12 ways to sail", says that it is none.
  ///
  /// @param heard the sound file whose name says more
  private Episode named(Episode episode, Provenance provenance, Optional<String> heard) {
    var where = heard.orElse(source);
    var facts = NameFacts.of(where);
    var named = episode.but();
    boolean isTitle = !provenance.isNamedByFile();
    if (!isTitle && episode.title().equals(stem())) named.title(facts.title());
    if (episode.season().isEmpty()) facts.season().ifPresent(named::season);
    if (episode.number().isEmpty() && episode.id().isEmpty())
      ShowNumber.in(episode, where)
          .or(() -> facts.number().filter(number -> !isTitle || !isWord(number, episode.title())))
          .or(() -> NameFacts.before(episode.title(), where))
          .ifPresent(named::number);
    if (episode.published().isEmpty())
      NameFacts.of(source).day().or(facts::day).ifPresent(named::published);
    return named.build();
  }

  /// Whether the file's name tells a day, as that of a post does: when it was published.
  public boolean isDatedByName() {
    return NameFacts.of(source).day().isPresent();
  }

  private static boolean isWord(String number, String title) {
    int next = number.length() + 1;
    return title.startsWith(number + " ")
        && title.length() > next
        && Character.isLetter(title.codePointAt(next));
  }

  /// What does not say its language is in the one of its file's name: `talk.fr.srt`.
  private Episode inNamedLanguage(Episode episode) {
    return Stem.language(source)
        .map(language -> episode.but().language(language).build())
        .orElse(episode);
  }

  void passed(long bytes) {
    sink.passed(bytes);
  }

  /// Warns of the whole source.
  ///
  /// @param message what was wrong and what was expected, without the source
  public void warn(String message) {
    warn(Reason.CONTENT, message);
  }

  void warn(Reason reason, String message) {
    sink.warning(new Warning(source, OptionalInt.empty(), reason, message));
  }

  /// Warns of a line, counted from 1. Silent about the line at which the source broke off: one
  /// warning says enough.
  public void warn(int line, String message) {
    warn(line, Reason.CONTENT, message);
  }

  void warn(int line, Reason reason, String message) {
    if (line != brokenLine)
      sink.warning(new Warning(source, OptionalInt.of(line), reason, message));
  }

  /// Warns of the end of a source that was cut within something, all of which is left out.
  ///
  /// @param what such as "a cue"
  public void warnOfCut(int line, String what) {
    warn(line, "the file ends in the middle of " + what + ", which was left out");
  }

  /// Notes that the source ends too early. Whoever decodes sees why, but not at which line.
  void breaksOff(String why) {
    if (breakOff.isEmpty()) breakOff = Optional.of(why);
  }

  boolean isBroken() {
    return breakOff.isPresent();
  }

  /// Tells of the break, if there was one, now that its line is known.
  void endAt(int line) {
    if (brokenLine > 0) return;
    breakOff.ifPresent(why -> {
      warn(line, Reason.DAMAGED, why);
      brokenLine = line;
    });
  }
}
