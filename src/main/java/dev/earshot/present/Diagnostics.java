package dev.earshot.present;

import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static dev.earshot.present.JsonType.TEXTS;

import dev.earshot.engine.Statistics;
import dev.earshot.notation.ByteCount;
import java.util.List;
import java.util.Optional;

/// What whoever is to find a fault wants to know of a program and its index, to be pasted into a
/// report: no contents, no values of settings, no home.
///
/// @param configuration the names of what is settled in a file, and in how many sources
/// @param variables the names of those that are set
public record Diagnostics(
    Program program, Index index, List<String> configuration, List<String> variables) {

  public Diagnostics {
    configuration = List.copyOf(configuration);
    variables = List.copyOf(variables);
  }

  /// What runs.
  ///
  /// @param formats stands for the names and revisions of all formats
  /// @param memory that Java may take, in bytes
  public record Program(
      String earshot, String java, String system, String encoding, String formats, long memory) {}

  /// What it works on.
  ///
  /// @param free bytes of the disk; 0 where it is not one of this machine
  /// @param writer who is at work there; empty if nobody is known to be
  /// @param holds what it says of itself; empty if it cannot be opened
  /// @param problem why it cannot be opened; empty if it can
  public record Index(
      String location,
      String fileSystem,
      long free,
      List<Files> files,
      Optional<String> writer,
      Optional<Statistics> holds,
      Optional<String> problem) {

    public Index {
      files = List.copyOf(files);
    }

    private boolean isHere() {
      return free > 0 || !files.isEmpty();
    }

    /// How many parts Lucene keeps, those of older commits that are still in use included.
    private long segments() {
      return files.stream().filter(kind -> kind.kind().equals("si")).mapToLong(Files::count).sum();
    }
  }

  /// The files of a kind.
  ///
  /// @param kind what their names end with, or the name
  public record Files(String kind, long count, long bytes) {
    private String text() {
      return kind + " " + count + " (" + ByteCount.of(bytes) + ")";
    }
  }

  private static final RecordType<Files> FILES =
      RecordType.<Files>unnamed()
          .with("kind", TEXT, Files::kind)
          .with("count", INTEGER, Files::count)
          .with("bytes", INTEGER, Files::bytes);

  private static final RecordType<Index> INDEX =
      RecordType.<Index>unnamed()
          .with("location", TEXT, Index::location)
          .with("file_system", TEXT, Index::fileSystem)
          .with("free", INTEGER, Index::free)
          .with("files", JsonType.list(FILES), Index::files)
          .with("segments", INTEGER, Index::segments)
          .with("writer", JsonType.orNull(TEXT), Index::writer)
          .with("schema", JsonType.orNull(INTEGER), index -> index.holds().map(Statistics::schema))
          .with("recipe", JsonType.orNull(TEXT), index -> index.holds().map(Statistics::recipe))
          .with("software", JsonType.orNull(TEXT), index -> index.holds().map(Statistics::software))
          .with("problem", JsonType.orNull(TEXT), Index::problem);

  /// The same as a JSON record.
  public static final RecordType<Diagnostics> RECORD =
      RecordType.<Diagnostics>named("Diagnostics", "")
          .type("diagnostics")
          .with("earshot", TEXT, all -> all.program().earshot())
          .with("java", TEXT, all -> all.program().java())
          .with("system", TEXT, all -> all.program().system())
          .with("encoding", TEXT, all -> all.program().encoding())
          .with("formats", TEXT, all -> all.program().formats())
          .with("memory", INTEGER, all -> all.program().memory())
          .with("index", INDEX, Diagnostics::index)
          .with("configuration", TEXTS, Diagnostics::configuration)
          .with("variables", TEXTS, Diagnostics::variables);

  /// As text that a person reads and pastes.
  public String text(int columns) {
    var text = new StringBuilder();
    line(text, columns, "earshot", program.earshot());
    line(text, columns, "java", program.java());
    line(text, columns, "system", program.system());
    line(text, columns, "memory", ByteCount.of(program.memory()));
    line(text, columns, "encoding", program.encoding());
    line(text, columns, "formats", program.formats());
    line(text, columns, "index", index.location());
    if (index.isHere()) {
      line(text, columns, "disk", index.fileSystem() + ", " + ByteCount.of(index.free()) + " free");
      line(text, columns, "files", listed(index.files().stream().map(Files::text).toList()));
      line(text, columns, "segments", Long.toString(index.segments()));
    } else line(text, columns, "disk", index.fileSystem());
    line(text, columns, "writer", index.writer().orElse("none"));
    index
        .holds()
        .ifPresent(holds -> line(text, columns, "versions", StatisticsText.versions(holds)));
    index.problem().ifPresent(problem -> line(text, columns, "problem", problem));
    line(text, columns, "configured", listed(configuration));
    line(text, columns, "variables", listed(variables));
    return text.toString();
  }

  private static String listed(List<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private static void line(StringBuilder text, int columns, String name, String value) {
    var line = "%-13s%s".formatted(name, VisibleText.of(value));
    text.append(Wrapping.lines(line, columns).strip().replace("\n", "\n" + " ".repeat(13)));
    text.append('\n');
  }
}
