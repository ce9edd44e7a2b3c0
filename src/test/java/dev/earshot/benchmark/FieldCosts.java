package dev.earshot.benchmark;

import dev.earshot.engine.lucene.store.HighlightCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// What each field adds to the size of an index: how much smaller a copy in one segment is that has
/// all but this one.
final class FieldCosts {
  private FieldCosts() {}

  /// A row for each field that costs more than a thousandth.
  static void of(Path index, List<String> texts) throws IOException {
    double text = texts.stream().mapToLong(String::length).sum();
    try (var directory = FSDirectory.open(index);
        var reader = DirectoryReader.open(directory)) {
      long whole = size(index, reader, Set.of());
      Figures.row(
          "index of 100 k passages in one segment against their text",
          "MB",
          whole / 1e6,
          text / 1e6);
      for (var field : fields(reader)) {
        long cost = whole - size(index, reader, Set.of(field));
        if (cost * 1000 > whole)
          Figures.row("of which the field " + field, "MB", cost / 1e6, whole / 1e6);
      }
    }
  }

  private static Set<String> fields(DirectoryReader reader) {
    var fields = new TreeSet<String>();
    for (var leaf : reader.leaves())
      for (var field : leaf.reader().getFieldInfos()) fields.add(field.name);
    return fields;
  }

  private static long size(Path index, DirectoryReader reader, Set<String> without)
      throws IOException {
    var folder = index.resolveSibling("field-costs");
    IndexingBenchmark.delete(folder);
    Files.createDirectories(folder);
    try (Directory copy = FSDirectory.open(folder)) {
      var config = new IndexWriterConfig();
      config.setCodec(new HighlightCodec());
      try (var writer = new IndexWriter(copy, config)) {
        var leaves = new ArrayList<CodecReader>();
        for (var leaf : reader.leaves())
          leaves.add(SlowCodecReaderWrapper.wrap(new Without(leaf.reader(), without)));
        writer.addIndexes(leaves.toArray(CodecReader[]::new));
        writer.forceMerge(1);
      }
    }
    return IndexingBenchmark.size(folder);
  }

  /// A reader that knows nothing of some fields: a merge asks for what is stored, and else for the
  /// fields that a reader says it has.
  private static final class Without extends FilterLeafReader {
    private final Set<String> fields;

    Without(LeafReader in, Set<String> fields) {
      super(in);
      this.fields = fields;
    }

    @Override
    public FieldInfos getFieldInfos() {
      return new FieldInfos(
          StreamSupport.stream(in.getFieldInfos().spliterator(), false)
              .filter(field -> !fields.contains(field.name))
              .toArray(FieldInfo[]::new));
    }

    @Override
    public StoredFields storedFields() throws IOException {
      var stored = in.storedFields();
      return new StoredFields() {
        @Override
        public void document(int number, StoredFieldVisitor visitor) throws IOException {
          stored.document(number, new Unseen(visitor, fields));
        }
      };
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }

  /// Passes over what is stored in some fields.
  private static final class Unseen extends StoredFieldVisitor {
    private final StoredFieldVisitor visitor;
    private final Set<String> fields;

    Unseen(StoredFieldVisitor visitor, Set<String> fields) {
      this.visitor = visitor;
      this.fields = fields;
    }

    @Override
    public Status needsField(FieldInfo field) throws IOException {
      return fields.contains(field.name) ? Status.NO : visitor.needsField(field);
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) throws IOException {
      visitor.binaryField(field, value);
    }

    @Override
    public void stringField(FieldInfo field, String value) throws IOException {
      visitor.stringField(field, value);
    }

    @Override
    public void intField(FieldInfo field, int value) throws IOException {
      visitor.intField(field, value);
    }

    @Override
    public void longField(FieldInfo field, long value) throws IOException {
      visitor.longField(field, value);
    }
  }
}
