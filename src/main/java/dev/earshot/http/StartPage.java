package dev.earshot.http;

import dev.earshot.Earshot;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// What there is to search, for who has not asked yet.
final class StartPage {
  private final Earshot earshot;

  StartPage(Earshot earshot) {
    this.earshot = earshot;
  }

  void append(Element main) {
    var counts = earshot.counts();
    main.appendElement("h1").addClass("quiet").text("Search podcast highlights");
    Page.status(main, "");
    main.appendElement("p")
        .addClass("intro")
        .text(
            String.format(
                Locale.ROOT,
                "%,d episodes with %,d topics and %,d quotes. All words are wanted; \"a phrase\", -without, this OR that, and start* work as well.",
                counts.episodes(),
                counts.topics(),
                counts.quotes()));
  }
}
