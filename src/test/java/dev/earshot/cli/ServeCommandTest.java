package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The command around the server.
@Timeout(120)
class ServeCommandTest {
  @TempDir static Path folder;
  private static Cli earshot;

  @BeforeAll
  static void index() {
    earshot = Cli.with(folder.resolve("index"));
    assertEquals(0, earshot.run("index", Cli.SOURCES).code());
  }

  @Test
  void aSignalEndsItInOrder() throws Exception {
    var process =
        ChildProcess.of(Main.class, "--index=" + folder.resolve("index"), "serve", "--port", "0")
            .start();
    try {
      var log = process.errorReader();
      var told = log.readLine();
      assertTrue(told.matches("listening on http://127\\.0\\.0\\.1:\\d+/; Ctrl-C ends it"), told);
      var address = told.replaceAll("listening on (\\S+);.*", "$1");
      assertTrue(get(address + "api/search?q=tide").contains("\"type\":\"results\""));
      assertTrue(log.readLine().contains("GET /api/search?q=tide"));
      process.toHandle().destroy();
      assertEquals(0, process.waitFor());
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatCannotBeServedIsSaidAtOnce() throws IOException {
    Cli.with(folder.resolve("none")).fails("there is no index in", "serve", "--port", "0");
    earshot.fails("--port is 70000; expected 0 to 65535", "serve", "--port", "70000");
    earshot.fails("--time-limit is 0", "serve", "--port", "0", "--time-limit", "0");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      earshot.fails("cannot listen on 127.0.0.1:" + port, "serve", "--port", port);
    }
    earshot.fails(
        "cannot listen on no.such.host.invalid", "serve", "--host", "no.such.host.invalid");
  }

  @Test
  void beyondThisMachineATokenIsNeededOrAnExplicitWord() throws IOException {
    for (var host : new String[] {"0.0.0.0", "::", "192.0.2.1"})
      earshot.fails(
          "whoever reaches " + host + " could search: --token-file FILE or EARSHOT_TOKEN",
          "serve",
          "--port=0",
          "--host=" + host);
    var file = folder.resolve("token");
    var local = new String[] {"serve", "--port=0", "--token-file=" + file};
    earshot.fails("cannot be read: NoSuchFileException", local);
    for (var bad : new String[] {"", "tooshort", "has a blank in between", "é".repeat(20)}) {
      Files.writeString(file, bad);
      earshot.fails("is no token: it needs at least 16", local);
    }
    assertEquals(Optional.empty(), Token.of(Optional.empty(), Optional.empty(), "::1", false));
    assertEquals(Optional.empty(), Token.of(Optional.empty(), Optional.empty(), "0.0.0.0", true));
    Files.writeString(file, "0123456789abcdef\n");
    for (var host : new String[] {"0.0.0.0", "127.0.0.1"})
      assertEquals(
          Optional.of("0123456789abcdef"),
          Token.of(Optional.of(file), Optional.of("fedcba9876543210"), host, false));
    assertEquals(
        Optional.of("fedcba9876543210"),
        Token.of(Optional.empty(), Optional.of("fedcba9876543210"), "0.0.0.0", false));
  }

  private static String get(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
