package dev.earshot.reader.notes;

import dev.earshot.notation.EpisodeWord;
import dev.earshot.notation.LettersAlone;
import dev.earshot.notation.PodcastWord;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.SpeakerName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The show in what a listener calls the notes: `Podcast notes: Ida Ray on Tide Talk`, `Ida w/ Tide
/// Talk Podcast`. People also speak on something, so the name must say that it is a podcast's, or
/// the page must link an episode on a site of that name.
final class ShowInTitle {
  private static final int LONGEST = 160;
  private static final Pattern BEFORE =
      Pattern.compile("(?iu)^(?:podcast[- ]?(?:notes?|notizen)?|notes?|notizen)\\s?[:–—-]\\s*");
  private static final Pattern ON =
      Pattern.compile(
          "(?iu)\\s(?:on|at|w/|with|@|bei|im|mit|sur|chez|avec|en|con|em|su|på|hos|med|bij|met|w|u)\\s(?:the\\s(?=.*\\bpodcast$))?");
  private static final Pattern PODCAST =
      Pattern.compile(
          "(\\p{Lu}[^:–—|]{0,50}?[\\p{Lu}\\d][^\\s:–—|]*|\\p{Lu}[^\\s:–—|]*) ([Pp]odcast)");

  /// A link that is called a podcast or an episode.
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\]]{2,200})\\]\\(https?://(?:www\\.)?([^/()\\s]{3,60})[^()\\s]{0,300}\\)");

  private static final Pattern CALLED =
      Pattern.compile("(?iu).*(?:" + PodcastWord.ONE + "|" + EpisodeWord.BEFORE + ").*");
  private static final int SHORTEST = 4;

  private ShowInTitle() {}

  static Optional<String> of(String title, List<MarkdownLine> page) {
    if (title.length() > LONGEST) return Optional.empty();
    var plain = BEFORE.matcher(title.replaceFirst("[\\s:.]+$", "")).replaceFirst("");
    var on = ON.matcher(plain);
    if (!on.find()) return Optional.empty();
    var who = plain.substring(0, on.start()).strip();
    var show = plain.substring(on.end()).strip();
    boolean isShort = on.group().strip().equals("w/") && SpeakerName.isProper(who);
    if (!isShort && !SpeakerName.isFull(who)) return Optional.empty();
    var podcast = PODCAST.matcher(show);
    if (podcast.matches())
      return Optional.of(podcast.group(2).startsWith("P") ? show : podcast.group(1));
    return Optional.of(show).filter(name -> links(page).anyMatch(site -> isOf(site, name)));
  }

  /// The sites of which the page links something that it calls an episode.
  private static Stream<String> links(List<MarkdownLine> page) {
    return page.stream()
        .map(MarkdownLine::text)
        .filter(line -> line.contains("](http"))
        .flatMap(line -> LINK.matcher(line).results())
        .filter(link -> CALLED.matcher(link.group(1)).matches())
        .map(link -> link.group(2));
  }

  private static boolean isOf(String site, String show) {
    var name = LettersAlone.of(show.replaceFirst("^(?i:the|der|die|das|le|la|el|il)\\s", ""));
    return name.length() >= SHORTEST && LettersAlone.of(site).startsWith(name);
  }
}
