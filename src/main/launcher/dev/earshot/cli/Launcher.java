package dev.earshot.cli;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts the command line, or says which Java it needs. Java 8 byte code, so that an old JVM prints
 * a sentence instead of a stack trace.
 */
public final class Launcher {
  private static final int NEEDED = 21;

  private Launcher() {}

  public static void main(String[] args) throws Throwable {
    String version = System.getProperty("java.specification.version");
    int have = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    if (have < NEEDED) {
      System.err.printf(
          "earshot needs Java %d or later; this is Java %d (%s). Install one and set JAVA_HOME.%n",
          NEEDED, have, System.getProperty("java.home"));
      System.exit(2);
    }
    try {
      Class.forName("dev.earshot.cli.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
