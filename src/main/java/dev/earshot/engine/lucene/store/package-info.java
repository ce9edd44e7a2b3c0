/// What a folder holds: documents, their fields, the writer, the lock, and whole commits to read.
@NullMarked
package dev.earshot.engine.lucene.store;

import org.jspecify.annotations.NullMarked;
