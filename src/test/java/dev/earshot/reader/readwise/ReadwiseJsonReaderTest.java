package dev.earshot.reader.readwise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadwiseJsonReaderTest {
  private static final String BOOK =
      """
      {"user_book_id":2,"title":"The Idle Mill","author":"A. Writer","category":"books","highlights":[
       {"id":3,"text":"Nobody told the river.","location":1310,"location_type":"location"}]}\
      """;
  private static final String PODCAST =
      """
      {"user_book_id":1,"title":"Kilns at night","author":"Clay Talk","source":"snipd","category":"podcasts",
       "source_url":"https://share.snipd.com/episode/cc33dd44-0000-4d6b-8129-000000000018","highlights":[
       {"id":1,"text":"We fire at night.","note":"ask Ole","location":622,"location_type":"time_offset",
        "url":"https://share.snipd.com/snip/0001","tags":[{"id":5,"name":"fire"}]},
       {"id":2,"text":"Ash is glass.","location":1840,"location_type":"time_offset","is_discard":true}]}\
      """;

  @TempDir Path folder;

  @Test
  void podcastsAreReadAndBooksAreNot() throws IOException {
    for (String whole :
        List.of("[%s,%s]", "{\"count\":2,\"nextPageCursor\":null,\"results\":[%s,%s]}")) {
      var read = read(whole.formatted(BOOK, PODCAST));
      assertEquals(Optional.of("Readwise JSON"), read.format());
      assertEquals("Kilns at night", read.only().title());
      assertEquals(Optional.of("Clay Talk"), read.only().show());
      assertEquals(
          "- @622 <https://share.snipd.com/snip/0001>: We fire at night. (ask Ole)",
          Outline.of(read.only()));
    }
  }

  @Test
  void withoutCategoriesOnlyPodcastsHaveTimes() throws IOException {
    var bare = "[%s,%s]".formatted(BOOK, PODCAST).replaceAll("\"category\":\"[a-z]+\",", "");
    assertEquals("Kilns at night", read(bare).only().title());
  }

  @Test
  void booksAloneAreNoEpisodesAndSaidSo() throws IOException {
    var read = read("[" + BOOK + "]");
    assertEquals(List.of(), read.episodes());
    assertEquals(1, read.warnings().size());
  }

  private Collected read(String json) throws IOException {
    return Collected.from(Files.writeString(folder.resolve("export.json"), json));
  }
}
