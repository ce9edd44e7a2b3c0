package dev.earshot.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` says: of earshot and of the Java it runs on.
final class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"earshot " + software(), "Java " + Runtime.version()};
  }

  static String software() {
    var version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
