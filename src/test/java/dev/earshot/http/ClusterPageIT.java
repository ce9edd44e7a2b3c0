package dev.earshot.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.earshot.engine.opensearch.TestCluster;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The search page of an index that a cluster keeps, in a real browser.
class ClusterPageIT {
  @Test
  void whatOneDoesOnThePageWorksOnACluster() throws IOException {
    var address = TestCluster.sharedAddress();
    try (var chromium = Chromium.start();
        var served = Served.sources(TestCluster.newIndex(address))) {
      chromium.visit(
          served.address(), new Browser.NewContextOptions(), page -> look(page, served.address()));
    }
  }

  private static void look(Page page, String address) {
    page.navigate(address);
    assertThat(page.locator(".intro")).containsText(Pattern.compile("\\d+ episodes"));
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("tide");
    assertThat(page.locator("#status")).containsText("passages");
    assertThat(page.locator("mark").first())
        .hasText(Pattern.compile("tide", Pattern.CASE_INSENSITIVE));
    page.locator("nav a", new Page.LocatorOptions().setHasText("quote")).click();
    assertThat(page.locator("nav [aria-current]")).containsText("quote");
    page.locator(".episodes h2 a").first().click();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator("mark").first()).isVisible();
    page.goBack();
    assertThat(page.locator("#q")).hasValue("tide");
  }
}
