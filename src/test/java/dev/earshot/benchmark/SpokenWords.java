package dev.earshot.benchmark;

import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import dev.earshot.interchange.EpisodeJson;
import dev.earshot.reader.Sink;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Episodes in any number, the same for the same seed: those of a file, then copies of them in
/// which each sentence is one from anywhere in the file, or all made of invented words whose
/// frequencies fall as those of speech do (Zipf's law).
public final class SpokenWords {
  private static final long SEED = 691;
  private static final int FORMS = 200_000;

  /// The least number of five letters: queries are made of longer words, as shorter ones say
  /// little.
  private static final int FIVE_LETTERS = 36 * 36 * 36 * 36;

  private static final int QUOTES_AN_EPISODE = 180;
  private static final int WORDS_A_QUOTE = 56;
  private static final int NEW_FORM_IN = 500;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]) ");

  private final Random random = new Random(SEED);
  private final List<Episode> originals;
  private final List<String> sentences;

  private SpokenWords(List<Episode> originals) {
    this.originals = originals;
    sentences =
        originals.stream()
            .flatMap(SpokenWords::quotes)
            .flatMap(quote -> SENTENCE_END.splitAsStream(quote.text()))
            .toList();
  }

  /// The episodes of a file, or invented ones.
  ///
  /// @param file episodes as JSON Lines; empty for invented ones
  /// @throws IOException if the file cannot be read or has no quotes
  public static SpokenWords from(String file) throws IOException {
    var episodes = new ArrayList<Episode>();
    if (file.isEmpty()) return new SpokenWords(episodes);
    Formats.readers().read(Path.of(file), into(episodes));
    if (episodes.stream().flatMap(SpokenWords::quotes).findAny().isEmpty())
      throw new IOException(file + " has no quotes; expected episodes as JSON Lines");
    return new SpokenWords(episodes);
  }

  private static Stream<Quote> quotes(Episode episode) {
    var inTopics = episode.topics().stream().flatMap(topic -> topic.quotes().stream());
    return Stream.concat(episode.quotes().stream(), inTopics);
  }

  private static Sink into(List<Episode> episodes) {
    return new Sink() {
      @Override
      public void episode(Episode episode, Provenance provenance) {
        episodes.add(episode);
      }

      @Override
      public void warning(Warning warning) {}
    };
  }

  /// Writes episodes with so many quotes, unless the file is there already.
  Path write(Path file, int quotes) throws IOException {
    if (Files.exists(file)) return file;
    Files.createDirectories(file.getParent());
    var half = file.resolveSibling(file.getFileName() + ".half");
    try (var out = Files.newBufferedWriter(half)) {
      int written = 0;
      for (int n = 0; written < quotes; n++) {
        var episode = originals.isEmpty() ? invented(n) : copy(n);
        write(out, episode);
        written += episode.quoteCount();
      }
    }
    return Files.move(half, file);
  }

  static void write(Writer out, Episode episode) throws IOException {
    EpisodeJson.writeEpisode(new JsonWriter(out), episode);
    out.write('\n');
  }

  private Episode invented(int n) {
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < QUOTES_AN_EPISODE; i++)
      quotes.add(Quote.of(words(WORDS_A_QUOTE)).start(Duration.ofSeconds(20L * i)).build());
    return Episode.titled(words(6) + " " + n)
        .id("e" + n)
        .show(words(2))
        .topics(List.of(Topic.builder().quotes(quotes).build()))
        .build();
  }

  public String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append(i == 0 ? "" : " ").append(word());
    return text.append('.').toString();
  }

  /// The form of rank r is about 1/r as frequent as the first.
  private String word() {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(FORMS));
    return Integer.toString(rank * 7919 % 1_000_003 + FIVE_LETTERS, Character.MAX_RADIX)
        .replaceAll("[0-9]", "a");
  }

  private Episode copy(int n) {
    var original = originals.get(n % originals.size());
    int copy = n / originals.size();
    if (copy == 0) return original;
    var suffix = " (copy " + copy + ")";
    return original
        .but()
        .id(original.id().orElse("e" + n) + "c" + copy)
        .title(original.title() + suffix)
        .show(original.show().orElse("") + suffix)
        .topics(
            original.topics().stream()
                .map(topic -> topic.withQuotes(changed(topic.quotes(), copy)))
                .toList())
        .quotes(changed(original.quotes(), copy))
        .build();
  }

  private List<Quote> changed(List<Quote> quotes, int copy) {
    return quotes.stream().map(quote -> changed(quote, copy)).toList();
  }

  /// As many sentences as it has, so that no passage says what another one does, with now and then
  /// a form that nobody used before, as real speech brings them.
  private Quote changed(Quote quote, int copy) {
    var text = new StringJoiner(" ");
    for (int i = SENTENCE_END.split(quote.text(), -1).length; i > 0; i--)
      text.add(sentences.get(random.nextInt(sentences.size())));
    var words = text.toString().split(" ", -1);
    for (int i = 0; i < words.length; i++)
      if (random.nextInt(NEW_FORM_IN) == 0) words[i] += "xk" + copy + i;
    return new Quote(
        String.join(" ", words),
        quote.speaker(),
        quote.start(),
        quote.end(),
        quote.url(),
        quote.note(),
        quote.extra());
  }

  /// Queries of two to four words from the texts.
  public List<String> queries(List<String> texts, int count) {
    var choice = new Random(SEED);
    var queries = new ArrayList<String>();
    for (int tries = 0; queries.size() < count; tries++) {
      if (tries > 100 * count) throw new IllegalArgumentException("texts of short words alone");
      var words = texts.get(choice.nextInt(texts.size())).split("[^\\p{L}\\p{N}]+", -1);
      var query = new ArrayList<String>();
      for (int i = 0; i < 40 && query.size() < 2 + queries.size() % 3; i++) {
        var word = words[choice.nextInt(words.length)];
        if (word.length() > 4) query.add(word);
      }
      if (query.size() >= 2) queries.add(String.join(" ", query));
    }
    return queries;
  }
}
