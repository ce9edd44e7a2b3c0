/** Embeds earshot, and has a server of its own. */
module example {
  requires dev.earshot;
  requires jdk.httpserver;
}
