package dev.earshot.engine.lucene.integrity;

import dev.earshot.engine.Copied;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Inspection.Depth;
import dev.earshot.engine.lucene.store.Checksums;
import dev.earshot.engine.lucene.store.IndexFiles;
import dev.earshot.engine.lucene.store.IndexFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;

/// A folder of snapshots, each a copy of one whole commit.
///
/// A file that several commits share lies there once, at `files/CHECKSUM-LENGTH/NAME`: Lucene never
/// changes a file that it has written, and files that differ have other checksums. A snapshot is a
/// list of its files, `TIME.snapshot`, which comes last: what was broken off is none, and the files
/// that it had copied need not be copied again. The lists are as `sha256sum` writes them, so that
/// `sha256sum -c` in the folder checks a snapshot without earshot.
///
/// Files are written under another name, forced to disk and then renamed; none is ever overwritten.
public final class SnapshotFolder {
  private static final String MARK = "earshot-snapshots";
  private static final String FILES = "files";
  private static final String LIST = ".snapshot";
  private static final String BETWEEN = "  ";
  private static final DateTimeFormatter NAMES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;

  private SnapshotFolder(Path folder) {
    this.folder = folder;
  }

  /// Copies the newest commit of an index, whatever is written meanwhile.
  ///
  /// @param to a new or empty folder, or one that has snapshots already
  /// @throws EngineException if the index is damaged, or the folder holds something else or cannot
  ///   be written
  public static Copied copy(IndexFiles index, Path to) {
    try (var commit = PinnedCommit.of(index)) {
      return new SnapshotFolder(to).copy(index, commit);
    } catch (IOException e) {
      throw unwritable(to, e);
    }
  }

  private Copied copy(IndexFiles index, PinnedCommit commit) throws IOException {
    prepare();
    var list = new TreeMap<String, String>();
    int newFiles = 0;
    long bytes = 0;
    long newBytes = 0;
    for (var name : commit.files()) {
      requireWhole(index, commit, name);
      long length = commit.fileLength(name);
      bytes += length;
      var place = place(commit, name);
      if (isCopied(place, length)) list.put(place, FileCopy.sha256(folder.resolve(place)));
      else {
        list.put(place, add(commit, name, place));
        newFiles++;
        newBytes += length;
      }
    }
    return new Copied(write(list), list.size(), bytes, newFiles, newBytes);
  }

  private static void requireWhole(IndexFiles index, PinnedCommit commit, String name) {
    var problem = Checksums.problem(commit, name);
    if (problem.isPresent()) throw index.damaged(new IOException(name + ": " + problem.get()));
  }

  /// Where a file lies, relative to the folder.
  private static String place(PinnedCommit commit, String name) throws IOException {
    try (var in = commit.openInput(name, IOContext.DEFAULT)) {
      return FILES
          + String.format(
              Locale.ROOT, "/%08x-%s/%s", CodecUtil.retrieveChecksum(in), in.length(), name);
    }
  }

  /// Whether a whole copy is there. One that was damaged since is put aside.
  private boolean isCopied(String place, long length) throws IOException {
    var copy = folder.resolve(place);
    if (!Files.exists(copy)) return false;
    var parent = Objects.requireNonNull(copy.getParent());
    try (var files = new NIOFSDirectory(parent)) {
      var name = copy.getFileName().toString();
      if (Files.size(copy) == length && Checksums.problem(files, name).isEmpty()) return true;
    }
    Files.move(copy, parent.resolve(copy.getFileName() + "." + System.nanoTime() + ".damaged"));
    return false;
  }

  private String add(PinnedCommit commit, String name, String place) throws IOException {
    var target = folder.resolve(place);
    IndexFolder.makePrivate(Objects.requireNonNull(target.getParent()));
    try (var in = commit.openInput(name, IOContext.READONCE)) {
      var copy = FileCopy.of(in, target);
      try {
        copy.keep();
      } catch (FileAlreadyExistsException same) {
        // Who takes a snapshot at the same time was quicker.
        copy.undo();
      }
      return copy.sha256();
    }
  }

  private String write(SortedMap<String, String> list) throws IOException {
    var lines = new StringBuilder();
    list.forEach((place, hash) -> lines.append(hash).append(BETWEEN).append(place).append('\n'));
    var written = Files.createTempFile(folder, "list-", ".part");
    Files.writeString(written, lines);
    IOUtils.fsync(written, false);
    var time = NAMES.format(Instant.now());
    for (int i = 1; ; i++) {
      var name = i == 1 ? time : time + "-" + i;
      try {
        // Unlike a move, a link never replaces what is there.
        Files.createLink(folder.resolve(name + LIST), written);
      } catch (FileAlreadyExistsException taken) {
        continue;
      } catch (UnsupportedOperationException noLinks) {
        if (Files.exists(folder.resolve(name + LIST))) continue;
        Files.copy(written, folder.resolve(name + LIST));
      }
      Files.delete(written);
      IOUtils.fsync(folder, true);
      return name;
    }
  }

  private void prepare() throws IOException {
    if (Files.exists(folder.resolve(MARK))) return;
    if (Files.exists(folder) && !Files.isDirectory(folder))
      throw new EngineException(folder + " is a file; snapshots need a folder");
    if (IndexFolder.holdsFiles(folder))
      throw new EngineException(
          folder + " holds other files than snapshots; nothing was written: name a new folder");
    IndexFolder.makePrivate(folder);
    Files.writeString(
        folder.resolve(MARK),
        """
        Snapshots of an index of earshot: "earshot restore" reads them, and in this folder
        "sha256sum -c NAME.snapshot" checks one. Files are shared; do not delete any.
        """);
  }

  /// The names of the snapshots, the newest first.
  private List<String> names() throws IOException {
    if (!Files.isRegularFile(folder.resolve(MARK)))
      throw new EngineException("there are no snapshots in " + folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(LIST))
          .map(name -> name.substring(0, name.length() - LIST.length()))
          .sorted(Comparator.comparing(SnapshotFolder::sortable).reversed())
          .toList();
    }
  }

  /// Several of one second are in the order of their numbers.
  private static String sortable(String name) {
    int end = name.indexOf('Z') + 1;
    return name.substring(0, end) + "%9s".formatted(name.substring(end));
  }

  /// Makes an index of a snapshot where there is none.
  ///
  /// @param name of a snapshot; empty for the newest
  /// @throws EngineException if there is no such snapshot, or it is damaged, or the index's folder
  ///   holds anything; it is then as it was
  public static Copied restore(Path from, Optional<String> name, Path index) {
    try {
      return new SnapshotFolder(from).restore(name, index);
    } catch (UncheckedIOException e) {
      throw unwritable(index, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unwritable(index, e);
    }
  }

  private Copied restore(Optional<String> wanted, Path index) throws IOException {
    var names = names();
    if (names.isEmpty()) throw new EngineException("there is no whole snapshot in " + folder);
    var name = wanted.orElse(names.getFirst());
    if (!names.contains(name))
      throw new EngineException(
          "there is no snapshot "
              + name
              + " in "
              + folder
              + "; there are "
              + String.join(", ", names));
    if (IndexFolder.holdsFiles(index))
      throw new EngineException(
          index + " is not empty, and restoring overwrites nothing; --index names a new folder");
    var lines = Files.readAllLines(folder.resolve(name + LIST));
    var copies = new ArrayList<FileCopy>();
    try {
      long bytes = read(name, lines, index, copies);
      require(name, index);
      IndexFolder.mark(index);
      return new Copied(name, lines.size(), bytes, lines.size(), bytes);
    } catch (IOException | RuntimeException e) {
      for (var copy : copies) copy.undo();
      throw e;
    }
  }

  /// Copies everything under other names, and gives the list of the commit its name last: what is
  /// broken off is no index.
  private long read(String name, List<String> lines, Path index, List<FileCopy> copies)
      throws IOException {
    IndexFolder.makePrivate(index);
    long bytes = 0;
    for (var line : lines) {
      var parts = line.split(BETWEEN, 2);
      if (parts.length < 2) throw damaged(name, "its list of files is not whole");
      var source = folder.resolve(parts[1]).normalize();
      if (!source.startsWith(folder.resolve(FILES).normalize()) || !Files.isRegularFile(source))
        throw damaged(name, parts[1] + " is missing");
      var copy = FileCopy.of(source, index.resolve(source.getFileName()));
      copies.add(copy);
      if (!copy.sha256().equals(parts[0])) throw damaged(name, parts[1] + " has changed");
      bytes += copy.length();
    }
    if (copies.stream().noneMatch(SnapshotFolder::isList))
      throw damaged(name, "its list of files is not whole");
    for (var copy : copies) if (!isList(copy)) copy.keep();
    for (var copy : copies) if (isList(copy)) copy.keep();
    return bytes;
  }

  private static boolean isList(FileCopy copy) {
    return copy.name().startsWith(IndexFileNames.SEGMENTS);
  }

  private void require(String name, Path index) {
    var inspection = Inspector.inspect(IndexFolder.mapped(index), Depth.FILES);
    if (!inspection.isWhole()) throw damaged(name, inspection.damage().getFirst().place());
  }

  private EngineException damaged(String name, String what) {
    return new EngineException(
        "the snapshot "
            + name
            + " in "
            + folder
            + " is damaged: "
            + what
            + "; nothing was restored");
  }

  private static EngineException unwritable(Path folder, IOException e) {
    return new EngineException(folder + " cannot be written: " + IndexFiles.reason(e), e);
  }
}
