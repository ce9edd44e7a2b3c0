package dev.earshot.http;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/// What all pages have around their own: the head, the search form, the landmarks. Pages are built
/// as trees, so that text of a source can never become markup.
final class Frame {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
              + " media-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private static final String STYLE = Site.versioned("style.css");
  private static final String ICON = Site.versioned("icon.svg");
  private static final String SCRIPT = Site.versioned("search.js");

  private final Document document;
  private final Element skip;
  private final Element main;

  /// @param top the way to the folder of the search page: `./` or `../`
  /// @param searched the parameters of the search that the form shows
  Frame(String title, String top, Map<String, String> searched) {
    document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.prependChild(new DocumentType("html", "", ""));
    document.child(0).attr("lang", "en");
    head(title, top);
    skip = document.body().appendElement("a").addClass("skip").text("Skip to results");
    skipTo("main");
    form(document.body().appendElement("header"), top, searched);
    main = document.body().appendElement("main").attr("id", "main").attr("tabindex", "-1");
  }

  private void head(String title, String top) {
    var head = document.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("title").text(title);
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("link").attr("rel", "stylesheet").attr("href", top + STYLE);
    head.appendElement("link").attr("rel", "icon").attr("href", top + ICON);
    head.appendElement("link")
        .attr("rel", "search")
        .attr("type", "application/opensearchdescription+xml")
        .attr("title", "earshot")
        .attr("href", top + "opensearch.xml");
    head.appendElement("script").attr("src", top + SCRIPT).attr("defer", true);
  }

  private static void form(Element header, String top, Map<String, String> searched) {
    header.appendElement("a").addClass("home").attr("href", top).text("earshot");
    var form = header.appendElement("form").attr("role", "search").attr("action", top);
    form.appendElement("label").attr("for", "q").text("Search podcast highlights");
    form.appendElement("input")
        .attr("id", "q")
        .attr("name", "q")
        .attr("type", "search")
        .attr("maxlength", Integer.toString(SearchParameters.LONGEST_QUERY))
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("autofocus", top.equals("./") && searched.isEmpty())
        .attr("value", searched.getOrDefault("q", ""));
    searched.forEach((name, value) -> {
      if (!name.equals("q") && !name.equals("page"))
        form.appendElement("input").attr("type", "hidden").attr("name", name).attr("value", value);
    });
    form.appendElement("button").text("Search");
  }

  /// Where the page's own goes.
  Element main() {
    return main;
  }

  /// Lets who tabs pass over what stands before the element of an id.
  void skipTo(String id) {
    skip.attr("href", "#" + id);
  }

  /// Tells feed readers where the newest passages of a search are.
  void feed(Address search) {
    document
        .head()
        .appendElement("link")
        .attr("rel", "alternate")
        .attr("type", "application/atom+xml")
        .attr("title", "Newest passages")
        .attr("href", search.from("./feed"));
  }

  Reply reply(int status) {
    return Reply.of(status, "text/html; charset=utf-8", document.outerHtml()).with(HEADERS);
  }
}
