package dev.earshot.reader.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.reader.Collected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Items are told as `line: xml`.
class FeedItemsTest {
  @Test
  void everyItemHasItsLine() throws IOException {
    cuts(
        "<rss>\n<item>a</item><item>b</item>\n\n<item\n>c</item></rss>",
        "2: <item>a</item>",
        "2: <item>b</item>",
        "4: <item\n>c</item>");
  }

  @Test
  void anItemThatIsCommentedOutIsNone() throws IOException {
    cuts("<rss><!-- <item>a</item>\n --><item>b</item></rss>", "2: <item>b</item>");
    cuts("<rss><![CDATA[ <item>a ]]><item>b</item></rss>", "1: <item>b</item>");
  }

  @Test
  void anItemWithoutItsEndEndsWhereTheNextBegins() throws IOException {
    cuts("<rss><item>a<item>b</item>\n<item>c", "1: <item>a", "1: <item>b</item>", "2: <item>c\n");
  }

  @Test
  void otherElementsAreNoItems() throws IOException {
    cuts("<rss><items/><itemized>x</itemized><item>a</item></rss>", "1: <item>a</item>");
  }

  private static void cuts(String feed, String... expected) throws IOException {
    var findings = Collected.warningsTo(new ArrayList<>());
    var items = new FeedItems(Collected.lines(feed, findings), findings);
    var unused = items.head();
    var found = new ArrayList<String>();
    for (var item = items.next(); item.isPresent(); item = items.next())
      found.add(item.get().line() + ": " + item.get().xml());
    assertEquals(List.of(expected), found, feed);
  }
}
