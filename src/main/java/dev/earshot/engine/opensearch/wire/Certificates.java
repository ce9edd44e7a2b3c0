package dev.earshot.engine.opensearch.wire;

import dev.earshot.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Which certificates are trusted.
final class Certificates {
  private Certificates() {}

  /// Trusts what the certificates of a file have signed, and nothing else.
  static SSLContext trusting(Path file) {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in))
        store.setCertificateEntry("authority-" + number++, certificate);
      if (number == 0) throw new EngineException(file + " has no certificate in PEM");
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new EngineException("the certificates in " + file + " cannot be read", e);
    }
  }
}
