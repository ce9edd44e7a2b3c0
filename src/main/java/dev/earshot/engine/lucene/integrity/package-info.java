/// Whether an index is whole, copies of it, and what to save of one that is not. Nothing here ever
/// changes the index that it looks at.
@NullMarked
package dev.earshot.engine.lucene.integrity;

import org.jspecify.annotations.NullMarked;
