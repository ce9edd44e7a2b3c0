package dev.earshot.reader.markdown;

import dev.earshot.notation.PodcastWord;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The sound of an episode on its page: the only one there, where the page says that it is of a
/// podcast. A list of episodes has several, and other pages play songs or read themselves out.
final class PageSound {
  private static final String AROUND = "nav, footer, aside, form";
  private static final String SAID =
      "meta[property=og:site_name], meta[property=og:title], meta[name=description]";
  private static final String FEED = "link[type=application/rss+xml]";

  /// What stands above the voice that reads an article.
  private static final Pattern READ_ALOUD =
      Pattern.compile(
          "(?iu)(?:listen to|hear) (?:this|the) (?:article|story|post|page|text)|(?:artikel|beitrag|text) (?:an)?hören|(?:écoutez?|écouter) (?:cet|l['’]) ?article"
              + "|escuchar? (?:este|el) artículo|ou[çv](?:a|ir) (?:este|o) artigo|ascolta (?:questo|l['’]) ?articolo|luister naar (?:dit|het) artikel"
              + "|lyssna på (?:artikeln|texten)|lyt til artikl|lytt til (?:artikkel|saken)|kuuntele (?:artikkeli|juttu)|posłuchaj artykułu|(?:прослушать|слушать|послушать) (?:статью|текст)"
              + "|makaleyi dinle|(?:收听|朗读|聽|听)(?:本文|文章|全文)|この記事を(?:聴く|聞く)|기사 듣기");

  private PageSound() {}

  /// The address of the sound.
  static Optional<String> of(Document page) {
    var players = page.select("audio").stream().filter(PageSound::isOfPage).toList();
    if (players.size() != 1 || READ_ALOUD.matcher(page.body().text()).find())
      return Optional.empty();
    return address(players.getFirst())
        .filter(address -> PodcastWord.isIn(address) || saysPodcast(page));
  }

  private static boolean isOfPage(Element player) {
    return !player.parents().is(AROUND);
  }

  private static Optional<String> address(Element player) {
    return Stream.concat(Stream.of(player), player.select("source").stream())
        .map(element -> element.attr("src").strip())
        .filter(address -> !address.isEmpty() && !address.startsWith("data:"))
        .findFirst();
  }

  private static boolean saysPodcast(Document page) {
    var feeds =
        page.select(FEED).stream().map(feed -> feed.attr("title") + " " + feed.attr("href"));
    var said = page.select(SAID).stream().map(meta -> meta.attr("content"));
    var data = page.select("script[type=application/ld+json]").stream().map(Element::data);
    var words = page.body().clone();
    words.select(AROUND).remove();
    return Stream.of(Stream.of(page.title(), words.text()), feeds, said, data)
        .flatMap(texts -> texts)
        .anyMatch(PodcastWord::isIn);
  }
}
