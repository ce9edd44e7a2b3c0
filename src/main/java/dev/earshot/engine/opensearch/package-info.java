/// The engine for more than one machine: an index of an OpenSearch cluster. It stores what the
/// embedded engine stores and asks what that asks; what was found is looked at here, by the rooms
/// of the embedded engine.
@NullMarked
package dev.earshot.engine.opensearch;

import org.jspecify.annotations.NullMarked;
