/// The commands: options become settings, settings go through the door, results through a
/// presenter. The only place that prints or exits.
@NullMarked
package dev.earshot.cli;

import org.jspecify.annotations.NullMarked;
