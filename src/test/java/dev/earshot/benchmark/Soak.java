package dev.earshot.benchmark;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.Listening;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everyday life for a long time: `Soak SECONDS`. Files change, come and go; `index --watch`
/// follows them; `serve` and `mcp` are asked meanwhile, by programs and for pages.
///
/// Every quote names its episode and the version of its file, so that each answer shows whether an
/// episode was seen in parts. Prints what was asked, what failed, and how heap, threads and open
/// files of the three processes went; ends with 1 when an answer failed, an episode was seen in
/// parts, or the index does not have all files in the end. On Linux.
public final class Soak {
  private static final int EPISODES = 300;
  private static final int QUOTES = 20;
  private static final int WORDS = 40;
  private static final int MOST_SAMPLES = 60;
  private static final int CHANGES_A_SECOND = 2;
  private static final Duration PAUSE = Duration.ofMillis(25);
  private static final Duration TO_CATCH_UP = Duration.ofMinutes(2);
  private static final Pattern VERSION = Pattern.compile("(episode\\d+) version\\d+");

  private final Random random = new Random(691);
  private final SpokenWords words = SpokenWords.from("");
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final Duration time;
  private final int samples;
  private final int[] versions = new int[EPISODES];
  private final Map<String, AtomicInteger> asked = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private int changes;

  private Soak(Path folder, Duration time) throws IOException {
    this.folder = folder;
    this.time = time;
    this.samples = Math.clamp(time.toMinutes(), 3, MOST_SAMPLES);
  }

  /// Something that can be asked for one episode.
  private interface Question {
    String answer(int episode) throws IOException, InterruptedException;
  }

  public static void main(String... arguments) throws Exception {
    var time = Duration.ofSeconds(Long.parseLong(arguments[0]));
    var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "soak");
    var soak = new Soak(folder, time);
    for (int episode = 0; episode < EPISODES; episode++) soak.write(episode);
    var index = "--index=" + folder.resolve("index");
    var launcher = Path.of("target", "earshot", "bin", "earshot").toString();
    var processes = new LinkedHashMap<String, Process>();
    boolean whole;
    try {
      var watch =
          new ProcessBuilder(launcher, index, "index", "--watch", soak.sources().toString());
      processes.put("index --watch", watch.redirectErrorStream(true).start());
      soak.firstSummary(processes.get("index --watch"));
      processes.put("serve", new ProcessBuilder(launcher, index, "serve", "--port=0").start());
      processes.put("mcp", new ProcessBuilder(launcher, index, "mcp").start());
      whole = soak.run(processes);
    } finally {
      processes.values().forEach(Process::destroy);
    }
    System.exit(whole ? 0 : 1);
  }

  private Path sources() {
    return folder.resolve("sources");
  }

  private void write(int episode) throws IOException {
    int version = ++versions[episode];
    var quotes =
        IntStream.range(0, QUOTES)
            .mapToObj(n -> "episode%s version%s %s".formatted(episode, version, words.words(WORDS)))
            .map(text -> Quote.of(text).build())
            .toList();
    var topic = Topic.builder().title("Topic " + episode).quotes(quotes).build();
    var file = file(episode);
    Files.createDirectories(file.getParent());
    var half = folder.resolve("half");
    try (var out = Files.newBufferedWriter(half)) {
      SpokenWords.write(
          out,
          Episode.titled("Episode " + episode).id("e" + episode).topics(List.of(topic)).build());
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(int episode) {
    return sources().resolve("show" + episode % 7).resolve(episode + ".jsonl");
  }

  /// Reads what the process prints from then on, so that it never waits for a reader.
  private void firstSummary(Process watch) throws IOException {
    var printed = watch.inputReader();
    for (var line = printed.readLine(); line != null; line = printed.readLine())
      if (line.startsWith("the index holds")) break;
    Thread.ofVirtual().start(() -> printed.lines().forEach(line -> {}));
  }

  private boolean run(Map<String, Process> processes) throws Exception {
    var serve = Objects.requireNonNull(processes.get("serve"));
    var log = serve.errorReader();
    var address = Listening.address(log);
    Thread.ofVirtual().start(() -> log.lines().forEach(line -> {}));
    var questions = questions(address, Objects.requireNonNull(processes.get("mcp")));
    var states = new LinkedHashMap<String, List<ProcessState>>();
    long start = System.nanoTime();
    for (int sample = 1; sample <= samples; sample++) {
      live(questions, start, start + time.toNanos() * sample / samples);
      for (var process : processes.entrySet())
        states
            .computeIfAbsent(process.getKey(), any -> new ArrayList<>())
            .add(ProcessState.of(process.getValue()));
    }
    awaitNewest(Objects.requireNonNull(questions.get("/api/search")));
    report(states);
    return faults.isEmpty();
  }

  private Map<String, Question> questions(String address, Process mcp) throws IOException {
    var questions = new LinkedHashMap<String, Question>();
    for (var path :
        List.of(
            "/api/search?limit=100&all=true&repeats=true&kind=quote&q=episode%s",
            "/?q=episode%s",
            "/api/facets?q=episode%s",
            "/api/suggest?q=episode%s",
            "/episodes/e%s",
            "/api/related/e%s",
            "/feed?q=episode%s"))
      questions.put(
          path.replaceAll("\\?.*|%s", ""), episode -> get(address + path.formatted(episode)));
    var assistant = new Assistant(mcp);
    questions.put("mcp", assistant::search);
    return questions;
  }

  private void live(Map<String, Question> questions, long start, long end) throws Exception {
    while (System.nanoTime() < end) {
      if (changes < (System.nanoTime() - start) / 1e9 * CHANGES_A_SECOND) change();
      for (var question : questions.entrySet()) ask(question.getKey(), question.getValue());
      Thread.sleep(PAUSE);
    }
  }

  private void change() throws IOException {
    int episode = random.nextInt(EPISODES);
    if (random.nextInt(10) == 0) Files.deleteIfExists(file(episode));
    else write(episode);
    changes++;
  }

  private void ask(String what, Question question) throws InterruptedException {
    int episode = random.nextInt(EPISODES);
    asked.computeIfAbsent(what, any -> new AtomicInteger()).incrementAndGet();
    try {
      var answer = question.answer(episode);
      var seen = new HashMap<String, String>();
      VERSION
          .matcher(answer.replaceAll("<[^>]*>", ""))
          .results()
          .filter(found ->
              !found
                  .group()
                  .equals(seen.merge(found.group(1), found.group(), (first, next) -> first)))
          .forEach(found ->
              faults.add(what + " saw " + seen.get(found.group(1)) + " beside " + found.group()));
    } catch (IOException e) {
      faults.add(what + ": " + e.getMessage());
    }
  }

  /// An episode whose file is gone is answered with 404.
  private String get(String address) throws IOException, InterruptedException {
    var answer =
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200 && answer.statusCode() != 404)
      throw new IOException(answer.statusCode() + " " + answer.body());
    return answer.body();
  }

  private void awaitNewest(Question search) throws IOException, InterruptedException {
    long end = System.nanoTime() + TO_CATCH_UP.toNanos();
    for (int episode = 0; episode < EPISODES; episode++) {
      var newest = Files.exists(file(episode)) ? "version" + versions[episode] + " " : null;
      while (!hasJust(search.answer(episode), newest)) {
        if (System.nanoTime() > end) {
          faults.add("the index does not have the newest episode " + episode);
          break;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static boolean hasJust(String answer, @Nullable String newest) {
    return newest == null ? !VERSION.matcher(answer).find() : answer.contains(newest);
  }

  private void report(Map<String, List<ProcessState>> states) throws IOException {
    System.out.printf("%s seconds, %s changes of files%n", time.toSeconds(), changes);
    asked.forEach((what, count) -> System.out.println(what + ": asked " + count + " times"));
    states.forEach((process, all) -> report(process, all));
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      System.out.println("the index: " + files.filter(Files::isRegularFile).count() + " files");
    }
    System.out.println("faults: " + faults.size());
    faults.stream().limit(20).forEach(System.out::println);
  }

  /// The slope is that of the last two thirds, when compilers and caches have settled.
  private void report(String process, List<ProcessState> all) {
    var settled = all.subList(all.size() / 3, all.size());
    double hours = time.toSeconds() / 3600.0 / samples;
    System.out.printf(
        Locale.ROOT,
        "%s: %s at first, %s in the middle, %s at last; heap %+.2f MB an hour%n",
        process,
        all.getFirst(),
        all.get(all.size() / 2),
        all.getLast(),
        slope(settled.stream().map(ProcessState::heapMegabytes).toList()) / hours);
  }

  /// Of the straight line with the least squares, for each step.
  private static double slope(List<Double> values) {
    double middle = (values.size() - 1) / 2.0;
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < values.size(); i++) {
      above += (i - middle) * (values.get(i) - mean);
      below += (i - middle) * (i - middle);
    }
    return above / below;
  }

  /// A client of `earshot mcp`, one request at a time.
  private static final class Assistant {
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private int id;

    Assistant(Process mcp) throws IOException {
      requests = mcp.outputWriter();
      answers = mcp.inputReader();
      Thread.ofVirtual().start(() -> mcp.errorReader().lines().forEach(line -> {}));
      request(
          "initialize",
          "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
              + "\"clientInfo\":{\"name\":\"soak\",\"version\":\"1\"}}");
    }

    String search(int episode) throws IOException {
      var answer =
          request(
              "tools/call",
              "{\"name\":\"search_highlights\",\"arguments\":{\"query\":\"episode%s\",\"all\":true}}"
                  .formatted(episode));
      if (!answer.has("result")) throw new IOException(answer.toString());
      return answer.toString();
    }

    private JsonObject request(String method, String parameters) throws IOException {
      requests.write(
          "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"%s\",\"params\":%s}%n"
              .formatted(++id, method, parameters));
      requests.flush();
      var line = answers.readLine();
      if (line == null) throw new IOException("earshot mcp ended");
      return JsonParser.parseString(line).getAsJsonObject();
    }
  }
}
