package dev.earshot.corpus.folder;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.OtherTalk;
import dev.earshot.notation.PathText;
import dev.earshot.notation.PodcastWord;
import dev.earshot.notation.ProgramFolder;
import dev.earshot.notation.TranscriptWord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders of a podcast in which files are counted: most are called by numbers, hardly two by
/// the same, and the folder is called a podcast, or is one of posts or episodes within what is, be
/// it by its site or its README, or one of transcripts, if not of other talk. What one of the files
/// holds may show nothing of that, but all together do.
final class NumberedSeries {
  /// `027-Eels`, `12. Eels`, `#7 Eels`, `第3期 鳗鱼`; more figures are a day or an id.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:#|"
              + EpisodeWord.BEFORE
              + "[ ._-]?#?)?(\\d{1,4})(?:[ ._、：:|-]+\\D.*|\\.\\p{L}+)|"
              + EpisodeWord.AROUND
              + ".*");

  private static final int SEVERAL = 5;

  /// So far above, a folder is that of the podcast.
  private static final int FOLDERS = 4;

  /// Where projects count decisions, lessons and changes.
  private static final Set<String> OTHERS =
      Set.of(
          "doc",
          "docs",
          "documentation",
          "adr",
          "adrs",
          "decisions",
          "rfc",
          "rfcs",
          "proposals",
          "migrations",
          "lessons",
          "exercises",
          "chapters",
          "issues",
          "tickets");

  private final Listings listings;
  private final Sites sites;
  private final Map<Path, Boolean> podcasts = new HashMap<>();
  private Path folder = Path.of("");
  private Set<String> counted = Set.of();

  NumberedSeries(Listings listings, Sites sites) {
    this.listings = listings;
    this.sites = sites;
  }

  /// Whether a file is one of those that a podcast's folder counts.
  boolean has(Path file) {
    var folder = file.getParent();
    return folder != null
        && podcasts.computeIfAbsent(folder, this::isOfPodcast)
        && counted(folder).contains(PathText.name(file));
  }

  private Set<String> counted(Path within) {
    // Files come folder by folder.
    if (!within.equals(folder)) {
      folder = within;
      counted = list(within);
    }
    return counted;
  }

  /// The names that are counted; none where few are, or most are alike.
  private Set<String> list(Path folder) {
    var names = listings.names(folder).filter(name -> !name.startsWith(".")).toList();
    var counted = new HashSet<String>();
    var numbers = new HashSet<String>();
    for (var name : names)
      number(name)
          .ifPresent(number -> {
            counted.add(name);
            numbers.add(number);
          });
    return numbers.size() >= SEVERAL && 2 * numbers.size() > names.size() ? counted : Set.of();
  }

  private static Optional<String> number(String name) {
    var number = NUMBER.matcher(name);
    if (!number.matches() || DayNotation.begins(name)) return Optional.empty();
    return Stream.of(1, 2, 3)
        .map(number::group)
        .filter(figures -> figures != null)
        .findFirst()
        .map(figures -> figures.replaceFirst("^0+(?=\\d)", ""));
  }

  private boolean isOfPodcast(Path folder) {
    var around =
        Stream.iterate(folder, path -> path != null, Path::getParent).limit(FOLDERS).toList();
    return isCalledPodcast(folder)
        || (FolderShow.isSorting(PathText.name(folder))
            && around.stream().map(PathText::name).noneMatch(NumberedSeries::isOfOthers)
            && (around.stream().anyMatch(this::isCalledPodcast) || areTranscripts(around)));
  }

  private static boolean areTranscripts(List<Path> around) {
    return TranscriptWord.is(PathText.name(around.getFirst()))
        && around.stream().map(PathText::name).noneMatch(OtherTalk::is);
  }

  private static boolean isOfOthers(String folder) {
    return OTHERS.contains(folder.toLowerCase(Locale.ROOT)) || ProgramFolder.is(folder);
  }

  private boolean isCalledPodcast(Path folder) {
    return PodcastWord.isIn(PathText.name(folder))
        || sites.title(folder).filter(PodcastWord::isIn).isPresent()
        || sites.podcast(folder).isPresent();
  }
}
