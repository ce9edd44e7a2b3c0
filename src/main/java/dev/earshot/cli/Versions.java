package dev.earshot.cli;

import dev.earshot.present.Software;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says: of earshot and of the Java it runs on.
final class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"earshot " + Software.version(), "Java " + Runtime.version()};
  }
}
