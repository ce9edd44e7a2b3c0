/// A request in, a presenter out: the HTTP interface and the search page, on the JDK's own server.
/// The records are those of the command line. A program that has a server puts a
/// [dev.earshot.http.SearchHandler] into it.
@NullMarked
package dev.earshot.http;

import org.jspecify.annotations.NullMarked;
