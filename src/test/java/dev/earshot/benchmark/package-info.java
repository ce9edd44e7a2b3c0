/// Measures the figures of `src/docs/performance.md`. Run by hand, as that page tells; no test
/// depends on it.
@NullMarked
package dev.earshot.benchmark;

import org.jspecify.annotations.NullMarked;
