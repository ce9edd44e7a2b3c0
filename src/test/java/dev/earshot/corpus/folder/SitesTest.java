package dev.earshot.corpus.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The show of a podcast's website was called as the repository is.
class SitesTest {
  @TempDir Path folder;

  @Test
  void theConfigurationOfASiteNamesTheShow() throws IOException {
    says("Salt Talk", "_config.yml", "title: Salt Talk\nurl: https://salt.example\n");
    says(
        "Ei Sool", "config/_default/hugo.toml", "title = \"Ei Sool\"\n[params]\n  title = \"x\"\n");
    says(
        "Salt & Sea", "config.toml", "base_url = \"https://salt.example\"\ntitle = 'Salt & Sea'\n");
    says("塩の話", "_data/metadata.json", "{\"title\": \"塩の話\", \"url\": \"https://salt.example\"}");
    says(
        "Salt Talk",
        "content/site.txt",
        "Title: Salt Talk\n\n----\n\nAuthor: Ida\n\n----\n\nKeywords: sea\n");
    says("Salt Book", "book.toml", "[book]\nauthors = [\"Ida Ray\"]\ntitle = \"Salt Book\"\n");
    says("Salt Talk", "_config.yml", "title: Salt Talk\nurl: https://salt.example\n");
  }

  /// Named by itself, a site with its podcast among other posts had no show, though named from
  /// above it had.
  @Test
  void aFolderOfPodcastsWithinASiteIsOfTheSite() throws IOException {
    write("site/_config.yml", "name: Salt Talk\nurl: https://salt.example\n");
    assertEquals("Salt Talk", show(folder, "site/_posts/podcast/1.md"));
    assertEquals("Salt Talk", show(folder.resolve("site"), "site/_posts/podcast/1.md"));
  }

  @Test
  void theFeedThatASitePublishesNamesItsPodcast() throws IOException {
    String feed =
        """
        <rss><channel><title>%s</title><item><title>Eels</title>
        %s</item></channel></rss>
        """;
    String sound = "<enclosure url=\"https://salt.example/1.mp3\" type=\"audio/mpeg\"/>";
    for (var name : new String[] {"public/feed.xml", "static/podcast.xml"}) {
      says("Salt Talk", name, feed.formatted("Salt Talk", sound));
      says("site", name, feed.formatted("Ida's blog", ""));
      says("site", name, feed.formatted("{{ title }}", sound));
    }
    write("site/public/feed.xml", feed.formatted("Salt Talk", sound));
    says("site", "static/rss.xml", feed.formatted("Brine", sound));
    says("Salt Talk", "static/rss.xml", feed.formatted("Salt Talk", sound));
    says("Salt", "_config.yml", "title: Salt\n");
  }

  @Test
  void aConfigurationMayBeAProgram() throws IOException {
    write("site/package.json", "{}");
    says(
        "Salt Talk",
        "docusaurus.config.ts",
        "const config: Config = {\n  title: 'Salt Talk',\n  themeConfig: {navbar: {title: 'Home'}},\n};\n");
    says(
        "Salt Talk",
        "gatsby-config.js",
        "module.exports = {\n  siteMetadata: {\n    title: `Salt Talk`,\n");
    says("Salt Talk", "src/consts.ts", "export const SITE_TITLE = \"Salt Talk\";\n");
    says("Salt Talk", "data/siteMetadata.js", "  title: 'Salt Talk',\n");
    says("site", "docusaurus.config.js", "  title: translate('title'),\n");
    says("site", "gatsby-config.js", "    title: `${name} blog`,\n");
    says("site", "docusaurus.config.js", "  title: 'My Site',\n");
  }

  @Test
  void aSloganIsNoPartOfTheName() throws IOException {
    says("Salt Talk Podcast", "_config.yml", "name: Salt Talk Podcast - Join us at the coast!\n");
    says("Соль", "_config.yml", "title: Соль | подкаст о море и людях\n");
    says("Salt - Sea", "_config.yml", "title: Salt - Sea\n");
  }

  @Test
  void whatAListenersSiteHasOfTheShowIsNoPartOfTheName() throws IOException {
    says("Salt Talk Podcast", "_config.yml", "title: Salt Talk Podcast Notes\n");
    says("Salt Talk", "_config.yml", "title: Salt Talk Transcripts\n");
    says("Соль", "_config.yml", "title: Соль расшифровки\n");
    says("塩の話", "_config.yml", "title: 塩の話 show_note\n");
    says("Field Notes", "_config.yml", "title: Field Notes\n");
  }

  @Test
  void whatIsOfThePodcastComesFirst() throws IOException {
    says("Salt Talk", "_config.yml", "title: Ida's pages\npodcast:\n  title: Salt Talk\n");
    write("site/_config.yml", "title: Ida's pages\n");
    write("site/_data/podcast.yaml", "title: Brine\n");
    assertEquals("Brine", show(folder, "site/content/1.md"));
  }

  @Test
  void itIsTheSameWhereverOneStarts() throws IOException {
    write("site/_config.yml", "title: Salt Talk\n");
    for (var place : new String[] {"", "site", "site/content", "site/content/episodes"})
      assertEquals("Salt Talk", show(folder.resolve(place), "site/content/episodes/1.md"), place);
    assertEquals("Salt Talk", show(folder.resolve("site"), "site/1.md"));
  }

  @Test
  void aSiteIsNamedAlsoWhereItsFolderIsCalledAfterAnyPodcast() throws IOException {
    write(
        "downloads/podcast-site/config.toml",
        "base_url = \"https://salt.example\"\ntitle = \"Salt Talk\"\n");
    for (var place : new String[] {"downloads", "downloads/podcast-site"})
      assertEquals(
          "Salt Talk", show(folder.resolve(place), "downloads/podcast-site/content/episode/1.md"));
    write("downloads/voice-blog/src/pages/podcast/1.md", "x");
    assertEquals(
        "voice-blog",
        show(folder.resolve("downloads"), "downloads/voice-blog/src/pages/podcast/1.md"));
  }

  @Test
  void aSiteMayLieWithinItsRepository() throws IOException {
    write("radio-site/hugo/hugo.toml", "title = \"Радио-Соль\"\n");
    assertEquals("Радио-Соль", show(folder, "radio-site/hugo/content/posts/1.md"));
  }

  @Test
  void whatTellsNothingOfTheSiteLeavesTheFolder() throws IOException {
    says("site", "config.yaml", "title: A program\nlevel: 3\n");
    says("site", "_config.yml", "title: \"{{ site.name }}\"\n");
    says("site", "_config.yml", "title: Podcast\n");
    says("site", "_config.yml", "title:\n");
    says("site", "_config.json", "{\"title\": \"" + "x".repeat(70_000) + "\"}");
  }

  @Test
  void whoeverWritesAGeneratorSaysWhatItsFeedIsCalled() throws IOException {
    says(
        "Salt Talk",
        "src/main/resources/application.conf",
        "http {\n  port = 80\n}\nrss {\n  channel {\n    title = \"Salt Talk\"\n  }\n}\n");
    says("Salt Talk", "conf/application.conf", "podcast = {\n  title: Salt Talk\n},\n");
    says("Salt Talk", "_config.yml", "feed:\n  title: Salt Talk\n");
    says("site", "application.conf", "name = salt\nakka {\n  name = brine\n}\n");
  }

  @Test
  void theReadmeSpellsTheNameOfItsFolder() throws IOException {
    spells("Salt Talk", "salt-talk", "# Salt Talk\n");
    spells("Salt Talk", "salt-talk-transcripts", "# Salt Talk\n");
    spells("Salt Talk", "salt-talk-transcripts", "Hello\n\n# Salt Talk transcripts #\n");
    spells("salt.fm", "salt.fm", "# salt.fm\n");
    spells("Salt", "salt.com", "# Salt\n");
    for (var other :
        new String[] {"# salt-talk-site\n", "# How to build\n\n# Salt Talk\n", "## Salt Talks\n"})
      spells("salt-talk", "salt-talk-site", other);
  }

  private void spells(String show, String name, String readme) throws IOException {
    write("spelled/" + name + "/README.md", readme);
    assertEquals(show, show(folder.resolve("spelled"), "spelled/" + name + "/episodes/1.md"));
  }

  @Test
  void aNewSiteIsNotNamedYet() throws IOException {
    says("site", "hugo.toml", "title = \"My New Hugo Project\"\n");
    says("site", "_config.yml", "title: Your awesome title\n");
    says("site", "_data/metadata.json", "{\"title\": \"Eleventy Base Blog Starter\"}");
  }

  @Test
  void theReadmeNamesThePodcastWhereNoFolderDoes() throws IOException {
    readme("Tide and Mud Podcast", "# Tide and Mud Podcast\n\nAll that was said.\n");
    readme("Tide and Mud podcast", "# Tide and Mud podcast transcripts\n");
    readme("Соль и море подкаст", "Всё, что было.\n# Соль и море подкаст теперь и здесь\n");
    readme(
        "Tide and Mud Podcast",
        "# Transcripts\n\nTranscripts for the [Tide and Mud Podcast](https://mud.example).\n");
    for (var other :
        new String[] {
          "# Podcast transcripts\n",
          "# My podcast\n",
          "# Awesome Tide Podcast\n",
          "# Whisper Tide Podcast Downloader\n",
          "# Transcripts\n\nOf the Tide and Mud Podcast.\n"
        }) readme("", other);
    write("podcasts/tide-talk/README.md", "# Mud and Tide Podcast\n");
    assertEquals("tide-talk", show(folder.resolve("podcasts"), "podcasts/tide-talk/1.md"));
  }

  /// A repository that is called by what it is, such as `webpage`, was the show.
  @Test
  void theReadmeSaysOfWhatItIsTheWebsite() throws IOException {
    for (var heading :
        new String[] {
          "# Mud Nights: Web page",
          "# Mud Nights website",
          "# Mud Nights – Website #",
          "# Mud Nights | official website"
        }) {
      write("downloads/webpage/README.md", heading + "\n");
      for (var place : new String[] {"downloads", "downloads/webpage"})
        assertEquals(
            "Mud Nights",
            show(folder.resolve(place), "downloads/webpage/src/content/podcast/1.md"),
            heading);
    }
    for (var other : new String[] {"# My website", "# Website", "# Personal website"}) {
      write("downloads/webpage/README.md", other + "\n");
      assertEquals(
          "", show(folder.resolve("downloads"), "downloads/webpage/src/content/podcast/1.md"));
    }
  }

  private void readme(String show, String text) throws IOException {
    write("downloads/ShowNotes/README.md", text);
    assertEquals(
        show, show(folder.resolve("downloads/ShowNotes"), "downloads/ShowNotes/1.md"), text);
    assertEquals(
        show,
        show(folder.resolve("downloads/ShowNotes"), "downloads/ShowNotes/episodes/1.md"),
        text);
  }

  /// @param name of the configuration, which is the only one
  private void says(String show, String name, String configuration) throws IOException {
    var file = write("site/" + name, configuration);
    assertEquals(show, show(folder, "site/content/episodes/1.md"), name);
    Files.delete(file);
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String show(Path place, String file) {
    return new Surroundings().shows(place).of(folder.resolve(file));
  }
}
