import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/// A node of OpenSearch for the tests, started from source: `java NodeMain.java HOME KEY=VALUE...`,
/// where a value in brackets is a list. The property `modules` names other parts of the server than
/// those that every test needs. Prints `READY http=PORT` and ends with its standard input.
///
/// A subclass of `Node`, as the stock main refuses to run as root and checks the machine first.
public final class NodeMain extends Node {
  private static final String MODULES =
      "org.opensearch.transport.Netty4ModulePlugin,"
          + "org.opensearch.analysis.common.CommonAnalysisModulePlugin";

  private NodeMain(Environment environment, List<PluginInfo> plugins) {
    super(environment, plugins, true);
  }

  public static void main(String[] args) throws Exception {
    var home = Path.of(args[0]).toAbsolutePath();
    for (var folder : List.of("config", "data", "logs", "modules", "plugins"))
      Files.createDirectories(home.resolve(folder));
    Files.writeString(home.resolve("config/log4j2.properties"), LOGGING);
    var settings = settings(home, args);
    var plugins = new ArrayList<PluginInfo>();
    for (var module : System.getProperty("modules", MODULES).split(","))
      plugins.add(
          new PluginInfo(module, "module", "NA", Version.CURRENT, "21", module, List.of(), false));
    var environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), home.resolve("config"), () -> settings.get("node.name"));
    PrintStream out = System.out; // LogConfigurator replaces it.
    LogConfigurator.registerErrorListener();
    LogConfigurator.configure(environment);
    var node = new NodeMain(environment, plugins);
    node.start();
    var http = node.injector().getInstance(HttpServerTransport.class);
    out.println("READY http=" + http.boundAddress().publishAddress().getPort());
    while (System.in.read() >= 0) {} // Ends with the test that started it.
    node.close();
    System.exit(0);
  }

  private static Settings settings(Path home, String[] args) {
    var settings = Settings.builder().put("path.home", home.toString());
    for (int i = 1; i < args.length; i++) {
      var pair = args[i].split("=", 2);
      if (pair[1].startsWith("["))
        settings.putList(pair[0], pair[1].substring(1, pair[1].length() - 1).split(","));
      else settings.put(pair[0], pair[1]);
    }
    return settings.build();
  }

  private static final String LOGGING =
      """
      status = error
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
      rootLogger.level = warn
      rootLogger.appenderRef.console.ref = console
      """;
}
