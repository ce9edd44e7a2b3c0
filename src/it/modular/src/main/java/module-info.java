/** Embeds earshot and names nothing else. */
module example {
  requires dev.earshot;
}
