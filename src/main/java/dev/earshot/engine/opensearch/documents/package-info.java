/// What is stored in a cluster: the documents of the embedded engine, field by field, and back
/// again into a small index in memory, where what was found is looked at.
@NullMarked
package dev.earshot.engine.opensearch.documents;

import org.jspecify.annotations.NullMarked;
