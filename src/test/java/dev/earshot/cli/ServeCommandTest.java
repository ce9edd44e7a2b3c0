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
import java.nio.file.Path;
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

  private static String get(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
