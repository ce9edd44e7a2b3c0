/// The use case: a query is read, spelling is looked after, the engine asked, and its hits made
/// into passages.
@NullMarked
package dev.earshot.search;

import org.jspecify.annotations.NullMarked;
