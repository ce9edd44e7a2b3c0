/// HTTP/1.1 over sockets (RFC 9112), as much of it as the interface needs, behind the types of the
/// JDK's server. Beside that one it tells when a client goes away, and what cannot be read is
/// answered by whoever opened it.
@NullMarked
package dev.earshot.http.socket;

import org.jspecify.annotations.NullMarked;
