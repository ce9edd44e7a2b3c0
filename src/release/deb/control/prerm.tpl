#!/bin/sh
# {{jreleaserCreationStamp}}
set -e

# While it is upgraded the link stays; somebody else's file of that name does too.
if [ "$1" = remove ] && [ "$(readlink /usr/local/bin/{{distributionExecutableUnix}})" = {{debInstallationPath}}/bin/{{distributionExecutableUnix}} ]; then
  rm -f /usr/local/bin/{{distributionExecutableUnix}}
fi
