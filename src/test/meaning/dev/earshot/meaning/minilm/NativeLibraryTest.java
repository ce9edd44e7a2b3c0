package dev.earshot.meaning.minilm;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
  /// As a process has it that was killed on its way.
  private static Path left(Duration ago) throws IOException {
    var folder = Files.createTempDirectory("earshot-onnxruntime");
    Files.createFile(folder.resolve(System.mapLibraryName("onnxruntime")));
    return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(ago)));
  }

  /// Its owner's files would have been deleted by whoever may write to the place.
  @Test
  void nothingIsDeletedThroughALink(@TempDir Path elsewhere) throws IOException {
    var file = Files.createFile(elsewhere.resolve(System.mapLibraryName("onnxruntime")));
    var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    var place = Files.createTempDirectory("earshot-onnxruntime");
    Files.delete(place);
    var link = Files.createSymbolicLink(place, elsewhere);
    Files.getFileAttributeView(link, BasicFileAttributeView.class, NOFOLLOW_LINKS)
        .setTimes(yesterday, null, null);
    try {
      NativeLibrary.unpack().close();
      assertTrue(Files.exists(file) && Files.exists(link));
    } finally {
      Files.deleteIfExists(link);
    }
  }

  /// It had 23 MB, and stayed for ever.
  @Test
  void whatAKilledProcessLeftIsDeletedAndWhatAnotherUnpacksIsNot() throws IOException {
    var old = left(Duration.ofHours(2));
    var fresh = left(Duration.ofMinutes(2));
    try {
      NativeLibrary.unpack().close();
      assertTrue(Files.notExists(old));
      assertTrue(Files.exists(fresh.resolve(System.mapLibraryName("onnxruntime"))));
    } finally {
      Files.deleteIfExists(fresh.resolve(System.mapLibraryName("onnxruntime")));
      Files.deleteIfExists(fresh);
    }
  }
}
