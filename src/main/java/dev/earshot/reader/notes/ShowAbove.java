package dev.earshot.reader.notes;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.LettersAlone;
import dev.earshot.notation.PodcastWord;
import dev.earshot.reader.Stem;
import dev.earshot.reader.markdown.Markdown;
import java.util.Optional;
import java.util.regex.Pattern;

/// The show that stands above several episodes: what the page or one of its headings is called, if
/// it says that it is one, the file is called so, or it leads to the show's site.
final class ShowAbove {
  private static final Pattern LINK =
      Pattern.compile("\\[[^\\]]{2,100}\\]\\(https?://[^()\\s]+\\)");

  private static final Pattern PODCAST =
      Pattern.compile(
          "(?iu)\\s*[(\\[–—:-]?\\s*\\bpodcasts?\\b(?:\\s*[-–—:]?\\s*notes)?\\s*[)\\]]?");

  /// The name of a page of any shows, or of a part of one.
  private static final Pattern COLLECTION =
      Pattern.compile(
          "(?iu).*(?:\\d{4}|\\b(?:logs?|notes?|journal|diary|highlights|episodes|listening|heard|favou?rites?|notizen|gehört"
              + "|tagebuch|carnet|écoutes?|escuchad\\p{L}+|diario|ascolti|dziennik|журнал|заметки)\\b).*");

  /// What else a file is called by than by its show: what lies in it.
  private static final Pattern OF_EPISODES =
      Pattern.compile(
          "(?iu)[_\\s-]*(?:index|readme|(?:my|all|mes|meine|mis|i miei)?[_\\s-]?"
              + PodcastWord.NAME
              + "(?:[_\\s-](?:notes|notizen|notas|note|episodes|log|journal))?"
              + "|episode|"
              + EpisodeWord.SEVERAL
              + ")");

  /// `Our podcast` and `Listen to my podcast` say nothing of its name.
  private static final Pattern OURS =
      Pattern.compile(
          "(?iu)(?:.*\\s)?(?:the|our|my|this|a|der|unser|mein|dieser|le|notre|mon|ce|el|nuestro|mi|este|o|nosso|meu|il|nostro|mio|questo"
              + "|de|onze|ons|mijn|deze|vår|min|denne|vores|nasz|mój|ten|náš|můj|наш|мой|этот|мій|bizim|a mi|az)");

  private static final Pattern NUMBER_BEHIND = Pattern.compile("[\\s_-]+\\d{1,3}$");
  private static final Pattern SET_APART = Pattern.compile("\\s*[:：–—|-].*");

  private ShowAbove() {}

  /// @param heading marked up
  static Optional<String> of(String heading, String source) {
    var plain = Markdown.plain(heading).strip();
    var name = PODCAST.matcher(plain).replaceFirst("").strip();
    boolean isShow =
        !name.equals(plain)
            || LINK.matcher(heading).matches()
            || isAlike(name, NUMBER_BEHIND.matcher(Stem.of(source)).replaceFirst(""))
            || isOfEpisodes(Stem.of(source));
    return byFile(plain, Stem.of(source))
        .or(() -> Optional.of(name).filter(n -> isShow))
        .filter(n -> n.chars().anyMatch(Character::isLetter))
        .filter(n -> !COLLECTION.matcher(n).matches() && !isOfEpisodes(n))
        .filter(n -> !n.equals(name) || name.equals(plain) || !OURS.matcher(n).matches())
        .filter(n -> EpisodeWord.season(n).isEmpty());
  }

  /// `Tide Talk - what I noted`, where the file is called `tide-talk`.
  private static Optional<String> byFile(String heading, String stem) {
    if (stem.length() >= heading.length()) return Optional.empty();
    var beginning = heading.substring(0, stem.length());
    return isAlike(beginning, stem) && SET_APART.matcher(heading.substring(stem.length())).matches()
        ? Optional.of(beginning)
        : Optional.empty();
  }

  private static boolean isAlike(String name, String other) {
    return !LettersAlone.of(name).isEmpty() && LettersAlone.of(name).equals(LettersAlone.of(other));
  }

  private static boolean isOfEpisodes(String name) {
    return OF_EPISODES.matcher(name).matches() || EpisodeWord.season(name).isPresent();
  }
}
