package dev.earshot.corpus;

import dev.earshot.corpus.Key.Audio;
import dev.earshot.corpus.Key.Called;
import dev.earshot.corpus.Key.Day;
import dev.earshot.corpus.Key.EpisodeNumber;
import dev.earshot.corpus.Key.FileName;
import dev.earshot.corpus.Key.FilePath;
import dev.earshot.corpus.Key.Folder;
import dev.earshot.corpus.Key.Home;
import dev.earshot.corpus.Key.Mark;
import dev.earshot.corpus.Key.NumberSaid;
import dev.earshot.corpus.Key.Numbered;
import dev.earshot.corpus.Key.NumberedTitle;
import dev.earshot.corpus.Key.Outside;
import dev.earshot.corpus.Key.OwnId;
import dev.earshot.corpus.Key.Said;
import dev.earshot.corpus.Key.Season;
import dev.earshot.corpus.Key.Show;
import dev.earshot.corpus.Key.Spoken;
import dev.earshot.corpus.Key.Titled;
import dev.earshot.corpus.Key.Witness;
import dev.earshot.corpus.Key.Words;
import dev.earshot.corpus.folder.FolderShow;
import dev.earshot.engine.Part;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.episode.TitleLine;
import dev.earshot.notation.PathText;
import dev.earshot.notation.Signs;
import dev.earshot.reader.Stem;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an episode is recognised by. In order of strength: an id of its own or of a feed or app,
/// its audio, the name of its file, show and number, show and title, and number and title together
/// where one side does not know its show.
record Identity(Keys keys) {
  private static final int DAYS_APART = 3;

  /// A day and words, as sites call a post and its sound, are hardly given twice.
  private static final Pattern DATED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[-_ ]\\D.{4,}");

  private static final Pattern ASKING = Pattern.compile("[?？_]$");

  /// Titles that are shorter may be the same by accident.
  private static final int DISTINCTIVE_LETTERS = 15;

  /// What a part says, for whoever needs it more than once: it is not cheap to work out.
  static Identity of(Part part) {
    var keys = new Keys();
    addIds(part, keys);
    addFile(part, keys);
    addNumberAndTitle(part, keys);
    part.episode().show().ifPresent(show -> keys.add(new Show(key(show))));
    if (!part.folderShow().isBlank()) keys.add(new Folder(key(part.folderShow())));
    if (part.provenance().content().isOneEpisode())
      keys.add(new Home(FolderShow.home(part.source())));
    part.episode()
        .published()
        .filter(day -> !mayBeOfRecording(day, part))
        .ifPresent(day -> keys.add(new Day(day)));
    part.said().ifPresent(said -> keys.add(new Spoken(language(part), said)));
    return new Identity(keys);
  }

  /// A transcript's head may tell when it was recorded or printed, weeks apart; only the day in a
  /// file's name is the episode's.
  private static boolean mayBeOfRecording(LocalDate day, Part part) {
    return part.provenance().content() == Content.TRANSCRIPT
        && !Stem.named(part.source()).contains(String.valueOf(day.getYear()));
  }

  private static Optional<String> language(Part part) {
    return part.episode().language().map(tag -> key(tag.replaceFirst("[-_].*", "")));
  }

  /// What sources of one episode say together, in their order.
  static Identity together(Collection<Identity> identities) {
    var keys = new Keys();
    for (var identity : identities) keys.addAll(identity.keys);
    return new Identity(keys);
  }

  private static void addIds(Part part, Keys keys) {
    var episode = part.episode();
    var provenance = part.provenance();
    var witness = provenance.content() == Content.EPISODES ? Witness.LINE : Witness.SOURCE;
    episode.id().ifPresent(id -> keys.add(new OwnId(id)));
    for (var id : provenance.ids()) {
      if (id.scheme() == Scheme.FILE) {
        keys.add(new FilePath(PathText.beside(part.source(), id.value())));
        keys.add(new FilePath(PathText.beside(FolderShow.unsorted(part.source()), id.value())));
        continue;
      }
      keys.add(new Outside(id.scheme(), id.value()));
      keys.add(new Called(witness, id.scheme(), id.value()));
    }
    audio(part)
        .map(audio -> audio.contains("/") ? audio : PathText.beside(part.source(), audio))
        .ifPresent(audio -> keys.add(new Audio(audio)));
  }

  /// An episode's audio file, its chapters, its transcript and its notes have the same name but for
  /// the ending. The name of a file that is about many episodes stands for the one that is called
  /// so, if any.
  private static void addFile(Part part, Keys keys) {
    var stem = Stem.of(part.source());
    boolean isCalledSo =
        part.provenance().isNamedByFile()
            || part.episode().title().equals(stem)
            || (part.provenance().content().isOneEpisode() && DATED.matcher(stem).matches());
    var own = isCalledSo ? Stream.of(stem) : Stream.<String>of();
    var audio = audio(part).map(Stem::of).stream();
    Stream.concat(own, audio).filter(Signs::hasDigit).forEach(name -> keys.add(new FileName(name)));
    // What a site has built is called as its source was: `2013-01-19-eels.md`.
    if (part.provenance().content().isOneEpisode())
      Stem.dayOfFolders(part.source())
          .map(day -> day + "-" + stem)
          .ifPresent(name -> keys.add(new FileName(name)));
    audio(part)
        .filter(name -> !name.contains("/"))
        .ifPresent(name -> keys.add(new FilePath(PathText.beside(part.source(), Stem.of(name)))));
    if (isCalledSo || part.provenance().content().isOneEpisode())
      keys.add(new FilePath(PathText.beside(part.source(), unasked(stem))));
    if (part.provenance().content().isOneEpisode())
      keys.add(
          new FilePath(
              Stem.isNameless(stem) || !Stem.named(part.source()).equals(part.source())
                  ? named(part.source())
                  : PathText.beside(FolderShow.unsorted(part.source()), unasked(stem))));
  }

  /// A name without the question mark at its end, or what programs put in its place where no name
  /// may have it.
  private static String unasked(String stem) {
    var plain = ASKING.matcher(stem).replaceFirst("");
    return plain.isEmpty() ? stem : plain;
  }

  /// `transcripts/on-tides/metadata.json` is of what `episodes/on-tides.html` tells of. A folder
  /// that has a name for everything calls no episode.
  private static String named(String source) {
    var named = Stem.named(source);
    return named.equals(source) ? named : FolderShow.unsorted(named);
  }

  /// An address or the name of a file, without the query. People write `audio: yes` as well.
  private static Optional<String> audio(Part part) {
    return part.episode()
        .audio()
        .map(Identity::withoutQuery)
        .filter(audio -> audio.contains("/") || audio.contains("."));
  }

  private static void addNumberAndTitle(Part part, Keys keys) {
    var episode = part.episode();
    boolean isSaid = !part.provenance().isNamedByFile();
    boolean isTitle = isSaid || part.provenance().content() == Content.NOTES;
    var line = TitleLine.read(episode.title());
    var show = key(episode.show().orElse(part.folderShow()));
    var title = isTitle ? key(line.title()) : "";
    var number =
        episode
            .number()
            .or(() -> isSaid ? line.number() : Optional.empty())
            .map(Identity::plainNumber);
    boolean isNumberSaid = number.isPresent() && !part.provenance().isNumberedByFile();
    if (!show.isEmpty()) number.ifPresent(n -> keys.add(new Numbered(show, n)));
    if (number.isPresent() && !isNumberSaid) keys.add(new Words(words(line.title())));
    if (!show.isEmpty() && !title.isEmpty()) {
      var titled = new Titled(show, title);
      keys.add(titled);
      if (isSaid) keys.add(new Said(titled));
    }
    if (isSaid && !title.isEmpty()) number.ifPresent(n -> keys.add(new NumberedTitle(title, n)));
    BareTitle.of(episode.title(), episode.show().orElse(part.folderShow()), number)
        .ifPresent(bare -> keys.add(new NumberedTitle(key(bare.title()), bare.number())));
    if (isNumberSaid) {
      keys.add(new EpisodeNumber(number.get()));
      if (!show.isEmpty()) keys.add(new NumberSaid(new Numbered(show, number.get())));
    }
    episode.season().ifPresent(season -> keys.add(new Season(plainNumber(season))));
  }

  /// What a file's name is about beside its number; `transcript` tells only what kind it is of.
  private static String words(String title) {
    return Stem.isNameless(title) ? "" : key(title);
  }

  /// `007` is `7`.
  private static String plainNumber(String number) {
    return number.strip().replaceFirst("^0+(?=\\d)", "");
  }

  private static String withoutQuery(String url) {
    int end = 0;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') end++;
    return url.substring(0, end);
  }

  /// The keys that say "the same episode", strongest first.
  List<Mark> marks() {
    return all(Mark.class).toList();
  }

  private <K extends Key> Stream<K> all(Class<K> kind) {
    return keys.of(kind).stream().map(kind::cast);
  }

  /// Whether both are one episode.
  boolean agreesWith(Identity other) {
    return mayBe(other) && isMarkedLike(other);
  }

  /// Whether marks say that both are one episode, and not just names that files of two shows share.
  private boolean isMarkedLike(Identity other) {
    var common = common(other);
    return !common.isEmpty() && (inOneFolder(other) || !areOnlyNames(common, other));
  }

  /// The marks of both. A title counts if one side says it.
  private List<Mark> common(Identity other) {
    return keys.common(other.keys, Mark.class)
        .map(Mark.class::cast)
        .filter(mark -> !(mark instanceof Titled title) || isSaid(title) || other.isSaid(title))
        .filter(mark -> !(mark instanceof Numbered number) || isBelieved(number, other))
        .toList();
  }

  /// Whether both sides say the number themselves; what one has by its file's name alone counts if
  /// that is about the same, or about nothing at all; what both have so, if the names are alike.
  private boolean isBelieved(Numbered number, Identity other) {
    boolean isSaidHere = keys.contains(new NumberSaid(number));
    boolean isSaidThere = other.keys.contains(new NumberSaid(number));
    return (isSaidHere && isSaidThere)
        || (!isSaidHere && !isSaidThere && hasWordsOf(other))
        || (isSaidHere && other.isAboutSame(this))
        || (isSaidThere && isAboutSame(other));
  }

  private boolean hasWordsOf(Identity other) {
    return all(Words.class).anyMatch(words -> words.areDistinctive() && other.keys.contains(words));
  }

  /// Whether the words of a file's name stand in a title of the other, or that in them.
  private boolean isAboutSame(Identity other) {
    return all(Words.class)
        .anyMatch(words ->
            !words.areDistinctive()
                || other
                    .all(Titled.class)
                    .anyMatch(titled ->
                        titled.title().contains(words.letters())
                            || (titled.title().length() >= Words.DISTINCTIVE
                                && words.letters().contains(titled.title()))));
  }

  private boolean isSaid(Titled title) {
    return keys.contains(new Said(title));
  }

  /// Whether nothing but a number says that both are one episode, be it within the show or in names
  /// that every show has.
  boolean isKnownByNumberAlone(Identity other) {
    return common(other).stream()
        .allMatch(mark ->
            mark instanceof Numbered || (mark instanceof FileName name && !name.isDistinctive()));
  }

  /// Whether both tell their seasons, and different ones.
  boolean isOfAnotherSeason(Identity other) {
    return keys.differ(other.keys, Season.class);
  }

  /// Whether two single pieces may be one episode, and something says so.
  boolean isKin(Identity other) {
    return keys.shares(other.keys, Mark.class) && mayBe(other);
  }

  /// Whether nothing that each of two single pieces says keeps them from being one episode.
  boolean mayBe(Identity other) {
    return mayBeButForWords(other) && !isForeignTo(other);
  }

  /// Whether two single pieces would be one episode if not for what was said in each.
  boolean isKinButForWords(Identity other) {
    return isMarkedLike(other) && mayBeButForWords(other) && isForeignTo(other);
  }

  private boolean mayBeButForWords(Identity other) {
    return !keys.contradict(other.keys)
        && (keys.shares(other.keys, OwnId.class) || onOneDay(other));
  }

  /// Whether no transcript of the one is of the same talk as one of the other.
  private boolean isForeignTo(Identity other) {
    return keys.has(Spoken.class)
        && other.keys.has(Spoken.class)
        && all(Spoken.class).allMatch(one -> other.all(Spoken.class).allMatch(one::isForeignTo));
  }

  /// Whether nothing in the places of the files says that they are of two shows. Where no show is
  /// known, those of one show lie together, but for the folders that sort them; a feed may lie
  /// anywhere.
  private boolean inOneFolder(Identity other) {
    boolean placed = keys.has(Home.class) && other.keys.has(Home.class);
    if (placed && isShowless() && other.isShowless()) return keys.shares(other.keys, Home.class);
    return !keys.differ(other.keys, Folder.class);
  }

  private boolean isShowless() {
    return !keys.has(Show.class) && !keys.has(Folder.class);
  }

  /// Two shows in two folders may well have an "Introduction" with the number 1, and files called
  /// `ep-1`. These belong to whoever says its show, if title or name are long enough to be no
  /// accident.
  private boolean areOnlyNames(List<Mark> common, Identity other) {
    boolean showless = !keys.has(Show.class) && !other.keys.has(Show.class);
    return common.stream()
        .allMatch(mark ->
            switch (mark) {
              case NumberedTitle both -> showless || both.title().length() < DISTINCTIVE_LETTERS;
              case FileName name -> showless || !name.isDistinctive();
              case FilePath path -> showless;
              case OwnId id -> false;
              case Outside id -> false;
              case Audio audio -> false;
              case Numbered numbered -> false;
              case Titled titled -> false;
            });
  }

  /// A show may use a title again; sources of one episode differ by a time zone at most, or by a
  /// delay.
  private boolean onOneDay(Identity other) {
    return !keys.has(Day.class)
        || !other.keys.has(Day.class)
        || all(Day.class).anyMatch(day -> other.all(Day.class).anyMatch(o -> areClose(day, o)));
  }

  private static boolean areClose(Day day, Day other) {
    return Math.abs(ChronoUnit.DAYS.between(day.date(), other.date())) <= DAYS_APART;
  }

  /// The normal form of a name: without what its writings differ in, which is case, accents, spaces
  /// and punctuation.
  static String key(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
