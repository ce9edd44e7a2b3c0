package dev.earshot.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` says: of earshot and of the Java it runs on.
final class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "earshot " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
    };
  }
}
