package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site of which the pages that were built lie beside their sources: each episode was two, the
/// built one without a day, and neither of the show that the feed at the root names.
class BuiltSitesTest {
  @TempDir Path folder;

  @Test
  void whatIsBuiltIsOfItsSource() throws IOException {
    write(
        "feed.xml",
        """
        <rss version="2.0"><channel><title>Tide.fm</title>
        <item><title>#44 Mud</title><enclosure url="https://tide.example/44.mp3" type="audio/mpeg"/>
        <guid>44</guid></item></channel></rss>
        """);
    write("source/2013-01-19-first-eels.html.markdown", page("1", "The first eels", "nil_1"));
    write("source/2014-02-19-mud-again.html.markdown", page("42", "Mud", "44"));
    write("source/2013-04-01-weir.html.markdown", page("9", "What a weir is", "weir"));
    write("2013/01/19/first-eels.html", built("The first eels", "https://tide.example/nil_1.mp3"));
    write("2016/11/08/salt.html", built("Salt on the road", "https://tide.example/salt.mp3"));
    write("2013/04/01/weir.html", built("What a weir is", "https://mirror.example/w.mp3"));
    assertEquals(
        List.of(
            "Tide.fm - Salt on the road 2016-11-08",
            "Tide.fm 1 The first eels 2013-01-19",
            "Tide.fm 44 #44 Mud 2014-02-19",
            "Tide.fm 9 What a weir is 2013-04-01"),
        told());
  }

  private static String page(String place, String title, String sound) {
    return """
    ---
    idx: %s
    title: "%s"
    mp3_link: https://tide.example/%s.mp3
    host: ida
    guests:
      - bo
    ---

    Ida and Bo talk about what lies in the water, and what does not.
    """
        .formatted(place, title, sound);
  }

  private static String built(String title, String sound) {
    return """
    <!DOCTYPE html>
    <html><head><title>%s - Tide.fm</title></head>
    <body><header class="masthead"><h1>Tide.fm</h1></header>
    <audio controls><source src="%s"></audio>
    <h2 class="title">%s</h2>
    <p>Host: Ida. The podcast is about what lies in the water, and what does not.</p>
    </body></html>
    """
        .formatted(title, sound, title);
  }

  private List<String> told() throws IOException {
    return sources().told();
  }

  private void write(String name, String text) throws IOException {
    sources().write(name, text);
  }

  private ToldFolder sources() {
    return new ToldFolder(folder.resolve("tide.fm"), folder.resolve("index"));
  }
}
