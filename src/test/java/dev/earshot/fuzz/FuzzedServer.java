package dev.earshot.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.earshot.engine.EngineException;
import dev.earshot.http.Server;
import dev.earshot.http.ServerLog;
import dev.earshot.http.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Whatever is sent to a server, it answers or hangs up, and none of its answers is a fault.
final class FuzzedServer {
  private static final BlockingQueue<Throwable> FAULTS = new LinkedBlockingQueue<>();
  private static final Server SERVER =
      Server.start(FuzzedSearch.earshot(), ServerSettings.local("index"), log());

  private FuzzedServer() {}

  static void take(byte[] input) throws IOException {
    String answer;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      out.write(input);
      socket.shutdownOutput();
      answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException hungUp) {
      answer = "";
    }
    var fault = FAULTS.poll();
    if (fault != null) throw new AssertionError(fault);
    if (!answer.isEmpty() && !answer.matches("(?s)HTTP/1\\.1 ([1-4]\\d\\d|501|505) .*"))
      throw new AssertionError(answer);
  }

  private static ServerLog log() {
    return new ServerLog() {
      @Override
      public void request(String line) {}

      @Override
      public void unreadable(EngineException trouble) {
        FAULTS.add(trouble);
      }

      @Override
      public void fault(Throwable fault) {
        FAULTS.add(fault);
      }
    };
  }
}
