package dev.earshot.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonStreamParser;
import dev.earshot.cli.CliForDocs;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs what the README and its pages tell people to run, and follows their links.
class DocPagesTest {
  private static final int LARGEST_PICTURE = 100_000;

  /// `bash` is run by `RecipesIT`, `html` by `PageIT`.
  private static final Set<String> LANGUAGES =
      Set.of("", "sh", "bash", "java", "json", "html", "text", "ini");

  /// They end only when somebody ends them; tests of their own run them.
  private static final List<String> ENDLESS = List.of("earshot serve", "earshot mcp");

  @TempDir Path folder;

  @Test
  void everyLinkLeadsSomewhere() {
    assertEquals(List.of(), links(link -> !leads(link)));
  }

  private record Link(DocPage page, String target) {}

  private static List<String> links(Predicate<Link> filter) {
    return DocPage.all().stream()
        .flatMap(page -> page.links().stream().map(target -> new Link(page, target)))
        .filter(filter)
        .map(link -> link.page().file() + " links to " + link.target())
        .toList();
  }

  private static boolean leads(Link link) {
    if (link.target().startsWith("https://")) return true;
    var path = link.target().replaceFirst("#.*", "");
    var file =
        path.isEmpty()
            ? link.page().file()
            : link.page().file().toAbsolutePath().resolveSibling(path).normalize();
    if (!Files.exists(file)) return false;
    if (!link.target().contains("#")) return true;
    return DocPage.read(file).anchors().contains(link.target().replaceFirst(".*#", ""));
  }

  @Test
  void everyPageCanBeReachedFromTheReadme() {
    var linked = DocPage.readme().links();
    for (var page : DocPage.all().subList(1, DocPage.all().size()))
      assertTrue(
          linked.contains(page.file().toString().replace(File.separatorChar, '/')),
          page.file() + " is not linked");
  }

  @Test
  void picturesAreSmall() throws IOException {
    try (Stream<Path> pictures = Files.list(Path.of(".readme"))) {
      for (var picture : pictures.toList())
        assertTrue(Files.size(picture) <= LARGEST_PICTURE, picture + " is large");
    }
  }

  @Test
  void everyBlockIsOfAKindThatIsTested() {
    for (var page : DocPage.all())
      for (var block : page.blocks())
        assertTrue(LANGUAGES.contains(block.language()), page.file() + ": " + block);
  }

  /// What stands for a line's first field in the recipe is what the command takes.
  @Test
  void theRecipeForAPickerFits() {
    var recipe = DocPage.of("commands").blocks("bash").getFirst();
    var index = folder.resolve("index");
    CliForDocs.run(index, "earshot index");
    var line = CliForDocs.run(index, recipe.replaceFirst("(?s) \\|.*", "")).lines().findFirst();
    var id = line.orElseThrow().replaceFirst("\t.*", "");
    assertTrue(
        recipe.contains("--preview 'COLUMNS=$FZF_PREVIEW_COLUMNS earshot show {1}'"), recipe);
    assertTrue(CliForDocs.run(index, "earshot show " + id).contains(id));
    assertTrue(recipe.contains("become(earshot open {1})"), recipe);
    CliForDocs.understands("earshot open " + id);
    var live = DocPage.of("commands").blocks("bash").get(1);
    var search = live.replaceFirst("(?s).*reload\\((.*?) \\|\\| true\\).*", "$1");
    assertTrue(CliForDocs.run(index, search.replace("{q}", "'chip design'")).contains("\t"), live);
  }

  /// Its parts are read by the tests of the command line; here, that it is one whole.
  @Test
  void theConfigurationFileIsUnderstood(@TempDir Path home) throws IOException {
    for (var page : DocPage.all())
      for (var configuration : page.blocks("ini")) {
        var file = home.resolve(".config/earshot/config");
        Files.createDirectories(file.getParent());
        Files.writeString(file, configuration);
        var asked = CliForDocs.atHome(home, "earshot stats");
        assertTrue(asked.contains(home + "/podcasts-index"), asked);
      }
  }

  @Test
  void everyCommandWorks() {
    run("earshot index");
    for (var page : DocPage.all())
      page.blocks("sh").stream()
          .flatMap(String::lines)
          .filter(line -> !line.startsWith("mvn "))
          .forEach(this::run);
  }

  @Test
  void everyCommandForOtherFilesIsUnderstood() {
    for (var page : DocPage.all())
      page.blocks("text").stream()
          .map(block -> block.replace("\\\n", ""))
          .flatMap(String::lines)
          .filter(line -> line.startsWith("earshot "))
          .forEach(CliForDocs::understands);
  }

  @Test
  void everyJsonExampleIsJson() {
    for (var page : DocPage.all())
      for (var json : page.blocks("json")) {
        var values = new JsonStreamParser(json);
        assertTrue(values.hasNext(), json);
        values.forEachRemaining(value -> assertFalse(value.getAsJsonObject().isEmpty(), json));
      }
  }

  @Test
  void everyJavaExampleCompilesAndRuns() throws IOException, InterruptedException {
    Files.createSymbolicLink(folder.resolve("corpus"), Path.of("corpus").toAbsolutePath());
    var readme = DocPage.readme().block("java", 0);
    assertTrue(
        printed(readme)
            .contains(
                "A.I. Accelerators: Hardware Specialized for Deep Learning: Flexibility in chip"
                    + " design"));
    assertEquals(readme, DocPage.of("doors").block("java", 0));
    assertTrue(printed(DocPage.of("doors").block("java", 1)).contains("2 of Ines Okafor's quotes"));
    assertTrue(
        printed(DocPage.of("doors").block("java", 2)).contains("The tide waits for nobody."));
    assertEquals(4, DocPage.all().stream().mapToInt(page -> page.blocks("java").size()).sum());
  }

  private String printed(String example) throws IOException, InterruptedException {
    var name = example.replaceFirst("(?s).*?\nclass (\\w+).*", "$1");
    var source = folder.resolve(name + ".java");
    Files.writeString(source, example);
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString()));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder + File.pathSeparator + classPath,
                name)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }

  private void run(String line) {
    var command = line.replace("~/podcasts", "corpus").replaceFirst(" +#.*", "");
    if (ENDLESS.stream().anyMatch(command::startsWith)) CliForDocs.understands(command);
    else CliForDocs.run(folder.resolve("index"), command);
  }
}
