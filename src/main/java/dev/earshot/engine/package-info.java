/// What stores and searches, as its users see it: the contract stands on the interfaces here, the
/// implementations are in the packages below. Nothing here knows Lucene.
@NullMarked
package dev.earshot.engine;

import org.jspecify.annotations.NullMarked;
