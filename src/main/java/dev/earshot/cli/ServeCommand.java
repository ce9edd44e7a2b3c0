package dev.earshot.cli;

import dev.earshot.Earshot;
import dev.earshot.engine.EngineException;
import dev.earshot.http.Server;
import dev.earshot.http.ServerLog;
import dev.earshot.http.ServerSettings;
import dev.earshot.present.VisibleText;
import dev.earshot.query.InvalidInputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `earshot serve`.
@Command(
    name = "serve",
    description = {
      "Answers over HTTP: a search page for people, and records for programs.",
      "The page is at /, the description of the interface at /openapi.json. Only this machine is answered unless"
          + " --host says otherwise, and then only who knows a token. There is no encryption, so put a proxy before it where"
          + " others may listen. The index may be brought up to date meanwhile. Ctrl-C ends it."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot serve",
      "  earshot serve --port 8080 --cors https://example.org",
      "  curl 'http://127.0.0.1:7311/api/search?q=chip+design&limit=3'",
      "",
      "Exit codes: 0 ended when told to, 2 failed."
    })
final class ServeCommand implements Callable<Integer>, LongRunning {
  /// Taken by nothing well known.
  private static final int USUAL_PORT = 7311;

  @ParentCommand private TopCommand earshot;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (default: 127.0.0.1, this machine alone).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on (default: 7311); 0 takes a free one.")
  private int port = USUAL_PORT;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A name beside localhost by which the server may be called; may be repeated.")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description =
          "A site whose pages may read the answers, such as https://example.org, or *; may be repeated.")
  private List<String> origins = List.of();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file with the token that whoever asks must know: as \"Authorization: Bearer TOKEN\", in a browser as the password"
              + " (default: $$EARSHOT_TOKEN).")
  private @Nullable Path tokenFile;

  @Option(
      names = "--no-token",
      description = "Let in everybody who reaches the address, beyond this machine too.")
  private boolean tokenless;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the server is reached from outside, for the search plug-in of browsers.")
  private @Nullable String baseUrl;

  @Option(
      names = "--searches",
      paramLabel = "N",
      description = "How many searches may run at once (default: one a processor).")
  private @Nullable Integer searches;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "How long a search may look before it answers with what it has (default: 5).")
  private @Nullable Integer timeLimit;

  @Option(
      names = "--meaning",
      description =
          "Encode all passages for searches by meaning, in the background; else each is when it is first needed.")
  private boolean meaning;

  @Override
  public Integer call() {
    var settings = settings();
    try (var index = readable();
        var server = Server.start(index, settings, log());
        var checking = new IndexChecking(index, this::tell);
        var ahead = new EncodingAhead(index, this::tell)) {
      var ended = new CountDownLatch(1);
      if (!earshot.isInCluster()) checking.begin();
      if (meaning) ahead.begin();
      tell("listening on http://%s:%s/; Ctrl-C ends it".formatted(host, server.port()));
      if (tokenless) tell("everybody who reaches this address can search");
      Signals.ending(ended::countDown, () -> await(ended));
    }
    return Main.FOUND;
  }

  /// The index; one that is not there is said now, not with every answer.
  private Earshot readable() {
    var index = earshot.openToServe().use(earshot.embedder());
    try {
      index.fingerprint();
      return index;
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private ServerSettings settings() {
    var local = ServerSettings.local(earshot.location());
    return local
        .listeningOn(host, checked("--port", port, 0, 65_535))
        .admitting(Set.copyOf(allowedHosts), Set.copyOf(origins), Optional.ofNullable(baseUrl))
        .knowing(
            Token.of(
                Optional.ofNullable(tokenFile), earshot.setting(Token.VARIABLE), host, tokenless))
        .limitedTo(
            searches == null ? local.searches() : checked("--searches", searches, 1, 10_000),
            timeLimit == null
                ? local.timeLimit()
                : Duration.ofSeconds(checked("--time-limit", timeLimit, 1, 3_600)));
  }

  private static int checked(String option, int number, int least, int most) {
    if (number < least || number > most)
      throw new InvalidInputException(
          option + " is " + number + "; expected " + least + " to " + most);
    return number;
  }

  private ServerLog log() {
    return new ServerLog() {
      @Override
      public void request(String line) {
        if (!earshot.isQuiet()) tell(line);
      }

      @Override
      public void unreadable(EngineException trouble) {
        tell(String.valueOf(trouble.getMessage()));
      }

      @Override
      public void fault(Throwable fault) {
        earshot.tellFault(fault);
      }
    };
  }

  private void tell(String line) {
    var err = earshot.console().err();
    err.println(VisibleText.of(line));
    err.flush();
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
