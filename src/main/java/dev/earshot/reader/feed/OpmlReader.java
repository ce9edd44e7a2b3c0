package dev.earshot.reader.feed;

import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.notation.DayNotation;
import dev.earshot.notation.Echo;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.xml.XmlEvents;
import dev.earshot.reader.xml.XmlRoot;
import dev.earshot.reader.xml.XmlTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// OPML as podcast apps export it: a list of shows with the addresses of their feeds. Some list the
/// episodes that were played below their shows, which are told. Where there are none, nothing is
/// fetched; so it is known, and one line says which shows it lists and what would make them
/// searchable.
public final class OpmlReader implements Format {
  /// So many names make a reader remember which list it is.
  private static final int NAMED = 3;

  @Override
  public String name() {
    return "OPML list of shows";
  }

  @Override
  public int revision() {
    return 3;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        XmlRoot.is(head, root -> root.name().equals("opml")) && head.text().contains("xmlUrl"));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var shows = new Shows(findings);
    XmlEvents.read(lines, findings, shows);
    if (shows.episodes == 0) findings.warn(told(shows.names));
  }

  private static String told(List<String> shows) {
    String named = shows.stream().limit(NAMED).map(Echo::quoted).collect(Collectors.joining(", "));
    String more = shows.size() > NAMED ? " and " + (shows.size() - NAMED) + " more" : "";
    return "the file lists "
        + (shows.size() == 1 ? "the show " : shows.size() + " shows, ")
        + named
        + more
        + ", and no episodes; save the feeds that it names beside it to search them";
  }

  private static final class Shows implements XmlEvents.Visitor {
    private final Findings findings;
    private final List<String> names = new ArrayList<>();
    private int episodes;

    Shows(Findings findings) {
      this.findings = findings;
    }

    @Override
    public void start(XmlTag tag) {
      var title = tag.attribute("title").or(() -> tag.attribute("text")).map(CleanText::line);
      var feed = tag.attribute("xmlUrl");
      if (feed.isPresent()) names.add(title.orElse(feed.get()));
      else if (title.isPresent() && !title.get().isEmpty() && isEpisode(tag))
        tell(tag, title.get());
    }

    private static boolean isEpisode(XmlTag tag) {
      return tag.attribute("enclosureUrl").isPresent()
          || tag.attribute("type").filter("podcast-episode"::equals).isPresent();
    }

    /// Episodes stand within their show.
    private void tell(XmlTag tag, String title) {
      var episode = EpisodeName.from(title);
      if (!names.isEmpty()) episode.show(names.getLast());
      tag.attribute("pubDate").flatMap(DayNotation::read).ifPresent(episode::published);
      tag.attribute("url").or(() -> tag.attribute("overcastUrl")).ifPresent(episode::url);
      tag.attribute("enclosureUrl").ifPresent(episode::audio);
      findings.episode(episode.build(), Provenance.of(Content.COLLECTED_NOTES));
      episodes++;
    }

    @Override
    public void text(String text) {}

    @Override
    public void end(String name) {}
  }
}
