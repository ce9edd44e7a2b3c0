package dev.earshot.corpus;

import dev.earshot.corpus.folder.FolderShow;
import dev.earshot.episode.Episode;
import dev.earshot.notation.PartName;
import java.util.Optional;
import java.util.regex.Pattern;

/// The show behind an episode's title, as the pages of a site are called: `Eels at Night | Tide
/// Talk`, `Eels at Night | Tide Talk Podcast #12 - Tide Talk`. What stands before is the title. Not
/// for earshot's own format, whose titles are what somebody chose.
final class ShowAtEnd {
  private static final Pattern BETWEEN = Pattern.compile("\\s[|–—·-]\\s|\\s?｜\\s?");
  private static final Pattern NUMBER =
      Pattern.compile("\\s+(?:#|(?i:ep(?:isode|\\.)?\\s))?(\\d{1,4})$");
  private static final Pattern KIND = Pattern.compile("(?iu)\\s+(?:the\\s)?(?:podcast|подкаст)$");

  private ShowAtEnd() {}

  /// The episode by its title alone, if what stands behind is its show and perhaps its number.
  ///
  /// @param folder what the place of its source calls the show
  static Episode removed(Episode episode, String folder) {
    var show = Identity.key(FolderShow.withoutPurpose(episode.show().orElse(folder)));
    var title = show.isEmpty() ? episode.title() : removed(episode.title(), show, episode.number());
    return title.equals(episode.title()) ? episode : episode.but().title(title).build();
  }

  private static String removed(String title, String show, Optional<String> number) {
    int last = -1;
    int end = 0;
    for (var between = BETWEEN.matcher(title); between.find(); last = between.start())
      end = between.end();
    boolean isShow = last > 0 && isShow(title.substring(end), show, number);
    var before = isShow ? title.substring(0, last).strip() : "";
    boolean isTitle = before.codePoints().anyMatch(Character::isLetter) && !PartName.is(before);
    return isTitle ? removed(before, show, number) : title;
  }

  private static boolean isShow(String words, String show, Optional<String> number) {
    var counted = NUMBER.matcher(words);
    boolean isCounted = counted.find() && number.equals(Optional.of(counted.group(1)));
    var name = isCounted ? words.substring(0, counted.start()) : words;
    return Identity.key(FolderShow.withoutPurpose(name)).equals(show)
        || Identity.key(KIND.matcher(name).replaceFirst("")).equals(show);
  }
}
