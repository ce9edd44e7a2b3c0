package dev.earshot.reader.feed;

import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.xml.XmlRoot;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Podcast feeds: RSS with what podcasts add to it. Each item is an episode; an announced live show
/// is none.
public final class FeedReader implements Format {
  private static final Pattern ROOT = Pattern.compile("<(rss|channel|item|rdf:RDF)(?=[\\s>])");
  private static final Set<String> ROOTS = Set.of("rss", "channel", "item", "rdf:RDF");

  @Override
  public String name() {
    return "podcast feed";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        XmlRoot.of(head).filter(root -> ROOTS.contains(root.name())).isPresent());
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var items = new FeedItems(lines, findings);
    var head = items.head();
    var xml = new FeedXml(FeedNames.declaredIn(head.xml()));
    var channel = channel(head, xml, findings);
    int count = 0;
    for (var item = items.next(); item.isPresent(); item = items.next(), count++)
      read(item.get(), xml, channel, findings);
    if (count == 0) findings.warn("the feed has no items; expected an <item> for each episode");
  }

  private static void read(
      FeedItems.Piece item, FeedXml xml, Optional<XmlElement> channel, Findings findings) {
    var element = xml.read(item, "the item", findings).first("item");
    if (element.isPresent()) new FeedEpisode(element.get(), channel, findings).read();
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
    return rss.first("channel");
  }

  /// The head was cut from the elements around it.
  private static String ends(String head) {
    var ends = new StringBuilder();
    for (String name : new String[] {"channel", "rss", "rdf:RDF"})
      if (head.matches("(?s).*<" + name + "[\\s>].*") && !head.contains("</" + name + ">"))
        ends.append("</").append(name).append('>');
    return ends.toString();
  }
}
