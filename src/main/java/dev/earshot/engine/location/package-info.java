/// Where an index is, and the one place that opens it: everything after this step knows locations
/// and engines, and no kind of engine.
@NullMarked
package dev.earshot.engine.location;

import org.jspecify.annotations.NullMarked;
