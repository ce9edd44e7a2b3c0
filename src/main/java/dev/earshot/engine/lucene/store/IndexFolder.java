package dev.earshot.engine.lucene.store;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.NoIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/// A folder that is, or may become, an index of earshot.
///
/// Whoever mistypes the name of the index must lose nothing: a folder that holds anything else is
/// never written into. A file of our own, [#MARK], says that a folder is ours; without it the
/// newest commit must say so. That commit also tells the version of the schema, which is looked at
/// before anything is read, so that an index of another version is refused with the way out instead
/// of being misread.
///
/// @param reading opens the files for reading
/// @param writing opens them for writing
public record IndexFolder(Path path, Opening reading, Opening writing) implements IndexFiles {
  /// What each commit says of itself.
  static final String SCHEMA = "earshot.schema";

  static final String FINGERPRINT = "earshot.fingerprint";
  static final String RECIPE = "earshot.recipe";

  /// Marks the folder as ours even when its files are of a Lucene that we cannot read.
  private static final String MARK = "earshot-index";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private static final String REBUILD = "; \"earshot index --rebuild\" makes it anew";

  /// Longer than the clock of any file system takes for one step.
  private static final long TICK_MILLIS = 3_000;

  /// For many searches, with the files mapped into memory.
  public static IndexFolder mapped(Path folder) {
    return new IndexFolder(folder, MMapDirectory::new, MMapDirectory::new);
  }

  /// For a search or two: mapping would cost more than it saves. Java closes a file whose reader is
  /// interrupted, for all who read it, so this is for one thread that nobody interrupts.
  public static IndexFolder unmapped(Path folder) {
    return new IndexFolder(folder, NIOFSDirectory::new, MMapDirectory::new);
  }

  /// A way to open the files of a folder.
  public interface Opening {
    Directory open(Path folder) throws IOException;
  }

  @Override
  public Directory open() {
    requireReadable(path);
    try {
      return reading.open(path);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  @Override
  public Directory openForCopying() throws IOException {
    requireReadable(path);
    return new NIOFSDirectory(path);
  }

  @Override
  public Directory openForWriting(boolean rebuild) throws IOException {
    prepare(path, rebuild);
    return writing.open(path);
  }

  @Override
  public boolean isWrittenElsewhere() throws IOException {
    return WriterLock.isHeldElsewhere(path);
  }

  @Override
  public String writer() {
    return WriterLock.writer(path);
  }

  @Override
  public Turn takeTurn() throws IOException {
    return WriterLock.take(path);
  }

  /// The time of the last change, in milliseconds since 1970.
  @Override
  public long state() throws IOException {
    return Files.getLastModifiedTime(path).toMillis();
  }

  /// A time so young that another change may share it is not relied on.
  @Override
  public boolean isSettled(long state) {
    return System.currentTimeMillis() - state > TICK_MILLIS;
  }

  /// One that a writer deletes between the listing and the look counts as empty, which `Files.size`
  /// would take for a damage of the index.
  @Override
  public long bytes() throws IOException {
    try (var files = Files.list(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /// Refuses a folder without an index, and one of another version.
  private static void requireReadable(Path folder) {
    if (!holdsIndex(folder)) throw new NoIndexException(folder.toString());
    requireSchema(folder);
  }

  /// Refuses a folder whose files are not an index that may be continued or, to rebuild, replaced;
  /// marks it as ours.
  private static void prepare(Path folder, boolean rebuild) {
    if (holdsIndex(folder)) {
      if (!rebuild) requireSchema(folder);
      else if (Files.exists(folder.resolve(MARK))) clearIfUnreadable(folder);
      else requireOurs(folder, commit(folder));
    } else if (holdsOtherFiles(folder)) throw notOurs(folder, "files that are no index");
    mark(folder);
  }

  /// Lucene replaces an index only after reading the old one; what it cannot read serves nobody any
  /// more.
  private static void clearIfUnreadable(Path folder) {
    try {
      requireOurs(folder, commit(folder));
    } catch (EngineException unreadable) {
      clear(folder);
    }
  }

  private static void clear(Path folder) {
    try (var files = Files.newDirectoryStream(folder, "{segments,pending_segments,_}*")) {
      for (var file : files) Files.delete(file);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /// Whether a folder is ours, whatever it holds by now.
  public static boolean isMarked(Path folder) {
    return Files.isRegularFile(folder.resolve(MARK));
  }

  /// Who says that they write there, without the name of the machine; empty if nobody does.
  public static Optional<String> writer(Path folder) {
    return WriterLock.holder(folder).map(holder -> holder.replaceFirst(" on .* since ", " since "));
  }

  /// Says that a folder is ours.
  public static void mark(Path folder) {
    try {
      makePrivate(folder);
      Files.writeString(
          folder.resolve(MARK),
          "An index of earshot. Its files belong together; do not edit them.\n");
    } catch (IOException e) {
      throw new EngineException(
          "the folder " + folder + " cannot be written: " + IndexFiles.reason(e), e);
    }
  }

  /// Makes a folder that nobody else on this machine may look into; one that is there stays as it
  /// is.
  public static void makePrivate(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (Files.isDirectory(folder)) return;
    if (posix) Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    else Files.createDirectories(folder);
  }

  private static boolean holdsIndex(Path folder) {
    if (!Files.isDirectory(folder)) return false;
    try (var directory = new NIOFSDirectory(folder)) {
      return DirectoryReader.indexExists(directory);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /// Hidden files, such as one that tells a version control what to ignore, are nobody's data.
  private static boolean holdsOtherFiles(Path folder) {
    if (!Files.exists(folder)) return false;
    if (!Files.isDirectory(folder))
      throw new EngineException(folder + " is a file; an index needs a folder");
    return !Files.exists(folder.resolve(MARK)) && holdsFiles(folder);
  }

  /// Whether anything is in a folder; hidden files are nobody's data.
  public static boolean holdsFiles(Path folder) {
    if (!Files.exists(folder)) return false;
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static void requireSchema(Path folder) {
    int schema = requireOurs(folder, commit(folder));
    if (schema != Schema.VERSION)
      throw otherVersion(folder, schema < Schema.VERSION ? "an older" : "a newer", null);
  }

  private static int requireOurs(Path folder, Map<String, String> commit) {
    var schema = commit.get(SCHEMA);
    if (schema == null) throw notOurs(folder, "a Lucene index that earshot did not make");
    return Integer.parseInt(schema);
  }

  /// The fingerprint that a commit says it has.
  public static String fingerprint(IndexReader index) throws IOException {
    var commit = ((DirectoryReader) index).getIndexCommit();
    return fingerprint(commit.getUserData()).orElse("");
  }

  /// The fingerprint among what a commit says of itself.
  public static Optional<String> fingerprint(Map<String, String> commit) {
    return Optional.ofNullable(commit.get(FINGERPRINT));
  }

  /// The fingerprint of episodes whose own add up to a sum.
  public static String fingerprint(long sum) {
    return String.format(Locale.ROOT, "%016x", sum);
  }

  /// What the newest commit says of itself.
  private static Map<String, String> commit(Path folder) {
    try (var directory = new NIOFSDirectory(folder)) {
      return commit(folder, directory);
    } catch (IOException e) {
      throw mapped(folder).damaged(e);
    }
  }

  private static Map<String, String> commit(Path folder, Directory directory) throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IndexFormatTooOldException e) {
      throw otherVersion(folder, "an older", requireWhole(directory, e));
    } catch (IndexFormatTooNewException | IllegalArgumentException e) {
      // Lucene complains so of a codec that it does not know.
      throw otherVersion(folder, "a newer", requireWhole(directory, e));
    }
  }

  /// A single bit may make a commit look like one of another version.
  private static Exception requireWhole(Directory directory, Exception e) throws IOException {
    var list = SegmentInfos.getLastCommitSegmentsFileName(directory);
    var problem = Checksums.problem(directory, list);
    if (problem.isPresent()) throw new IOException(list + ": " + problem.get(), e);
    return e;
  }

  private static EngineException otherVersion(Path folder, String age, @Nullable Exception cause) {
    return new EngineException(
        "the index in " + folder + " was made by " + age + " earshot" + REBUILD, cause);
  }

  private static EngineException notOurs(Path folder, String what) {
    return new EngineException(
        folder + " holds " + what + "; nothing was written: name an empty or a new folder");
  }

  private static EngineException unreadable(Path folder, IOException cause) {
    return new EngineException(
        "the folder " + folder + " cannot be read: " + IndexFiles.reason(cause), cause);
  }
}
