package dev.earshot.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.earshot.docs.DocPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The search page in a real browser.
///
/// What a page shows comes when it comes: `assertThat` waits for it, a look at the page as it is
/// would not. By far the longest, so the others run beside it.
@Order(0)
class PageIT {
  @TempDir static Path folder;
  private static Served served;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.start();
    served = Served.sources(folder.resolve("index"));
    var hostile =
        "{\"show\":\"<b>Show</b>\",\"title\":\"<script>document.title='taken'</script>\",\"published\":\"2021-05-04\","
            + "\"quotes\":[{\"text\":\"A tide of <img src=x onerror=alert(1)> and \\u202eturned words.\",\"url\":\"javascript:alert(2)\"},"
            + "{\"text\":\"The next one.\"}]}";
    var file = Files.writeString(folder.resolve("hostile.jsonl"), hostile);
    served.earshot.index(Served.SOURCES, Path.of("corpus"), file, waves());
  }

  @AfterAll
  static void close() {
    if (chromium != null) chromium.close();
    if (served != null) served.close();
  }

  @Test
  void resultsComeWhileOneTypes() {
    browse(page -> {
      begin(page);
      page.keyboard().type("tide");
      assertThat(page.locator("#status")).containsText("passages");
      assertThat(page).hasURL(Pattern.compile(".*/\\?q=tide$"));
      assertThat(page.locator("mark").first())
          .hasText(Pattern.compile("tide", Pattern.CASE_INSENSITIVE));
      assertThat(page).hasTitle("tide – earshot");
    });
  }

  @Test
  void theFormAloneWillDo() {
    browse(
        new Browser.NewContextOptions().setJavaScriptEnabled(false),
        page -> {
          page.navigate(served.address());
          page.fill("#q", "tide");
          page.click("button");
          assertThat(page.locator("#status")).containsText("passages");
          page.locator("nav a").first().click();
          assertThat(page.locator("nav [aria-current]")).hasCount(1);
          assertThat(page.locator("#q")).hasValue("tide");
        });
  }

  @Test
  void aFacetNarrowsAndBackWidens() {
    browse(page -> {
      page.navigate(served.address() + "/?q=tide");
      var before = page.locator("#status").textContent();
      page.locator("nav a", new Page.LocatorOptions().setHasText("quote")).click();
      assertThat(page.locator("nav [aria-current]")).containsText("quote");
      assertThat(page).hasURL(Pattern.compile(".*kind=quote.*"));
      page.goBack();
      assertThat(page.locator("#status")).hasText(before);
      assertThat(page.locator("nav [aria-current]")).hasCount(0);
    });
  }

  @Test
  void whatIsTypedKeepsTheFacet() {
    browse(page -> {
      page.navigate(served.address() + "/?q=tide&kind=quote");
      page.locator("#q").fill("harbour");
      assertThat(page).hasURL(Pattern.compile(".*q=harbour&kind=quote$"));
      assertThat(page).hasTitle("harbour – earshot");
      assertThat(page.locator("nav [aria-current]")).containsText("quote");
    });
  }

  @Test
  void whoHasNotAskedYetSeesWhatThereIs() {
    browse(page -> {
      page.navigate(served.address());
      assertThat(page.locator(".intro")).containsText(Pattern.compile("\\d+ episodes"));
      page.locator(".try a").first().click();
      assertThat(page.locator(".episodes h2").first()).isVisible();
      page.navigate(served.address());
      page.locator(".start .episode a").first().click();
      assertThat(page.locator("h1")).isVisible();
      page.navigate(served.address());
      page.locator(".start section:has-text('Shows') a").first().click();
      assertThat(page.locator(".chip")).containsText("show: ");
      assertThat(page.locator(".episodes h2").first()).isVisible();
    });
  }

  private static Path waves() throws IOException {
    var quotes =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "{\"text\":\"Wave number %s breaks.\",\"start\":%s}".formatted(i, i))
            .collect(Collectors.joining(","));
    return Files.writeString(
        folder.resolve("long.jsonl"), "{\"title\":\"Waves\",\"quotes\":[" + quotes + "]}");
  }

  @Test
  void aLongEpisodeWasOnePageOfMegabytes() {
    var passage = served.earshot.search("\"number 350\"").passages().getFirst();
    var episode = "/episodes/" + passage.episodeId();
    var part = served.get(episode + "?q=number+350&at=" + passage.id()).body();
    assertTrue(part.contains("Part 3 of 14"), part);
    assertTrue(part.contains("id=\"" + passage.id() + "\""), part);
    assertTrue(part.contains("<mark>350</mark>") || part.contains("<mark>number 350</mark>"), part);
    assertFalse(part.contains("number 1000 "), part);
    assertTrue(served.get(episode).body().contains("?part=2\" rel=\"next\""));
    assertEquals(200, served.get(episode + "?part=1000").statusCode());
  }

  @Test
  void aPageBeyondTheEndIsTheLast() {
    var last = served.get("/?q=tide&page=50").body();
    assertTrue(last.contains("<article") || last.contains("class=\"episodes\""), last);
    assertTrue(last.contains("rel=\"prev\"") || !last.contains("class=\"pager\""), last);
    assertFalse(last.contains("rel=\"next\""), last);
    assertFalse(last.contains("ends before page"), last);
  }

  @Test
  void keysWalkThroughTheHits() {
    browse(page -> {
      page.navigate(served.address() + "/?q=tide");
      var hits = page.locator("a.hit");
      page.keyboard().press("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().press("ArrowDown");
      assertThat(hits.first()).isFocused();
      page.keyboard().press("ArrowDown");
      assertThat(hits.nth(1)).isFocused();
      page.keyboard().press("ArrowUp");
      page.keyboard().press("ArrowUp");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator("#q")).hasValue("");
      assertThat(page.locator(".intro")).isVisible();
    });
  }

  @Test
  void enterOpensTheMoment() {
    browse(page -> {
      page.navigate(served.address() + "/?q=flexibility");
      page.locator("a.hit").first().focus();
      page.keyboard().press("Enter");
      assertThat(page)
          .hasURL(Pattern.compile(".*/episodes/superdatascience-691\\?q=flexibility&at=.*#.*"));
      assertThat(page.locator(":target")).hasCount(1);
      assertThat(page.locator(":target mark").first()).isVisible();
      assertThat(page.locator(".answers a").first()).isVisible();
    });
  }

  @Test
  void aMomentPlaysFromItsSecond() {
    browse(page -> {
      page.navigate(served.address() + "/?q=wind");
      var audio = page.locator("audio").first();
      assertThat(audio).hasAttribute("src", Pattern.compile("https://.*\\.mp3#t=[\\d.]+"));
      assertThat(audio).hasAttribute("preload", "none");
    });
  }

  @Test
  void anEpisodeStandsThereOnceWithWhatIsSaidInIt() {
    browse(page -> {
      page.navigate(served.address() + "/?q=chip+flexibility");
      var titles = page.locator(".episodes h2");
      assertThat(titles.first()).isVisible();
      assertEquals(titles.allTextContents().stream().distinct().toList(), titles.allTextContents());
      titles.first().locator("a").click();
      assertThat(page).hasURL(Pattern.compile(".*/episodes/superdatascience-691\\?q=chip.*"));
      assertThat(page.locator("#q")).hasValue("chip flexibility");
    });
  }

  @Test
  void aFilterIsTakenAwayByItsChip() {
    browse(page -> {
      page.navigate(served.address() + "/?q=tide&kind=quote&since=2000&literal=true");
      var chips = page.locator(".chip");
      assertThat(chips).hasCount(3);
      assertThat(chips.first()).containsText("kind: quote");
      chips.first().click();
      assertThat(chips).hasCount(2);
      assertThat(page).hasURL(Pattern.compile(".*q=tide&since=2000&literal=true$"));
      page.getByText("Remove all").click();
      assertThat(chips).hasCount(0);
      assertThat(page).hasURL(Pattern.compile(".*\\?q=tide$"));
    });
  }

  @Test
  void aListOfFiltersWasAsManyStopsAsItHasValues() {
    browse(page -> {
      page.navigate(served.address() + "/?q=wave+OR+tide");
      var groups = page.locator(".filters section > details");
      assertThat(groups.first()).isVisible();
      assertThat(groups.locator("> ul a").first()).isHidden();
      var summary = groups.first().locator("> summary");
      assertThat(summary.locator(".glimpse")).isVisible();
      summary.focus();
      page.keyboard().press("Enter");
      var first = groups.first().locator("> ul a").first();
      assertThat(first).isVisible();
      page.keyboard().press("Tab");
      assertThat(first).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator(".chip")).hasCount(1);
      assertThat(page.locator(".filters [aria-current]")).hasCount(1);
    });
  }

  @Test
  void filtersAreFoldedWhereThereIsLittleRoom() {
    browse(
        new Browser.NewContextOptions().setViewportSize(360, 800),
        page -> {
          page.navigate(served.address() + "/?q=tide");
          var filter = page.locator(".filters a").first();
          assertThat(filter).isHidden();
          page.locator(".filters > summary").click();
          assertThat(filter).isVisible();
          assertTrue(page.locator(".filters").boundingBox().y < 800);
        });
    browse(page -> {
      page.navigate(served.address() + "/?q=tide");
      assertThat(page.locator(".filters a").first()).isVisible();
    });
  }

  @Test
  void aBarOfTheChartLeadsToItsMonth() {
    browse(page -> {
      page.navigate(served.address() + "/?q=tide");
      page.locator(".chart a").first().dispatchEvent("click");
      assertThat(page).hasURL(Pattern.compile(".*&since=(\\d{4}-\\d\\d)&until=\\1$"));
      assertThat(page.locator(".chip")).containsText(Pattern.compile("[A-Z][a-z]+ \\d{4}"));
    });
  }

  @Test
  void pagesGoForthAndBack() {
    browse(page -> {
      page.navigate(served.address() + "/?kind=quote&all=true");
      assertThat(page.locator(".pager")).hasText("Page 1Next");
      var first = page.locator("#status").textContent();
      page.locator(".pager a").click();
      assertThat(page.locator("#status")).containsText(Pattern.compile("^21 to "));
      assertThat(page.locator(".pager a").first()).hasText("Previous");
      page.locator(".pager a").first().click();
      assertThat(page.locator("#status")).hasText(first);
    });
    assertTrue(
        served.get("/?kind=quote&page=50").body().contains("rel=\"prev\""), "the last there is");
  }

  @Test
  void whoFindsNothingIsShownWaysOn() {
    browse(page -> {
      page.navigate(served.address() + "/?q=tide&show=superdatascience");
      page.getByText("Remove filters").click();
      assertThat(page.locator("#status")).containsText("passages");
      page.navigate(served.address() + "/?q=harbzzz");
      page.locator(".nothing a").first().click();
      assertThat(page.locator("mark").first()).isVisible();
    });
  }

  @Test
  void completionsAreChosenByKeys() {
    browse(page -> {
      begin(page);
      page.keyboard().type("tid");
      var options = page.locator("[role=option]");
      assertThat(options.first()).isVisible();
      page.keyboard().press("ArrowDown");
      assertThat(options.first()).hasAttribute("aria-selected", "true");
      var chosen = options.first().locator("b").textContent();
      page.keyboard().press("Enter");
      assertThat(page.locator("#q")).hasValue(chosen);
      assertThat(options).hasCount(0);
      assertThat(page).hasTitle(chosen + " – earshot");
    });
  }

  /// Who typed on and chose at once, or on a slow machine, had the choice taken away.
  @Test
  void whatIsChosenStaysWhenCompletionsComeLate() {
    browse(page -> {
      begin(page);
      page.keyboard().type("ti");
      var options = page.locator("[role=option]");
      assertThat(options.first()).isVisible();
      page.keyboard().type("d");
      page.keyboard().press("ArrowDown");
      assertThat(page).hasTitle("tid – earshot");
      assertThat(options.first()).hasAttribute("aria-selected", "true");
      var chosen = options.first().locator("b").textContent();
      page.keyboard().press("Enter");
      assertThat(page.locator("#q")).hasValue(chosen);
    });
  }

  @Test
  void oneSearchWasSeveralStepsBack() {
    browse(page -> {
      begin(page);
      page.keyboard().type("tide");
      assertThat(page).hasTitle("tide – earshot");
      page.keyboard().press("Enter");
      page.keyboard().press("Enter");
      page.goBack();
      assertThat(page.locator(".intro")).isVisible();
      assertThat(page.locator("#q")).hasValue("");
    });
  }

  @Test
  void anErrorWhileTypingTookTheResultsAway() {
    try (var context = chromium.newContext()) {
      var page = context.newPage();
      page.navigate(served.address() + "/?q=tide");
      page.route("**/?q=harbour", route -> route.abort("internetdisconnected"));
      page.locator("#q").fill("harbour");
      assertThat(page.locator("#failure"))
          .hasText("The server does not answer. Below is what was found for “tide”.");
      assertThat(page.locator("#q")).hasValue("harbour");
      assertThat(page.locator("mark").first())
          .hasText(Pattern.compile("tides?", Pattern.CASE_INSENSITIVE));
      page.unroute("**/?q=harbour");
      page.keyboard().press("Enter");
      assertThat(page).hasTitle("harbour – earshot");
      assertThat(page.locator("#failure")).hasCount(0);
    }
  }

  @Test
  void neighboursUnfoldAndRelatedIsALinkAway() {
    browse(page -> {
      page.navigate(served.address() + "/?q=flexibility");
      var around = page.locator("details.around").first();
      assertThat(around.locator("p").first()).isHidden();
      around.locator("summary").click();
      assertThat(around.locator("p").first()).isVisible();
      page.getByText("Related").first().click();
      assertThat(page.locator("h1")).containsText("Related to");
    });
  }

  @Test
  void markupOfSourcesAndQueriesStaysText() {
    browse(page -> {
      page.navigate(served.address());
      page.locator("#q").fill("<img src=x onerror=alert(3)> tide");
      assertThat(page.locator("#status")).containsText("passages");
      assertThat(page.locator("main img")).hasCount(0);
      page.navigate(served.address() + "/?q=turned+words");
      assertThat(page.locator("blockquote").first()).containsText("<img src=x onerror=alert(1)>");
      assertThat(page.locator("main script, main img, a[href^=javascript]")).hasCount(0);
      page.locator(".episodes h2 a").first().click();
      assertThat(page.locator("h1")).hasText("<script>document.title='taken'</script>");
    });
  }

  @Test
  void whatIsWrongIsSaidOnThePage() {
    browse(page -> {
      page.navigate(served.address() + "/?q=%22unclosed");
      assertThat(page.locator(".remarks")).containsText("quotation mark");
    });
    assertTrue(
        served.get("/?q=x&since=2023-02-30", "Accept", "text/html").body().contains("is no since"));
    assertTrue(
        served
            .get("/episodes/nowhere", "Accept", "text/html")
            .body()
            .contains("there is no episode nowhere"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 360"})
  void axeFindsNothing(ColorScheme scheme, int width) {
    browse(
        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800),
        page -> {
          for (var path :
              List.of(
                  "/",
                  "/?q=tide",
                  "/?q=tide&kind=quote",
                  "/?q=nowhere",
                  "/?q=nowhere&kind=quote",
                  "/episodes/tide-tables-1",
                  "/episodes/waves?q=number+350&part=2",
                  "/related/superdatascience-691")) {
            page.navigate(served.address() + path);
            var found =
                new AxeBuilder(page)
                    .withTags(
                        List.of(
                            "wcag2a",
                            "wcag2aa",
                            "wcag21a",
                            "wcag21aa",
                            "wcag22aa",
                            "best-practice"))
                    // No page has frames, so that it need not look from a page of its own.
                    .setLegacyMode(true)
                    .analyze();
            assertEquals(
                List.of(),
                found.getViolations().stream()
                    .map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
                    .toList(),
                path);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 1600})
  void nothingIsWiderThanTheWindow(int width) {
    browse(
        new Browser.NewContextOptions().setViewportSize(width, 700),
        page -> {
          page.navigate(served.address() + "/?q=tide");
          assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
        });
  }

  @Test
  void browsersLearnToSearchHere() {
    browse(page -> {
      page.navigate(served.address());
      Locator link = page.locator("link[rel=search]");
      assertThat(link).hasAttribute("href", "./opensearch.xml");
      var plugin = served.get("/opensearch.xml").body();
      assertTrue(plugin.contains("template=\"" + served.address() + "/?q={searchTerms}\""), plugin);
    });
  }

  @Test
  void theRecipeForAPageOfAnotherSiteWorksOnceThatIsNamed() throws IOException {
    var site = site();
    var origin = "http://127.0.0.1:" + site.getAddress().getPort();
    try (var open =
            Served.over(
                folder.resolve("index"),
                s -> s.admitting(Set.of(), Set.of(origin), Optional.empty()));
        var context = chromium.newContext()) {
      site.createContext("/named", page(recipe(open)));
      site.createContext("/stranger", page(recipe(served)));
      var page = context.newPage();
      page.navigate(origin + "/named");
      page.fill("#query", "flexibility");
      assertThat(page.locator("#passages li").first()).containsText("chip");
      page.navigate(origin + "/stranger");
      var refused = page.waitForConsoleMessage(() -> page.fill("#query", "flexibility"));
      assertTrue(refused.text().contains("CORS"), refused.text());
    } finally {
      site.stop(0);
    }
  }

  private static HttpServer site() throws IOException {
    var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.start();
    return site;
  }

  private static String recipe(Served server) {
    return DocPage.of("doors").block("html", 0).replace("http://127.0.0.1:7311", server.address());
  }

  private static HttpHandler page(String html) {
    return exchange -> {
      try (exchange) {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(html.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /// Opens the start page. What is typed before the browser has put the cursor there is lost.
  private static void begin(Page page) {
    page.navigate(served.address());
    assertThat(page.locator("#q")).isFocused();
  }

  private static void browse(Consumer<Page> visit) {
    browse(new Browser.NewContextOptions(), visit);
  }

  private static void browse(Browser.NewContextOptions options, Consumer<Page> visit) {
    chromium.visit(served.address(), options, visit);
  }
}
