package dev.earshot;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Makes indexes for tests, in a folder that goes with them.
///
/// A class that is extended with [Indexed.ForTests] asks for one as a parameter: in `@BeforeAll`
/// for an index that its tests share, in `@BeforeEach` for one that each may change.
public final class Indexed implements AutoCloseable {
  /// Two shows, made for tests.
  public static final Path SOURCES = Path.of("src/test/resources/dev/earshot/cli/sources");

  /// The saved page that comes with the project.
  public static final Path CORPUS = Path.of("corpus");

  private final Path folder;
  private final List<Earshot> opened = new ArrayList<>();

  private Indexed() {
    try {
      folder = Files.createTempDirectory("earshot-indexed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Hands it to the methods of a test class.
  public static final class ForTests implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Indexed.class;
    }

    /// The store closes it when the tests of the context are over.
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      var store = context.getStore(ExtensionContext.Namespace.create(Indexed.class));
      return store.computeIfAbsent(Indexed.class, type -> new Indexed());
    }
  }

  /// An index of these files and folders.
  public Earshot sources(Path... places) {
    var earshot = Earshot.open(folder.resolve("index-" + opened.size()));
    opened.add(earshot);
    earshot.index(places);
    return earshot;
  }

  /// An index of episodes in the interchange format, one a line.
  public Earshot episodes(String... lines) {
    try {
      var file = folder.resolve("episodes-" + opened.size() + ".jsonl");
      return sources(Files.writeString(file, String.join("\n", lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An index of one episode that consists of these quotes.
  public Earshot quotes(String... texts) {
    return episodes(episode("Quotes", texts));
  }

  /// The line of an episode.
  public static String episode(String title, String... quotes) {
    var texts =
        Stream.of(quotes).map(text -> "{\"text\":" + json(text) + "}").collect(joining(","));
    return "{\"title\":" + json(title) + ",\"quotes\":[" + texts + "]}";
  }

  private static String json(String text) {
    return new JsonPrimitive(text).toString();
  }

  @Override
  public void close() throws IOException {
    opened.forEach(Earshot::close);
    try (var files = Files.walk(folder)) {
      for (var file : files.toList().reversed()) Files.delete(file);
    }
  }
}
