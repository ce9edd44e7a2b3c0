/// What a process can do towards its first search before it knows the index. For the command line,
/// and no part of the module's API.
@NullMarked
package dev.earshot.engine.lucene.start;

import org.jspecify.annotations.NullMarked;
