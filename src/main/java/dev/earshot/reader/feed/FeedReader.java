package dev.earshot.reader.feed;

import dev.earshot.reader.Claim;
import dev.earshot.reader.FeedTitle;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.xml.XmlRoot;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Podcast feeds: RSS with what podcasts add to it, and Atom. Each item is an episode; an announced
/// live show is none, nor is an entry of Atom without audio or a video, nor what else a site
/// exports.
public final class FeedReader implements Format {
  private static final Pattern ROOT = Pattern.compile("<(rss|channel|item|rdf:RDF|feed)(?=[\\s>])");

  private static final Set<String> ROOTS = Set.of("rss", "channel", "item", "rdf:RDF");

  @Override
  public String name() {
    return "podcast feed";
  }

  @Override
  public int revision() {
    return 8;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        XmlRoot.is(head, root -> ROOTS.contains(root.name()) || isAtom(root))
            && !FeedTitle.isTemplate(head.text()));
  }

  private static boolean isAtom(XmlRoot root) {
    return root.name().equals("feed") && root.tag().contains("www.w3.org/2005/Atom");
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var items = new FeedItems(lines, findings);
    var head = items.head();
    var xml = new FeedXml(FeedNames.declaredIn(head.xml()));
    var channel = channel(head, xml, findings);
    var episodes = new FeedEpisodes(channel, findings);
    for (var item = items.next(); item.isPresent(); item = items.next()) {
      var element = xml.read(item.get(), "the item", findings);
      element.first("item").ifPresent(found -> tell(found, episodes));
      element.first("entry").ifPresent(episodes::tellIfHeard);
    }
    episodes.warnOfNone();
  }

  private static void tell(XmlElement item, FeedEpisodes episodes) {
    if (WordPress.has(item) && !WordPress.isEpisode(item)) episodes.pass();
    else episodes.tell(item);
  }

  /// What the feed says of the show. An item alone has none.
  private static Optional<XmlElement> channel(
      FeedItems.Piece head, FeedXml xml, Findings findings) {
    var root = ROOT.matcher(head.xml());
    if (!root.find()) return Optional.empty();
    int line = head.line() + (int) head.xml().substring(0, root.start()).lines().count() - 1;
    String text = head.xml().substring(root.start());
    var closed = new FeedItems.Piece(text + ends(text), Math.max(1, line), true);
    var whole = xml.read(closed, "the head of the feed", findings);
    var rss = whole.first("rss").or(() -> whole.first("rdf:RDF")).orElse(whole);
    return rss.first("channel").or(() -> rss.first("feed"));
  }

  /// The head was cut from the elements around it.
  private static String ends(String head) {
    var ends = new StringBuilder();
    for (String name : new String[] {"channel", "rss", "rdf:RDF", "feed"})
      if (head.matches("(?s).*<" + name + "[\\s>].*") && !head.contains("</" + name + ">"))
        ends.append("</").append(name).append('>');
    return ends.toString();
  }
}
