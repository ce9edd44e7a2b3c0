package dev.earshot.corpus.folder;

import dev.earshot.notation.DayNotation;
import dev.earshot.notation.LettersAlone;
import dev.earshot.notation.PathText;
import dev.earshot.notation.Signs;
import dev.earshot.reader.Stem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the files of a folder are called before their numbers: `mud-and-rye-12.md` and
/// `mud-and-rye-13.md` are of Mud And Rye.
final class CountedNames {
  /// Behind it stands nothing, or words; figures would be of a day.
  private static final Pattern NUMBER =
      Pattern.compile("[-_ ]{1,3}(?:s\\d{1,2}e|#)?(\\d{1,4})(?=$|[-_ ]{1,3}\\D)");

  private static final Pattern BETWEEN = Pattern.compile("[-_ ]+");

  /// Words that are all initials of a folder's name are fewer by accident.
  private static final int FEWEST_INITIALS = 3;

  private static final int FEWEST_WORDS = 2;

  private final Listings listings;
  private final Map<Path, Map<String, Set<String>>> numbers = new HashMap<>();

  CountedNames(Listings listings) {
    this.listings = listings;
  }

  /// The show that the names of a file and of others beside it tell.
  Optional<String> show(Path file) {
    var folder = file.getParent();
    if (folder == null) return Optional.empty();
    var series = in(folder);
    var words = joined(Stem.of(PathText.name(file)));
    for (int end = words.lastIndexOf('-'); end > 0; end = words.lastIndexOf('-', end - 1)) {
      var shared = words.substring(0, end);
      if (series.getOrDefault(shared, Set.of()).size() > 1 && isName(shared))
        return Optional.of(readable(shared));
    }
    return Optional.empty();
  }

  /// A folder's name in the words of the files within: `tidetalk` of `tide-talk-7`, `news` of
  /// `tide-talk-news-7`, `mar` of `mud-and-rye-7`. Where files of several shows lie, it is theirs
  /// only if it is equal.
  Optional<String> spelled(String folder, Path path) {
    var name = LettersAlone.plain(folder);
    var series = in(path).keySet();
    return series.stream()
        .filter(words -> words.contains("-"))
        .filter(words ->
            LettersAlone.plain(words).equals(name)
                || (series.size() == 1 && (endsWith(folder, words) || isShort(name, words))))
        .min(Comparator.naturalOrder())
        .map(CountedNames::readable);
  }

  private static boolean endsWith(String folder, String words) {
    return words.endsWith("-" + folder.toLowerCase(Locale.ROOT));
  }

  private static boolean isShort(String name, String words) {
    return name.length() >= FEWEST_INITIALS && initials(words).equals(name);
  }

  private static String initials(String words) {
    return BETWEEN
        .splitAsStream(words)
        .map(word -> word.substring(0, Character.charCount(word.codePointAt(0))))
        .collect(Collectors.joining());
  }

  /// Whether several words are no kind of file or of talk that anybody counts.
  private static boolean isName(String words) {
    var parts = BETWEEN.split(words, -1);
    return parts.length >= FEWEST_WORDS
        && !TitleShow.isCounted(words.replace('-', ' '))
        && !FolderShow.isNoShow(parts[0])
        && !FolderShow.isOfKind(parts[parts.length - 1])
        && !Stem.isNameless(parts[parts.length - 1]);
  }

  private Map<String, Set<String>> in(Path folder) {
    return numbers.computeIfAbsent(folder, this::list);
  }

  /// The numbers behind the words that they share.
  private Map<String, Set<String>> list(Path folder) {
    var numbers = new HashMap<String, Set<String>>();
    var initials = LettersAlone.plain(PathText.name(folder));
    listings
        .names(folder)
        .filter(name -> !Character.isDigit(name.codePointAt(0))) // No words stand before that.
        .map(Stem::of)
        .forEach(stem -> add(stem, initials, numbers));
    return numbers;
  }

  /// @param initials of the words that count where no number stands behind them
  private static void add(String stem, String initials, Map<String, Set<String>> numbers) {
    var number = NUMBER.matcher(stem);
    boolean isCounted = number.find() && !DayNotation.isYear(number.group(1));
    var words = joined(isCounted ? stem.substring(0, number.start()) : stem);
    if (words.isEmpty() || !Character.isLetter(words.codePointAt(0))) return;
    if (isCounted && !Signs.hasDigit(words))
      numbers.computeIfAbsent(words, w -> new HashSet<>(1)).add(number.group(1));
    else if (!isCounted && initials.length() >= FEWEST_INITIALS) {
      var first = BETWEEN.splitAsStream(words).limit(initials.length());
      var name = first.collect(Collectors.joining("-"));
      if (initials(name).equals(initials)) numbers.computeIfAbsent(name, w -> new HashSet<>(1));
    }
  }

  private static String joined(String words) {
    return String.join("-", BETWEEN.split(words.toLowerCase(Locale.ROOT), 0));
  }

  private static String readable(String words) {
    return BETWEEN
        .splitAsStream(words)
        .map(word -> {
          int first = Character.charCount(word.codePointAt(0));
          return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
        })
        .collect(Collectors.joining(" "));
  }
}
