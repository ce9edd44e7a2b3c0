/// A request in, a presenter out: the HTTP interface and the search page. The records are those of
/// the command line.
@NullMarked
package dev.earshot.http;

import org.jspecify.annotations.NullMarked;
