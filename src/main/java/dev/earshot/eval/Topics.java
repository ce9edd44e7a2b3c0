package dev.earshot.eval;

import dev.earshot.query.InvalidInputException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The queries of a test collection by the ids under which they are judged, in the order of their
/// file.
public record Topics(SequencedMap<String, String> queries) {
  public Topics {
    queries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(queries));
  }

  /// Reads `ID<TAB>QUERY` a line, TREC's `<top>` and `<topic>`, or queries alone, which get their
  /// number for an id, whichever the file holds.
  ///
  /// @throws InvalidInputException with file and line if a topic lacks something or comes twice, or
  ///   there is none
  public static Topics read(Path file) {
    var collecting = new Collecting();
    InputFile.forEachLine(file, collecting::line);
    if (collecting.markup.isOpen())
      throw new InvalidInputException(file + " ends in the middle of a topic");
    if (collecting.queries.isEmpty())
      throw new InvalidInputException(
          file
              + " holds no topics; expected ID<TAB>QUERY or a query a line, or TREC's <top> or <topic>");
    return new Topics(collecting.queries);
  }

  private static final class Collecting {
    private final SequencedMap<String, String> queries = new LinkedHashMap<>();
    private final TopicMarkup markup = new TopicMarkup(this::add);
    private @Nullable Consumer<String> form;

    /// The first line says which form it is.
    void line(String line) {
      if (form == null)
        form =
            line.stripLeading().startsWith("<")
                ? markup::line
                : line.indexOf('\t') < 0 ? this::alone : this::row;
      form.accept(line);
    }

    private void alone(String line) {
      if (line.indexOf('\t') >= 0)
        throw new InvalidInputException("the line has a tab, and those above are queries alone");
      add(Integer.toString(queries.size() + 1), line);
    }

    private void row(String line) {
      int tab = line.indexOf('\t');
      if (tab < 0) throw new InvalidInputException("the line has no tab; expected ID<TAB>QUERY");
      add(line.substring(0, tab), line.substring(tab + 1));
    }

    private void add(String id, String query) {
      var name = InputFile.id("topic", id.strip());
      var words = query.strip().replaceAll("\\s+", " ");
      if (words.isEmpty())
        throw new InvalidInputException("the topic \"" + name + "\" has no query");
      if (queries.putIfAbsent(name, words) != null)
        throw new InvalidInputException("the topic \"" + name + "\" comes a second time");
    }
  }
}
