package dev.earshot.reader.feed;

import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.AudioLink;
import dev.earshot.reader.facts.EpisodeName;
import dev.earshot.reader.text.CleanText;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// AntennaPod's page of favourites: a list of shows, and in each the list of its episodes with
/// links to page and sound.
public final class FavouritesReader implements Format {
  private static final Pattern TITLE =
      Pattern.compile("(?i).*<(?:title|h1)>[^<]*AntennaPod[^<]*<.*");
  private static final String EPISODES = "li ul > li:has(> span, > a)";

  @Override
  public String name() {
    return "AntennaPod favourites";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(
        head.first().startsWith("<")
            && head.lines().stream().anyMatch(line -> TITLE.matcher(line).matches())
            && !Jsoup.parse(head.text()).select(EPISODES).isEmpty());
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var page = Jsoup.parse(WholeText.of(lines, findings));
    for (Element item : page.select(EPISODES)) {
      var name = item.selectFirst("> span, > a");
      var title = name == null ? "" : CleanText.line(name.text());
      if (!title.isEmpty()) tell(item, title, findings);
    }
  }

  private static void tell(Element item, String title, Findings findings) {
    var episode = EpisodeName.from(title);
    var show = show(item);
    if (!show.isEmpty()) episode.show(show);
    for (var address : item.select("a[href^=http]").eachAttr("href"))
      if (AudioLink.is(address)) episode.audio(address);
      else episode.url(address);
    findings.episode(episode.build(), Provenance.of(Content.COLLECTED_NOTES));
  }

  /// The words before the links of the show.
  private static String show(Element item) {
    var list = item.parent();
    var around = list == null ? null : list.closest("li");
    var head = around == null ? null : around.selectFirst("p, h2, h3");
    if (head == null) return "";
    return CleanText.line(head.ownText().replaceFirst("\\s*[–—-]\\s*$", ""));
  }
}
