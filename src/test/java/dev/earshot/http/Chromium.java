package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A real browser. Tests are skipped where Chromium or Node is missing, unless
/// `EARSHOT_TEST_ALL=required`.
final class Chromium implements AutoCloseable {
  /// A busy machine takes its time; one second is enough on an idle one.
  private static final double PATIENCE_MILLIS = 60_000;

  /// The browser says so where a test types before the page has put the cursor into its field.
  private static final String TYPED_EARLY = "Autofocus processing was blocked";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program, Path node) {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    environment.put("PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1");
    environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setChromiumSandbox(false)
                    .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage")));
  }

  static Chromium start() {
    var program = onPath("chromium");
    var node = onPath("node");
    boolean required = "required".equals(System.getenv("EARSHOT_TEST_ALL"));
    boolean present = program.isPresent() && node.isPresent();
    Assumptions.assumeTrue(present || required, "no Chromium or no Node");
    return new Chromium(program.orElseThrow(), node.orElseThrow());
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  BrowserContext newContext() {
    return newContext(new Browser.NewContextOptions());
  }

  private BrowserContext newContext(Browser.NewContextOptions options) {
    var context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /// Whatever is done there, the console must stay empty, and nothing be asked of another host.
  void visit(String address, Browser.NewContextOptions options, Consumer<Page> visit) {
    var faults = new ArrayList<String>();
    try (var context = newContext(options)) {
      var page = context.newPage();
      page.onConsoleMessage(message -> {
        if (!message.text().startsWith(TYPED_EARLY)) faults.add(message.text());
      });
      page.onPageError(faults::add);
      page.onRequest(request -> {
        if (!request.url().startsWith(address)) faults.add(request.url());
      });
      visit.accept(page);
    }
    assertEquals(List.of(), faults);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
