package dev.earshot.engine.opensearch.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Answers `{"a":1}` over TLS, with a certificate that nobody knows.
public record SecureStub(HttpsServer server, Path certificate) implements AutoCloseable {
  public static final String PASSWORD = "nothing-secret";

  /// Makes a key for this machine, with a certificate that it has signed by itself:
  /// `certificate.pem`.
  ///
  /// @return the store of both
  public static Path keys(Path folder) throws Exception {
    var store = folder.resolve("store.p12");
    keytool(
        store,
        "-genkeypair",
        "-alias",
        "stub",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=ip:127.0.0.1",
        "-ext",
        "bc=ca:true");
    var certificate = folder.resolve("certificate.pem").toString();
    keytool(store, "-exportcert", "-alias", "stub", "-rfc", "-file", certificate);
    // Whoever has the key trusts the certificate too.
    keytool(store, "-importcert", "-noprompt", "-alias", "authority", "-file", certificate);
    return store;
  }

  static SecureStub in(Path folder) throws Exception {
    var store = keys(folder);
    var certificate = folder.resolve("certificate.pem");
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 7);
            exchange
                .getResponseBody()
                .write("{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
          }
        });
    server.start();
    return new SecureStub(server, certificate);
  }

  private static void keytool(Path store, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();
    process.waitFor(60, TimeUnit.SECONDS);
    assertEquals(0, process.exitValue());
  }

  String address() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
