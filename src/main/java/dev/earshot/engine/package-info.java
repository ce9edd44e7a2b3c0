/// The socket for what stores and searches: its contract stands on the interfaces here, its
/// implementations in the packages below. Nothing here knows Lucene.
@NullMarked
package dev.earshot.engine;

import org.jspecify.annotations.NullMarked;
