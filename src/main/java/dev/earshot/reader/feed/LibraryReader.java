package dev.earshot.reader.feed;

import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.PodcastWord;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.facts.EpisodeNotes;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.HtmlText;
import dev.earshot.reader.xml.XmlEvents;
import dev.earshot.reader.xml.XmlRoot;
import dev.earshot.reader.xml.XmlTag;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a media library such as Kodi or Jellyfin notes beside an episode, as NFO. Nearly all such
/// files are of television; of a podcast are those that say so, or lie among podcasts.
public final class LibraryReader implements Format {
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?:\\s*min.*)?");

  @Override
  public String name() {
    return "media library NFO";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(XmlRoot.is(head, root -> root.name().equals("episodedetails")));
  }

  @Override
  public boolean tellsOfEpisodes(Head head) {
    return PodcastWord.isIn(head.source()) || head.lines().stream().anyMatch(PodcastWord::isIn);
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var details = new Details();
    XmlEvents.read(lines, findings, details);
    var title = details.fact("title");
    var episode = EpisodeName.from(title.orElseGet(findings::stem));
    details.fact("showtitle").ifPresent(episode::show);
    details.number("season").ifPresent(episode::season);
    details.number("episode").ifPresent(episode::number);
    details.fact("aired", "premiered").flatMap(DayNotation::read).ifPresent(episode::published);
    details
        .fact("runtime")
        .map(MINUTES::matcher)
        .filter(minutes -> minutes.matches())
        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes.group(1))))
        .filter(time -> !time.isZero())
        .ifPresent(episode::duration);
    var notes = EpisodeNotes.before(List.of(), details.notes("plot"), details.notes("outline"));
    findings.episode(episode.topics(notes).build(), Provenance.of(Content.NOTES, title));
  }

  /// The texts directly below the root; the first of each name counts.
  private static final class Details implements XmlEvents.Visitor {
    private static final int BELOW_ROOT = 2;
    private final Map<String, String> facts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;

    Optional<String> fact(String... names) {
      for (var name : names) {
        var fact = CleanText.line(facts.getOrDefault(name, ""));
        if (!fact.isEmpty()) return Optional.of(fact);
      }
      return Optional.empty();
    }

    /// What is not known is 0 or -1 there.
    Optional<String> number(String name) {
      return fact(name).filter(number -> number.matches("0*[1-9]\\d{0,4}"));
    }

    String notes(String name) {
      return HtmlText.of(facts.getOrDefault(name, ""));
    }

    @Override
    public void start(XmlTag tag) {
      depth++;
      text.setLength(0);
    }

    @Override
    public void text(String words) {
      text.append(words);
    }

    @Override
    public void end(String name) {
      if (depth-- == BELOW_ROOT) facts.putIfAbsent(name, text.toString());
      text.setLength(0);
    }
  }
}
