package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Inspection.Depth;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Encoding all passages ahead, and what is kept of it.
class EncodingTest {
  @TempDir private Path folder;

  private Path index() {
    return folder.resolve("index");
  }

  private Earshot open(Concepts concepts) {
    return Earshot.open(index()).use(concepts);
  }

  private void write(int quotes) throws IOException {
    var texts = IntStream.range(0, quotes).mapToObj(i -> "thing " + i + " of a cheap car");
    var sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(
        sources.resolve("talk.jsonl"), Indexed.episode("Talk", texts.toArray(String[]::new)));
    try (var earshot = Earshot.open(index())) {
      earshot.index(sources);
    }
  }

  private static List<String> found(Earshot earshot) {
    var request = SearchRequest.of("cheap vehicle").ranking(Ranking.BY_MEANING);
    return earshot.search(request).passages().stream().map(one -> one.id()).toList();
  }

  /// It ended `index --meaning`, and a server encoded no more without a word.
  @Test
  void aModelThatHasTooLittleMemoryIsToldAsTrouble() throws IOException {
    write(3);
    var greedy =
        new Concepts() {
          @Override
          public float[] embedQuery(String query) {
            throw new OutOfMemoryError("too little memory");
          }
        };
    for (var haste : Haste.values())
      try (var earshot = open(greedy)) {
        var done = earshot.encode(haste, EncodingProgress.NONE);
        assertEquals(Optional.of("too little memory"), done.trouble());
      }
  }

  @Test
  void eachPassageIsEncodedOnceAndForAll() throws IOException {
    write(700);
    var concepts = new Concepts();
    try (var earshot = open(concepts)) {
      assertEquals(700, earshot.encode(Haste.ALL_PROCESSORS, EncodingProgress.NONE).encoded());
      assertEquals(0, earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE).encoded());
      found(earshot);
      assertEquals(700, concepts.encoded().size());
    }
    var later = new Concepts();
    write(701);
    try (var earshot = open(later)) {
      found(earshot);
      assertEquals(1, earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE).encoded());
      assertTrue(later.encoded().size() <= 1, () -> later.encoded() + "");
    }
  }

  @Test
  void whatIsEndedIsGoneOnWith() throws IOException {
    write(700);
    var concepts = new Concepts();
    try (var earshot = open(concepts)) {
      var some =
          earshot.encode(
              Haste.ALL_PROCESSORS,
              new EncodingProgress() {
                private int passed;

                @Override
                public void passed(int passages) {
                  passed += passages;
                }

                @Override
                public boolean isStopped() {
                  return passed > 0;
                }
              });
      assertTrue(some.encoded() > 0 && some.encoded() < 700, () -> some + "");
      var rest = earshot.encode(Haste.ALL_PROCESSORS, EncodingProgress.NONE);
      assertEquals(700, some.encoded() + rest.encoded());
    }
  }

  /// Headings of one name in all episodes are encoded once, and were told to be missing for ever.
  @Test
  void whereAllIsEncodedThatCanBeNothingIsToldToBeMissing() throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 20; i++) lines.add(Indexed.episode("Talk " + i, "Thanks for listening."));
    lines.add(Indexed.episode("Rye", "the wagen of my uncle, and the cheap bread that he sold"));
    var sources = Files.createDirectories(folder.resolve("sources"));
    Files.write(sources.resolve("talk.jsonl"), lines);
    try (var earshot = open(new Concepts())) {
      earshot.index(sources);
      var request = SearchRequest.of("automobile bakery").ranking(Ranking.BY_MEANING);
      earshot.search(SearchRequest.of("cheap bread").ranking(Ranking.BY_MEANING));
      assertEquals(
          List.of("only 1 of 21 passages are encoded, so others may mean the same"),
          notes(earshot, request));
      var passed = new int[1];
      var progress =
          new EncodingProgress() {
            @Override
            public void passed(int passages) {
              passed[0] += passages;
            }
          };
      assertEquals(1, earshot.encode(Haste.ALL_PROCESSORS, progress).encoded());
      assertEquals(21, passed[0]);
      assertEquals(List.of(), notes(earshot, request));
    }
  }

  private static List<String> notes(Earshot earshot, SearchRequest request) {
    return earshot.search(request).warnings().stream()
        .filter(line -> line.contains("encoded"))
        .toList();
  }

  @Test
  void theIndexKnowsNothingOfIt() throws IOException {
    write(3);
    try (var earshot = open(new Concepts())) {
      var before = earshot.fingerprint();
      earshot.encode(Haste.ALL_PROCESSORS, EncodingProgress.NONE);
      assertTrue(Files.isDirectory(index().resolve("meaning")));
      assertEquals(before, earshot.fingerprint());
      assertTrue(earshot.check(Depth.CONTENT).isWhole());
      earshot.snapshot(folder.resolve("copies"));
      try (var copied = Earshot.open(folder.resolve("copy"))) {
        copied.restore(folder.resolve("copies"), Optional.empty());
        assertEquals(before, copied.fingerprint());
        assertTrue(Files.notExists(folder.resolve("copy/meaning")));
      }
    }
  }

  @Test
  void ofAnotherModelNothingIsLeft() throws IOException {
    write(3);
    try (var earshot = open(new Concepts())) {
      found(earshot);
    }
    var other =
        new Concepts() {
          @Override
          public String id() {
            return "concepts-2";
          }
        };
    try (var earshot = open(other)) {
      found(earshot);
      assertEquals(3, other.encoded().size());
    }
    try (var folders = Files.list(index().resolve("meaning"))) {
      assertEquals(1, folders.count());
    }
  }

  @Test
  void twoIndexesOfOneFolderShareWhatIsKept() throws IOException {
    write(50);
    var one = new Concepts();
    var two = new Concepts();
    try (var first = open(one);
        var second = open(two)) {
      assertEquals(found(first), found(second));
      assertEquals(50, one.encoded().size());
      assertEquals(0, two.encoded().size());
    }
  }

  /// Two that began at the same time went side by side, and encoded all twice.
  @Test
  void twoThatEncodeAtTheSameTimeShareTheWork() throws Exception {
    write(2_000);
    var started = new CyclicBarrier(2);
    var both = new ArrayList<Concepts>();
    var runs = new ArrayList<Future<Long>>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 2; i++) {
        var concepts = new Concepts();
        both.add(concepts);
        runs.add(
            threads.submit(() -> {
              try (var earshot = open(concepts)) {
                started.await();
                return earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE).encoded();
              }
            }));
      }
      long told = 0;
      for (var run : runs) told += run.get();
      int encoded = both.stream().mapToInt(one -> one.encoded().size()).sum();
      assertEquals(encoded, told);
      // The first portion is claimed in no folder yet.
      assertTrue(encoded >= 2_000 && encoded <= 2_000 + 64, "encoded " + encoded);
    }
    try (var earshot = open(new Concepts())) {
      assertEquals(0, earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE).encoded());
    }
  }

  @Test
  void whereNothingCanBeKeptAnswersAreTheSameAndEncodingSaysWhy() throws IOException {
    write(5);
    Files.writeString(index().resolve("meaning"), "a file where the folder would be");
    try (var earshot = open(new Concepts())) {
      assertEquals(5, found(earshot).size());
      var done = earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE);
      assertTrue(done.trouble().orElseThrow().contains("cannot be kept"), () -> done + "");
    }
  }

  @Test
  void anEncoderThatFailsIsToldOnce() throws IOException {
    write(5);
    var failing =
        new Concepts() {
          @Override
          public List<float[]> embed(List<String> texts) {
            throw new UnsatisfiedLinkError("libonnx.so: wrong ELF class");
          }
        };
    try (var earshot = open(failing)) {
      var done = earshot.encode(Haste.ALL_PROCESSORS, EncodingProgress.NONE);
      assertEquals(0, done.encoded());
      assertTrue(done.trouble().orElseThrow().contains("wrong ELF class"), () -> done + "");
    }
  }
}
