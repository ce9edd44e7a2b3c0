package dev.earshot.present;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// The program that answers.
public final class Software {
  private Software() {}

  /// The version that earshot was built as; "(not packaged)" where nothing tells, as in classes
  /// that no jar holds. A module has it in its descriptor, a jar on a class path in its manifest.
  public static String version() {
    return Optional.ofNullable(Software.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .or(() -> Optional.ofNullable(Software.class.getPackage().getImplementationVersion()))
        .orElse("(not packaged)");
  }
}
