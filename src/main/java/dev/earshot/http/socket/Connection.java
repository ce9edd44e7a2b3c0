package dev.earshot.http.socket;

import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/// A client, whose requests are answered one after another. It is closed when it takes its time.
final class Connection {
  private static final long IDLE_SECONDS = 30;
  private static final long RECEIVING_SECONDS = 10;
  private static final long SENDING_SECONDS = 30;
  private static final long LINGERING_SECONDS = 2;

  /// What is read of a request that nobody wants, so that the next can be read.
  private static final int MOST_UNWANTED = 1 << 16;

  private final Socket socket;
  private final Input in;
  private final OutputStream out;
  private final HttpHandler handler;
  private final Listener.Refusal refusal;

  /// On the clock of [System#nanoTime]; looked at only while there is a limit.
  private volatile long limit;

  private volatile boolean limited;
  private volatile boolean idle = true;

  /// Whether no request has come whole since, or all have their answers.
  private volatile boolean waiting = true;

  /// On the clock of [System#nanoTime].
  private volatile long waitingSince = System.nanoTime();

  private volatile boolean ending;

  Connection(Socket socket, HttpHandler handler, Listener.Refusal refusal) throws IOException {
    this.socket = socket;
    this.in = new Input(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream());
    this.handler = handler;
    this.refusal = refusal;
    socket.setTcpNoDelay(true);
    limitTo(IDLE_SECONDS);
  }

  /// Answers until either side ends it.
  void answer() {
    try (socket) {
      while (!ending && in.await() && answered()) {}
    } catch (IOException gone) {
      // Nobody is there to be told.
    }
  }

  /// Answers that nobody is answered now.
  void refuse(Refused refused) {
    try (socket) {
      if (isBegun()) refuseAndLinger(refused);
    } catch (IOException gone) {
      // Nobody is there to be told.
    }
  }

  /// @return whether another request may follow
  private boolean answered() throws IOException {
    idle = false;
    limitTo(RECEIVING_SECONDS);
    SocketExchange exchange;
    try {
      var head = Head.read(in);
      exchange = new SocketExchange(this, head, Body.of(head, in));
    } catch (Refused refused) {
      refuseAndLinger(refused);
      return false;
    }
    if (!isBegun()) return false;
    handler.handle(exchange);
    if (!exchange.isWhole() || exchange.isLast()) {
      linger();
      return false;
    }
    // Who watches whether the client goes away waits for its next request already.
    idle = true;
    waits();
    limitTo(IDLE_SECONDS);
    return !ending && exchange.isReadOn(MOST_UNWANTED);
  }

  private void refuseAndLinger(Refused refused) throws IOException {
    var exchange = SocketExchange.ofNoRequest(this, in);
    exchange.getResponseHeaders().set("Connection", "close");
    refusal.refuse(exchange, refused);
    linger();
  }

  /// Lets the client read the answer before what it still sends ends the connection.
  private void linger() throws IOException {
    limitTo(LINGERING_SECONDS);
    out.flush();
    socket.shutdownOutput();
    waits();
    in.transferTo(OutputStream.nullOutputStream());
  }

  private void waits() {
    waitingSince = System.nanoTime();
    waiting = true;
  }

  /// Whether the request that has come can be answered: the place may have been needed.
  private synchronized boolean isBegun() {
    waiting = false;
    return !socket.isClosed();
  }

  /// Gives its place to another if it waits for its client.
  ///
  /// @return whether it does
  synchronized boolean endIfWaiting() {
    if (waiting) abort();
    return waiting;
  }

  /// Whether it waits for its client, to which nothing is owed.
  boolean isWaiting() {
    return waiting;
  }

  /// How long it has waited at a time on the clock of [System#nanoTime], in nanoseconds.
  long waited(long now) {
    return now - waitingSince;
  }

  Input in() {
    return in;
  }

  /// What an answer is written to, which has a time from now on.
  OutputStream answering() {
    limitTo(SENDING_SECONDS);
    return out;
  }

  InetSocketAddress remote() {
    return (InetSocketAddress) socket.getRemoteSocketAddress();
  }

  InetSocketAddress local() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void limitTo(long seconds) {
    limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    limited = true;
  }

  /// How long an answer takes is for others to limit.
  void unlimited() {
    limited = false;
  }

  boolean isLate() {
    return limited && System.nanoTime() - limit > 0;
  }

  boolean isEnding() {
    return ending;
  }

  /// Ends it when what is under way is answered.
  void end() {
    ending = true;
    if (idle) abort();
  }

  void abort() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more either way.
    }
  }
}
