package dev.earshot.corpus.folder;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.LanguageCode;
import dev.earshot.notation.PathText;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.TranscriptWord;
import dev.earshot.reader.DayFolder;
import dev.earshot.reader.Stem;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The show that a file's place on disk says: the first folder below the place that was named which
/// can be a show. `transcripts`, `_posts`, `2024` and the like sort a show's files and are none;
/// where a place holds nothing but those, it is the show itself, and where it is one of them, the
/// folder above it is. So the show is the same wherever one starts. A website's folder is called as
/// the site is. For one thread.
public final class FolderShow {
  /// One form of the same episodes each.
  private static final List<String> FORMS =
      List.of(
          "srt", "vtt", "json", "html", "markdown", "md", "adoc", "asciidoc", "txt", "tsv", "csv");

  private static final Set<String> SORTING_ALONE =
      Stream.concat(FORMS.stream(), Stream.of("content", "text"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern NUMBER = Pattern.compile("s?\\d+");

  /// So far above its episodes, a site may begin.
  private static final int FOLDERS_OF_SITE = 4;

  private static final String TRANSCRIPTS =
      "[-_. ]+" + TranscriptWord.NAME + "|(?-i:(?<=\\p{Ll})Transcripts?)|(?<=\\p{L}{4})transcripts";

  /// What a repository is for, behind the name of the show.
  private static final String PURPOSE =
      TRANSCRIPTS
          + "|[-_. ]+(?:web-?site|site|parser|scraper)|[-_](?:"
          + String.join("|", FORMS)
          + ")";

  private static final Pattern OF_TRANSCRIPTS = Pattern.compile("(?iu).*(?:" + TRANSCRIPTS + ")");

  /// Where a site is served; a name with blanks is none of a site.
  private static final String DOMAIN =
      "(?<!\\s\\S{1,60})\\.(?:(?:github|gitlab)\\.io|github\\.com|netlify\\.app|vercel\\.app|pages\\.dev|com|org|net|io|fm|dev|app|show|media"
          + "|audio|tv|info|eu|co|de|fr|es|it|nl|se|pl|fi|be|at|ch|by|ee|jp|cn|ru|ua|cz|dk|no|pt|br|uk|us|ca|au)";

  private static final Pattern BEHIND_NAME =
      Pattern.compile("(?iu)(?<=[\\p{L}\\d])(?:" + PURPOSE + "|" + DOMAIN + ")$");

  private static final Pattern SEPARATOR =
      Pattern.compile("[/" + Pattern.quote(File.separator) + "]");

  private static final String OF_COLLECTIONS = "content";

  /// `#12.1-tides`, `s2-#12-tides`, `2024-03-01-tides`: all of it is about one episode.
  private static final Pattern OF_EPISODE =
      Pattern.compile(
          "(?i)(?:s\\d{1,2}[-_ ]?)?#\\d{1,4}(?:\\.\\d{1,4})?\\s?[._-].*|(?:19|20)\\d\\d-\\d\\d-\\d\\d[-_ ].*\\p{L}.*");

  /// `p3DNXhhp71w`: the id of a video, which mixes letters and figures as no name does.
  private static final Pattern VIDEO =
      Pattern.compile(
          "(?=[\\w-]{11}$)(?=.*[\\d_-])(?:[\\w-]*?(?:[a-z][A-Z]|[A-Za-z]\\d|\\d[A-Za-z])){3}[\\w-]*");

  /// `pt-BR`, `zh_Hans`
  private static final Pattern OF_REGION = Pattern.compile("([a-z]{2})(?:[-_][A-Za-z]{2,4})?");

  /// Where sites mean a language and name a country.
  private static final Set<String> COUNTRIES =
      Set.of(
          "cn", "tw", "hk", "jp", "kr", "ua", "cz", "se", "dk", "gr", "br", "us", "uk", "gb", "vn");

  private static final Pattern PODCAST =
      Pattern.compile("(?iu).*[\\p{L}\\d][ _-]" + PodcastWord.ONE);

  private static final Set<String> SOURCES = Set.of("_posts", "content", "source", "src");

  private static final Pattern CAMEL = Pattern.compile("(?:\\p{Lu}\\p{Ll}+){3,}");

  private final Path place;
  private final boolean isPlaceSorting;
  private final Map<Path, String> shows = new HashMap<>();
  private final Map<Path, Path> ofNameless = new HashMap<>();
  private final Sites sites;
  private final CountedNames counted;

  /// @param place that was named, absolute
  FolderShow(Path place, Sites sites, CountedNames counted) {
    this.place = place;
    this.sites = sites;
    this.counted = counted;
    this.isPlaceSorting = isSorting(name(place));
  }

  /// The name of the show; empty where no folder says one.
  ///
  /// @param file absolute, below the place
  public String of(Path file) {
    var folder = folderOf(file);
    var show = shows.computeIfAbsent(folder, this::inFolder);
    return show.isEmpty() ? counted.show(file).orElse("") : show;
  }

  private String inFolder(Path folder) {
    var below =
        Stream.iterate(folder, path -> !path.equals(place), Path::getParent).toList().reversed();
    var shows = below.stream().filter(path -> !isNoShow(name(path))).toList();
    if (!shows.isEmpty()) return called(shows, folder);
    if (below.isEmpty() && !isPlaceSorting)
      return sites
          .title(place)
          .or(() -> sites.fullName(place, withoutPurpose(name(place))))
          .orElse("");
    return said(folder)
        .or(() -> around(folder, below).map(this::called))
        .or(() -> isOfSources(below) ? sites.title(place) : Optional.empty())
        .orElse("");
  }

  /// `_posts/podcast`: what keeps all podcasts of a listener is a part of a site there.
  private static boolean isOfSources(List<Path> below) {
    return !below.isEmpty() && SOURCES.contains(name(below.getFirst()));
  }

  /// What a site or a README says of folders that tell no show by their names.
  private Optional<String> said(Path folder) {
    return Stream.iterate(folder, path -> path != null && path.startsWith(place), Path::getParent)
        .filter(path -> isNoShow(name(path)))
        .flatMap(path -> readme(path).stream())
        .findFirst();
  }

  private Optional<String> readme(Path folder) {
    return sites.title(folder).or(() -> sites.podcast(folder)).or(() -> sites.ofWebsite(folder));
  }

  /// A folder of notes may be a show of that name if nothing else is.
  private Optional<Path> around(Path folder, List<Path> below) {
    return above(folder)
        .or(() ->
            below.stream()
                .filter(path -> !isSorting(name(path)) && !isKeeping(name(path)))
                .filter(path -> !isPart(FolderWord.of(name(path))) && !isOfEpisode(name(path)))
                .findFirst());
  }

  /// A site may lie within its repository, and transcripts of several shows in one.
  ///
  /// @param shows folders within each other, the innermost around the folder or the folder itself
  private String called(List<Path> shows, Path folder) {
    // There the podcasts of a site, or of a listener, lie side by side.
    var ofShows = below(shows, PodcastWord::is);
    if (ofShows.isPresent()) return called(ofShows.get());
    var outer = shows.getFirst();
    var site =
        Stream.iterate(folder, path -> path.startsWith(outer), Path::getParent)
            .flatMap(path -> sites.title(path).stream())
            .findFirst();
    if (site.isPresent()) return site.get();
    // `weir-labs/weir-podcast`: whoever makes it has other things as well.
    var podcast = shows.stream().filter(path -> PODCAST.matcher(name(path)).matches()).findFirst();
    if (podcast.isPresent()) return called(podcast.get());
    boolean isOfSeveral = shows.size() > 1 && OF_TRANSCRIPTS.matcher(name(outer)).matches();
    return called(
        below(shows, OF_COLLECTIONS::equalsIgnoreCase).orElse(isOfSeveral ? shows.get(1) : outer));
  }

  /// The first show within a folder that is called so.
  private Optional<Path> below(List<Path> shows, Predicate<String> isCalled) {
    return shows.stream()
        .filter(show ->
            Stream.iterate(show, path -> !path.equals(place), Path::getParent)
                .skip(1)
                .anyMatch(path -> isCalled.test(name(path))))
        .findFirst();
  }

  private String called(Path folder) {
    var name = withoutPurpose(name(folder));
    return sites
        .title(folder)
        .or(() -> sites.spelling(folder, name))
        .or(() -> sites.fullName(folder, name))
        .or(() -> counted.spelled(name, folder))
        .orElseGet(() -> readable(name));
  }

  /// A name without what a site or a repository adds to that of its show.
  public static String withoutPurpose(String name) {
    return BEHIND_NAME.matcher(name).replaceFirst("");
  }

  /// `TalesOfTheSea`, `tales_of_the_sea`: names of two words, as `NodeUp`, are written so.
  private static String readable(String name) {
    if (name.contains(" ")) return name;
    return CAMEL.matcher(name).matches()
        ? name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
        : name.replace('_', ' ').strip();
  }

  /// Whether a file lies where notes of any show do, so that its folder says none, or at most one
  /// above it or of a name that is hardly one.
  public static boolean isOfAny(Path file, String show) {
    var folder = file.getParent() == null ? "" : name(file.getParent());
    return show.isBlank() || isNoShow(show) || (isNoShow(folder) && !isSorting(folder));
  }

  /// The folder in which all files of a file's show lie, as far as names of folders tell; empty for
  /// the uppermost. Paths are text here, as the locale may lack characters of one that an index
  /// remembers.
  public static String home(String file) {
    var folder = PathText.folder(file);
    while (isSorting(PathText.name(folder))) folder = PathText.folder(folder);
    return folder;
  }

  /// The file's path without the folders that only tell kinds of files, such as `transcripts`: what
  /// is called alike there and beside them tells of one episode. Seasons and years stay.
  public static String unsorted(String file) {
    var home = home(file);
    var below = SEPARATOR.split(file.substring(home.length()), -1);
    int last = below.length - 1;
    return home
        + IntStream.rangeClosed(0, last)
            .filter(i -> i == last || below[i].isEmpty() || isCounted(below[i]))
            .mapToObj(i -> below[i])
            .collect(Collectors.joining(File.separator));
  }

  private static boolean isCounted(String folder) {
    return NUMBER.matcher(folder).find() && !FolderWord.isVersion(folder);
  }

  private Path folderOf(Path file) {
    var folder = Objects.requireNonNullElse(file.getParent(), place);
    var above = ofNameless.computeIfAbsent(folder, this::folderOfNameless);
    return above.equals(folder) || !Stem.isNameless(Stem.of(name(file))) ? folder : above;
  }

  /// `sea-to-sky/transcript.md`: there the folder is the episode, and counts as the file does.
  /// Directly below a place that sorts nothing, such a folder may as well be a show.
  private Path folderOfNameless(Path folder) {
    var above = folder.getParent();
    boolean mayBeEpisode =
        !folder.equals(place)
            && (isPlaceSorting || !place.equals(above))
            && !isSorting(name(folder));
    return above != null && mayBeEpisode ? above : folder;
  }

  /// The innermost folder around that can be a show, unless one that keeps all is nearer.
  private Optional<Path> above(Path folder) {
    return Stream.iterate(
            folder, path -> path != null && path.getFileName() != null, Path::getParent)
        .dropWhile(path -> isNoShow(name(path)) && (!isKeeping(name(path)) || isOfSite(path)))
        .findFirst()
        .filter(path -> !isKeeping(name(path)));
  }

  /// `src/content/podcasts`, in which a site keeps its episodes, and nobody all that they hear.
  private boolean isOfSite(Path folder) {
    return PodcastWord.is(name(folder))
        && Stream.iterate(folder.getParent(), path -> path != null, Path::getParent)
            .limit(FOLDERS_OF_SITE)
            .anyMatch(path -> sites.spelling(path, withoutPurpose(name(path))).isPresent());
  }

  /// Whether a folder tells no show, as there is another one that may.
  static boolean isNoShow(String folder) {
    var name = FolderWord.of(folder);
    return isSorting(folder)
        || isKeeping(folder)
        || isOfForm(name)
        || isOfEpisode(folder)
        || isOfLanguage(folder)
        || (Stream.of(FolderWord.KIND, FolderWord.SORTING, FolderWord.PART)
                .anyMatch(kind -> kind.isIn(name))
            && FolderWord.areAll(
                name,
                FolderWord.KIND,
                FolderWord.SORTING,
                FolderWord.STATE,
                FolderWord.PART,
                FolderWord.BESIDE,
                FolderWord.MY));
  }

  /// Sites keep each language apart.
  private static boolean isOfLanguage(String folder) {
    var language = OF_REGION.matcher(folder);
    return language.matches()
        && (LanguageCode.is(language.group(1)) || COUNTRIES.contains(language.group(1)));
  }

  private static boolean isOfEpisode(String folder) {
    return DayFolder.is(folder)
        || OF_EPISODE.matcher(folder).matches()
        || VIDEO.matcher(folder).matches();
  }

  /// `with-html`, `plain-txt`: in which form the files are.
  private static boolean isOfForm(Set<String> name) {
    return FORMS.stream().anyMatch(name::contains)
        && FolderWord.areAll(name, FolderWord.BESIDE, FolderWord.MY);
  }

  /// Whether a word says of what kind files are.
  static boolean isOfKind(String word) {
    var name = FolderWord.of(word);
    return Stream.of(FolderWord.KIND, FolderWord.SORTING, FolderWord.KEEPING)
        .anyMatch(kind -> kind.isIn(name));
  }

  private static boolean isPart(Set<String> name) {
    return FolderWord.PART.isIn(name)
        && FolderWord.areAll(name, FolderWord.PART, FolderWord.BESIDE, FolderWord.MY);
  }

  /// Whether people keep whatever they have in a folder that is called so.
  static boolean isKeeping(String folder) {
    var name = FolderWord.of(folder);
    boolean is =
        FolderWord.KEEPING.isIn(name)
            && FolderWord.areAll(name, FolderWord.KEEPING, FolderWord.BESIDE, FolderWord.MY);
    return is || isTemporary(folder);
  }

  private static boolean isTemporary(String name) {
    return name.startsWith("tmp.") || name.equals(name(Path.of(System.getProperty("user.home"))));
  }

  static boolean isSorting(String folder) {
    boolean isOne =
        PodcastWord.is(folder) || SORTING_ALONE.contains(folder.toLowerCase(Locale.ROOT));
    if (isOne) return true;
    if (EpisodeWord.episode(folder).isPresent()) return true;
    var name = FolderWord.of(folder);
    boolean isShowNotes = name.containsAll(Set.of("show", "notes"));
    return FolderWord.areAll(name, FolderWord.SORTING, FolderWord.STATE, FolderWord.BESIDE)
        && (isShowNotes
            || FolderWord.SORTING.isIn(name)
            || (FolderWord.STATE.isIn(name) && !name.contains("show"))
            || name.stream().anyMatch(FolderWord::isNumber));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
