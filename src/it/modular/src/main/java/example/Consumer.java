package example;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import dev.earshot.Earshot;
import dev.earshot.http.SearchHandler;
import dev.earshot.http.ServerLog;
import dev.earshot.http.ServerSettings;
import dev.earshot.passage.Passage;
import dev.earshot.present.JsonRecords;
import dev.earshot.search.SearchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Indexes, searches, serves and prints from a module of its own. */
public final class Consumer {
  private Consumer() {}

  /**
   * @param args a folder to work in
   */
  public static void main(String[] args) throws IOException {
    Path work = Files.createDirectories(Path.of(args[0]));
    Path episodes =
        Files.writeString(
            work.resolve("episodes.jsonl"),
            "{\"show\":\"Tides\",\"title\":\"Kelp\",\"quotes\":[{\"text\":\"Kelp grows fast.\",\"start\":12.5}]}");
    try (Earshot earshot = Earshot.open(work.resolve("index"))) {
      earshot.index(episodes);
      Passage found = earshot.search(SearchRequest.of("kelp").limit(1)).passages().get(0);
      if (!found.excerpt().text().equals("Kelp grows fast."))
        throw new AssertionError(found.toString());
      serve(earshot, JsonRecords.of(found));
      System.out.println(found.episode().title() + ": " + found.excerpt().text());
    }
  }

  private static void serve(Earshot earshot, String record) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (SearchHandler handler =
        SearchHandler.of(earshot, ServerSettings.local("talks"), ServerLog.silent())) {
      server.createContext("/talks/", handler);
      server.start();
      String id = JsonParser.parseString(record).getAsJsonObject().get("id").getAsString();
      String path = "/talks/api/passages/" + id;
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
      try (InputStream answer = address.toURL().openStream()) {
        String served = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        if (!served.contains("Kelp grows fast.")) throw new AssertionError(served);
      }
    } finally {
      server.stop(0);
    }
  }
}
