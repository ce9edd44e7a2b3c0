package dev.earshot.benchmark;

import com.google.gson.Gson;
import dev.earshot.benchmark.IndexingBenchmark.Cost;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Quote;
import dev.earshot.reader.Sink;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reading the same words as people and programs write them, against earshot's own JSON Lines. A
/// rule that is tried on every line of every file shows here.
final class ReadingBenchmark {
  private static final int ROUNDS = 5;
  private static final int SECONDS_A_QUOTE = 20;

  /// Of one file among many.
  private static final int QUOTES_A_FILE = 30;

  private static final int FILES_A_SHOW = 40;

  private static final Sink UNHEARD =
      new Sink() {
        @Override
        public void episode(Episode episode, Provenance provenance) {}

        @Override
        public void warning(Warning warning) {}
      };

  private final Path folder;

  ReadingBenchmark(Path folder) {
    this.folder = folder;
  }

  /// How an episode is written.
  private enum Form {
    MARKDOWN_WITH_NAMES("md") {
      @Override
      String of(String title, int number, List<String> quotes) {
        return "---\ntitle: \"%s\"\nepisode: %s\n---\n\n".formatted(title.replace('"', ' '), number)
            + each(quotes, "\n\n", i -> "**%s:** ".formatted(voice(i)));
      }
    },
    TEXT_WITH_TIMES("txt") {
      @Override
      String of(String title, int number, List<String> quotes) {
        return each(quotes, "\n", i -> "[%s] %s: ".formatted(time(i), voice(i)));
      }
    },
    PROSE("txt") {
      @Override
      String of(String title, int number, List<String> quotes) {
        return each(quotes, "\n\n", i -> "");
      }
    },
    CAPTIONS("vtt") {
      @Override
      String of(String title, int number, List<String> quotes) {
        return "WEBVTT\n\n"
            + each(quotes, "\n\n", i -> "%s.000 --> %s.000\n".formatted(time(i), time(i + 1)));
      }
    },
    SEGMENTS("json") {
      @Override
      String of(String title, int number, List<String> quotes) {
        var segments =
            IntStream.range(0, quotes.size())
                .mapToObj(i ->
                    Map.of(
                        "start",
                        i * SECONDS_A_QUOTE,
                        "end",
                        (i + 1) * SECONDS_A_QUOTE,
                        "speaker",
                        "SPEAKER_0" + i % 2,
                        "text",
                        quotes.get(i)))
                .toList();
        return new Gson().toJson(Map.of("segments", segments));
      }
    };

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    abstract String of(String title, int number, List<String> quotes);

    private static String each(List<String> quotes, String between, IntFunction<String> before) {
      return IntStream.range(0, quotes.size())
          .mapToObj(i -> before.apply(i) + quotes.get(i))
          .collect(Collectors.joining(between, "", "\n"));
    }

    private static String voice(int quote) {
      return quote % 2 == 0 ? "Ida Ray" : "Bo Lind";
    }

    private static String time(int quote) {
      int seconds = SECONDS_A_QUOTE * quote;
      return String.format(
          Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
  }

  /// Reads each form of the episodes several times, by turns.
  void run(Path episodes) throws IOException {
    var files = new EnumMap<Form, List<Path>>(Form.class);
    for (var form : Form.values()) files.put(form, write(episodes, form));
    var own = new ArrayList<Double>();
    var costs = new EnumMap<Form, List<Double>>(Form.class);
    for (int round = 0; round < ROUNDS; round++) {
      own.add(cpu(List.of(episodes)));
      for (var form : Form.values())
        costs
            .computeIfAbsent(form, f -> new ArrayList<>())
            .add(cpu(files.getOrDefault(form, List.of())));
    }
    for (var form : costs.entrySet())
      Figures.row(
          "reading " + form.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", CPU",
          "s",
          new Sample(form.getValue()).median(),
          new Sample(own).median());
  }

  /// The command `index` over a folder of many files, all forms by turns, against the same over the
  /// same quotes in one file of earshot's own.
  void folder(Path launcher, Path episodes) throws IOException {
    var many = folder.resolve("many");
    IndexingBenchmark.delete(many);
    int files = 0;
    for (var episode : episodes(episodes)) {
      var texts = texts(episode);
      for (int from = 0; from < texts.size(); from += QUOTES_A_FILE) {
        var form = Form.values()[files % Form.values().length];
        var show = many.resolve("show " + files / FILES_A_SHOW).resolve("transcripts");
        var part = texts.subList(from, Math.min(texts.size(), from + QUOTES_A_FILE));
        var text = form.of(episode.title() + " " + files, files, part);
        write(Files.createDirectories(show).resolve("talk-" + files++ + "." + form.ending), text);
      }
    }
    var folderCost = index(launcher, many);
    var own = index(launcher, episodes);
    String measure = "indexing 100 k quotes in " + files + " files, ";
    Figures.row(measure + "CPU", "s", folderCost[1] + folderCost[2], own[1] + own[2]);
    Figures.row(measure + "wall", "s", folderCost[0], own[0]);
  }

  private double[] index(Path launcher, Path sources) throws IOException {
    var index = folder.resolve("many-index");
    IndexingBenchmark.delete(index);
    return OneShotBenchmark.time(
        List.of(launcher.toString(), "--index", index.toString(), "index", sources.toString()));
  }

  private List<Path> write(Path episodes, Form form) throws IOException {
    var into =
        Files.createDirectories(
            folder.resolve("forms").resolve(form.name()).resolve("transcripts"));
    var files = new ArrayList<Path>();
    for (var episode : episodes(episodes)) {
      var file = into.resolve("talk-" + files.size() + "." + form.ending);
      files.add(write(file, form.of(episode.title(), files.size(), texts(episode))));
    }
    return files;
  }

  private static List<Episode> episodes(Path file) throws IOException {
    var all = new ArrayList<Episode>();
    Formats.readers()
        .read(
            file,
            new Sink() {
              @Override
              public void episode(Episode episode, Provenance provenance) {
                all.add(episode);
              }

              @Override
              public void warning(Warning warning) {}
            });
    return all;
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Episode episode) {
    return Stream.concat(
            episode.quotes().stream(),
            episode.topics().stream().flatMap(topic -> topic.quotes().stream()))
        .map(Quote::text)
        .toList();
  }

  private static double cpu(List<Path> files) throws IOException {
    return Cost.of(
            () -> {
              for (var file : files) Formats.readers().read(file, UNHEARD);
            })
        .cpu();
  }
}
