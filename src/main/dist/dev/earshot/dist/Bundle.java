package dev.earshot.dist;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.earshot.Earshot;
import dev.earshot.mcp.McpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Makes an MCP bundle of the image: a zip that assistants on a desktop install by themselves, with
/// a manifest of version 0.3 that tells what it is and what it asks the user for. Without the
/// start-up cache, which fits only files of the very same times, and which an assistant that stays
/// does not need.
final class Bundle {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /// The folder inside the bundle.
  private static final String SERVER = "server";

  private Bundle() {}

  /// Writes the bundle, in place of one that was there.
  static void write(Path image, Path bundle) throws IOException {
    Files.deleteIfExists(bundle);
    var made = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (var zip = FileSystems.newFileSystem(URI.create("jar:" + bundle.toUri()), made)) {
      Files.writeString(zip.getPath("manifest.json"), GSON.toJson(manifest()));
      for (Path file : Folders.walk(image)) add(file, image.relativize(file), zip);
    }
  }

  /// With its rights: the launcher and its Java are programs. Links become what they lead to, as
  /// not everybody who unpacks makes links.
  private static void add(Path file, Path name, FileSystem zip) throws IOException {
    if (!Files.isRegularFile(file) || name.toString().endsWith(".cache")) return;
    Path to = zip.getPath(SERVER, name.toString());
    Files.createDirectories(to.getParent());
    Files.copy(file, to);
    Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(file));
  }

  static String version() {
    var version = Earshot.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  private static JsonObject manifest() {
    var manifest = new JsonObject();
    manifest.addProperty("manifest_version", "0.3");
    manifest.addProperty("name", "earshot");
    manifest.addProperty("display_name", "earshot: search in podcast highlights");
    manifest.addProperty("version", version());
    manifest.addProperty(
        "description",
        "Searches highlights and transcripts of the podcasts that you keep, off-line.");
    var author = new JsonObject();
    author.addProperty("name", "The earshot authors");
    manifest.add("author", author);
    manifest.addProperty("license", "Apache-2.0");
    manifest.add("server", server());
    manifest.add("tools", tools());
    manifest.add("compatibility", compatibility());
    manifest.add("user_config", userConfig());
    return manifest;
  }

  private static JsonObject server() {
    var command = new JsonObject();
    command.addProperty("command", "${__dirname}/" + SERVER + "/bin/earshot");
    command.add("args", GSON.toJsonTree(List.of("--index", "${user_config.index}", "mcp")));
    var server = new JsonObject();
    server.addProperty("type", "binary");
    server.addProperty("entry_point", SERVER + "/bin/earshot");
    server.add("mcp_config", command);
    return server;
  }

  private static JsonArray tools() {
    var tools = new JsonArray();
    McpServer.tools()
        .forEach((name, description) -> {
          var tool = new JsonObject();
          tool.addProperty("name", name);
          tool.addProperty("description", description);
          tools.add(tool);
        });
    return tools;
  }

  /// The Java inside runs where it was made.
  private static JsonObject compatibility() {
    var here = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    var compatibility = new JsonObject();
    compatibility.add("platforms", GSON.toJsonTree(List.of(here)));
    return compatibility;
  }

  private static JsonObject userConfig() {
    var index = new JsonObject();
    index.addProperty("type", "directory");
    index.addProperty("title", "Index");
    index.addProperty("description", "The folder that \"earshot index\" made of your podcasts");
    index.addProperty("required", true);
    var config = new JsonObject();
    config.add("index", index);
    return config;
  }
}
