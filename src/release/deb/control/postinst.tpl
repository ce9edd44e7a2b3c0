#!/bin/sh
# {{jreleaserCreationStamp}}
set -e

# An upgrade finds the link of the version before.
ln -sf {{debInstallationPath}}/bin/{{distributionExecutableUnix}} /usr/local/bin/{{distributionExecutableUnix}}
