/// Measures what the README's table of figures says. Run by hand, as the README tells; no test
/// depends on it.
@NullMarked
package dev.earshot.benchmark;

import org.jspecify.annotations.NullMarked;
